import sharp, { type Sharp } from "sharp";
import type { Cut } from "../../shared/domain/scans.ts";
import type { PageImage } from "./page.ts";
import { imageOf } from "./scan.ts";

/** `image` has the page's own pixels; `thumb` is a JPEG up to 240 pixels high. */
export interface Display {
  readonly image: Uint8Array;
  readonly imageType: "image/jpeg" | "image/png";
  readonly thumb: Uint8Array;
}

/** Page `index` as people see it: a JPEG, or for pure black and white a PNG, which is smaller there and keeps every pixel. */
export async function displayOf(bytes: Uint8Array, name: string, index: number, cut?: Cut): Promise<Display> {
  const page = await imageOf(bytes, name, index, cut);
  const { data, width, height, channels } = page;
  const pixels = () =>
    sharp(data, { raw: { width, height, channels }, limitInputPixels: false }).toColourspace(channels === 1 ? "b-w" : "srgb");
  const bitonal = isBitonal(page);
  const image = bitonal ? pixels().png({ palette: true, colours: 2, dither: 0, effort: 1 }) : pixels().jpeg({ quality: 80 });
  const [full, thumb] = [await image.toBuffer(), await thumbOf(pixels())];
  return { image: full, imageType: bitonal ? "image/png" : "image/jpeg", thumb };
}

/** The small picture of a page. */
export const thumbOf = (pixels: Sharp): Promise<Buffer> =>
  pixels.resize({ height: 240, width: 720, fit: "inside" }).jpeg({ quality: 75 }).toBuffer();

const isBitonal = ({ data, channels }: PageImage) => channels === 1 && data.every((value) => value === 0 || value === 255);
