import type { Grey, Ink } from "./grey.ts";

/**
 * The ink of a flattened page, twice. `strong` is darker than Otsu's threshold, kept low (90 to 150) so that print
 * showing through from the back of the sheet stays paper. `faint` goes on to where ink fades out: thin strokes live there.
 */
export function inkOf({ width, height, data }: Grey): { strong: Ink; faint: Ink } {
  const threshold = Math.min(150, Math.max(90, otsu(data) - 10));
  const faintest = threshold + (255 - threshold) * 0.2;
  const strong = new Uint8Array(data.length);
  const faint = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) {
    if (data[i]! >= faintest) continue;
    faint[i] = 1;
    if (data[i]! < threshold) strong[i] = 1;
  }
  return { strong: { width, height, data: strong }, faint: { width, height, data: faint } };
}

function otsu(data: Uint8Array): number {
  const counts = new Float64Array(256);
  for (let i = 0; i < data.length; i += 3) counts[data[i]!]!++;
  let total = 0;
  let sum = 0;
  for (let value = 0; value < 256; value++) {
    total += counts[value]!;
    sum += value * counts[value]!;
  }
  let [best, threshold, below, sumBelow] = [0, 128, 0, 0];
  for (let value = 0; value < 256; value++) {
    below += counts[value]!;
    sumBelow += value * counts[value]!;
    if (below === 0 || below === total) continue;
    const apart = sumBelow / below - (sum - sumBelow) / (total - below);
    const spread = below * (total - below) * apart * apart;
    if (spread > best) [best, threshold] = [spread, value];
  }
  return threshold;
}
