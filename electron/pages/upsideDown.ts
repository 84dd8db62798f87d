import type { Grey } from "../ocr/grey.ts";

/** Points that must be seen before anything is said. */
const ENOUGH = 8;
/** Of them so many times more must hang at the head of their line than stand at its foot. */
const CLEARLY = 2;

/**
 * Whether a straightened page stands on its head. In Chinese print 。and ， are small, stand alone in their square and at the foot of the
 * line; on its head they hang from the top. Nothing is read for this.
 */
export function isUpsideDown(page: Grey): boolean {
  let [head, foot] = [0, 0];
  // Subtle: the lines of two columns need not stand level; each half of the page is looked at by itself
  const half = page.width >> 1;
  for (const [left, right] of [
    [0, half],
    [half, page.width],
  ] as const) {
    for (const [top, bottom] of bandsOf(page, left, right)) {
      for (const middle of pointsOf(page, top, bottom, left, right)) {
        if (middle < 0.36) head++;
        else if (middle > 0.64) foot++;
      }
    }
  }
  return head >= ENOUGH && head > foot * CLEARLY;
}

/** The printed lines: rows with ink between rows without, of the height that type has. */
function bandsOf({ width, height, data }: Grey, left: number, right: number): [number, number][] {
  const bands: [number, number][] = [];
  let start = -1;
  for (let y = 0; y <= height; y++) {
    let ink = 0;
    if (y < height) for (let x = left; x < right; x++) if (data[y * width + x] === 0) ink++;
    const printed = ink > (right - left) * 0.006;
    if (printed && start < 0) start = y;
    if (!printed && start >= 0) {
      if (y - start >= 12 && y - start <= width * 0.05) bands.push([start, y]);
      start = -1;
    }
  }
  return bands;
}

/** How low in its line (0 head, 1 foot) the middle of each small lone mark lies. */
function pointsOf({ width, data }: Grey, top: number, bottom: number, left: number, right: number): number[] {
  const height = bottom - top;
  const room = height * 0.3;
  const points: number[] = [];
  let run: { from: number; high: number; low: number } | null = null;
  let waiting: { middle: number; end: number } | null = null;
  for (let x = left; x < right; x++) {
    let [high, low] = [-1, -1];
    for (let y = top; y < bottom; y++) {
      if (data[y * width + x] !== 0) continue;
      if (high < 0) high = y;
      low = y;
    }
    if (high >= 0) {
      if (!run) {
        if (waiting && x - waiting.end >= room * 0.35) points.push(waiting.middle);
        waiting = null;
        run = { from: x, high, low };
      } else run = { from: run.from, high: Math.min(run.high, high), low: Math.max(run.low, low) };
    } else if (run) {
      const [wide, tall] = [x - run.from, run.low - run.high + 1];
      const small = wide <= height * 0.4 && tall <= height * 0.45 && tall >= height * 0.12;
      // Subtle: on one side of the mark half its square is empty; which side tells nothing, since the page may lie either way
      if (small) waiting = { middle: ((run.low + run.high) / 2 - top) / height, end: x };
      run = null;
    }
  }
  return points;
}
