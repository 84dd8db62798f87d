import type { PaperTable } from "../../shared/domain/paper.ts";

/** Points at both sides of what stands in a cell. */
const sides = 9;
/** What should not be broken: a number of a document, a day, a run of letters or digits. */
const whole = /\p{Script=Han}*〔\d{4}〕(?:第?\d+号)?|[\u0021-\u024f]+/gu;
/** What must not be: a number of a document may begin a line at its bracket. */
const broken = /〔\d{4}〕(?:第?\d+号)?|[\u0021-\u024f]+/gu;
const width = (text: string, size: number) => [...text].reduce((sum, c) => sum + (/[\u0000-\u024f]/u.test(c) ? 0.57 : 1), 0) * size;

/**
 * How wide each column is, in points, together `total`: by its share, but never so narrow that a day, a 文号 or a short title of a column
 * breaks or runs out of its cell. Where that leaves another column too little, a 文号 may take two lines; where even so not all fits, all
 * give way alike.
 */
export function columnWidths(table: PaperTable, size: number, total: number): number[] {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0);
  const kept = fitted(table, leastOf(table, size, whole), total);
  const squeezed = kept.some((w, i) => w < 0.7 * (table.columns[i]!.share / shares) * total);
  return squeezed ? fitted(table, leastOf(table, size, broken), total) : kept;
}

function leastOf({ columns, rows }: PaperTable, size: number, pieces: RegExp): number[] {
  return columns.map(({ title }, i) => {
    const inCells = rows.flatMap((row) => [...row[i]!.matchAll(pieces)].map(([piece]) => width(piece, size)));
    const inTitle = width(title, size) / (title.length > 4 ? 2 : 1);
    return Math.ceil(inCells.reduce((a, b) => Math.max(a, b), inTitle)) + sides;
  });
}

/** The columns that would be too narrow get the least they need, the others share what is left. */
function fitted({ columns }: PaperTable, least: readonly number[], total: number): number[] {
  const needed = least.reduce((a, b) => a + b, 0);
  if (needed >= total) return least.map((w) => (w / needed) * total);
  const fixed = new Set<number>();
  for (;;) {
    const left = total - [...fixed].reduce((sum, i) => sum + least[i]!, 0);
    const shares = columns.reduce((sum, { share }, i) => sum + (fixed.has(i) ? 0 : share), 0);
    const widths = columns.map(({ share }, i) => (fixed.has(i) ? least[i]! : (share / shares) * left));
    const narrow = widths.findIndex((w, i) => !fixed.has(i) && w < least[i]!);
    if (narrow < 0) return widths;
    fixed.add(narrow);
  }
}
