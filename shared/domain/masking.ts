import type { Box, Line } from "./pages.ts";
import { personalIn, type Personal, type PersonalKind } from "./personal.ts";

/** Which of the numbers in a text a person masked. */
export type IsMasked = (personal: Personal) => boolean;

/** How many characters stay at the beginning and at the end. */
const legible: Readonly<Record<PersonalKind, readonly [first: number, last: number]>> = { identity: [0, 4], bank: [0, 4], mobile: [3, 4] };

/** Places of the characters that are hidden, ascending. */
function hiddenIn(text: string, isMasked: IsMasked): number[] {
  return personalIn(text)
    .filter(isMasked)
    .flatMap(({ kind, digits, span }) => {
      const [first, last] = legible[kind];
      const signs = Array.from({ length: span.end - span.start }, (_, i) => span.start + i).filter((at) => !/[ \u00a0-]/.test(text[at]!));
      return signs.slice(first, digits.length - last);
    });
}
const starred = (text: string, hidden: readonly number[], from = 0): string => {
  const chars = text.split("");
  for (const at of hidden) if (at >= from && at < from + text.length) chars[at - from] = "*";
  return chars.join("");
};

/** A text as it goes out, its masked numbers starred: one character for one, so that every place in it stays true. */
export const maskText = (text: string, isMasked: IsMasked): string => starred(text, hiddenIn(text, isMasked));

/** A line as it goes out, and what of its picture has to be covered: each word with hidden characters, or the whole line where no words tell. */
export function maskLine(line: Line, isMasked: IsMasked): { readonly line: Line; readonly covered: readonly Box[] } {
  const hidden = hiddenIn(line.text, isMasked);
  if (hidden.length === 0) return { line, covered: [] };
  const text = starred(line.text, hidden);
  let at = 0;
  const covered: Box[] = [];
  const words: Line["words"][number][] = [];
  let found = 0;
  for (const word of line.words) {
    const start = word.text ? line.text.indexOf(word.text, at) : -1;
    // Subtle: where a correction made the words other than the line, nothing tells what they cover.
    if (start < 0) return { line: { ...line, text, words: [] }, covered: [line.box] };
    at = start + word.text.length;
    const within = hidden.filter((h) => h >= start && h < at);
    found += within.length;
    if (within.length > 0) covered.push(word.box);
    words.push({ ...word, text: starred(word.text, hidden, start) });
  }
  if (found < hidden.length) return { line: { ...line, text, words: [] }, covered: [line.box] };
  return { line: { ...line, text, words }, covered };
}
