import type { Grey } from "./grey.ts";

/** Grey levels by which neighbouring pixels of paper differ; a clean scan stays below, a grainy one is at 6 to 15. */
const GRAIN = 3;

/** Takes the grain off a grainy page by weighing each pixel 1-2-1 with its neighbours; thin strokes of a clean page are left alone. */
export function smooth(grey: Grey): Grey {
  if (grainOf(grey) < GRAIN) return grey;
  const { width, height, data } = grey;
  const across = Uint8Array.from(data);
  for (let i = 1; i < data.length - 1; i++) across[i] = (data[i - 1]! + 2 * data[i]! + data[i + 1]! + 2) >> 2;
  const out = Uint8Array.from(across);
  for (let i = width; i < data.length - width; i++) out[i] = (across[i - width]! + 2 * across[i]! + across[i + width]! + 2) >> 2;
  return { width, height, data: out };
}

/** The middle difference between neighbours, over a sample of the page: most of any page is paper. */
function grainOf({ data }: Grey): number {
  const counts = new Uint32Array(256);
  let n = 0;
  for (let i = 1; i < data.length; i += 7, n++) counts[Math.abs(data[i]! - data[i - 1]!)]!++;
  for (let grain = 0, seen = 0; grain < 256; grain++) {
    seen += counts[grain]!;
    if (seen > n / 2) return grain;
  }
  return 255;
}
