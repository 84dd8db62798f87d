import sharp from "sharp";
import type { PageImage } from "./page.ts";

/** Pixels wide, about 120 dpi for a page: enough to see a single character, small enough to average grain away. */
const WIDTH = 1000;
/** Dark pixels, at that width, that one printed character has at least. */
const INK = 40;
/** Grey levels below the paper: print showing through from the back is within 50. */
const DARK = 70;

/** Whether a page shows nothing but paper. The outer 3 % do not count: scanners leave dark edges. */
export async function isBlank({ data, width, height, channels }: PageImage): Promise<boolean> {
  const raw = sharp(data, { raw: { width, height, channels }, limitInputPixels: false });
  const { data: grey, info } = await raw
    .toColourspace("b-w")
    .resize({ width: WIDTH, withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [left, top] = [Math.floor(info.width * 0.03), Math.floor(info.height * 0.03)];
  const paper = grey.filter((_, i) => i % 97 === 0).sort();
  const dark = (paper[paper.length >> 1] ?? 255) - DARK;
  let ink = 0;
  for (let y = top; y < info.height - top; y++) for (let x = left; x < info.width - left; x++) if (grey[y * info.width + x]! < dark) ink++;
  return ink < INK;
}
