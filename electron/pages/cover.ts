import sharp from "sharp";
import type { Box } from "../../shared/domain/pages.ts";
import { thumbOf } from "./display.ts";

/** A drawn page with these places painted over for good, and its small picture. The same page and places give the same bytes. */
export async function covered(image: Uint8Array, boxes: readonly Box[]): Promise<{ image: Uint8Array; thumb: Uint8Array }> {
  const { width, height, format } = await sharp(image, { limitInputPixels: false }).metadata();
  const patches = boxes.map(([x, y, w, h]) => {
    // Print reaches a little beyond the box an engine drew round it.
    const more = Math.ceil(h * 0.15);
    const [left, top] = [Math.max(0, Math.floor(x) - more), Math.max(0, Math.floor(y) - more)];
    const [right, bottom] = [Math.min(width, Math.ceil(x + w) + more), Math.min(height, Math.ceil(y + h) + more)];
    const size = { width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
    return { input: { create: { ...size, channels: 3 as const, background: "black" } }, left, top };
  });
  const painted = sharp(image, { limitInputPixels: false }).composite(patches);
  const full =
    format === "png"
      ? painted.toColourspace("b-w").png({ palette: true, colours: 2, dither: 0, effort: 1 })
      : painted.jpeg({ quality: 80 });
  const bytes = await full.toBuffer();
  return { image: bytes, thumb: await thumbOf(sharp(bytes, { limitInputPixels: false })) };
}
