import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { damaged, locked, MOST_PIXELS, noSuchPage } from "./refusals.ts";

/** Bytes at the end in which a whole PDF has its end mark; some programs append a little after it. */
const TAIL = 65_536;

export const pdfjs = () => import("pdfjs-dist/legacy/build/pdf.mjs");

/**
 * Opens a PDF, gives it to `use` and frees it. Locked, damaged and cut-off files are refused. `strict` makes pdf.js
 * fail on what it would pass over.
 */
export async function withPdf<T>(bytes: Uint8Array, name: string, use: (pdf: PDFDocumentProxy) => Promise<T>, strict = false): Promise<T> {
  // Subtle: pdf.js repairs a file that was cut off and quietly shows fewer pages
  if (!Buffer.from(bytes.subarray(-TAIL)).includes("%%EOF")) throw damaged(name);
  const task = (await pdfjs()).getDocument({ ...(await options()), stopAtErrors: strict, data: Uint8Array.from(bytes) });
  try {
    const pdf = await task.promise.catch((error: unknown) => {
      throw error instanceof Error && error.name === "PasswordException" ? locked(name) : damaged(name);
    });
    return await use(pdf);
  } finally {
    await task.destroy();
  }
}

/** Page `index`, counted from 0. */
export async function pageOf(pdf: PDFDocumentProxy, name: string, index: number): Promise<PDFPageProxy> {
  if (index < 0 || index >= pdf.numPages) throw noSuchPage(name, index);
  return pdf.getPage(index + 1).catch(() => {
    throw damaged(name, index);
  });
}

async function options() {
  const { VerbosityLevel } = await pdfjs();
  const req = createRequire(import.meta.url);
  const folder = dirname(req.resolve("pdfjs-dist/package.json"));
  const part = (name: string) => join(folder, name) + sep;
  return {
    cMapUrl: part("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: part("standard_fonts"),
    wasmUrl: part("wasm"),
    iccUrl: part("iccs"),
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    maxImageSize: MOST_PIXELS,
    verbosity: VerbosityLevel.ERRORS,
  };
}
