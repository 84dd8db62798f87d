import { type Components, componentsOf } from "./components.ts";
import type { Grey, Ink } from "./grey.ts";

/** Pixels at 300 dpi. Smaller than half a full stop of the smallest print (六号): dirt wherever it lies. */
const SPECK = 14;
/** Pixels at 300 dpi. Smaller than this is punctuation beside print, and dirt where no print is near. */
const POINT = 60;
/** How much of a piece of ink is strong: print more than half, print showing through from the back next to nothing. */
const STRONG = 0.2;
/** Pixels at 300 dpi kept around ink, where its soft edge is. */
const EDGE = 3;

/**
 * The page and its ink without specks. Ink is what is strong somewhere; everything away from it is white, print
 * showing through from the back too.
 */
export function despeckle(grey: Grey, strong: Ink, faint: Ink, dpi: number): { grey: Grey; ink: Ink } {
  const { width, height, data } = grey;
  const unit = dpi / 300;
  const pieces = componentsOf(faint);
  const kept = keptOf(pieces, strong, unit);
  const edge = Math.max(2, Math.round(EDGE * unit));
  const clean = new Uint8Array(width * height);
  const paper = new Uint8Array(width * height).fill(255);
  const { runs } = pieces;
  for (let i = 0; i < runs.of.length; i++) {
    if (!kept[runs.of[i]!]) continue;
    const [y, from, to] = [runs.y[i]!, runs.from[i]!, runs.to[i]!];
    clean.fill(1, y * width + from, y * width + to);
    const [left, right] = [Math.max(0, from - edge), Math.min(width, to + edge)];
    for (let v = Math.max(0, y - edge); v <= Math.min(height - 1, y + edge); v++)
      for (let k = v * width + left, end = v * width + right; k < end; k++) paper[k] = data[k]!;
  }
  return { grey: { width, height, data: paper }, ink: { width, height, data: clean } };
}

function keptOf({ count, runs, area, left, top, right, bottom }: Components, strong: Ink, unit: number): Uint8Array {
  const dark = new Int32Array(count);
  for (let i = 0; i < runs.of.length; i++) {
    const row = runs.y[i]! * strong.width;
    for (let x = runs.from[i]!; x < runs.to[i]!; x++) dark[runs.of[i]!]! += strong.data[row + x]!;
  }
  const print = (c: number) => dark[c]! >= area[c]! * STRONG;
  const kept = new Uint8Array(count);
  const cell = Math.max(4, Math.round(16 * unit));
  const across = Math.ceil(strong.width / cell) + 1;
  const places = new Uint8Array(across * (Math.ceil(strong.height / cell) + 1));
  const point = POINT * unit * unit;
  for (let c = 0; c < count; c++) {
    if (area[c]! < point || !print(c)) continue;
    kept[c] = 1;
    const [x0, x1] = [Math.floor(left[c]! / cell), Math.floor((right[c]! - 1) / cell)];
    for (let y = Math.floor(top[c]! / cell); y <= Math.floor((bottom[c]! - 1) / cell); y++)
      places.fill(1, y * across + Math.max(0, x0 - 4), y * across + Math.min(across, x1 + 5));
  }
  const speck = Math.max(3, Math.round(SPECK * unit * unit));
  for (let c = 0; c < count; c++) {
    if (kept[c] || area[c]! < speck || !print(c)) continue;
    const x = Math.floor((left[c]! + right[c]!) / 2 / cell);
    const y = Math.floor((top[c]! + bottom[c]!) / 2 / cell);
    const near = [-1, 0, 1].some((v) => places[(y + v) * across + x] === 1);
    if (near) kept[c] = 1;
  }
  return kept;
}
