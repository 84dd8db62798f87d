import type { Grey, Region } from "./grey.ts";

interface Taps {
  readonly from: Int32Array;
  readonly count: number;
  /** `count` weights for each pixel made; together 1. */
  readonly weights: Float32Array;
}

/** Part of a picture brought to another size by a triangle filter that widens with the reduction. Values stay 0 to 255, unrounded. */
export function resampled({ width, data }: Grey, { left, top, right, bottom }: Region, across: number, down: number): Float32Array {
  const [rows, columns] = [bottom - top, right - left];
  const x = taps(columns, across);
  const y = taps(rows, down);
  const narrow = new Float32Array(across * rows);
  for (let row = 0; row < rows; row++) {
    const start = (top + row) * width + left;
    for (let i = 0; i < across; i++) {
      let sum = 0;
      for (let k = 0, at = start + x.from[i]!, w = i * x.count; k < x.count; k++) sum += data[at + k]! * x.weights[w + k]!;
      narrow[row * across + i] = sum;
    }
  }
  const out = new Float32Array(across * down);
  for (let j = 0; j < down; j++)
    for (let k = 0; k < y.count; k++) {
      const weight = y.weights[j * y.count + k]!;
      if (weight === 0) continue;
      for (let i = 0, from = (y.from[j]! + k) * across, to = j * across; i < across; i++) out[to + i]! += narrow[from + i]! * weight;
    }
  return out;
}

/** Which pixels of a row of `size` each of `made` pixels is made from, and how much of each. */
function taps(size: number, made: number): Taps {
  const scale = size / made;
  const reach = Math.max(1, scale);
  const count = Math.min(size, Math.ceil(reach * 2) + 1);
  const from = new Int32Array(made);
  const weights = new Float32Array(made * count);
  for (let i = 0; i < made; i++) {
    const middle = (i + 0.5) * scale - 0.5;
    const first = Math.max(0, Math.min(size - count, Math.ceil(middle - reach)));
    from[i] = first;
    let sum = 0;
    for (let k = 0; k < count; k++) sum += weights[i * count + k] = Math.max(0, 1 - Math.abs(first + k - middle) / reach);
    for (let k = 0; k < count; k++) weights[i * count + k]! /= sum;
  }
  return { from, count, weights };
}
