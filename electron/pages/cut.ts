import sharp from "sharp";
import type { Cut } from "../../shared/domain/scans.ts";
import type { PageImage } from "./page.ts";

/** The picture turned by quarters, then cut to its box; a box that reaches over the edge ends there. */
export async function cutOut(image: PageImage, { turn, crop }: Cut): Promise<PageImage> {
  if (turn === 0 && crop === null) return image;
  const { data, width, height, channels } = image;
  const pipe = sharp(data, { raw: { width, height, channels }, limitInputPixels: false }).rotate(turn * 90);
  if (crop) {
    const [w, h] = turn % 2 === 0 ? [width, height] : [height, width];
    const [left, top] = [Math.min(crop[0], w - 1), Math.min(crop[1], h - 1)];
    pipe.extract({ left, top, width: Math.min(crop[2], w - left), height: Math.min(crop[3], h - top) });
  }
  const { data: cut, info } = await pipe
    .toColourspace(channels === 1 ? "b-w" : "srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    ...image,
    width: info.width,
    height: info.height,
    data: new Uint8Array(cut.buffer, cut.byteOffset, cut.length),
  };
}
