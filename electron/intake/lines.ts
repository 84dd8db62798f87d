import { withoutRadicals } from "../pages/radicals.ts";
import type { PrintedLine } from "./paragraphs.ts";

/** A stretch of print as a PDF or OFD places it: where it begins and ends, how large it is; y grows upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
}

/** Radicals and compatibility forms standing for Han characters, one for one; nothing else is folded. */
export const plainHan = (text: string): string => withoutRadicals(text).replace(/[\uf900-\ufaff]/gu, (sign) => sign.normalize("NFKC"));

/** The pieces of a page as printed lines, in the order given. */
export function linesOf(pieces: readonly Piece[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const { text: raw, x, y, right, size } of pieces) {
    const text = raw.trim();
    if (text === "") continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < size * 0.5 && x >= last.right - size) {
      last.text += gap(last, x, size, text) + text;
      last.right = Math.max(last.right, right);
      last.size = Math.max(last.size, size);
    } else lines.push({ text, x, y, right, size });
  }
  return lines.map((line) => ({ ...line, text: line.text.normalize("NFC") }));
}

/** Justified Chinese is printed with thin gaps that are no blanks; a gap of a character or more is one. */
function gap(last: PrintedLine, x: number, size: number, text: string): string {
  const wide = x - last.right;
  if (wide > size * 0.9) return " ";
  const latin = /[A-Za-z0-9]$/.test(last.text) && /^[A-Za-z0-9]/.test(text);
  return latin && wide > size * 0.15 ? " " : "";
}

/** What a reader of printed pages says of the text it made: signs without meaning, radicals changed back, page numbers left out. */
export function printNotes(kind: "PDF" | "OFD", text: string, radicals: boolean, numbers: number): string[] {
  return [
    ...(/[\ue000-\uf8ff\ufffd]/u.test(text) ? [`${kind}里有的字没有标明是什么字，收入后可能缺字，请对照原件。`] : []),
    ...(radicals ? [`${kind}用部首符号代替了汉字，已换回通用汉字。`] : []),
    ...(numbers > 0 ? [`去掉了${numbers}处页码。`] : []),
  ];
}
