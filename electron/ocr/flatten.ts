import type { Grey } from "./grey.ts";

/** Paper brightness of a tile: four fifths of its pixels are darker. Text covers far less than that of any tile. */
const PAPER = 0.8;
/** What is at least this bright after levelling is paper. */
const WHITE = 235;

/** Levels uneven light and stains to white paper and stretches the darkest ink to black. The main gain on bad scans. */
export function flatten(grey: Grey, dpi: number): Grey {
  const { width, height, data } = grey;
  const tile = Math.max(8, Math.round(dpi * 0.16));
  const paper = smoothed(paperOf(grey, tile));
  const out = new Uint8Array(width * height);
  const counts = new Uint32Array(256);
  const row = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    paperRow(paper, y / tile, tile, row);
    const start = y * width;
    for (let x = 0; x < width; x++) {
      const value = Math.min(255, (data[start + x]! * 255) / row[x]!) | 0;
      out[start + x] = value;
      if (((x | y) & 3) === 0) counts[value]!++;
    }
  }
  const levels = stretch(counts);
  for (let i = 0; i < out.length; i++) out[i] = levels[out[i]!]!;
  return { width, height, data: out };
}

interface Grid {
  readonly across: number;
  readonly down: number;
  readonly values: Float32Array;
}

function paperOf({ width, height, data }: Grey, tile: number): Grid {
  const across = Math.ceil(width / tile) + 1;
  const down = Math.ceil(height / tile) + 1;
  const values = new Float32Array(across * down);
  const half = tile >> 1;
  const counts = new Uint32Array(256);
  for (let j = 0; j < down; j++)
    for (let i = 0; i < across; i++) {
      counts.fill(0);
      let n = 0;
      const [x1, y1] = [Math.min(width, i * tile + half + 1), Math.min(height, j * tile + half + 1)];
      for (let y = Math.max(0, j * tile - half); y < y1; y += 2)
        for (let x = Math.max(0, i * tile - half); x < x1; x += 2) {
          counts[data[y * width + x]!]!++;
          n++;
        }
      values[j * across + i] = n > 0 ? quantile(counts, n * PAPER) : 255;
    }
  return { across, down, values };
}

function quantile(counts: Uint32Array, rank: number): number {
  let seen = 0;
  for (let value = 0; value < 255; value++) {
    seen += counts[value]!;
    if (seen >= rank) return value;
  }
  return 255;
}

function smoothed({ across, down, values }: Grid): Grid {
  const out = new Float32Array(values.length);
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      let sum = 0;
      let n = 0;
      for (let v = Math.max(0, y - 2); v <= Math.min(down - 1, y + 2); v++)
        for (let u = Math.max(0, x - 2); u <= Math.min(across - 1, x + 2); u++, n++) sum += values[v * across + u]!;
      out[y * across + x] = sum / n;
    }
  return { across, down, values: out };
}

/** Fills `row` with the paper's brightness along one row of pixels, never below 40 so that black borders stay dark. */
function paperRow({ across, down, values }: Grid, at: number, tile: number, row: Float32Array) {
  const j = Math.min(down - 2, at | 0);
  const t = at - j;
  for (let x = 0; x < row.length; x++) {
    const fx = x / tile;
    const i = fx | 0;
    const u = fx - i;
    const k = j * across + i;
    const above = values[k]! * (1 - u) + values[k + 1]! * u;
    const below = values[k + across]! * (1 - u) + values[k + across + 1]! * u;
    row[x] = Math.max(40, above * (1 - t) + below * t);
  }
}

function stretch(counts: Uint32Array): Uint8ClampedArray {
  const total = counts.reduce((a, b) => a + b, 0);
  const black = Math.min(200, quantile(counts, total * 0.02));
  return Uint8ClampedArray.from(counts, (_, value) => ((value - black) * 255) / (WHITE - black));
}
