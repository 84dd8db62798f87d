import type { Part } from "../articles.ts";
import { bodyOf, type BodyLine, type ScannedPage } from "./body.ts";

/**
 * The text of an article out of its lines: running heads, folios, 下转 and 上接 left out, printed lines joined into paragraphs. A paragraph
 * begins at an indent, after a line that does not reach the right edge, and around what is centred.
 */
export function articleText(pages: readonly ScannedPage[], parts: readonly Part[]): string {
  const body = bodyOf(pages, new Set());
  const inside = (l: BodyLine, { from, to }: Part) =>
    (l.seq > from.seq || (l.seq === from.seq && l.line >= from.line)) && (l.seq < to.seq || (l.seq === to.seq && l.line <= to.line));
  const own = parts.flatMap((part) => body.filter((l) => inside(l, part) && l.goesOn === null && l.resumes === null));
  const paragraphs: string[] = [];
  let before: BodyLine | null = null;
  for (const line of own) {
    const text = line.text.replace(/^[\s　]+|[\s　]+$/gu, "");
    if (text === "") continue;
    if (before === null || begins(line, before, body)) paragraphs.push(text);
    else paragraphs[paragraphs.length - 1] += text;
    before = line;
  }
  return paragraphs.join("\n");
}

const heading = /^(?:第[一二三四五六七八九十百零〇]+[编章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|附件)/u;
function begins(line: BodyLine, before: BodyLine, body: readonly BodyLine[]): boolean {
  const height = Math.min(line.box[3], before.box[3]);
  const here = edges(line, body);
  const there = edges(before, body);
  const indented = line.box[0] - here.left > height * 1.2;
  const short = there.right - (before.box[0] + before.box[2]) > height * 1.6;
  return indented || short || heading.test(line.text.trim());
}
/** The left and right edge of the column a line stands in. */
function edges(line: BodyLine, body: readonly BodyLine[]): { left: number; right: number } {
  const [x, , w] = line.box;
  const beside = body.filter((l) => {
    const over = Math.min(x + w, l.box[0] + l.box[2]) - Math.max(x, l.box[0]);
    return l.seq === line.seq && over > 0.5 * Math.min(w, l.box[2]) && (l.box[2] < 1.6 * w || w < 0.7 * l.box[2]);
  });
  const lefts = beside.map((l) => l.box[0]);
  const rights = beside.map((l) => l.box[0] + l.box[2]);
  return { left: Math.min(x, ...lefts), right: Math.max(x + w, ...rights) };
}
