import type { AlikePlace, LeftOver } from "../../shared/contract/proof.ts";
import { alikeIn, changeOf } from "../../shared/domain/alike.ts";
import { boxOf } from "../../shared/domain/doubts.ts";
import type { Issuer } from "../../shared/domain/issuers.ts";
import { risksOf, type Risk } from "../../shared/domain/proofing.ts";
import { pictureAt } from "../../shared/domain/scans.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Issues } from "./issues.ts";
import type { PageRecord, Pages } from "./pages.ts";

/** At most so many places are offered at once: more than a person looks through in one sitting. */
const most = 300;

/** What is to be looked at in proof-reading: the queue of an issue, and places that read as a corrected one did. */
export function proofViews(issues: Issues, pages: Pages, registry: () => readonly Issuer[]) {
  function queue({ issueId }: { issueId: string }): { risks: Risk[]; left: LeftOver[] } {
    const issue = issues.get(issueId);
    const open = pages.of(issueId).map((page) => {
      const { engine, lines, left } = pages.compared(page);
      return { page, engine, lines, left };
    });
    const done = new Set(open.filter(({ page }) => page.state === "proofread" || page.state === "checked").map(({ page }) => page.id));
    const risks = risksOf(
      open.map(({ page: { id, seq }, engine, lines }) => ({ id, seq, engine, lines })),
      issue,
      registry(),
    );
    return {
      // Subtle: pages that are done with take part, so that the rules see the whole issue, but nothing of them is asked again.
      risks: risks.filter((risk) => !done.has(risk.pageId)),
      left: open.flatMap(({ page: { id, seq }, left }) => left.map(({ text, read, by, at }) => ({ pageId: id, seq, text, read, by, at }))),
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
    const places = candidates.flatMap((p) => placesOn(p, change));
    places.sort((a, b) => b.beside - a.beside);
    return { read, is, places: places.slice(0, most), more: wide.length >= 500 || places.length > most };
  }

  function placesOn(page: PageRecord, change: NonNullable<ReturnType<typeof changeOf>>): AlikePlace[] {
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
