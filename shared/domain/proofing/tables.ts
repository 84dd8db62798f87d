import { exact } from "./figures.ts";
import type { Phrase, Running } from "./running.ts";

interface Cell {
  readonly value: number | null;
  readonly start: number;
  readonly end: number;
}
interface Row {
  readonly kind: "row" | "part" | "total";
  readonly cells: readonly Cell[];
}
const figure = /^[\d,，]+(?:[.．]\d+)?$/u;

/** Totals of columns that are not what their rows add up to: rows are lines with the same count of figures behind their words. */
export function tables({ lines }: Running): Phrase[] {
  const blocks: Row[][] = [];
  let open: Row[] = [];
  for (const { from, text } of lines) {
    const row = rowOf(text, from);
    if (row && open.length > 0 && open[0]!.cells.length === row.cells.length) open.push(row);
    else blocks.push((open = row ? [row] : []));
  }
  return blocks.flatMap(wrongTotals);
}

/** A line of a table: words, then figures between blanks. */
function rowOf(text: string, from: number): Row | null {
  const parts = [...text.matchAll(/\S+/gu)];
  const words = parts.findIndex((p) => /\p{Script=Han}/u.test(p[0]));
  if (words < 0 || words > 1) return null;
  const first = parts.findIndex((p, i) => i > words && figure.test(p[0]));
  const rest = first < 0 ? [] : parts.slice(first);
  if (rest.length === 0 || !rest.every((p) => figure.test(p[0]) || /^[—–\-－/]$/u.test(p[0]))) return null;
  const label = parts.slice(0, first).map((p) => p[0]).join(""); // prettier-ignore
  const kind = /^(?:合|总|共)计/u.test(label) ? "total" : /小计/u.test(label) ? "part" : "row";
  const cells = rest.map((p) => ({
    value: figure.test(p[0]) ? Number(p[0].normalize("NFKC").replaceAll(",", "")) : 0,
    start: from + p.index,
    end: from + p.index + p[0].length,
  }));
  return { kind, cells };
}

/** The total stands under its rows, or above them where the table begins with it. */
function wrongTotals(block: readonly Row[]): Phrase[] {
  const totals = block.filter((r) => r.kind === "total");
  const rows = block.filter((r) => r.kind === "row");
  const parts = block.filter((r) => r.kind === "part");
  if (totals.length !== 1 || rows.length < 2 || (block[0] !== totals[0] && block.at(-1) !== totals[0])) return [];
  return totals[0]!.cells.flatMap((cell, i): Phrase[] => {
    const [ofRows, ofParts] = [rows, parts].map((list) => exact(list.reduce((n, r) => n + r.cells[i]!.value!, 0)));
    if (cell.value === ofRows || (parts.length > 0 && cell.value === ofParts)) return [];
    return [{ kind: "amount", start: cell.start, end: cell.end, why: `这一列各行相加是${ofRows}，合计写作${cell.value}`, other: null }];
  });
}
