import { Refusal } from "../../shared/refusal.ts";

export type Kind = "pdf" | "tiff" | "jpeg" | "png" | "jp2";

const SIGNATURES: readonly [Kind, readonly number[]][] = [
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jp2", [0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50, 0x20, 0x20, 0x0d, 0x0a, 0x87, 0x0a]],
  ["jp2", [0xff, 0x4f, 0xff, 0x51]], // the bare codestream
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  ["tiff", [0x49, 0x49, 0x2b, 0x00]], // BigTIFF
  ["tiff", [0x4d, 0x4d, 0x00, 0x2b]],
];

/** What a file is by its first bytes, whatever its name says; anything but a scan is refused. */
export function kindOf(bytes: Uint8Array, name: string): Kind {
  if (bytes.length === 0) throw new Refusal("unreadable", `《${name}》是空文件；请重新取得文件后再收进。`);
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (found) return found[0];
  // Subtle: PDF readers accept up to 1,024 bytes before the header, and some scanners write them
  if (Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-")) return "pdf";
  throw new Refusal("invalid", `《${name}》不是PDF、TIFF、JPEG、JPEG 2000或PNG文件；请先转换成其中一种再收进。`);
}
