import { damaged } from "./refusals.ts";

/** Resolution in dots per inch where a JPEG 2000 file states none; its page is then as large as that makes it. */
const UNSTATED_DPI = 300;

/**
 * A JPEG 2000 file as the only picture of a PDF page: pdf.js has a decoder for it, which is the one that reads such pictures inside PDFs too.
 * The picture is carried over as it is.
 */
export function inPdf(bytes: Uint8Array, name: string): Uint8Array {
  const { width, height } = sizeOf(bytes, name);
  const [w, h] = [(width * 72) / UNSTATED_DPI, (height * 72) / UNSTATED_DPI];
  const objects = [
    Buffer.from("<</Type/Catalog/Pages 2 0 R>>"),
    Buffer.from("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
    Buffer.from(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>`),
    stream("", Buffer.from(`q ${w} 0 0 ${h} 0 0 cm /I Do Q`)),
    stream(`/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/Filter/JPXDecode`, bytes),
  ];
  const parts: Uint8Array[] = [Buffer.from("%PDF-1.7\n")];
  const starts: number[] = [];
  let at = parts[0]!.length;
  for (const [i, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
    starts.push(at);
    parts.push(part);
    at += part.length;
  }
  const table = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(Buffer.from(`xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}

const stream = (dictionary: string, bytes: Uint8Array) =>
  Buffer.concat([Buffer.from(`<<${dictionary}/Length ${bytes.length}>>\nstream\n`), bytes, Buffer.from("\nendstream")]);

/** Width and height as the codestream's SIZ marker states them (ISO/IEC 15444-1, A.5.1). Refuses a file cut off before its end mark. */
export function sizeOf(bytes: Uint8Array, name: string): { readonly width: number; readonly height: number } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = buffer.indexOf(Buffer.from([0xff, 0x4f, 0xff, 0x51]));
  if (at < 0 || at + 24 > buffer.length || buffer.lastIndexOf(Buffer.from([0xff, 0xd9])) < at) throw damaged(name);
  const [right, bottom, left, top] = [8, 12, 16, 20].map((o) => buffer.readUInt32BE(at + o)) as [number, number, number, number];
  if (right <= left || bottom <= top) throw damaged(name);
  return { width: right - left, height: bottom - top };
}
