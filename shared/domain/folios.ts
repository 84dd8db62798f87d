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

const folioLine = /^[\s\-—–―─·•.．、~～一(（第]{0,6}(\d{1,4})[\s\-—–―─·•.．、~～一)）页]{0,6}$/u;
/** A running head: the gazette's name or the issue, alone, perhaps with the folio beside it. */
const issueWords = /(\d{4})年第?(\d{1,3}(?:[-—－]\d{1,3})?)期/u;
const headWords = /(?:公报|政报)/u;

/** Finds the running head and folio of a page by its first and last two lines. */
export function furnitureOf(lines: readonly Printed[]): Furniture {
  const order = lines.map((_, i) => i).sort((a, b) => lines[a]!.box[1] - lines[b]!.box[1]);
  const edges = [...new Set([...order.slice(0, 3), ...order.slice(-2)])];
  const found = new Set<number>();
  let folio: number | null = null;
  let issue: IssueName | null = null;
  for (const i of edges) {
    const text = lines[i]!.text.normalize("NFKC").replace(/\s/gu, "");
    const number = folioLine.exec(text);
    const named = issueWords.exec(text);
    const isHead = text.length <= 30 && order.indexOf(i) < 3 && (headWords.test(text) || (named !== null && text.length <= 20));
    if (number) folio ??= Number(number[1]);
    else if (isHead) {
      const beside = /^(\d{1,4})(?=\p{Script=Han})(?!\d{0,4}年)|(?<=[\p{Script=Han}·-])(\d{1,4})$/u.exec(text);
      folio ??= beside ? Number(beside[1] ?? beside[2]) : null;
      if (named) issue ??= parseIssue(`${named[1]}/${named[2]!.replace(/[—－]/gu, "-")}`);
    } else continue;
    found.add(i);
  }
  return { lines: found, folio, issue };
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
