import type { Ink, Region } from "./grey.ts";
import { type Grid, gridOf } from "./grid.ts";
import { type Gutter, guttersOf } from "./gutter.ts";
import type { Ruled } from "./rules.ts";
import { cutAtCells, type Table, tablesOf } from "./table.ts";

/** Cells: a lower strip of columns, less than two lines of print, is read with the full-width line beside it. */
const LOW = 14;

/**
 * The page's regions in reading order, each to be read line by line: full-width bands, and between them the
 * columns from left to right; a table across the columns is a band too. `rules` are the runs erased from the ink; one as
 * wide as the page ends its head.
 */
export function regionsOf(ink: Ink, { across, down }: Rules, dpi: number): Region[] {
  const grid = gridOf(ink, dpi);
  const tables = tablesOf(across, down, dpi);
  const margin = Math.floor(grid.across * 0.03);
  const gutters = guttersOf(grid);
  const whole = { left: margin, top: 0, right: grid.across - margin, bottom: grid.down };
  const parts =
    gutters.length > 0 ? inBands(grid, gutters, headEnd(across, grid), tables).flatMap((band) => sides(band, gutters, whole)) : [whole];
  return parts.flatMap((part) => cutAtCells(part, tables, grid)).flatMap((part) => around(part, grid, ink));
}

type Rules = Pick<Ruled, "across" | "down">;
interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly full: boolean;
}

const sides = ({ top, bottom, full }: Band, gutters: readonly Gutter[], whole: Region): Region[] => {
  if (full) return [{ ...whole, top, bottom }];
  const edges = [whole.left, ...gutters.map(({ left, right }) => (left + right) >> 1), whole.right];
  return gutters.concat(gutters[0]!).map((_, i) => ({ left: edges[i]!, top, right: edges[i + 1]!, bottom }));
};

/** The lowest rule in the top fifth that spans three fifths of the page, in cells; 0 where there is none. */
function headEnd(rules: readonly Region[], { cell, across, down }: Grid): number {
  const wide = rules.filter((r) => r.right - r.left >= across * cell * 0.6 && r.top < down * cell * 0.2);
  return wide.reduce((end, r) => Math.max(end, Math.ceil(r.bottom / cell)), 0);
}

/** Cuts the page from top to bottom into full-width bands and bands of columns. */
function inBands(grid: Grid, gutters: readonly Gutter[], head: number, tables: readonly Table[]): Band[] {
  // A full-width line goes through every gutter; a mark hanging out of its column goes into one.
  const full = new Uint8Array(grid.down).fill(1);
  for (const gutter of gutters) for (const [y, value] of fullRows(grid, gutter).entries()) full[y]! &= value;
  full.fill(1, 0, head);
  for (const { left, top, right, bottom } of tables)
    if (gutters.some((g) => left < g.left * grid.cell && right > g.right * grid.cell))
      full.fill(1, Math.floor(top / grid.cell), Math.ceil(bottom / grid.cell));
  const bands: Band[] = [];
  for (let y = 0; y < grid.down;) {
    const top = y;
    while (y < grid.down && full[y] === full[top]) y++;
    const columns = full[top] === 0 && y - top > LOW;
    const last = bands.at(-1);
    if (last && last.full === !columns) bands[bands.length - 1] = { ...last, bottom: y };
    else bands.push({ top, bottom: y, full: !columns });
  }
  return bands;
}

/** Rows of lines whose print goes through the gutter, widened to the whole line. */
function fullRows(grid: Grid, gutter: Gutter): Uint8Array {
  const { across, down, cells } = grid;
  const crosses = Uint8Array.from({ length: down }, (_, y) => (crossing(grid, gutter, y) ? 1 : 0));
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

/**
 * Subtle: a stray mark or print showing through touches a few cells of the gutter; a line of print fills most of it,
 * and a page number stands in it with nothing else on its line.
 */
function crossing({ across, down, cells }: Grid, { left, right }: Gutter, y: number): boolean {
  const filled = (from: number, to: number) => {
    let n = 0;
    for (let x = from; x < to; x++) if (cells[y * across + x] === 1 || (y + 1 < down && cells[(y + 1) * across + x] === 1)) n++;
    return n / (to - from);
  };
  const alone = y > down * 0.85 && filled(0, left - 12) === 0 && filled(right + 12, across) === 0 && filled(left, right) > 0;
  return alone || (filled(left, right) >= 0.3 && Math.max(filled(left - 8, left), filled(right, right + 8)) >= 0.4);
}

/** The print of a part with a little paper around it, in pixels; nothing for a blank part. */
function around(part: Region, { cell, across, cells }: Grid, { width, height }: Ink): Region[] {
  let [left, top, right, bottom] = [part.right, part.bottom, part.left, part.top];
  for (let y = part.top; y < part.bottom; y++)
    for (let x = part.left; x < part.right; x++) {
      if (cells[y * across + x] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  if (right <= left || bottom <= top) return [];
  // Subtle: the paper kept around print ends where the next part begins, or the foot of its last line would be read here
  const pad = 3;
  return [
    {
      left: Math.max(part.left, left - pad) * cell,
      top: Math.max(part.top, top - pad) * cell,
      right: Math.min(width, Math.min(part.right, right + pad) * cell),
      bottom: Math.min(height, Math.min(part.bottom, bottom + pad) * cell),
    },
  ];
}
