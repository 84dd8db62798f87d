import type { AlikePlace, LeftOver } from "../../shared/contract/proof.ts";
import { alikeIn, changeOf, type Change } from "../../shared/domain/alike.ts";
import { boxOf } from "../../shared/domain/doubts.ts";
import { queueOf, type Risk } from "../../shared/domain/proofing.ts";
import { pictureAt } from "../../shared/domain/scans.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Decisions } from "./decisions.ts";
import type { Issues } from "./issues.ts";
import type { PageDoubtsStore } from "./pageDoubts.ts";
import type { PageRecord, Pages } from "./pages.ts";

/** At most so many places are offered at once, the likeliest; when they are dealt with the next are. */
const most = 120;

/** What is to be looked at in proof-reading: the queue of an issue, and places that read as a corrected one did. */
export function proofViews(issues: Issues, pages: Pages, doubted: PageDoubtsStore, decisions: Decisions) {
  function queue({ issueId }: { issueId: string }): { risks: Risk[]; left: LeftOver[] } {
    const issue = issues.get(issueId);
    const all = doubted.of(issueId);
    // A page that goes back to scanning is not proofread on the scan it has.
    const sent = decisions.named("rescan");
    const isDone = ({ id, state }: (typeof all)[number]) => state === "proofread" || state === "checked" || sent.has(id);
    const queued = all.map((page) => ({ id: page.id, seq: page.seq, doubts: page.doubts, done: isDone(page) }));
    return {
      risks: queueOf(queued, issue),
      left: all.flatMap(({ id, seq, doubts }) => doubts.left.map((one) => ({ pageId: id, seq, ...one }))),
    };
  }

  function alike({ pageId, line }: { pageId: string; line: number }) {
    const page = pages.get(pageId);
    const own = pages.read(page).lines[line];
    if (!own) throw new Refusal("not-found", "这一页没有这一行，请重新打开。");
    const change = own.corrected && changeOf(own.corrected.read, own.text);
    if (!change || change.read === "") return null;
    const { before, read, is, after } = change;
    const words = [before + read, read + after].filter((w) => w.length > read.length);
    const near = pages.of(page.issueId).filter((p) => p.text?.includes(read));
    const wide = pages.holding(words.length > 0 ? words : [read]);
    const candidates = [...new Map([...near, ...wide].map((p) => [p.id, p])).values()];
    // Subtle: ranked by the text alone, which is quick; only the pages of the places that are offered are read line by line.
    const seen = candidates.flatMap((p) => seenOn(p, change)).sort((a, b) => b.beside - a.beside);
    const offered = seen.slice(0, most);
    const reading = [...new Map(offered.map(({ page }) => [page.id, page])).values()];
    const keys = new Set(offered.map(keyOf));
    const places = reading.flatMap((p) => placesOn(p, change)).filter((place) => keys.has(keyOf({ ...place, page: { id: place.pageId } })));
    places.sort((a, b) => b.beside - a.beside);
    return { read, is, places, total: places.length + seen.length - offered.length };
  }
  const seenOn = (page: PageRecord, change: Change) =>
    (page.text ?? "")
      .split("\n")
      .flatMap((text, line) => alikeIn(text, change).map(({ start, beside }) => ({ page, line, start, beside })));
  const keyOf = ({ page, line, start }: { readonly page: { readonly id: string }; readonly line: number; readonly start: number }) =>
    `${page.id} ${line} ${start}`;

  function placesOn(page: PageRecord, change: Change): AlikePlace[] {
    const { label } = issues.get(page.issueId);
    return pages.read(page).lines.flatMap((line, i) => {
      if (line.corrected) return [];
      return alikeIn(line.text, change).map(({ start, end, beside }): AlikePlace => {
        const around = { start: Math.max(0, start - 4), end: Math.min(line.text.length, end + 4) };
        const [x, , w] = boxOf(line, around);
        const box = [Math.round(x), Math.round(line.box[1]), Math.round(w), Math.round(line.box[3])] as const;
        return {
          pageId: page.id,
          issueId: page.issueId,
          issueLabel: label,
          seq: page.seq,
          line: i,
          start,
          end,
          text: line.text,
          becomes: line.text.slice(0, start) + change.is + line.text.slice(end),
          beside,
          state: page.state,
          box,
          crop: `${pictureAt(page, "crop")}&box=${box.join(",")}`,
        };
      });
    });
  }
  return { queue, alike };
}
export type ProofViews = ReturnType<typeof proofViews>;
