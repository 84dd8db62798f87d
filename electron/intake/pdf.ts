import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import { Refusal } from "../../shared/refusal.ts";
import { pageOf, withPdf } from "../pages/pdfjs.ts";
import type { Read } from "./read.ts";
import { linesOf, plainHan, printNotes, type Piece } from "./lines.ts";
import { paragraphsOf, type PrintedLine } from "./paragraphs.ts";

/** A PDF's own text, printed lines joined to paragraphs. A page without text is said; a PDF without any is a scan, and refused. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Read> {
  return withPdf(bytes, name, async (pdf) => {
    const pages: PrintedLine[][] = [];
    const empty: string[] = [];
    let radicals = false;
    for (let index = 0; index < pdf.numPages; index++) {
      const page = await pageOf(pdf, name, index);
      const { items } = await page.getTextContent({ disableNormalization: true });
      const lines = linesOf(items.filter((item): item is TextItem => "str" in item).map(pieceOf));
      if (lines.length === 0) empty.push(`第${index + 1}页没有文字，可能是扫描图，没有收入。`);
      const plain = lines.map((line) => ({ ...line, text: plainHan(line.text) }));
      radicals ||= plain.some((line, i) => line.text !== lines[i]!.text);
      pages.push(plain);
      page.cleanup();
    }
    if (pages.every((lines) => lines.length === 0))
      throw new Refusal("unreadable", `《${name}》是扫描件，里面没有文字；请作为公报扫描件收进。`);
    const { text, numbers } = paragraphsOf(pages);
    return { text, notes: [...empty, ...printNotes("PDF", text, radicals, numbers)] };
  });
}

function pieceOf({ str: text, transform, width, height }: TextItem): Piece {
  const [, , c, d, x, y] = transform as [number, number, number, number, number, number];
  return { text, x, y, right: x + width, size: Math.hypot(c, d) || height || 10 };
}
