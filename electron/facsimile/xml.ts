import type { Line, Word } from "../../shared/domain/pages.ts";

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Text as it may stand in XML 1.0, in elements and attributes; what may not stand there at all is left out. */
export const xml = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "").replace(/[&<>"]/gu, (sign) => named[sign]!);

/** A word of a line, and whether a blank stands between it and the next. */
export type SpacedWord = Word & { readonly blank: boolean };

/** The words of a line, where together they are the line as it reads now; else the line as one word, which is what a person wrote. */
export function wordsOf({ text, box, words }: Line): readonly SpacedWord[] {
  if (words.length === 0 || words.map((w) => w.text).join("") !== text.replace(/\s/gu, ""))
    return [{ text, box, confidence: 100, blank: false }];
  let at = text.length - text.trimStart().length;
  return words.map((word, i) => {
    at += word.text.length;
    const from = at;
    while (/\s/u.test(text.charAt(at))) at++;
    return { ...word, blank: at > from && i < words.length - 1 };
  });
}
