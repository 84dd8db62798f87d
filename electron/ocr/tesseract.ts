import { dirname } from "node:path";
import { createWorker, OEM, PSM, type Page, type Symbol, type Worker } from "tesseract.js";
import type { Box, Line, Recognition } from "../../shared/domain/pages.ts";
import type { PageImage } from "../pages/page.ts";
import { confidenceOf } from "./confidence.ts";
import type { Engine } from "./engine.ts";
import { pinned } from "./pinned.ts";

const NAME = "tesseract.js 7.0.0 chi_sim best_int";
const DATA = {
  inside: "@tesseract.js-data/chi_sim/package.json",
  path: "4.0.0_best_int/chi_sim.traineddata.gz",
  hash: "b8a23f10c7de500891eb458a8adc9cc58ab7f242f08b7d149f5e9aea4ad5db7c",
};

/** The engine that runs on any machine: LSTM for simplified Chinese as WebAssembly. It reads only files of this program, never the network. */
export async function tesseract(): Promise<Engine> {
  const worker = await createWorker("chi_sim", OEM.LSTM_ONLY, {
    langPath: dirname((await pinned(DATA)).file),
    cacheMethod: "none",
    gzip: true,
    errorHandler: () => undefined, // Subtle: without one, a failed call also ends the process; the promise rejects all the same
  });
  return {
    name: NAME,
    recognise: (image) => read(worker, image),
    close: async () => void (await worker.terminate()),
  };
}

async function read(worker: Worker, { width, height, channels, data, dpi }: PageImage): Promise<Recognition> {
  const started = performance.now();
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.SINGLE_BLOCK,
    preserve_interword_spaces: "1",
    tessedit_enable_doc_dict: "0", // Subtle: words met on one page must not sway the next
    user_defined_dpi: String(dpi ?? 300),
  });
  const head = Buffer.from(`P${channels === 1 ? 5 : 6}\n${width} ${height}\n255\n`, "latin1");
  const { data: page } = await worker.recognize(Buffer.concat([head, data]), {}, { blocks: true, text: false });
  const lines = linesOf(page);
  return { engine: NAME, lines, confidence: confidenceOf(lines), seconds: (performance.now() - started) / 1000 };
}

const linesOf = ({ blocks }: Page): Line[] =>
  (blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .map(({ text, bbox, words }) => ({
      text: textOf(text, words),
      box: boxOf(bbox),
      words: words
        .flatMap((word) => word.symbols)
        .filter((symbol) => !madeUp(symbol))
        .map(({ text, bbox, confidence }) => ({ text, box: boxOf(bbox), confidence })),
    }));

/** The line as read, blanks kept, made-up marks as blanks. */
function textOf(text: string, words: readonly { readonly text: string; readonly symbols: readonly Symbol[] }[]): string {
  let read = 0;
  let out = "";
  for (const word of words) {
    const at = Math.max(read, text.indexOf(word.text, read));
    out += text.slice(read, at) + word.symbols.map((symbol) => (madeUp(symbol) ? " " : symbol.text)).join("");
    read = at + word.text.length;
  }
  return out;
}

/** A quotation mark made up in a wide blank, as between the cells of a table, has no width. */
const madeUp = ({ text, bbox }: Symbol) => /[“”"'‘’]/u.test(text) && bbox.x1 - bbox.x0 <= 2;

const boxOf = ({ x0, y0, x1, y1 }: Symbol["bbox"]): Box => [x0, y0, x1 - x0, y1 - y0];
