import { createCanvas } from "@napi-rs/canvas";
import type { PDFPageProxy } from "pdfjs-dist";
import sharp from "sharp";
import type { PageImage } from "./page.ts";
import { pdfjs } from "./pdfjs.ts";
import type { Sheet } from "./pdfSheet.ts";
import { damaged } from "./refusals.ts";

/** The decoded picture of a scanned page, pixel for pixel, upright. */
export async function scanPixels(page: PDFPageProxy, sheet: Sheet, name: string, index: number): Promise<PageImage> {
  const { picture, turns } = sheet.scan!;
  const found = await decoded(page, picture.id!);
  if (!found?.data) throw damaged(name, index);
  const image = await packed(found);
  if (turns === 0) return { ...image, dpi: sheet.scanDpi };
  const { data, info } = await sharp(image.data, {
    raw: { width: image.width, height: image.height, channels: image.channels },
    limitInputPixels: false,
  })
    .rotate(turns * 90)
    .toColourspace(image.channels === 1 ? "b-w" : "srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: image.channels, data: view(data), dpi: sheet.scanDpi };
}

/** The page drawn on white. */
export async function drawnPixels(page: PDFPageProxy, sheet: Sheet): Promise<PageImage> {
  const canvas = createCanvas(sheet.width, sheet.height);
  const viewport = page.getViewport({ scale: sheet.scale });
  await page.render({ canvas: canvas as never, viewport, background: "white" }).promise;
  const pixels = canvas.getContext("2d").getImageData(0, 0, sheet.width, sheet.height).data;
  const dpi = sheet.scanDpi ?? Math.round(sheet.scale * 72);
  return { ...thinned(view(pixels), 4, sheet.width, sheet.height), dpi };
}

interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray | null;
}

function decoded(page: PDFPageProxy, id: string): Promise<Decoded | null> {
  const store = id.startsWith("g_") ? page.commonObjs : page.objs;
  return new Promise((resolve) => void store.get(id, resolve));
}

async function packed({ width, height, kind, data }: Decoded): Promise<Omit<PageImage, "dpi">> {
  const { ImageKind } = await pdfjs();
  if (kind === ImageKind.GRAYSCALE_1BPP) return { width, height, channels: 1, data: bits(data!, width, height) };
  return thinned(view(data!), kind === ImageKind.RGB_24BPP ? 3 : 4, width, height);
}

function bits(data: Uint8Array | Uint8ClampedArray, width: number, height: number): Uint8Array {
  const out = new Uint8Array(width * height);
  const row = (width + 7) >> 3;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (data[y * row + (x >> 3)]! & (0x80 >> (x & 7))) out[y * width + x] = 255;
  return out;
}

/** One channel where all are equal, else three. */
function thinned(data: Uint8Array, from: 3 | 4, width: number, height: number): Omit<PageImage, "dpi"> {
  const count = width * height;
  let grey = true;
  for (let i = 0, at = 0; i < count && grey; i++, at += from) grey = data[at] === data[at + 1] && data[at] === data[at + 2];
  const channels = grey ? 1 : 3;
  const out = new Uint8Array(count * channels);
  for (let i = 0, at = 0, to = 0; i < count; i++, at += from) for (let c = 0; c < channels; c++) out[to++] = data[at + c]!;
  return { width, height, channels, data: out };
}

const view = (data: Uint8Array | Uint8ClampedArray) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
