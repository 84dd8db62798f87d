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
  const seven = (n: number): number => {
    const [at, shift] = [(n * 7) >> 3, (n * 7) & 7];
    return (((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)) >> shift) & 127;
  };
  let length = 0;
  for (let n = 0; n < sevens; n++) {
    const value = seven(n);
    const place = places[value]!;
    codes[length++] = place ? (place << 7) | seven(++n) : value;
  }
  let text = "";
  for (let at = 0; at < length; at += 4096) text += String.fromCharCode(...codes.subarray(at, Math.min(length, at + 4096)));
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
