import type { PageImage } from "../pages/page.ts";
import type { Region } from "./grey.ts";

/** Subtle: aged paper is reddish too, so red must stand well clear of both other channels. */
const isRed = (r: number, g: number, b: number) => r > 90 && r - g > 50 && r - b > 50;

/**
 * Where round red seals lie. A seal is red, about as wide as high, 25 to 60 mm (公章 are 38 to 50 mm);
 * a red head is wide and flat and is not one: its letters must be read.
 */
export function sealsOf(image: PageImage, dpi: number): Region[] {
  if (image.channels !== 3) return [];
  const cell = Math.max(4, Math.round(dpi / 12));
  const across = Math.ceil(image.width / cell);
  const down = Math.ceil(image.height / cell);
  const red = redCells(image, cell, across, down);
  return joined(red, across, down)
    .map(({ left, top, right, bottom }) => ({
      left: left * cell,
      top: top * cell,
      right: Math.min(image.width, right * cell),
      bottom: Math.min(image.height, bottom * cell),
    }))
    .filter((r) => isSealShaped(r, dpi));
}

function isSealShaped({ left, top, right, bottom }: Region, dpi: number) {
  const width = ((right - left) / dpi) * 25.4;
  const height = ((bottom - top) / dpi) * 25.4;
  const ratio = width / height;
  return Math.min(width, height) >= 25 && Math.max(width, height) <= 60 && ratio > 0.7 && ratio < 1.43;
}

function redCells({ data, width, height }: PageImage, cell: number, across: number, down: number): Uint8Array {
  const counts = new Uint16Array(across * down);
  for (let y = 0; y < height; y += 2) {
    const row = ((y / cell) | 0) * across;
    for (let x = 0; x < width; x += 2) {
      const i = (y * width + x) * 3;
      if (isRed(data[i]!, data[i + 1]!, data[i + 2]!)) counts[row + ((x / cell) | 0)]!++;
    }
  }
  const enough = Math.max(2, (cell * cell) / 4 / 33);
  return Uint8Array.from(counts, (n) => (n >= enough ? 1 : 0));
}

/** Boxes, in cells, of groups of marked cells that touch, corners and gaps of one cell included. */
function joined(marked: Uint8Array, across: number, down: number): Region[] {
  const seen = new Uint8Array(marked.length);
  const found: Region[] = [];
  for (let start = 0; start < marked.length; start++) {
    if (!marked[start] || seen[start]) continue;
    const stack = [start];
    seen[start] = 1;
    let [left, top, right, bottom] = [across, down, 0, 0];
    while (stack.length > 0) {
      const at = stack.pop()!;
      const x = at % across;
      const y = (at / across) | 0;
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x + 1);
      bottom = Math.max(bottom, y + 1);
      for (let ny = Math.max(0, y - 2); ny <= Math.min(down - 1, y + 2); ny++)
        for (let nx = Math.max(0, x - 2); nx <= Math.min(across - 1, x + 2); nx++) {
          const next = ny * across + nx;
          if (marked[next] && !seen[next]) {
            seen[next] = 1;
            stack.push(next);
          }
        }
    }
    found.push({ left, top, right, bottom });
  }
  return found;
}
