import type { Grey, Region } from "./grey.ts";

/** Darker than this is print on a page made white and black. */
export const DARK = 150;
/** Inches: no character read here is lower; dots of leaders and strokes like 一 are joined to their neighbours first. */
const LEAST = 0.05;

/** One line of print in a strip, cut at its wide blanks into pieces from left to right. */
export interface PrintedLine {
  readonly top: number;
  readonly bottom: number;
  readonly pieces: readonly Region[];
}

/**
 * The lines of print in a strip of one column, from top to bottom. Where lines stand side by side at different
 * heights, as in the cells of a table, the left ones come first. `size` is the usual height of a line in pixels.
 */
export function printedLines(strip: Grey, dpi: number): { lines: PrintedLine[]; size: number } {
  const whole = { left: 0, top: 0, right: strip.width, bottom: strip.height };
  const heights = bands(strip, whole).map((b) => b.bottom - b.top);
  const size = usual(heights.filter((h) => h >= LEAST * dpi)) ?? Math.max(12, Math.round(dpi / 8));
  const lines = blocks(strip, whole, size).flatMap((block): PrintedLine[] => {
    const pieces = piecesOf(strip, block, size);
    return pieces.length > 0 ? [{ top: block.top, bottom: block.bottom, pieces }] : [];
  });
  return { lines, size };
}

const usual = (values: number[]): number | null => (values.length > 0 ? values.sort((a, b) => a - b)[values.length >> 1]! : null);

/** Bands of rows with print, joined where they are parts of one line: 二 is two strokes with paper between them. */
function blocks(strip: Grey, region: Region, size: number): Region[] {
  const joined: Region[] = [];
  for (const band of bands(strip, region)) {
    const last = joined.at(-1);
    const low = last && Math.min(last.bottom - last.top, band.bottom - band.top) < size * 0.55;
    if (last && low && band.top - last.bottom < size * 0.4 && band.bottom - last.top <= size * 1.25)
      joined[joined.length - 1] = { ...last, bottom: band.bottom };
    else joined.push(band);
  }
  return joined.flatMap((band) => (band.bottom - band.top > size * 1.6 ? parted(strip, band, size) : [band]));
}

/** A band too high for one line: lines side by side, else large print. */
function parted(strip: Grey, band: Region, size: number): Region[] {
  const columns = piecesOf(strip, band, size).map((piece) => ({ ...piece, top: band.top, bottom: band.bottom }));
  if (columns.length < 2) return [band];
  const inner = columns.flatMap((column) => blocks(strip, column, size));
  return inner.length > columns.length ? inner : [band];
}

function bands({ width, data }: Grey, { left, top, right, bottom }: Region): Region[] {
  const found: Region[] = [];
  let start = -1;
  for (let y = top; y <= bottom; y++) {
    let n = 0;
    if (y < bottom) for (let i = y * width + left, end = y * width + right; i < end && n < 2; i++) if (data[i]! < DARK) n++;
    if (n >= 2) start = start < 0 ? y : start;
    else if (start >= 0) {
      found.push({ left, top: start, right, bottom: y });
      start = -1;
    }
  }
  return found;
}

/** Print of a line between blanks wider than a character and a half. */
function piecesOf(strip: Grey, block: Region, size: number): Region[] {
  const profile = columnsOf(strip, block);
  const found: Region[] = [];
  for (let x = 0, last = -Infinity; x < profile.length; x++) {
    if (profile[x] === 0) continue;
    const at = block.left + x;
    if (at - last > size * 1.5) found.push({ ...block, left: at, right: at + 1 });
    else found[found.length - 1] = { ...found.at(-1)!, right: at + 1 };
    last = at;
  }
  return found;
}

/** How many dark pixels stand in each column of a block. */
export function columnsOf({ width, data }: Grey, { left, top, right, bottom }: Region): Uint16Array {
  const counts = new Uint16Array(right - left);
  for (let y = top; y < bottom; y++) for (let x = left, i = y * width + left; x < right; x++, i++) if (data[i]! < DARK) counts[x - left]!++;
  return counts;
}
