import { Refusal } from "../../shared/refusal.ts";
import type { Read } from "./intake.ts";

/**
 * Bytes as characters: by byte order mark, else UTF-16 where every other byte is nil, else UTF-8 where it is faultless, else GB 18030.
 * Refuses what is no text in any of them.
 */
export function decode(bytes: Uint8Array, name: string): string {
  const label = encodingOf(bytes);
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    const strange = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
    if (strange <= text.length / 1000) return text;
  } catch {
    // Refused below: neither faultless UTF-8 nor GB 18030.
  }
  throw new Refusal("unreadable", `《${name}》不是文字文件，或者文字编码无法识别；请用记事本另存为UTF-8的txt后再收进。`);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 4000);
  const nil = (odd: number) => sample.filter((byte, i) => byte === 0 && i % 2 === odd).length;
  if (nil(1) > sample.length / 20 && nil(0) === 0) return "utf-16le";
  if (nil(0) > sample.length / 20 && nil(1) === 0) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "gb18030";
  }
}

/** A text file, kept as it is. */
export const readTxt = (bytes: Uint8Array, name: string): Read => ({ text: decode(bytes, name), notes: [] });
