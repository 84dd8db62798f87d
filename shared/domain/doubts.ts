import type { Differing } from "./crossCheck.ts";
import type { Box, Line } from "./pages.ts";

/**
 * Below this an engine's character is worth a look. Measured on pages of our own: at 95 ppocr marks one right character in eighty and nine
 * wrong ones in ten; tesseract's right characters are nearly all above 80.
 */
export const sureEnough = (engine: string | null): number => (engine?.startsWith("PP-OCR") ? 95 : 75);

/** A line as it reads now: `corrected` where a person wrote or confirmed it, `differing` where the other engine reads otherwise. */
export type ProofLine = Line & {
  readonly corrected: null | { readonly read: string; readonly conflict: boolean };
  readonly differing: readonly Differing[];
};

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
export function doubts(line: Pick<ProofLine, "text" | "box" | "words" | "differing">, engine: string | null): Doubt[] {
  const placed = placedWords(line);
  const differing = line.differing.map((place): Doubt => ({ ...place, box: boxOf(line, place, placed) }));
  const unsure = placed
    .filter(({ start, end, confidence }) => confidence < sureEnough(engine) && !differing.some((d) => d.start < end && d.end > start))
    .map(({ start, end, box }): Doubt => ({ start, end, box, other: null }));
  return [...differing, ...unsure].sort((x, y) => x.start - y.start);
}

type Placed = Line["words"][number] & { readonly start: number; readonly end: number };

/** The words of a line with their places in its text. */
export function placedWords(line: Pick<Line, "text" | "words">): Placed[] {
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
export function boxOf(line: Line, { start, end }: { readonly start: number; readonly end: number }, placed = placedWords(line)): Box {
  const boxes = placed.filter((word) => word.start < end && word.end > start).map((word) => word.box);
  const [x, y, w, h] = line.box;
  if (boxes.length === 0) {
    const share = w / Math.max(1, line.text.length);
    return [x + share * start, y, share * (end - start), h];
  }
  const [left, top] = [Math.min(...boxes.map((b) => b[0])), Math.min(...boxes.map((b) => b[1]))];
  return [left, top, Math.max(...boxes.map((b) => b[0] + b[2])) - left, Math.max(...boxes.map((b) => b[1] + b[3])) - top];
}
