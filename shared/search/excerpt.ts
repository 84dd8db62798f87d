import { canonicalMap, occurrences } from "./canonical.ts";

export type Mark = readonly [start: number, end: number];

/** Where any of these canonical phrases stands in a text, in order, overlaps joined. */
export function marksIn(text: string, phrases: readonly string[]): Mark[] {
  const map = canonicalMap(text);
  const all = phrases.flatMap((p) => occurrences(map, p)).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const joined: [number, number][] = [];
  for (const [start, end] of all) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

export interface TextAround {
  readonly text: string;
  /** Counted inside `text`. */
  readonly marks: Mark[];
  /** How often the words stand in the whole text, and where the one begins that the excerpt is about; null where none does. */
  readonly times: number;
  readonly at: number | null;
}

/**
 * The text around the first hit from `from` on (around the first of all where none comes later), one line of about `length` characters, with
 * every mark that falls into it.
 */
export function excerpt(text: string, phrases: readonly string[], length = 72, from = 0): TextAround {
  const marks = marksIn(text, phrases);
  const first = marks.find(([start]) => start >= from) ?? marks[0];
  if (!first)
    return {
      text: oneBlank(text.slice(0, length * 2))
        .trim()
        .slice(0, length),
      marks: [],
      times: 0,
      at: null,
    };
  const lead = Math.max(0, first[0] - Math.floor(length / 4));
  const sentence = text.slice(lead, first[0]).search(/[^。；\n]*$/u);
  const indent = /^[\s\u3000]*/u.exec(text.slice(lead + Math.max(0, sentence), first[0]))![0].length;
  const start = lead + Math.max(0, sentence) + indent;
  const end = Math.min(text.length, Math.max(first[1], start + length));
  const head = start > 0 && sentence <= 0 ? "…" : "";
  const tail = end < text.length ? "…" : "";
  const shown = text.slice(start, end);
  const moved = (place: number) => head.length + oneBlank(shown.slice(0, place - start)).length;
  const inside = marks.filter(([s, e]) => s >= start && e <= end).map(([s, e]): Mark => [moved(s), moved(e)]);
  return { text: head + oneBlank(shown).trimEnd() + tail, marks: inside, times: marks.length, at: first[0] };
}
/** Line breaks and runs of blanks as one blank. */
const oneBlank = (text: string): string => text.replace(/\s+/gu, " ");
