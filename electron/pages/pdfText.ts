import type { PDFPageProxy } from "pdfjs-dist";
import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import { textOf, type Box, type Line, type Recognition, type Word } from "../../shared/domain/pages.ts";
import { type Matrix, times } from "./pdfContent.ts";
import type { Sheet } from "./pdfSheet.ts";
import { judged } from "./textQuality.ts";
import { withoutRadicals } from "./radicals.ts";

/** Recorded as what read the page. */
const ENGINE = "PDF文字层";
/** Characters a scan's hidden text must have to be taken for the page's text: fewer are stamps and page numbers. */
const ENOUGH = 20;

/** The page's own text as lines with boxes among the sheet's pixels, or null where it must be recognised; and what to say about it. */
export async function textLayer(page: PDFPageProxy, sheet: Sheet): Promise<{ text: Recognition | null; warnings: string[] }> {
  const started = performance.now();
  const raw = await rawLines(page, sheet);
  const all = raw.map((line) => line.text).join("");
  const least = sheet.content.pictures.length > 0 ? ENOUGH : 1;
  if (all.replace(/\s/gu, "").length < least) return { text: null, warnings: [] };
  const verdict = judged(all);
  if (verdict) return { text: null, warnings: [`文字层${verdict}，不能使用，改为文字识别。`] };
  const lines = raw.map((line) => ({
    ...line,
    text: withoutRadicals(line.text),
    words: line.words.map((word) => ({ ...word, text: withoutRadicals(word.text) })),
  }));
  const changed = lines.some((line, i) => line.text !== raw[i]!.text);
  const seconds = (performance.now() - started) / 1000;
  const text: Recognition = { engine: ENGINE, lines, confidence: 100, seconds };
  return { text, warnings: changed ? ["文字层用部首符号代替了汉字，已换回通用汉字。"] : [] };
}

/** What the page itself says, line by line, as it is copied out of the file: nothing judged, nothing normalised. */
export const ownText = async (page: PDFPageProxy, sheet: Sheet): Promise<string> => textOf(await rawLines(page, sheet));

async function rawLines(page: PDFPageProxy, sheet: Sheet): Promise<Line[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  return linesOf(
    items.filter((item): item is TextItem => "str" in item),
    view,
    sheet,
  );
}

/** Pieces in the order of the file, joined while they stay on one baseline. */
function linesOf(items: readonly TextItem[], view: Matrix, sheet: Sheet): Line[] {
  const lines: Line[] = [];
  let words: Word[] = [];
  let text = "";
  const close = () => {
    if (words.length > 0) lines.push({ text: text.trim().replace(/\s+/gu, " "), box: hull(words), words });
    words = [];
    text = "";
  };
  for (const item of items) {
    const box = boxOf(item, view, sheet);
    const last = words.at(-1);
    if (item.str.trim() !== "") {
      if (last && !sameLine(last.box, box)) close();
      words.push({ text: item.str.trim(), box, confidence: 100 });
    }
    text += item.str;
    if (item.hasEOL) close();
  }
  close();
  return lines;
}

const sameLine = ([, y, , h]: Box, [, top, , height]: Box) => Math.abs(y + h / 2 - top - height / 2) < Math.max(h, height) * 0.6;

/** Subtle: pdf.js gives the start of the baseline and lengths in page units; type stands about 0.88 above it and 0.12 below. */
function boxOf({ transform, width }: TextItem, view: Matrix, { left, top, scale, width: most, height: tall }: Sheet): Box {
  const m = times(view, transform as unknown as Matrix);
  const size = Math.hypot(m[2], m[3]);
  const along = Math.hypot(m[0], m[1]) || 1;
  const [ux, uy] = [(m[0] / along) * width, (m[1] / along) * width];
  const [vx, vy] = size > 0 ? [m[2] / size, m[3] / size] : [0, -1];
  const corners = [0.88 * size, -0.12 * size].flatMap((up) =>
    [0, 1].map((k) => [m[4] + vx * up + ux * k, m[5] + vy * up + uy * k] as const),
  );
  const clip = (value: number, limit: number) => Math.round(Math.min(limit, Math.max(0, value)));
  const xs = corners.map(([x]) => clip((x - left) * scale, most));
  const ys = corners.map(([, y]) => clip((y - top) * scale, tall));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return [x, y, Math.max(1, Math.max(...xs) - x), Math.max(1, Math.max(...ys) - y)];
}

function hull(words: readonly Word[]): Box {
  const x = Math.min(...words.map((w) => w.box[0]));
  const y = Math.min(...words.map((w) => w.box[1]));
  return [x, y, Math.max(...words.map((w) => w.box[0] + w.box[2])) - x, Math.max(...words.map((w) => w.box[1] + w.box[3])) - y];
}
