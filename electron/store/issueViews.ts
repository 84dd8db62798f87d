import type { IssueRow, IssueView, PageRow, PageView, Place } from "../../shared/contract/issues.ts";
import { pageStates, textOf, type Box, type Line, type PageState } from "../../shared/domain/pages.ts";
import { pictureAt } from "../../shared/domain/scans.ts";
import { headline, statusOn } from "../../shared/domain/status.ts";
import { marksIn } from "../../shared/search/excerpt.ts";
import { parseQuery, sought } from "../../shared/search/query.ts";
import { Refusal } from "../../shared/refusal.ts";
import { archiveNumbers } from "../../shared/domain/scanNames.ts";
import type { Archive } from "./archive.ts";
import type { Context } from "./context.ts";
import { returnedName } from "./acceptances.ts";
import type { Decided, Decisions } from "./decisions.ts";
import type { Documents } from "./documents.ts";
import type { Events } from "./events.ts";
import type { IssueRecord, Issues } from "./issues.ts";
import type { PageRecord, Pages } from "./pages.ts";
import { scanName, type Replacement } from "./scans.ts";
import type { Sorting } from "./sorting.ts";

/** Issues and pages as screens see them. */
export function issueViews(
  { today, actor }: Context,
  issues: Issues,
  pages: Pages,
  documents: Documents,
  events: Events,
  decisions: Decisions,
  archive: Archive,
  sorting: Sorting,
) {
  function row(issue: IssueRecord): IssueRow {
    const counted = pages.states(issue.id);
    const states = Object.fromEntries(pageStates.map((s) => [s, counted.get(s) ?? 0])) as Record<PageState, number>;
    const { id, gazette, year, no, label, publishedOn } = issue;
    const total = Object.values(states).reduce((n, c) => n + c, 0);
    return { id, gazette, year, no, label, publishedOn, pages: total, items: issues.items(id).length, states };
  }
  /** Who is at work; null before anybody was chosen. */
  const working = (): string | null => {
    try {
      return actor().id;
    } catch {
      return null;
    }
  };
  const reasoned = (decided: Decided | undefined) => (decided ? { reason: String(decided.value), by: decided.by, at: decided.at } : null);
  const pageRow = (page: PageRecord, decided: ReadonlyMap<string, Decided>): PageRow => ({
    id: page.id,
    seq: page.seq,
    state: page.state,
    confidence: pages.confidence(page),
    error: page.error,
    warnings: (decided.get(scanName)?.value as Replacement | undefined)?.warnings ?? page.warnings,
    sentBack: reasoned(decided.get("rescan")),
    returned: page.state === "recognised" ? reasoned(decided.get(returnedName)) : null,
    folio: page.folio,
    changed: page.changed,
    printed: page.printed && { year: page.printed.year, no: page.printed.no },
    name: page.name,
    archive: archive.of(page),
    thumb: pictureAt(page, "thumb"),
  });
  function get(id: string): IssueView {
    const issue = issues.get(id);
    const list = pages.of(id);
    const decided = decisions.ofAll(list.map((page) => page.id));
    return {
      ...row(issue),
      archive: archiveNumbers(list.map(archive.of)),
      list: list.map((page) => pageRow(page, decided.get(page.id)!)),
      ...sorting.look(issue, list, (page) => decided.get(page)!),
      contents: issues.items(id).map((item) => {
        const document = documents.ref(item.documentId);
        return {
          id: item.id,
          title: document?.title ?? item.title,
          column: item.column,
          documentId: document?.id ?? null,
          docNumber: document?.docNumber ?? null,
          headline: document?.id ? headline(statusOn(events.of(document.id), today())) : null,
          stretches: item.stretches,
        };
      }),
    };
  }
  function page(issueId: string, seq: number, query: string): PageView & { found: Place[] } {
    const issue = issues.get(issueId);
    const record = pages.at(issueId, seq);
    if (!record) throw new Refusal("not-found", `${issue.label}没有第${seq}页。`);
    const { notes } = pages.read(record);
    const { engine, otherEngine, lines } = pages.compared(record);
    const decided = decisions.of(record.id);
    const signed = (name: string, standing: boolean) => {
      const found = decided.get(name);
      return standing && found ? { by: found.by, at: found.at, mine: found.person === working() } : null;
    };
    return {
      ...pageRow(record, decided),
      issueId,
      issueLabel: issue.label,
      width: record.width,
      height: record.height,
      dpi: record.dpi,
      image: pictureAt(record, "image"),
      engine,
      notes,
      lines,
      otherEngine,
      proofreadBy: signed("proofread", record.state === "proofread" || record.state === "checked"),
      checkedBy: signed("checked", record.state === "checked"),
      text: textOf(lines),
      found: framed(lines, sought(parseQuery(query))),
    };
  }
  return { list: (): IssueRow[] => issues.list().map(row), get, page };
}
export type IssueViews = ReturnType<typeof issueViews>;

/** The places of phrases on a page, in reading order. */
export function framed(lines: readonly Line[], phrases: readonly string[]): Place[] {
  const ends = lines.map(({ text }, i) => lines.slice(0, i).reduce((sum, l) => sum + l.text.length + 1, text.length));
  return marksIn(textOf(lines), phrases).map(([from, to]) =>
    lines.flatMap((line, i) => {
      const start = ends[i]! - line.text.length;
      return from < ends[i]! && to > start ? [partOf(line, Math.max(from, start) - start, Math.min(to, ends[i]!) - start)] : [];
    }),
  );
}

/** The box of some characters of a line: of its words where they tell, else in proportion. */
function partOf(line: Line, from: number, to: number): Box {
  let at = 0;
  const hit: Box[] = [];
  for (const word of line.words) {
    const start = line.text.indexOf(word.text, at);
    if (start < 0) continue;
    at = start + word.text.length;
    const share = word.box[2] / Math.max(1, word.text.length);
    if (start < to && at > from) {
      const left = Math.max(from, start) - start;
      const right = Math.min(to, at) - start;
      hit.push([word.box[0] + share * left, word.box[1], share * (right - left), word.box[3]]);
    }
  }
  if (hit.length === 0) {
    const [x, y, w, h] = line.box;
    const share = w / Math.max(1, line.text.length);
    return [Math.round(x + share * from), y, Math.round(share * (to - from)), h];
  }
  const left = Math.min(...hit.map((b) => b[0]));
  const top = Math.min(...hit.map((b) => b[1]));
  const right = Math.max(...hit.map((b) => b[0] + b[2]));
  const bottom = Math.max(...hit.map((b) => b[1] + b[3]));
  return [Math.round(left), Math.round(top), Math.round(right - left), Math.round(bottom - top)];
}
