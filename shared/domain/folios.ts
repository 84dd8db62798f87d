import { parseIssue, type IssueName } from "./issues.ts";
import type { Line } from "./pages.ts";

type Printed = Pick<Line, "text" | "box">;

/** What stands at the edges of a page and belongs to no article. */
export interface Furniture {
  /** Lines of the page that are its running head or folio. */
  readonly lines: ReadonlySet<number>;
  /** 页码 as printed; null where none is read. */
  readonly folio: number | null;
  /** The issue the running head names. */
  readonly issue: IssueName | null;
}

/** A number that stands alone on its line as page numbers do: 12, —12—, · 12 ·, 第12页. `marked` where something says that it is one. */
const folioLine = /^([\s\-—–―─_·•.．。、~～一(（第]{0,6})(\d{1,4})([\s\-—–―─_·•.．。、~～一)）页]{0,6})$/u;
/** A running head: the gazette's name or the issue, alone, perhaps with the folio beside it. */
const issueWords = /(\d{4})年第?(\d{1,3}(?:[-—－]\d{1,3})?)期/u;
const headWords = /(?:公报|政报)/u;
/** How much of a page's height is its head, or its foot. */
const edge = 1 / 8;

/** Finds the running head and folio among the first three and last two lines of a page so many pixels high. Of several numbers one that is marked as a folio counts, else none. */
export function furnitureOf(lines: readonly Printed[], height: number): Furniture {
  const order = lines.map((_, i) => i).sort((a, b) => lines[a]!.box[1] - lines[b]!.box[1]);
  const found = new Set<number>();
  const numbers: { line: number; folio: number; marked: boolean }[] = [];
  let issue: IssueName | null = null;
  for (const i of new Set([...order.slice(0, 3), ...order.slice(-2)])) {
    const { text: printed, box } = lines[i]!;
    const text = printed.normalize("NFKC").replace(/\s/gu, "");
    const middle = box[1] + box[3] / 2;
    const atEdge = middle < height * edge || middle > height * (1 - edge);
    const number = atEdge ? folioLine.exec(text) : null;
    const named = issueWords.exec(text);
    const isHead = text.length <= 30 && order.indexOf(i) < 3 && (headWords.test(text) || (named !== null && text.length <= 20));
    if (number) numbers.push({ line: i, folio: Number(number[2]), marked: number[1] !== "" || number[3] !== "" });
    else if (isHead) {
      const beside = /^(\d{1,4})(?=\p{Script=Han})(?!\d{0,4}年)|(?<=[\p{Script=Han}·-])(\d{1,4})$/u.exec(text);
      if (beside) numbers.push({ line: i, folio: Number(beside[1] ?? beside[2]), marked: true });
      if (named) issue ??= parseIssue(`${named[1]}/${named[2]!.replace(/[—－]/gu, "-")}`);
      found.add(i);
    }
  }
  const marked = numbers.filter((n) => n.marked);
  const [only, ...others] = (marked.length > 0 ? marked : numbers).filter((n) => n.folio > 0);
  if (only && others.every((o) => o.folio === only.folio)) for (const { line, folio } of [only, ...others]) if (folio > 0) found.add(line);
  return { lines: found, folio: only && others.every((o) => o.folio === only.folio) ? only.folio : null, issue };
}

/**
 * The printed numbers missing among pages in order, by the page after the gap. Only a step forward of a few pages is a gap: a number out of
 * line was misread or belongs to a page in the wrong place, and is told as such.
 */
export function folioFaults(folios: readonly (number | null)[]): { at: number; missing: readonly number[]; why: string }[] {
  const found: { at: number; missing: readonly number[]; why: string }[] = [];
  let [last, lastAt] = [null as number | null, -1];
  for (const [i, folio] of folios.entries()) {
    if (folio === null) continue;
    if (last !== null) {
      const step = folio - last;
      const pages = i - lastAt;
      if (step > pages && step - pages <= 20) {
        const missing = Array.from({ length: step - pages }, (_, k) => folio - (step - pages) + k);
        found.push({ at: i, missing, why: `第${last}页之后是第${folio}页，缺${missing.length}页或页码有误` });
      } else if (step !== pages) found.push({ at: i, missing: [], why: `第${last}页之后是第${folio}页，页码或页序有误` });
    }
    // Subtle: a number that fits the next one better than the last is the one to go on from.
    const next = folios.slice(i + 1).find((f) => f !== null) ?? null;
    const nextAt = next === null ? -1 : folios.indexOf(next, i + 1);
    if (last !== null && next !== null && folio - last !== i - lastAt && next - last === nextAt - lastAt) continue;
    [last, lastAt] = [folio, i];
  }
  return found;
}
