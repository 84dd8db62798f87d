import type { Grid } from "./grid.ts";
import { FOOT, type Gutter } from "./gutter.ts";

/** Cells: of a gutter the emptiest strip this wide is looked at closest. */
const CORE = 3;

/** Of the rows from `from` to `to` those of lines whose print goes through the gutter, widened to the whole line. */
export function fullRows(grid: Grid, gutter: Gutter, from: number, to: number): Uint8Array {
  const { across, down, cells } = grid;
  const core = emptiest(grid, gutter, from, to);
  const crosses = Uint8Array.from({ length: down }, (_, y) => (crossing(grid, gutter, core, y) ? 1 : 0));
  const blank = (y: number) => {
    for (let x = gutter.left - 6; x < gutter.right + 6; x++) if (cells[y * across + x] === 1) return false;
    return true;
  };
  const full = new Uint8Array(down);
  for (let y = 0; y < down; y++) {
    if (crosses[y] === 0) continue;
    let [top, bottom] = [y, y + 1];
    while (top > 0 && y - top < 8 && !blank(top - 1)) top--;
    while (bottom < down && bottom - y < 8 && !blank(bottom)) bottom++;
    full.fill(1, top, bottom);
  }
  return full;
}

/** Subtle: counted where gutters are looked for, above the page's number. */
function emptiest({ across, down, cells }: Grid, { left, right }: Gutter, from: number, to: number): Gutter {
  const wide = Math.min(CORE, right - left);
  let [best, least] = [left, Infinity];
  for (let start = left; start + wide <= right; start++) {
    let n = 0;
    for (let y = from; y < Math.min(to, down * FOOT); y++) for (let x = start; x < start + wide; x++) n += cells[y * across + x]!;
    if (n < least) [best, least] = [start, n];
  }
  return { left: best, right: best + wide };
}

/**
 * Subtle: a stray mark or print showing through touches a few cells of the gutter, and a comma hangs into it from the column
 * before but not as far as its emptiest strip; a line of print fills most of it, and a page number stands in it with nothing
 * else on its line.
 */
function crossing({ across, down, cells }: Grid, { left, right }: Gutter, core: Gutter, y: number): boolean {
  const filled = (from: number, to: number) => {
    let n = 0;
    for (let x = from; x < to; x++) if (cells[y * across + x] === 1 || (y + 1 < down && cells[(y + 1) * across + x] === 1)) n++;
    return n / (to - from);
  };
  const alone = y > down * 0.85 && filled(0, left - 12) === 0 && filled(right + 12, across) === 0 && filled(left, right) > 0;
  const through = filled(left, right) >= 0.3 && filled(core.left, core.right) >= 0.25;
  return alone || (through && Math.max(filled(left - 8, left), filled(right, right + 8)) >= 0.4);
}
