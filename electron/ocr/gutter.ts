import type { Grid } from "./grid.ts";

/** A strip from top to bottom of the page, in cells, `right` outside: the white between two columns. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** Shares of the page's height: gutters are looked for below its head and above its foot. */
const HEAD = 0.12;
export const FOOT = 0.92;
/** Where gutters are looked for, as shares of the page's width: of two columns, and of three. */
const PLACES: readonly (readonly (readonly [number, number])[])[] = [
  [[0.4, 0.6]],
  [
    [0.28, 0.42],
    [0.58, 0.72],
  ],
];

/**
 * The gutters between two or three columns in the rows from `from` to `to`, from left to right; none where there is one column. A gutter is far emptier
 * than the columns beside it, and all columns are filled like running text: the right side of a contents page, with
 * nothing but page numbers, is not.
 */
export function guttersOf(grid: Grid, from: number, to: number): readonly Gutter[] {
  const { across, down, cells } = grid;
  const [top, bottom] = [Math.max(from, Math.floor(down * HEAD)), Math.min(to, Math.floor(down * FOOT))];
  if (bottom <= top) return [];
  const profile = new Float64Array(across);
  for (let y = top; y < bottom; y++) for (let x = 0; x < across; x++) profile[x]! += cells[y * across + x]! / (bottom - top);
  const margin = Math.floor(across * 0.03);
  for (const places of PLACES) {
    const found = places.flatMap((place) => emptiest(profile, across, place) ?? []);
    if (found.length < places.length) continue;
    const edges = [margin, ...found.flatMap((g) => [g.left, g.right]), across - margin];
    const columns = [...found, null].map((_, i) => ({ left: edges[2 * i]!, right: edges[2 * i + 1]! }));
    if (columns.every((column) => textLike(grid, column, top, bottom))) return found;
  }
  return [];
}

function emptiest(profile: Float64Array, across: number, [from, to]: readonly [number, number]): Gutter | null {
  const body = profile.slice(Math.floor(across * 0.12), Math.floor(across * 0.88)).sort();
  const empty = Math.max(0.03, (body[body.length >> 1] ?? 0) * 0.28);
  let best: Gutter | null = null;
  for (let x = Math.floor(across * from), left = x; x <= across * to; x++) {
    if (profile[x]! >= empty) {
      left = x + 1;
      continue;
    }
    const width = x + 1 - left;
    if (width >= 4 && width > (best ? best.right - best.left : 0)) best = { left, right: x + 1 };
  }
  return best;
}

/** Rows of cells taken together, about half a line of print: single rows pass between strokes. */
const HALF_LINE = 4;

/** Whether at least a quarter of a side's printed rows are filled to two thirds: running text, not a column of figures. */
function textLike({ across, cells }: Grid, side: Gutter, top: number, bottom: number): boolean {
  const rows: Uint8Array[] = [];
  for (let y = top; y + HALF_LINE <= bottom; y += HALF_LINE) {
    const row = new Uint8Array(side.right - side.left);
    for (let v = y; v < y + HALF_LINE; v++) for (let x = 0; x < row.length; x++) row[x]! |= cells[v * across + side.left + x]!;
    if (row.includes(1)) rows.push(bridged(row));
  }
  const first = rows.map((row) => row.indexOf(1)).sort((a, b) => a - b);
  const last = rows.map((row) => row.lastIndexOf(1)).sort((a, b) => a - b);
  const [from, to] = [first[Math.floor(first.length * 0.1)] ?? 0, last[Math.floor(last.length * 0.9)] ?? 0];
  const filled = rows.filter((row) => row.reduce((n, v) => n + v, 0) > (to + 1 - from) * 0.67).length;
  const wide = to + 1 - from >= (side.right - side.left) * 0.5;
  return wide && rows.length * HALF_LINE >= (bottom - top) * 0.08 && filled >= rows.length * 0.25;
}

/** The gaps between characters of a line closed, those between the cells of a table left open. */
function bridged(row: Uint8Array): Uint8Array {
  const out = Uint8Array.from(row);
  for (let x = out.indexOf(1); x !== -1;) {
    const next = row.indexOf(1, x + 1);
    if (next !== -1 && next - x <= 3) out.fill(1, x, next);
    x = next;
  }
  return out;
}
