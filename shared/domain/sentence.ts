import type { Span } from "./documents.ts";

/** Longer than this, a sentence is told from a little before the place to a little after it. */
const longest = 240;

/** The sentence around a place of a text, and where it stands; line breaks and 。；！？ end a sentence. */
export function sentenceAt(text: string, at: Span): Span & { readonly text: string } {
  let start = at.start;
  while (start > 0 && !/[\n。；！？]/u.test(text[start - 1]!)) start--;
  let end = Math.max(at.end, start);
  while (end < text.length && !/[\n。；！？]/u.test(text[end]!)) end++;
  if (end < text.length && text[end] !== "\n") end++;
  while (/\s/u.test(text[start] ?? "")) start++;
  const long = end - start > longest;
  const from = long ? Math.max(start, at.start - 60) : start;
  const to = long ? Math.min(end, at.end + 120) : end;
  return { start: from, end: to, text: `${from > start ? "…" : ""}${text.slice(from, to).trimEnd()}${to < end ? "…" : ""}` };
}
