import { Bits, riceBits, riceRead, riceWrite } from "./rice.ts";

/**
 * The website's search index: for each pair of neighbouring characters (and each single one) the permanent numbers where it stands, in
 * three lists. `head` is a document's title, 文号 and 机关; `document` the same and its text; `page` a gazette page.
 */
export const lists = ["head", "document", "page"] as const;
export type ListName = (typeof lists)[number];

/** A pair of UTF-16 units as one number, in the order of shards; a single character is paired with 0 and stands before its pairs. */
export const pairKey = (first: number, second: number): number => first * 65536 + second;

/** The keys that must all stand where a phrase stands. Of a long phrase every other pair: they still cover each character. */
export function keysOf(phrase: string): number[] {
  if (phrase.length === 1) return [pairKey(phrase.charCodeAt(0), 0)];
  const step = phrase.length > 10 ? 2 : 1;
  const keys = new Set<number>();
  for (let i = 0; i + 1 < phrase.length; i += step) keys.add(pairKey(phrase.charCodeAt(i), phrase.charCodeAt(i + 1)));
  keys.add(pairKey(phrase.charCodeAt(phrase.length - 2), phrase.charCodeAt(phrase.length - 1)));
  return [...keys];
}

/** Where a key stands, out of 0 … universe-1; above half of them (`inverted`) the numbers where it does not. */
export interface Standing {
  readonly inverted: boolean;
  readonly numbers: Uint32Array;
}
/** One key with its lists. */
export interface ShardEntry {
  readonly key: number;
  readonly lists: readonly Standing[];
}

/** The shorter way to tell where a key stands. */
export function packList(numbers: Uint32Array, universe: number): Standing {
  if (numbers.length * 2 <= universe) return { inverted: false, numbers };
  const others = new Uint32Array(universe - numbers.length);
  for (let n = 0, at = 0, out = 0; n < universe; n++) {
    if (numbers[at] === n) at++;
    else others[out++] = n;
  }
  return { inverted: true, numbers: others };
}

/** About how many bytes an entry takes in a shard. */
export function sizeOf({ lists: held }: ShardEntry, universes: readonly number[]): number {
  const bits = held.map(({ numbers: { length } }, i) => (length ? length * (riceBits(length, universes[i]!) + 1.6) : 0));
  return 4 + bits.reduce((sum, b) => sum + b, 0) / 8;
}

/**
 * Bytes of one shard: how many keys and how long their heads are; per key its difference from the one before, one byte of flags (which
 * lists hold numbers, which are inverted, whether each holds but one) and how many; then the numbers of all, bit after bit.
 */
export function encodeShard(entries: readonly ShardEntry[], universes: readonly number[]): Uint8Array {
  const head: number[] = [];
  const bits = new Bits();
  let before = 0;
  for (const { key, lists: held } of entries) {
    const filled = held.filter((l) => l.numbers.length);
    const single = filled.every((l) => l.numbers.length === 1);
    put(head, key - before);
    before = key;
    head.push(held.reduce((sum, l, i) => sum | (l.numbers.length ? 1 << i : 0) | (l.inverted ? 8 << i : 0), single ? 64 : 0));
    if (!single) for (const { numbers } of filled) put(head, numbers.length);
    for (const [i, { numbers }] of held.entries()) riceWrite(bits, numbers, riceBits(numbers.length, universes[i]!));
  }
  const lengths: number[] = [];
  put(lengths, entries.length);
  put(lengths, head.length);
  return Uint8Array.of(...lengths, ...head, ...bits.bytes);
}

/** Seven bits a byte, the last without the eighth. */
function put(bytes: number[], number: number): void {
  let n = number;
  for (; n > 127; n = Math.floor(n / 128)) bytes.push((n % 128) + 128);
  bytes.push(n);
}

/** The entries of a shard by key; as many lists each as there are universes. */
export function decodeShard(bytes: Uint8Array, universes: readonly number[]): Map<number, ShardEntry> {
  let at = 0;
  const number = () => {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = bytes[at++]!;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  };
  const count = number();
  const length = number();
  const bits = new Bits(bytes.subarray(at + length));
  const entries = new Map<number, ShardEntry>();
  let key = 0;
  for (let n = 0; n < count; n++) {
    key += number();
    const flags = bytes[at++]!;
    const counts = universes.map((_, i) => ((flags >> i) & 1 ? (flags & 64 ? 1 : number()) : 0));
    const held = counts.map((c, i) => ({
      inverted: ((flags >> (i + 3)) & 1) === 1,
      numbers: riceRead(bits, c, riceBits(c, universes[i]!)),
    }));
    entries.set(key, { key, lists: held });
  }
  return entries;
}

/** One byte for each number 0 … universe-1: 1 where the key stands. */
export function standing({ inverted, numbers }: Standing, universe: number): Uint8Array {
  const field = new Uint8Array(universe);
  if (inverted) field.fill(1);
  for (const n of numbers) field[n] = inverted ? 0 : 1;
  return field;
}
