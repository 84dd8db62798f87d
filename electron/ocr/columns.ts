import type { Ink, Region } from "./grey.ts";
import { type Band, bandsOf, merged } from "./bands.ts";
import { cutAtCells } from "./cells.ts";
import { type Grid, gridOf } from "./grid.ts";
import type { Ruled } from "./rules.ts";
import { tablesOf } from "./table.ts";
import { isVertical } from "./vertical.ts";

/**
 * The page's regions in reading order, each to be read line by line: full-width bands, and between them the
 * columns from left to right; a table across the columns is a band too. `rules` are the runs erased from the ink; one as
 * wide as the page ends its head. What is set from top to bottom is left out, which `vertical` says.
 */
export function regionsOf(ink: Ink, { across, down }: Rules, dpi: number): { regions: Region[]; vertical: boolean } {
  const grid = gridOf(ink, dpi);
  const tables = tablesOf(across, down, dpi);
  const margin = Math.floor(grid.across * 0.03);
  const whole = { left: margin, top: 0, right: grid.across - margin, bottom: grid.down };
  let vertical = false;
  const bands = bandsOf({ grid, whole, tables, head: headEnd(across, grid) }, 0, grid.down).filter((band) => {
    const down = sides(band, whole).some((side) => around(side, grid, ink).some((region) => isVertical(ink, region, dpi)));
    vertical ||= down;
    return !down;
  });
  const parts = merged(bands).flatMap((band) => sides(band, whole));
  return { regions: parts.flatMap((part) => cutAtCells(part, tables, grid)).flatMap((part) => around(part, grid, ink)), vertical };
}

type Rules = Pick<Ruled, "across" | "down">;

const sides = ({ top, bottom, gutters }: Band, whole: Region): Region[] => {
  const edges = [whole.left, ...gutters.map(({ left, right }) => (left + right) >> 1), whole.right];
  return edges.slice(1).map((right, i) => ({ left: edges[i]!, top, right, bottom }));
};

/** The lowest rule in the top fifth that spans three fifths of the page, in cells; 0 where there is none. */
function headEnd(rules: readonly Region[], { cell, across, down }: Grid): number {
  const wide = rules.filter((r) => r.right - r.left >= across * cell * 0.6 && r.top < down * cell * 0.2);
  return wide.reduce((end, r) => Math.max(end, Math.ceil(r.bottom / cell)), 0);
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
