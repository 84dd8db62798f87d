import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createWorker, OEM, PSM, type Page, type Symbol, type Worker } from "tesseract.js";
import { Refusal } from "../../shared/refusal.ts";
import type { Engine } from "./engine.ts";
import { type RawLine, type Reader, readPage } from "./pipeline.ts";

const NAME = "tesseract.js 7.0.0 chi_sim best_int";
/** SHA-256 of chi_sim.traineddata.gz of @tesseract.js-data/chi_sim 1.0.0, 4.0.0_best_int. */
const DATA = "b8a23f10c7de500891eb458a8adc9cc58ab7f242f08b7d149f5e9aea4ad5db7c";

/** The engine that ships: LSTM for simplified Chinese as WebAssembly. It reads only files of this program, never the network. */
export async function tesseract(): Promise<Engine> {
  const worker = await createWorker("chi_sim", OEM.LSTM_ONLY, {
    langPath: await languageData(),
    cacheMethod: "none",
    gzip: true,
    errorHandler: () => undefined, // Subtle: without one, a failed call also ends the process; the promise rejects all the same
  });
  const reader = readerOf(worker);
  return {
    name: NAME,
    recognise: (image) => readPage(image, reader, NAME),
    close: async () => void (await worker.terminate()),
  };
}

async function languageData(): Promise<string> {
  const req = createRequire(import.meta.url);
  const folder = join(dirname(req.resolve("@tesseract.js-data/chi_sim/package.json")), "4.0.0_best_int");
  const bytes = await readFile(join(folder, "chi_sim.traineddata.gz"));
  if (createHash("sha256").update(bytes).digest("hex") !== DATA)
    throw new Refusal("unreadable", "文字识别的语言数据已损坏或被替换，请重新安装本程序。");
  return folder;
}

function readerOf(worker: Worker): Reader {
  return async ({ width, height, data }, dpi) => {
    await worker.setParameters({
      tessedit_pageseg_mode: PSM.SINGLE_BLOCK,
      preserve_interword_spaces: "1",
      tessedit_enable_doc_dict: "0", // Subtle: words met on one page must not sway the next
      user_defined_dpi: String(dpi),
    });
    const head = Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1");
    const { data: page } = await worker.recognize(Buffer.concat([head, data]), {}, { blocks: true, text: false });
    return linesOf(page);
  };
}

const linesOf = ({ blocks }: Page): RawLine[] =>
  (blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .map(({ text, words }) => {
      let read = 0;
      return words.map((word) => {
        const at = Math.max(read, text.indexOf(word.text, read));
        const blank = text.slice(read, at);
        read = at + word.text.length;
        return { blank, symbols: word.symbols.map(symbolOf) };
      });
    });

const symbolOf = ({ text, confidence, bbox }: Symbol) => ({ text, confidence, left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1 });
