import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import { Refusal } from "../../shared/refusal.ts";
import { pageOf, withPdf } from "../pages/pdfjs.ts";
import { withoutRadicals } from "../pages/radicals.ts";
import type { Read } from "./intake.ts";
import { paragraphsOf, type PrintedLine } from "./paragraphs.ts";

/** A PDF's own text, printed lines joined to paragraphs. A page without text is said; a PDF without any is a scan, and refused. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Read> {
  return withPdf(bytes, name, async (pdf) => {
    const pages: PrintedLine[][] = [];
    const notes: string[] = [];
    let radicals = false;
    for (let index = 0; index < pdf.numPages; index++) {
      const page = await pageOf(pdf, name, index);
      const { items } = await page.getTextContent({ disableNormalization: true });
      const lines = linesOf(items.filter((item): item is TextItem => "str" in item));
      if (lines.length === 0) notes.push(`第${index + 1}页没有文字，可能是扫描图，没有收入。`);
      const plain = lines.map((line) => ({ ...line, text: plainHan(line.text) }));
      radicals ||= plain.some((line, i) => line.text !== lines[i]!.text);
      pages.push(plain);
      page.cleanup();
    }
    if (pages.every((lines) => lines.length === 0))
      throw new Refusal("unreadable", `《${name}》是扫描件，里面没有文字；请作为公报扫描件收进。`);
    const { text, numbers } = paragraphsOf(pages);
    if (/[\ue000-\uf8ff\ufffd]/u.test(text)) notes.push("PDF里有的字没有标明是什么字，收入后可能缺字，请对照原件。");
    if (radicals) notes.push("PDF用部首符号代替了汉字，已换回通用汉字。");
    if (numbers > 0) notes.push(`去掉了${numbers}处页码。`);
    return { text, notes };
  });
}

/** Radicals and compatibility forms standing for Han characters, one for one; nothing else is folded. */
const plainHan = (text: string) => withoutRadicals(text).replace(/[\uf900-\ufaff]/gu, (sign) => sign.normalize("NFKC"));

/** The pieces of a page as printed lines, from top to bottom as the file gives them. */
function linesOf(items: readonly TextItem[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const item of items) {
    const [, , c, d, x, y] = item.transform as [number, number, number, number, number, number];
    const size = Math.hypot(c, d) || item.height || 10;
    const text = item.str.trim();
    if (text === "") continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < size * 0.5 && x >= last.right - size) {
      last.text += gap(last, x, size, text) + text;
      last.right = Math.max(last.right, x + item.width);
      last.size = Math.max(last.size, size);
    } else lines.push({ text, x, y, right: x + item.width, size });
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
