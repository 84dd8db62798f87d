import type { Span } from "../documents.ts";

/** A line that has something on it. `text` is without blanks around and without a Markdown mark; the span covers exactly it. */
export interface Line extends Span {
  readonly text: string;
  /** Its number in the file, from 1. */
  readonly no: number;
  /** How many # stood before it. */
  readonly level: number;
}

/** The lines of a text, blank ones and Markdown comments left out. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let no = 0;
  for (const raw of text.split("\n")) {
    no++;
    const trimmed = raw.trim();
    const mark = /^#{1,6}(?=[ \t])/.exec(trimmed)?.[0] ?? "";
    const body = trimmed.slice(mark.length).trimStart();
    if (body && !/^<!--.*-->$/.test(body)) {
      const start = from + raw.lastIndexOf(body);
      lines.push({ text: body, no, level: mark.length, start, end: start + body.length });
    }
    from += raw.length + 1;
  }
  return lines;
}

/** Where a line stands, in a clerk's words. */
export const place = (line: Line): string => `第${line.no}行`;

/** A sentence and where it stands. */
export interface Sentence extends Span {
  readonly text: string;
}

/** The spans that begin in a stretch, of a list in order; as quick in a long list as in a short one. */
export function within<T extends Span>(list: readonly T[], start: number, end: number): T[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < list.length && list[i]!.start < end; i++) found.push(list[i]!);
  return found;
}

/** A line cut at 。 and ；, the mark kept with what it ends. `guide` has the same length and hides what must not be cut. */
export function sentencesOf(line: Span, guide: string): Sentence[] {
  const cut: Sentence[] = [];
  for (const m of guide.slice(line.start, line.end).matchAll(/[^。；;！？]*[。；;！？]*/g)) {
    if (!m[0].trim()) continue;
    const start = line.start + m.index;
    cut.push({ text: m[0], start, end: start + m[0].length });
  }
  return cut;
}

/** Blanks between single letter-spaced characters go (附 则); a blank between words stays as one. */
export const closeUp = (text: string): string =>
  text
    .replace(/(?<=^|[\s\u3000])(\p{Script=Han})[\s\u3000]+(?=\p{Script=Han}(?:[\s\u3000]|$))/gu, "$1")
    .replace(/[\s\u3000]+/g, " ")
    .trim();
