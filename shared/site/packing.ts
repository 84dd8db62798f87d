/**
 * Bytes as text for a script, seven bits a character, so that they take an eighth of their size more and not a third as base64. The
 * five characters that may not stand in a string literal (and NUL) are written, together with the seven bits after them, as one of two bytes.
 */
const never = [0, 10, 13, 34, 92];

/** For each seven bits, their place among those that may not stand, from 1; 0 for the others. */
const places = Uint8Array.from({ length: 128 }, (_, seven) => never.indexOf(seven) + 1);

/** The inside of a string literal in double quotes; nothing in it needs escaping. */
export function textOf(bytes: Uint8Array): string {
  const sevens = Math.ceil((bytes.length * 8) / 7);
  const codes = new Uint16Array(sevens);
  let [held, bits, at, length, before] = [0, 0, 0, 0, 0];
  for (let n = 0; n < sevens; n++) {
    if (bits < 7) {
      held |= (at < bytes.length ? bytes[at++]! : 0) << bits;
      bits += 8;
    }
    const value = held & 127;
    held >>= 7;
    bits -= 7;
    if (before > 0) {
      codes[length++] = (before << 7) | value;
      before = 0;
    } else {
      before = places[value]!;
      if (before === 0) codes[length++] = value;
    }
  }
  if (before > 0) codes[length++] = before << 7;
  let text = "";
  // Subtle: applied and not spread; a spread takes the numbers one by one through an iterator.
  for (let from = 0; from < length; from += 4096)
    text += String.fromCharCode.apply(null, codes.subarray(from, Math.min(length, from + 4096)) as unknown as number[]);
  return text;
}

/** The bytes back again. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  let [held, bits, at] = [0, 0, 0];
  const take = (seven: number) => {
    held |= seven << bits;
    bits += 7;
    if (bits < 8) return;
    bytes[at++] = held & 255;
    held >>= 8;
    bits -= 8;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) take(never[(code >> 7) - 1]!);
    take(code & 127);
  }
  return bytes.subarray(0, at);
}
