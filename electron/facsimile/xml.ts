import type { Line, Word } from "../../shared/domain/pages.ts";

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Text as it may stand in XML 1.0, in elements and attributes; what may not stand there at all is left out. */
export const xml = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "").replace(/[&<>"]/gu, (sign) => named[sign]!);

/** The words of a line, where together they are the line as it reads now; else the line as one word, which is what a person wrote. */
export const wordsOf = ({ text, box, words }: Line): readonly Word[] =>
  words.length > 0 && words.map((w) => w.text).join("") === text.replace(/\s/gu, "") ? words : [{ text, box, confidence: 100 }];
