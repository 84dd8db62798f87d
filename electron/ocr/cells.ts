import type { Region } from "./grey.ts";
import { type Grid, hasPrint } from "./grid.ts";
import type { Table } from "./table.ts";

/**
 * A part of the page (in cells of the grid) cut at its tables: rows with a cell of several lines or over several rows are read
 * cell by cell, what stands beside such rows before and after them. Rows with one line to a cell stay whole, to be read across.
 */
export function cutAtCells(part: Region, tables: readonly Table[], grid: Grid): Region[] {
  const parts: Region[] = [];
  let top = part.top;
  for (const table of tables) {
    const rows = table.rows.map((row) => row.map((cell) => inCells(cell, grid)));
    const ends = inCells(table, grid);
    if (ends.top < top || ends.bottom > part.bottom || ends.left < part.left - 6 || ends.right > part.right + 6) continue;
    const simple = rows.map((row) => row.every((cell) => !severalLines(cell, grid)));
    for (const [i, row] of rows.entries()) {
      const low = rows[i + 1]?.[0]?.top ?? ends.bottom;
      for (const cell of row)
        if (cell.bottom > low + 2) for (let k = i; k < rows.length && rows[k]![0]!.top < cell.bottom; k++) simple[k] = false;
    }
    for (let i = 0; i < rows.length; i++) {
      if (simple[i]) continue;
      const start = rows[i]![0]!.top;
      if (start > top) parts.push({ ...part, top, bottom: start });
      let end = start;
      const cells: Region[] = [];
      for (; i < rows.length && !simple[i]; i++) {
        cells.push(...rows[i]!);
        end = Math.max(end, ...rows[i]!.map((cell) => cell.bottom));
      }
      const beside = (left: number, right: number) =>
        [{ left, top: start, right, bottom: end }].filter((r) => right > left && hasPrint(grid, r));
      parts.push(...beside(part.left, ends.left), ...cells, ...beside(ends.right, part.right));
      top = end;
    }
  }
  return [...parts, { ...part, top }];
}

const inCells = ({ left, top, right, bottom }: Region, { cell, across, down }: Grid): Region => ({
  left: Math.floor(left / cell),
  top: Math.round(top / cell),
  right: Math.min(across, Math.ceil(right / cell)),
  bottom: Math.min(down, Math.round(bottom / cell)),
});

/** Cells of the grid: print no lower than this is one line, 三 with the paper between its strokes too. */
const ONE_LINE = 9;

function severalLines({ left, top, right, bottom }: Region, { across, cells }: Grid): boolean {
  const filled: number[] = [];
  for (let y = top; y < bottom; y++) if (cells.subarray(y * across + left, y * across + right).includes(1)) filled.push(y);
  return filled.length > 0 && filled.at(-1)! - filled[0]! + 1 > ONE_LINE && filled.at(-1)! - filled[0]! + 1 > filled.length;
}
