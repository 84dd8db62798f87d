import type { Hit } from "../../shared/contract/search.ts";
import type { Fields } from "../../shared/domain/documents.ts";
import { issuePath } from "../../shared/domain/issues.ts";
import type { Headline } from "../../shared/domain/status.ts";
import { canonical, canonicalMap, occurrences } from "../../shared/search/canonical.ts";
import { excerpt, marksIn } from "../../shared/search/excerpt.ts";
import type { Documents } from "./documents.ts";
import type { FoundIndex } from "./foundIndex.ts";
import { pictureAt } from "../../shared/domain/scans.ts";
import type { Issues } from "./issues.ts";
import type { Pages } from "./pages.ts";
import type { Readings } from "./readings.ts";

/** What is shown of a hit: canonical words to mark, and the query that marks them again where they stand. */
interface Shown {
  readonly phrases: readonly string[];
  readonly find: string;
}

/** Documents and pages as hits, each with the text around its words. */
export function hits(documents: Documents, readings: Readings, issues: Issues, pages: Pages, { nextText }: FoundIndex) {
  function document(id: string, headline: Headline, { phrases, find }: Shown): Hit {
    const { fields, heldHash } = documents.get(id);
    const body = readings.text(heldHash);
    const { times, at, ...around } = excerpt(body, phrases, undefined, headEnd(body, fields));
    return {
      ...nothing,
      kind: "document",
      id,
      title: fields.title,
      titleMarks: marksIn(fields.title ?? "", phrases),
      docNumber: fields.docNumber,
      headline,
      excerpt: around,
      times,
      place: at === null ? null : placeOf(body, at),
      find,
    };
  }
  function page(id: string, { phrases, find }: Shown): Hit {
    const record = pages.get(id);
    const issue = issues.get(record.issueId);
    const own = record.text ?? "";
    const whole = `${own}\n${nextText(record).slice(0, 64)}`;
    const { text, marks } = excerpt(whole, phrases);
    return {
      ...nothing,
      kind: "page",
      id,
      issue: issuePath(issue),
      issueId: issue.id,
      issueLabel: issue.label,
      seq: record.seq,
      state: record.state,
      thumb: pictureAt(record, "thumb"),
      excerpt: { text, marks },
      // What begins in the borrowed beginning of the next page stands there, not here.
      times: marksIn(whole, phrases).filter(([start]) => start < own.length).length,
      find,
    };
  }
  return { document, page };
}
export type Hits = ReturnType<typeof hits>;

const nothing = {
  title: null,
  titleMarks: [],
  docNumber: null,
  headline: null,
  issue: null,
  issueId: null,
  issueLabel: null,
  seq: null,
  state: null,
  thumb: null,
  place: null,
} as const;

/** Where the head of a document ends, title and 文号: what stands there is shown above the excerpt already. */
function headEnd(text: string, { title, docNumber }: Fields): number {
  const map = canonicalMap(text.slice(0, 600));
  const ends = [title, docNumber].flatMap((part) => occurrences(map, canonical(part ?? "")).slice(0, 1));
  return Math.max(0, ...ends.map(([, end]) => end));
}

const label =
  /^[\s\u3000]*(第[一二三四五六七八九十百千零〇○\d]{1,8}条(?:之[一二三四五六七八九十]+)?|[一二三四五六七八九十]{1,3}、[^\s。；，：\n]{0,14})/u;

/** The nearest label above or on the line of a place: 第八条, 三、保障措施. */
function placeOf(text: string, at: number): string | null {
  for (let end = at; end >= 0;) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const found = label.exec(text.slice(start, start + 40));
    if (found) return found[1]!;
    if (start === 0) return null;
    end = start - 1;
  }
  return null;
}
