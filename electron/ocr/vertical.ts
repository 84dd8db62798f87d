import type { Ink, Region } from "./grey.ts";

/** Inches: lines of print are further apart than this, characters of a line are not. */
const APART = 0.06;
/** Inches: a lower part may as well be a widely set title. */
const LEAST = 0.8;
/** So many lines side by side are no accident. */
const LINES = 5;

/** Whether a part is set in lines from top to bottom: its blanks run down the page and hardly across it. */
export function isVertical({ width, data }: Ink, { left, top, right, bottom }: Region, dpi: number): boolean {
  if (bottom - top < LEAST * dpi) return false;
  const columns = new Uint8Array(right - left);
  const rows = new Uint8Array(bottom - top);
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      if (data[y * width + x] === 0) continue;
      columns[x - left] = 1;
      rows[y - top] = 1;
    }
  const [down, across] = [blanks(columns, APART * dpi), blanks(rows, APART * dpi)];
  return down >= LINES - 1 && down >= across * 3;
}

/** How many blanks at least so wide lie between print. */
function blanks(filled: Uint8Array, least: number): number {
  let [count, last] = [0, -1];
  for (let at = filled.indexOf(1); at !== -1; at = filled.indexOf(1, at + 1)) {
    if (last >= 0 && at - last - 1 >= least) count++;
    last = at;
  }
  return count;
}
