import sharp, { type Metadata } from "sharp";
import { lookAt } from "./look.ts";
import type { PageImage, ScanPage, Told } from "./page.ts";
import { checkSize, damaged, MOST_PIXELS, noSuchPage } from "./refusals.ts";
import { believable, scanWarnings } from "./warnings.ts";

/** The pages of a TIFF, JPEG or PNG. Each is decoded once, so a file cut short is found here and not at night in the queue. */
export async function rasterPages(bytes: Uint8Array, name: string, told: Told): Promise<ScanPage[]> {
  const { pages: count = 1 } = await metadata(bytes, name, 0);
  const pages: ScanPage[] = [];
  for (let index = 0; index < count; index++) {
    const image = await rasterImage(bytes, name, index);
    const { width, height, dpi } = image;
    const look = await lookAt(image);
    pages.push({ index, width, height, dpi, text: null, warnings: scanWarnings(width, height, dpi, look.blank), look });
    told(index + 1, count);
  }
  return pages;
}

/** Page `index` turned upright as its EXIF says, 16 bit and CMYK brought to 8 bit grey or RGB, transparency on white. */
export async function rasterImage(bytes: Uint8Array, name: string, index: number): Promise<PageImage> {
  const about = await metadata(bytes, name, index);
  checkSize(name, index, about.width, about.height);
  const grey = about.space === "b-w" || about.space === "grey16";
  const upright = open(bytes, index).autoOrient();
  if (about.hasAlpha) upright.flatten({ background: "white" });
  const decoded = await upright
    .removeAlpha()
    .toColourspace(grey ? "b-w" : "srgb")
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw damaged(name, index);
    });
  const { width, height, channels } = decoded.info;
  const data = new Uint8Array(decoded.data.buffer, decoded.data.byteOffset, decoded.data.length);
  return { width, height, channels: channels === 1 ? 1 : 3, data, dpi: believable(about.density, width, height) };
}

const open = (bytes: Uint8Array, page: number) =>
  sharp(bytes, { page, limitInputPixels: MOST_PIXELS, sequentialRead: true, failOn: "error" });

async function metadata(bytes: Uint8Array, name: string, index: number): Promise<Metadata> {
  if (index > 0 && index >= ((await metadata(bytes, name, 0)).pages ?? 1)) throw noSuchPage(name, index);
  return sharp(bytes, { page: index, limitInputPixels: false, failOn: "error" })
    .metadata()
    .catch(() => {
      throw damaged(name, index === 0 ? undefined : index);
    });
}
