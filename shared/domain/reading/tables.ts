import type { Line } from "./lines.ts";
import { headingOf } from "./lists.ts";

const count = /^\d{1,3}$/u;
const ends = (line: Line) =>
  line.text.length > 120 || /^附[\s\u3000]*件|^第[一二三四五六七八九十百]+条/u.test(line.text) || headingOf(line.text) !== undefined;

/** A table of which every cell stands on a line of its own (序号 / 名称 / 文号 / 1 / …) as a line for each row; other lines as they are. */
export function rowsJoined(lines: readonly Line[], text: string): Line[] {
  const joined: Line[] = [];
  for (let i = 0; i < lines.length;) {
    const width = rowWidth(lines, i);
    const size = width && Math.min(width, cellsAt(lines, i + 1) + 1);
    if (!size || size < 2) {
      joined.push(lines[i++]!);
      continue;
    }
    const [first, last] = [lines[i]!, lines[i + size - 1]!];
    joined.push({ ...first, end: last.end, text: text.slice(first.start, last.end) });
    i += size;
  }
  return joined;
}

/** How many lines from the next number to the one behind it: what a row of this table takes. Null where no table is. */
function rowWidth(lines: readonly Line[], at: number): number | null {
  const { text } = lines[at]!;
  if (text === "序号") {
    const cells = cellsAt(lines, at + 1);
    return lines[at + cells + 1]?.text === "1" ? cells + 1 : null;
  }
  if (!count.test(text)) return null;
  const cells = cellsAt(lines, at + 1);
  if (lines[at + cells + 1]?.text === String(Number(text) + 1)) return cells + 1;
  // The last row is as wide as the one before it, or as the head of the table.
  const before = lines.slice(Math.max(0, at - 12), at).findLastIndex((l) => l.text === (text === "1" ? "序号" : String(Number(text) - 1)));
  return before < 0 ? null : Math.min(at, 12) - before;
}

/** How many lines stand before the next number or the end of the table. */
function cellsAt(lines: readonly Line[], from: number): number {
  const rest = lines.slice(from, from + 12);
  const n = rest.findIndex((l) => count.test(l.text) || ends(l));
  return n < 0 ? rest.length : n;
}
