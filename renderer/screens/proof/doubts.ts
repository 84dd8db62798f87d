import type { Box, Line } from "../../../shared/domain/pages.ts";

/** Below this an engine's character is worth a look. Empirical: tesseract's right characters are nearly all above 80. */
export const sureEnough = 75;

export interface Doubt {
  /** In the line's text. */
  readonly start: number;
  readonly end: number;
  readonly box: Box;
  readonly confidence: number;
}

/**
 * The characters of a line the engine was not sure of. Words are looked for in the text one after another; one that rules changed is
 * passed over, because its place is not known.
 */
export function doubts(line: Line): Doubt[] {
  const found: Doubt[] = [];
  let from = 0;
  for (const word of line.words) {
    const start = word.text ? line.text.indexOf(word.text, from) : -1;
    if (start < 0) continue;
    from = start + word.text.length;
    if (word.confidence < sureEnough) found.push({ start, end: from, box: word.box, confidence: word.confidence });
  }
  return found;
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
