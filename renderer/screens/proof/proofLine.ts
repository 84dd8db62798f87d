import type { Box } from "../../../shared/domain/pages.ts";

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
  // Subtle: the space is added after every character, a half-width one too.
  const spacing = (box[2] * scale - size * fullWidths(text)) / Math.max(1, [...text].length);
  return { scale, size, spacing: Math.max(-2, Math.min(24, spacing)) };
}
