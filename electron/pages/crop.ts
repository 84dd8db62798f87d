import sharp from "sharp";
import type { Box } from "../../shared/domain/pages.ts";

/** A part of a drawn page as a small JPEG, no taller than 96 pixels; what lies outside the page is cut off. */
export async function cropOf(path: string, [x, y, w, h]: Box): Promise<Uint8Array> {
  const image = sharp(path, { limitInputPixels: false });
  const { width, height } = await image.metadata();
  const [left, top] = [Math.min(Math.max(0, Math.floor(x)), width - 1), Math.min(Math.max(0, Math.floor(y)), height - 1)];
  const area = {
    left,
    top,
    width: Math.max(1, Math.min(Math.ceil(w), width - left)),
    height: Math.max(1, Math.min(Math.ceil(h), height - top)),
  };
  return image.extract(area).resize({ height: 96, width: 900, fit: "inside", withoutEnlargement: true }).jpeg({ quality: 80 }).toBuffer();
}
