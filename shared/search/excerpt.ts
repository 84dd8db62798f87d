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

/** The text around the first hit, one line of about `length` characters, with every mark that falls into it. */
export function excerpt(text: string, phrases: readonly string[], length = 72): { text: string; marks: Mark[]; times: number } {
  const marks = marksIn(text, phrases);
  const first = marks[0];
  if (!first) return { text: oneLine(text.slice(0, length * 2)).slice(0, length), marks: [], times: 0 };
  const lead = Math.max(0, first[0] - Math.floor(length / 4));
  const sentence = text.slice(lead, first[0]).search(/[^。；\n]*$/u);
  const start = lead + Math.max(0, sentence);
  const end = Math.min(text.length, Math.max(first[1], start + length));
  const head = start > 0 && sentence <= 0 ? "…" : "";
  const tail = end < text.length ? "…" : "";
  const inside = marks.filter(([s, e]) => s >= start && e <= end).map(([s, e]): Mark => [s - start + head.length, e - start + head.length]);
  // Line breaks become blanks one for one, so that the marks stay where they are.
  return { text: head + text.slice(start, end).replace(/[\r\n\t]/g, " ") + tail, marks: inside, times: marks.length };
}
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
