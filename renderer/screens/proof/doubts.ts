import type { Differing } from "../../../shared/domain/crossCheck.ts";
import type { Box, Line } from "../../../shared/domain/pages.ts";

/**
 * Below this an engine's character is worth a look. Measured on pages of our own: at 95 ppocr marks one right character in eighty and nine
 * wrong ones in ten; tesseract's right characters are nearly all above 80.
 */
export const sureEnough = (engine: string | null): number => (engine?.startsWith("PP-OCR") ? 95 : 75);

export interface Doubt {
  /** In the line's text. */
  readonly start: number;
  readonly end: number;
  readonly box: Box;
  /** What the other engine reads here, where it was asked and reads otherwise. */
  readonly other: string | null;
}

/**
 * The characters of a line a person should look at, in their order: those the engine was not sure of and those the other engine reads
 * otherwise. Words are looked for in the text one after another; one that rules changed is passed over, because its place is not known.
 */
export function doubts(line: Line & { readonly differing: readonly Differing[] }, engine: string | null): Doubt[] {
  const placed = placedWords(line);
  const differing = line.differing.map((place): Doubt => ({ ...place, box: boxOf(line, placed, place) }));
  const unsure = placed
    .filter(({ start, end, confidence }) => confidence < sureEnough(engine) && !differing.some((d) => d.start < end && d.end > start))
    .map(({ start, end, box }): Doubt => ({ start, end, box, other: null }));
  return [...differing, ...unsure].sort((x, y) => x.start - y.start);
}

type Placed = Line["words"][number] & { readonly start: number; readonly end: number };

function placedWords(line: Line): Placed[] {
  const found: Placed[] = [];
  let from = 0;
  for (const word of line.words) {
    const start = word.text ? line.text.indexOf(word.text, from) : -1;
    if (start < 0) continue;
    from = start + word.text.length;
    found.push({ ...word, start, end: from });
  }
  return found;
}

/** The box around some characters of a line; where none of them is placed, in proportion. */
function boxOf(line: Line, placed: readonly Placed[], { start, end }: { readonly start: number; readonly end: number }): Box {
  const boxes = placed.filter((word) => word.start < end && word.end > start).map((word) => word.box);
  const [x, y, w, h] = line.box;
  if (boxes.length === 0) {
    const share = w / Math.max(1, line.text.length);
    return [x + share * start, y, share * (end - start), h];
  }
  const [left, top] = [Math.min(...boxes.map((b) => b[0])), Math.min(...boxes.map((b) => b[1]))];
  return [left, top, Math.max(...boxes.map((b) => b[0] + b[2])) - left, Math.max(...boxes.map((b) => b[1] + b[3])) - top];
}

/** How wide a text is in full-width characters: a half-width one counts half. */
export const fullWidths = (text: string): number => [...text].reduce((n, c) => n + (/[\u0000-\u00ff]/.test(c) ? 0.5 : 1), 0);

/**
 * The crop of a line above its text: the scale at which it fits `width` and is no taller than `tallest`, and the size and pitch that put
 * each character under its own image.
 */
export function proofLine(box: Box, text: string, width: number, tallest: number): { scale: number; size: number; spacing: number } {
  const scale = Math.min(width / Math.max(1, box[2]), tallest / Math.max(1, box[3]));
  const pitch = (box[2] * scale) / Math.max(1, fullWidths(text));
  const size = Math.max(12, Math.min(pitch, box[3] * scale * 0.95, tallest));
  return { scale, size, spacing: Math.max(-2, Math.min(24, pitch - size)) };
}
