import sharp from "sharp";
import type { Look } from "../../shared/domain/scans.ts";
import { skewOf, straighten } from "../ocr/deskew.ts";
import { flatten } from "../ocr/flatten.ts";
import type { Grey } from "../ocr/grey.ts";
import { isBlank } from "./blank.ts";
import type { PageImage } from "./page.ts";
import { isUpsideDown } from "./upsideDown.ts";

/** Pixels wide at which a page is looked at: about 200 dpi for A4, so that a comma is still a few pixels. */
const WIDTH = 1600;
const LOOKED_DPI = 200;
/** On less than this nothing is printed that could be looked at. */
const LEAST_SIDE = 100;
/** What is darker than this on a levelled page is ink, and not print showing through from the back. */
const DARK = 140;

/** What can be seen of a scan without reading it. */
export async function lookAt(image: PageImage): Promise<Look> {
  if (Math.min(image.width, image.height) < LEAST_SIDE)
    return { print: "0".repeat(64), colour: colourOf(image), skew: 0, blank: await isBlank(image), upsideDown: false, fold: null };
  const small = await smallOf(image);
  const blank = await isBlank(image);
  const skew = blank ? 0 : skewOf(small);
  const straight = straighten(small, skew);
  return {
    print: await printOf(straight),
    colour: colourOf(image),
    skew: Math.round(skew * 100) / 100,
    blank,
    upsideDown: !blank && isUpsideDown(straight),
    fold: blank ? null : foldOf(small),
  };
}

const colourOf = ({ channels, data }: PageImage): Look["colour"] =>
  channels === 3 ? "colour" : data.every((v) => v === 0 || v === 255) ? "bitonal" : "grey";
const raw = ({ data, width, height, channels }: PageImage) =>
  sharp(data, { raw: { width, height, channels }, limitInputPixels: false }).toColourspace("b-w");

/** The page small and cleaned: light levelled, single specks gone, ink black on white. */
async function smallOf(image: PageImage): Promise<Grey> {
  const { data, info } = await raw(image)
    .resize({ width: WIDTH, withoutEnlargement: true })
    .median(3)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const level = flatten({ width: info.width, height: info.height, data: new Uint8Array(data) }, LOOKED_DPI);
  return { ...level, data: level.data.map((v) => (v < DARK ? 0 : 255)) };
}

/** Whether each of 16×16 parts of the page is darker than the next: 256 bits that noise and light leave as they are. */
async function printOf({ width, height, data: ink }: Grey): Promise<string> {
  const page = sharp(ink, { raw: { width, height, channels: 1 } }).toColourspace("b-w");
  const { data } = await page.resize(17, 16, { fit: "fill", kernel: "mitchell" }).raw().toBuffer({ resolveWithObject: true });
  let hex = "";
  for (let y = 0; y < 16; y++)
    for (let x = 0; x < 16; x += 4) {
      let four = 0;
      for (let k = 0; k < 4; k++) four = (four << 1) | (data[y * 17 + x + k]! < data[y * 17 + x + k + 1]! ? 1 : 0);
      hex += four.toString(16);
    }
  return hex;
}

/** A sheet lying across with an empty strip near its middle, at least 1.5 % wide, is two pages. */
function foldOf({ width, height, data }: Grey): number | null {
  if (width < height * 1.15) return null;
  const [from, to] = [Math.round(width * 0.42), Math.round(width * 0.58)];
  let [best, run, end] = [0, 0, 0];
  for (let x = from; x <= to; x++) {
    let ink = 0;
    for (let y = Math.round(height * 0.06); y < height * 0.94; y++) if (data[y * width + x] === 0) ink++;
    run = ink < height * 0.002 ? run + 1 : 0;
    if (run > best) [best, end] = [run, x];
  }
  return best >= width * 0.015 ? (end - best / 2) / width : null;
}
