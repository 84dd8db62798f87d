import { likeness } from "./carrying.ts";
import { contentsOf, type Entry } from "./articles/contents.ts";
import { bodyOf, type BodyLine, type ScannedPage } from "./articles/body.ts";
import { startsIn, type Start } from "./articles/starts.ts";

export type { Entry } from "./articles/contents.ts";
export type { ScannedPage } from "./articles/body.ts";

/** A line of a page of an issue. */
export interface Spot {
  readonly seq: number;
  readonly line: number;
}
/** A stretch of an article, both lines included; one that is broken off (下转第N页) has several. */
export interface Part {
  readonly from: Spot;
  readonly to: Spot;
}
/** An article as it is proposed. */
export interface Found {
  readonly title: string;
  readonly docNumber: string | null;
  readonly column: string | null;
  /** By what its beginning was known. */
  readonly by: "contents" | "number" | "title";
  readonly parts: readonly Part[];
}
export interface Split {
  readonly entries: readonly Entry[];
  readonly articles: readonly Found[];
  /** In the contents, and not found on the pages. */
  readonly unfound: readonly Entry[];
  /** 下转 and 上接 that lead nowhere, in words. */
  readonly loose: readonly string[];
}

/** Proposes where the articles of an issue begin and end, by its contents page, 文号 and titles. Pure; a person decides. */
export function splitIssue(pages: readonly ScannedPage[]): Split {
  const contents = contentsOf(pages);
  const body = bodyOf(pages, contents.pages);
  const starts = startsIn(body, contents.entries);
  const { parts, loose } = shared(body, starts);
  const articles = starts.map((start, i): Found => ({
    title: start.title,
    docNumber: start.docNumber,
    column: start.entry?.column ?? null,
    by: start.entry ? "contents" : start.docNumber ? "number" : "title",
    parts: parts[i]!,
  }));
  return { entries: contents.entries, articles, unfound: contents.entries.filter((e) => !starts.some((s) => s.entry === e)), loose };
}

/** Gives every line to the article it belongs to; 上接 takes up the one that was broken off. */
function shared(body: readonly BodyLine[], starts: readonly Start[]): { parts: Part[][]; loose: string[] } {
  const parts: Part[][] = starts.map(() => []);
  const loose: string[] = [];
  const broken: { readonly owner: number; readonly to: number; readonly from: number | null }[] = [];
  let owner: number | null = null;
  let open = false;
  for (const [i, line] of body.entries()) {
    const begun = starts.findIndex((s) => s.at === i);
    if (begun >= 0) [owner, open] = [begun, false];
    const resumed = line.resumes;
    if (resumed !== null) {
      const at = broken.findIndex((b) => b.to === line.folio || b.from === resumed);
      owner = at >= 0 ? broken.splice(at, 1)[0]!.owner : null;
      open = false;
      if (at < 0) loose.push(`第${line.seq}页“上接第${resumed}页”，没有找到前文`);
    }
    if (owner === null) continue;
    const spot = { seq: line.seq, line: line.line };
    const own = parts[owner]!;
    if (open) own[own.length - 1] = { from: own.at(-1)!.from, to: spot };
    else own.push({ from: spot, to: spot });
    open = true;
    if (line.goesOn !== null) {
      broken.push({ owner, to: line.goesOn, from: line.folio });
      [owner, open] = [null, false];
    }
  }
  for (const b of broken) loose.push(`“下转第${b.to}页”，没有找到后文`);
  return { parts, loose };
}

/** The entry of a contents page that a title means: the same words but for what recognition changed, perhaps without the organ in front. */
export function entryOf(title: string, entries: readonly Entry[]): Entry | null {
  const wanted = bareTitle(title);
  const near = entries.map((e) => {
    const entry = bareTitle(e.title);
    const lead = wanted.slice(0, -entry.length);
    const tail = organ.test(lead) && entry.length >= 8 ? likeness(wanted.slice(-entry.length), entry) - 0.02 : 0;
    return Math.max(likeness(wanted, entry), tail);
  });
  const best = near.indexOf(Math.max(0.75, ...near));
  return best >= 0 ? entries[best]! : null;
}
const organ = /^\p{Script=Han}{2,24}[府室会局院厅部处]$/u;
export const bareTitle = (text: string): string => text.normalize("NFKC").replace(/[\s\p{P}\p{S}]/gu, "");
