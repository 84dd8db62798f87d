import type { Ink, Region } from "./grey.ts";

/** Inches: lines of print are further apart than this, characters of a line are not. */
const APART = 0.06;
/** Inches: a lower part may as well be a widely set title. */
const LEAST = 0.8;
/** So many lines side by side, each at least half as long as the part is high, are no accident. */
const LINES = 5;

/** Whether a part is set in lines from top to bottom: its blanks run down the page and hardly across it. */
export function isVertical({ width, data }: Ink, { left, top, right, bottom }: Region, dpi: number): boolean {
  if (bottom - top < LEAST * dpi) return false;
  const rows = new Uint8Array(bottom - top);
  const first = new Int32Array(right - left).fill(-1);
  const last = new Int32Array(right - left);
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      if (data[y * width + x] === 0) continue;
      rows[y - top] = 1;
      if (first[x - left]! < 0) first[x - left] = y;
      last[x - left] = y;
    }
  const columns = first.map((y) => (y < 0 ? 0 : 1));
  const long = strips(columns, APART * dpi).filter(([from, to]) => {
    const printed = [...first.subarray(from, to)].filter((y) => y >= 0);
    return Math.max(...last.subarray(from, to)) - Math.min(...printed) > (bottom - top) / 2;
  });
  return long.length >= LINES && long.length > (strips(rows, APART * dpi).length - 1) * 3;
}

/** The stretches of print between blanks at least so wide, the end outside. */
function strips(filled: ArrayLike<number>, least: number): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < filled.length; at++) {
    if (filled[at] === 0) continue;
    const last = found.at(-1);
    if (last && at - last[1] < least) last[1] = at + 1;
    else found.push([at, at + 1]);
  }
  return found;
}
