import type { Box } from "../../shared/domain/pages.ts";
import type { Grey, Region } from "./grey.ts";
import { columnsOf, DARK } from "./print.ts";

/**
 * Where the characters of a piece of a line stand, from where each was seen. A character ends in the emptiest column
 * near the middle between it and its neighbour, is no wider than `size` and is drawn in to its print.
 */
export function glyphBoxes(strip: Grey, piece: Region, centres: readonly number[], size: number): Box[] {
  const ink = columnsOf(strip, piece);
  const ends = centres
    .slice(1)
    .map((centre, i) => emptiest(ink, piece.left, (centres[i]! + centre) / 2, Math.min(size * 0.25, (centre - centres[i]!) / 2)));
  return centres.map((centre, i) => {
    const left = Math.max(piece.left, ends[i - 1] ?? 0, Math.floor(centre - size * 0.7));
    const right = Math.min(piece.right, ends[i] ?? Infinity, Math.ceil(centre + size * 0.7));
    return drawnIn(strip, { ...piece, left: Math.min(left, right - 1), right });
  });
}

function emptiest(ink: Uint16Array, start: number, middle: number, reach: number): number {
  let [best, least] = [Math.round(middle), Infinity];
  for (let x = Math.ceil(middle - reach); x <= middle + reach; x++) {
    const filled = ink[x - start] ?? 0;
    if (filled < least || (filled === least && Math.abs(x - middle) < Math.abs(best - middle))) [best, least] = [x, filled];
  }
  return best;
}

function drawnIn({ width, data }: Grey, box: Region): Box {
  let [left, top, right, bottom] = [box.right, box.bottom, box.left, box.top];
  for (let y = box.top; y < box.bottom; y++)
    for (let x = box.left; x < box.right; x++) {
      if (data[y * width + x]! >= DARK) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  return right > left ? [left, top, right - left, bottom - top] : [box.left, box.top, box.right - box.left, box.bottom - box.top];
}
