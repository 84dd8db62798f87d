import type { Grey, Ink, Region } from "./grey.ts";

/** Inches: no stroke of print is as long, dashes in titles included. */
const ACROSS = 0.65;
const DOWN = 0.5;
/** Inches: what is thicker is not a rule but a picture or a bar. */
const THICK = 0.03;
/** Inches: a rule worn through for this much is still one rule. */
const GAP = 0.01;

export interface Ruled {
  readonly grey: Grey;
  readonly ink: Ink;
  /** Straight runs of the rules lying across, one pixel row each: a thick rule gives several. */
  readonly across: readonly Region[];
  /** The same of rules going down, one pixel column each. */
  readonly down: readonly Region[];
}

/** Erases the rules of tables, heads and frames, leaving the strokes that cross them. */
export function erase(grey: Grey, ink: Ink, dpi: number): Ruled {
  const { width, height } = grey;
  const paper = Uint8Array.from(grey.data);
  const clean = Uint8Array.from(ink.data);
  const gap = Math.max(1, Math.round(GAP * dpi));
  const thick = Math.max(3, Math.round(THICK * dpi));
  const across = runsAcross(ink, ACROSS * dpi, gap);
  wipe(marked(across, width, height), { width, height, step: width, thick, paper, clean });
  const down = runsDown(ink, DOWN * dpi, gap);
  wipe(marked(down, width, height), { width, height, step: 1, thick, paper, clean });
  return { grey: { width, height, data: paper }, ink: { width, height, data: clean }, across, down };
}

function runsAcross({ width, height, data }: Ink, shortest: number, gap: number): Region[] {
  const found: Region[] = [];
  for (let y = 0; y < height; y++) {
    let start = -1;
    let last = -1;
    const close = () => {
      if (start >= 0 && last + 1 - start >= shortest) found.push({ left: start, top: y, right: last + 1, bottom: y + 1 });
    };
    for (let x = 0, at = y * width; x < width; x++, at++) {
      if (data[at] === 0) continue;
      if (start < 0 || x - last > gap + 1) {
        close();
        start = x;
      }
      last = x;
    }
    close();
  }
  return found;
}

/** Subtle: walks row by row with one counter a column, since going down columns misses the cache at every pixel. */
function runsDown({ width, height, data }: Ink, shortest: number, gap: number): Region[] {
  const found: Region[] = [];
  const start = new Int32Array(width).fill(-1);
  const last = new Int32Array(width).fill(-1);
  const close = (x: number) => {
    const [from, to] = [start[x]!, last[x]! + 1];
    if (from >= 0 && to - from >= shortest) found.push({ left: x, top: from, right: x + 1, bottom: to });
  };
  for (let y = 0; y < height; y++)
    for (let x = 0, at = y * width; x < width; x++, at++) {
      if (data[at] === 0) continue;
      if (start[x]! < 0 || y - last[x]! > gap + 1) {
        close(x);
        start[x] = y;
      }
      last[x] = y;
    }
  for (let x = 0; x < width; x++) close(x);
  return found;
}

function marked(runs: readonly Region[], width: number, height: number): Uint8Array {
  const marks = new Uint8Array(width * height);
  for (const { left, top, right, bottom } of runs) for (let y = top; y < bottom; y++) marks.fill(1, y * width + left, y * width + right);
  return marks;
}

interface Wiping {
  readonly width: number;
  readonly height: number;
  /** From a pixel to its neighbour across the rule. */
  readonly step: number;
  readonly thick: number;
  readonly paper: Uint8Array;
  readonly clean: Uint8Array;
}

/** Whitens marked pixels where the rule is thin, and its soft edge where no stroke goes on from it. */
function wipe(marks: Uint8Array, { step, thick, paper, clean }: Wiping) {
  for (let at = marks.indexOf(1); at !== -1; at = marks.indexOf(1, at + 1)) {
    let depth = 1;
    for (let side = at - step; marks[side] === 1 && depth <= thick; side -= step) depth++;
    for (let side = at + step; marks[side] === 1 && depth <= thick; side += step) depth++;
    if (depth > thick) continue;
    for (const way of [-step, step]) {
      const crossed = clean[at + 3 * way] === 1 && clean[at + 2 * way] === 1;
      for (let k = 1; k <= 2 && !crossed; k++) {
        const side = at + k * way;
        if (side < 0 || side >= paper.length) break;
        paper[side] = 255;
        clean[side] = 0;
      }
    }
    paper[at] = 255;
    clean[at] = 0;
  }
}
