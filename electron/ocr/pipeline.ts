import { Refusal } from "../../shared/refusal.ts";
import type { Box, Line, Recognition, Word } from "../../shared/domain/pages.ts";
import type { PageImage } from "../pages/page.ts";
import { regionsOf } from "./columns.ts";
import { skewOf, straighten, unturn } from "./deskew.ts";
import { despeckle } from "./despeckle.ts";
import { flatten } from "./flatten.ts";
import type { Grey, Ink, Region } from "./grey.ts";
import { inkOf } from "./ink.ts";
import { erase } from "./rules.ts";
import { scaled } from "./scale.ts";
import { tidy } from "./tidy.ts";

/** One character as an engine reads it, in pixels of the strip. */
export interface RawSymbol extends Region {
  readonly text: string;
  readonly confidence: number;
}
/** A line as words, each with the blank the engine saw before it. */
export type RawLine = readonly { readonly blank: string; readonly symbols: readonly RawSymbol[] }[];
/** Reads one strip that holds one column, line by line. */
export type Reader = (strip: Grey, dpi: number) => Promise<readonly RawLine[]>;

/** White paper added around a strip, in pixels: engines misread print at the very edge. */
const PAD = 20;

/**
 * Reads a page: level the light, straighten, clean, find columns, read each, tidy the text. Boxes are in pixels of
 * the image given. A blank page gives no lines; print that cannot be read at all is refused as `unreadable`.
 */
export async function readPage(image: PageImage, read: Reader, engine: string): Promise<Recognition> {
  const started = performance.now();
  const { grey, dpi, factor } = await scaled(image);
  const flat = flatten(grey, dpi);
  const skew = skewOf(flat);
  const upright = straighten(flat, skew);
  const { strong, faint } = inkOf(upright);
  const specked = despeckle(upright, strong, faint, dpi);
  const page = erase(specked.grey, specked.ink, dpi);
  const regions = regionsOf(both(page.ink, strong), page.across, dpi);
  const lines: Line[] = [];
  for (const region of regions) {
    for (const line of await read(cut(page.grey, region), dpi)) lines.push(...placed(line, region, page.grey, skew, factor));
  }
  if (lines.length === 0 && regions.length > 0)
    throw new Refusal("unreadable", "页面上有墨迹，但没有识别出文字；请查看原图，必要时重新扫描后再识别。");
  const confidences = lines.flatMap((line) => line.words.map((word) => word.confidence));
  const confidence = confidences.length > 0 ? confidences.reduce((a, b) => a + b, 0) / confidences.length : null;
  return { engine, lines, confidence, seconds: (performance.now() - started) / 1000 };
}

const both = (a: Ink, b: Ink): Ink => ({ ...a, data: a.data.map((value, i) => value & b.data[i]!) });

function cut({ width, data }: Grey, { left, top, right, bottom }: Region): Grey {
  const [w, h] = [right - left + 2 * PAD, bottom - top + 2 * PAD];
  const out = new Uint8Array(w * h).fill(255);
  for (let y = top; y < bottom; y++) out.set(data.subarray(y * width + left, y * width + right), (y - top + PAD) * w + PAD);
  return { width: w, height: h, data: out };
}

/** A quotation mark an engine makes up in a wide blank, as between the cells of a table, has no width. */
const madeUp = ({ text, left, right }: RawSymbol) => /[“”"'‘’]/u.test(text) && right - left <= 2;

/** The tidied line back on the original page; nothing where it was only stray marks. */
function placed(line: RawLine, region: Region, page: Grey, skew: number, factor: number): Line[] {
  const text = tidy(line.map((word) => word.blank + word.symbols.map((s) => (madeUp(s) ? " " : s.text)).join("")).join(""));
  if (text === "") return [];
  const back = (r: Region): Box => {
    const [x, y] = [region.left - PAD, region.top - PAD];
    const corners = [[r.left, r.top], [r.right, r.top], [r.left, r.bottom], [r.right, r.bottom]] as const;
    const points = corners.map(([cx, cy]) => unturn(cx + x, cy + y, page, skew));
    const xs = points.map((p) => p[0] / factor);
    const ys = points.map((p) => p[1] / factor);
    const [left, top] = [Math.max(0, Math.round(Math.min(...xs))), Math.max(0, Math.round(Math.min(...ys)))];
    const right = Math.min(page.width / factor, Math.max(...xs));
    const bottom = Math.min(page.height / factor, Math.max(...ys));
    return [left, top, Math.max(1, Math.round(right) - left), Math.max(1, Math.round(bottom) - top)];
  };
  const words: Word[] = line
    .flatMap((word) => word.symbols)
    .filter((symbol) => !madeUp(symbol))
    .map((symbol) => ({ text: symbol.text, box: back(symbol), confidence: symbol.confidence }));
  return [{ text, box: hull(words.map((word) => word.box)), words }];
}

function hull(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((b) => b[0]));
  const top = Math.min(...boxes.map((b) => b[1]));
  return [left, top, Math.max(...boxes.map((b) => b[0] + b[2])) - left, Math.max(...boxes.map((b) => b[1] + b[3])) - top];
}
