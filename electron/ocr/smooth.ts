import type { Grey } from "./grey.ts";

/** Takes off grain by weighing each pixel 1-2-1 with its neighbours. A median would eat the thin strokes of Song type. */
export function smooth({ width, height, data }: Grey): Grey {
  const across = Uint8Array.from(data);
  for (let i = 1; i < data.length - 1; i++) across[i] = (data[i - 1]! + 2 * data[i]! + data[i + 1]! + 2) >> 2;
  const out = Uint8Array.from(across);
  for (let i = width; i < data.length - width; i++) out[i] = (across[i - width]! + 2 * across[i]! + across[i + width]! + 2) >> 2;
  return { width, height, data: out };
}
