import sharp from "sharp";
import type { PageImage } from "../pages/page.ts";
import { componentsOf } from "./components.ts";
import { flatten } from "./flatten.ts";
import type { Grey } from "./grey.ts";
import { inkOf } from "./ink.ts";
import { sealsOf } from "./seal.ts";
import { smooth } from "./smooth.ts";

/** Recognition gains nothing above this; thresholds were measured at it. Lower resolutions are never enlarged: that hurt. */
const WORKING = 300;
/** Pixels a page may have while it is worked on: A3 at 300 dpi is 17.4 million. */
const MOST = 25_000_000;

/** The page in grey at working size; `dpi` is of that size, `factor` is its pixels per pixel of the original. */
export interface Working {
  readonly grey: Grey;
  readonly dpi: number;
  readonly factor: number;
}

/** Grey at no more than 300 dpi, lightly smoothed, with red seals taken off the print beneath them. */
export async function scaled(image: PageImage): Promise<Working> {
  const original = image.dpi ?? estimatedDpi(await greyOf(image, image.width, image.height));
  const factor = Math.min(1, original > WORKING * 1.17 ? WORKING / original : 1, Math.sqrt(MOST / (image.width * image.height)));
  const [width, height] = [Math.round(image.width * factor), Math.round(image.height * factor)];
  const clean = withoutSeals(image, original);
  return { grey: smooth(await greyOf(clean, width, height)), dpi: Math.round(original * factor), factor };
}

async function greyOf(image: PageImage, width: number, height: number): Promise<Grey> {
  const { data, width: w, height: h, channels } = image;
  let pipe = sharp(data, { raw: { width: w, height: h, channels }, limitInputPixels: false }).toColourspace("b-w");
  if (width !== w || height !== h) pipe = pipe.resize(width, height, { fit: "fill", kernel: "lanczos3" });
  const raw = await pipe.raw().toBuffer();
  return { width, height, data: new Uint8Array(raw.buffer, raw.byteOffset, width * height) };
}

/** Subtle: in the red channel a red seal is as bright as paper and the black print under it stays; elsewhere red is kept. */
function withoutSeals(image: PageImage, dpi: number): PageImage {
  const seals = sealsOf(image, dpi);
  if (seals.length === 0) return image;
  const data = Uint8Array.from(image.data);
  for (const { left, top, right, bottom } of seals)
    for (let y = top; y < bottom; y++)
      for (let i = (y * image.width + left) * 3, end = (y * image.width + right) * 3; i < end; i += 3) data[i + 1] = data[i + 2] = data[i]!;
  return { ...image, data };
}

/** What resolution makes the page's print body size: half of a gazette's pieces of print are about 3.2 mm high. */
function estimatedDpi(grey: Grey): number {
  const { count, left, top, right, bottom } = componentsOf(inkOf(flatten(grey, WORKING)).strong);
  const sizes: number[] = [];
  for (let i = 0; i < count; i++) {
    const [w, h] = [right[i]! - left[i]!, bottom[i]! - top[i]!];
    if (Math.min(w, h) >= 8 && Math.max(w, h) <= 200 && w < h * 1.4 && h < w * 1.4) sizes.push(Math.max(w, h));
  }
  if (sizes.length < 20) return WORKING;
  const middle = sizes.sort((a, b) => a - b)[sizes.length >> 1]!;
  const guess = (middle / 3.2) * 25.4;
  return Math.min(600, Math.max(150, guess > 240 && guess < 400 ? WORKING : guess));
}
