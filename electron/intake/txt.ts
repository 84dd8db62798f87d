import { Refusal } from "../../shared/refusal.ts";
import type { Read } from "./read.ts";

/**
 * Bytes as characters: by byte order mark, else UTF-16 where every other byte is nil, else UTF-8 where it is faultless or nearly so (what is
 * damaged becomes \ufffd), else GB 18030. Refuses what is no text in any of them.
 */
export function decode(bytes: Uint8Array, name: string): string {
  try {
    const text = textIn(bytes);
    const strange = text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
    if (strange <= text.length / 1000) return text;
  } catch {
    // Refused below: neither UTF-8 nor GB 18030.
  }
  throw new Refusal("unreadable", `《${name}》不是文字文件，或者文字编码无法识别；请用记事本另存为UTF-8的txt后再收进。`);
}

function textIn(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide, { fatal: true }).decode(bytes);
  const utf8 = new TextDecoder("utf-8").decode(bytes);
  // Subtle: most damaged UTF-8 is faultless GB 18030 without meaning; GB 18030 as UTF-8 is damaged all through.
  const whole = utf8.match(/\p{Script=Han}/gu)?.length ?? 0;
  return damagedIn(utf8) <= whole / 50 ? utf8 : new TextDecoder("gb18030", { fatal: true }).decode(bytes);
}
const damagedIn = (text: string): number => text.split("\ufffd").length - 1;

function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 4000);
  const nil = (odd: number) => sample.filter((byte, i) => byte === 0 && i % 2 === odd).length;
  if (nil(1) > sample.length / 20 && nil(0) === 0) return "utf-16le";
  if (nil(0) > sample.length / 20 && nil(1) === 0) return "utf-16be";
  return null;
}

/** A text file, kept as it is. Damaged characters are said. */
export function readTxt(bytes: Uint8Array, name: string): Read {
  const text = decode(bytes, name);
  const damaged = damagedIn(text);
  return { text, notes: damaged > 0 ? [`文件里有${damaged}个字已损坏，显示为\ufffd，请对照原件。`] : [] };
}
