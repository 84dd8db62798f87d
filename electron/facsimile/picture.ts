import type { PDFContext, PDFRef } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { kindOf } from "../pages/kind.ts";
import type { PageImage } from "../pages/page.ts";
import { rasterImage } from "../pages/raster.ts";
import { tiffPage, type TiffPage } from "./tiff.ts";

/** A scan inside a PDF: its strips from the top down, as they are stored, and the quarter turns clockwise until it is upright. */
export interface Picture {
  readonly parts: readonly { readonly ref: PDFRef; readonly rows: number }[];
  readonly height: number;
  readonly turns: number;
}
type Dictionary = NonNullable<Parameters<PDFContext["stream"]>[1]>;
/** Quarter turns that an EXIF or TIFF orientation asks for; a mirrored picture has none. */
const turnsOf: Readonly<Record<number, number>> = { 1: 0, 3: 2, 6: 1, 8: 3 };

/** Puts page `index` of an image file into a PDF without decoding it: JPEG, JPEG 2000, PNG and the strips of a TIFF as they are; else lossless. */
export async function pictureOf(context: PDFContext, bytes: Uint8Array, name: string, index: number): Promise<Picture> {
  const kind = kindOf(bytes, name);
  const carried =
    kind === "jpeg"
      ? await jpeg(context, bytes)
      : kind === "png"
        ? png(context, bytes)
        : kind === "tiff"
          ? tiff(context, tiffPage(bytes, index))
          : null;
  return carried ?? pixelsOf(context, await rasterImage(bytes, name, index));
}

function add(context: PDFContext, bytes: Uint8Array, width: number, height: number, dictionary: Dictionary): PDFRef {
  return context.register(context.stream(bytes, { Type: "XObject", Subtype: "Image", Width: width, Height: height, ...dictionary }));
}
const spaces = { 1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK" } as const;

async function jpeg(context: PDFContext, bytes: Uint8Array): Promise<Picture | null> {
  const { width, height, channels, orientation = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
  const turns = turnsOf[orientation];
  if (turns === undefined || (channels !== 1 && channels !== 3)) return null;
  const ref = add(context, bytes, width, height, { ColorSpace: spaces[channels], BitsPerComponent: 8, Filter: "DCTDecode" });
  return { parts: [{ ref, rows: height }], height, turns };
}

/** Subtle: the compressed rows of a PNG are, with its filter named, what a PDF calls FlateDecode with a predictor. */
function png(context: PDFContext, bytes: Uint8Array): Picture | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Buffer[] = [];
  let [width, height, bits, type, interlaced] = [0, 0, 0, 0, 0];
  for (let at = 8; at + 12 <= buffer.length;) {
    const [length, tag] = [buffer.readUInt32BE(at), buffer.toString("latin1", at + 4, at + 8)];
    const body = buffer.subarray(at + 8, at + 8 + length);
    if (tag === "IHDR")
      [width, height, bits, type, interlaced] = [body.readUInt32BE(0), body.readUInt32BE(4), body[8]!, body[9]!, body[12]!];
    if (tag === "IDAT") data.push(body);
    at += length + 12;
  }
  if (bits > 8 || interlaced !== 0 || (type !== 0 && type !== 2)) return null;
  const colors = type === 2 ? 3 : 1;
  const ref = add(context, new Uint8Array(Buffer.concat(data)), width, height, {
    ColorSpace: spaces[colors],
    BitsPerComponent: bits,
    Filter: "FlateDecode",
    DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: bits, Columns: width },
  });
  return { parts: [{ ref, rows: height }], height, turns: 0 };
}

function tiff(context: PDFContext, page: TiffPage | null): Picture | null {
  const turns = page && turnsOf[page.orientation];
  if (!page?.strips || turns === null || turns === undefined) return null;
  const { width, height, compression, photometric, samples, lowBitFirst, strips } = page;
  const parts = strips.map(({ rows, bytes }) => {
    if (compression === 4) {
      const how = { K: -1, Columns: width, Rows: rows, BlackIs1: photometric === 1 };
      const data = lowBitFirst ? bytes.map(reversed) : bytes;
      return { rows, ref: add(context, data, width, rows, { ColorSpace: "DeviceGray", BitsPerComponent: 1, Filter: "CCITTFaxDecode", DecodeParms: how }) }; // prettier-ignore
    }
    if (compression === 7 && page.bits === 8 && (samples === 1 || samples === 3)) {
      const how = samples === 3 && photometric === 2 ? { DecodeParms: { ColorTransform: 0 } } : {};
      return { rows, ref: add(context, withTables(page, bytes), width, rows, { ColorSpace: spaces[samples], BitsPerComponent: 8, Filter: "DCTDecode", ...how }) }; // prettier-ignore
    }
    return null;
  });
  return parts.every((part) => part !== null) ? { parts, height, turns } : null;
}
const reversed = (byte: number) => {
  let [from, to] = [byte, 0];
  for (let i = 0; i < 8; i++, from >>= 1) to = (to << 1) | (from & 1);
  return to;
};
/** The tables a TIFF keeps once for all its strips, put back at the head of one. */
const withTables = ({ jpegTables }: TiffPage, strip: Uint8Array) =>
  jpegTables ? new Uint8Array(Buffer.concat([jpegTables.subarray(0, -2), strip.subarray(2)])) : strip;

/** A page that was drawn, as its picture: without loss, but for colours, which are packed as a JPEG. */
export async function drawnOf(context: PDFContext, image: PageImage): Promise<Picture> {
  const { data, width, height, channels } = image;
  if (channels === 1) return pixelsOf(context, image);
  const packed = sharp(data, { raw: { width, height, channels }, limitInputPixels: false }).jpeg({ quality: 85 });
  return (await jpeg(context, new Uint8Array(await packed.toBuffer())))!;
}

/** Pixels put in without loss: black and white as G4, anything else as PNG does. */
async function pixelsOf(context: PDFContext, { data, width, height, channels }: PageImage): Promise<Picture> {
  const raw = sharp(data, { raw: { width, height, channels }, limitInputPixels: false }).toColourspace(channels === 1 ? "b-w" : "srgb");
  if (channels === 1 && data.every((v) => v === 0 || v === 255)) {
    const fax = tiff(context, tiffPage(await raw.tiff({ compression: "ccittfax4", bitdepth: 1 }).toBuffer(), 0));
    if (fax) return fax;
  }
  return png(context, await raw.png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer())!;
}
