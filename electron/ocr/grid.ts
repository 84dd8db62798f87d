import type { Ink, Region } from "./grey.ts";

/** The page in cells of about 0.7 mm: 1 where a cell holds print. Layout needs no more than that. */
export interface Grid {
  readonly cell: number;
  readonly across: number;
  readonly down: number;
  readonly cells: Uint8Array;
}

/** Marks the cells of which at least a twelfth is ink. */
export function gridOf({ width, height, data }: Ink, dpi: number): Grid {
  const cell = Math.max(3, Math.round((dpi / 300) * 8));
  const across = Math.floor(width / cell);
  const down = Math.floor(height / cell);
  const counts = new Uint16Array(across * down);
  for (let y = 0; y < down * cell; y++) {
    const row = ((y / cell) | 0) * across;
    const at = y * width;
    for (let x = 0; x < across; x++) {
      let n = 0;
      for (let k = at + x * cell, end = k + cell; k < end; k++) n += data[k]!;
      counts[row + x]! += n;
    }
  }
  const enough = cell * cell * 0.08;
  return { cell, across, down, cells: Uint8Array.from(counts, (n) => (n >= enough ? 1 : 0)) };
}

/** Whether any print stands in a part of the grid, given in cells. */
export function hasPrint({ across, cells }: Grid, { left, top, right, bottom }: Region): boolean {
  for (let y = top; y < bottom; y++) if (cells.subarray(y * across + left, y * across + right).includes(1)) return true;
  return false;
}
