import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { chineseFont } from "./fonts.ts";
import { lookAt } from "./look.ts";
import type { PageImage, ScanPage, Told } from "./page.ts";
import { pageOf, withPdf } from "./pdfjs.ts";
import { drawnPixels, scanPixels } from "./pdfPixels.ts";
import { type Sheet, sheetOf } from "./pdfSheet.ts";
import { textLayer } from "./pdfText.ts";
import { checkSize, damaged, pictureLost } from "./refusals.ts";
import { scanWarnings } from "./warnings.ts";

/** The pages of a PDF, each decided by itself: read from its text layer, or waiting to be recognised. */
export const pdfPages = (bytes: Uint8Array, name: string, told: Told): Promise<ScanPage[]> =>
  withPdf(bytes, name, async (pdf) => {
    const pages: ScanPage[] = [];
    for (let index = 0; index < pdf.numPages; index++) {
      const page = await pageOf(pdf, name, index);
      const sheet = await checkedSheet(page, name, index);
      if (isEmpty(sheet)) await checkDropped(bytes, name, index, page);
      pages.push(await scanPage(page, sheet, name, index));
      page.cleanup();
      told(index + 1, pdf.numPages);
    }
    return pages;
  });

/** The upright pixels of one page. */
export const pdfImage = (bytes: Uint8Array, name: string, index: number): Promise<PageImage> =>
  withPdf(bytes, name, async (pdf) => {
    const page = await pageOf(pdf, name, index);
    return pixelsOf(page, await checkedSheet(page, name, index), name, index);
  });

async function scanPage(page: PDFPageProxy, sheet: Sheet, name: string, index: number): Promise<ScanPage> {
  const { text, warnings } = await textLayer(page, sheet);
  const image = text === null || sheet.scan ? await pixelsOf(page, sheet, name, index) : null;
  const look = image && (await lookAt(image));
  const dpi = sheet.scanDpi ?? Math.round(sheet.scale * 72);
  const all = [...scanWarnings(sheet.width, sheet.height, dpi, text === null && look!.blank), ...warnings, ...fontWarnings(page, sheet)];
  return { index, width: sheet.width, height: sheet.height, dpi, text, warnings: all, ...(look && sheet.scan && { look }) };
}

const pixelsOf = (page: PDFPageProxy, sheet: Sheet, name: string, index: number) =>
  sheet.scan ? scanPixels(page, sheet, name, index) : drawnPixels(page, sheet);

async function checkedSheet(page: PDFPageProxy, name: string, index: number): Promise<Sheet> {
  chineseFont();
  const sheet = await sheetOf(page).catch(() => {
    throw damaged(name, index);
  });
  checkSize(name, index, sheet.width, sheet.height);
  return sheet;
}

const isEmpty = ({ content }: Sheet) => content.pictures.length === 0 && content.fonts.size === 0 && !content.drawsOver;

/**
 * Subtle: a picture above its size limit, or one it cannot decode, pdf.js leaves out without a word, and the page would
 * pass for a blank one. Only when it is strict does the page lose all its commands.
 */
async function checkDropped(bytes: Uint8Array, name: string, index: number, page: PDFPageProxy) {
  const { fnArray } = await page.getOperatorList();
  if (fnArray.length === 0) return;
  const strict = async (pdf: PDFDocumentProxy) => (await (await pageOf(pdf, name, index)).getOperatorList()).fnArray.length;
  if ((await withPdf(bytes, name, strict, true)) < fnArray.length) throw pictureLost(name, index);
}

/** Subtle: only fonts the file does not carry need one of this machine's. */
function fontWarnings(page: PDFPageProxy, { content }: Sheet): string[] {
  const missing = [...content.fonts].some(
    (id) => page.commonObjs.has(id) && (page.commonObjs.get(id) as { missingFile?: boolean }).missingFile,
  );
  return missing && chineseFont() === null ? ["文件没有嵌入字体，本机又没有找到中文字体，页面图像上可能缺字。"] : [];
}
