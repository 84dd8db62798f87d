import type { Span } from "./documents.ts";

/**
 * The canonical text of a document, version 1 (domain notes §8): NFC, LF, no blanks at line ends, one final newline and no blank line at the
 * front. Punctuation stays as it stood. What is hashed, shown and pointed into is always this form.
 */
export function canonicalText(raw: string): string {
  const lines = raw
    .replace(/^\ufeff/, "")
    .replaceAll("\0", "")
    .normalize("NFC")
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n")
    .split("\n")
    .map((line) => line.trimEnd());
  return `${lines.join("\n").replace(/^\n+|\n+$/g, "")}\n`;
}

/** Characters nobody sees: zero width, direction marks, soft hyphens, private use. */
export const hiddenCharacters = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ue000-\uf8ff]/g;

/** A text without its hidden characters, and the way back for spans; the very text where there are none. */
export function visible(text: string): { text: string; back(span: Span): Span } {
  if (text.search(hiddenCharacters) < 0) return { text, back: (span) => span };
  const places: number[] = [];
  let out = "";
  for (let i = 0; i < text.length; i++) {
    if (text[i]!.search(hiddenCharacters) >= 0) continue;
    places.push(i);
    out += text[i]!;
  }
  const at = (i: number) => places[i] ?? text.length;
  return { text: out, back: ({ start, end }) => ({ start: at(start), end: end > start ? at(end - 1) + 1 : at(start) }) };
}
