import { Bits, riceBits, riceRead, riceWrite } from "./rice.ts";

/**
 * The website's search index: for each pair of neighbouring characters (and each single one) the permanent numbers where it stands, in
 * three lists. `head` is a document's title, 文号 and 机关; `document` the same and its text; `page` a gazette page.
 */
export const lists = ["head", "document", "page"] as const;
export type ListName = (typeof lists)[number];

/** So long, in UTF-16 units, a longer string may be. */
export const longest = 6;

/** A pair of UTF-16 units as one number, in the order of shards; a single character is paired with 0 and stands before its pairs. */
export const pairKey = (first: number, second: number): number => first * 65536 + second;

/** The keys that must all stand where a phrase stands. Of a very long phrase every other pair: they still cover each character. */
export function keysOf(phrase: string): number[] {
  if (phrase.length === 1) return [pairKey(phrase.charCodeAt(0), 0)];
  const step = phrase.length > 16 ? 2 : 1;
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
/**
 * A string of three characters or more with its lists, kept where what its pairs have in common would be far more. It lies with the rarest
 * of its pairs. A list of it that is empty tells nothing; a pair's says that it stands nowhere.
 */
export interface Longer {
  readonly text: string;
  readonly lists: readonly Standing[];
}
/** One key with its lists. */
export interface ShardEntry {
  readonly key: number;
  readonly lists: readonly Standing[];
  readonly longer: readonly Longer[];
}
/** True where a list of a longer string says anything. */
export const tells = ({ inverted, numbers }: Standing): boolean => inverted || numbers.length > 0;

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
export function sizeOf({ lists: held, longer }: ShardEntry, universes: readonly number[]): number {
  const bitsOf = (of: readonly Standing[]) =>
    of.reduce((sum, { numbers: { length } }, i) => sum + (length ? length * (riceBits(length, universes[i]!) + 1.6) : 0), 0);
  return 4 + bitsOf(held) / 8 + longer.reduce((sum, { text, lists: of }) => sum + text.length * 2 + bitsOf(of) / 8, 0);
}

/** In an entry's flags, by list: it holds numbers, it is inverted; then: each holds but one, longer strings follow. */
const [filled, turned, single, followed] = [1, 8, 64, 128];

/**
 * Bytes of one shard: how many keys and how long their heads are; per key its difference from the one before, one byte of flags, how many
 * numbers each list has, and the longer strings (where in it the pair stands, how long it is, its other characters, then the same); after
 * all heads the numbers of all, bit after bit.
 */
export function encodeShard(entries: readonly ShardEntry[], universes: readonly number[]): Uint8Array {
  const head: number[] = [];
  const bits = new Bits();
  const write = (held: readonly Standing[], more: number) => {
    const full = held.filter((l) => l.numbers.length);
    const one = full.every((l) => l.numbers.length === 1) ? single : 0;
    head.push(held.reduce((sum, l, i) => sum | (l.numbers.length ? filled << i : 0) | (l.inverted ? turned << i : 0), one | more));
    if (!one) for (const { numbers } of full) put(head, numbers.length);
    for (const [i, { numbers }] of held.entries()) riceWrite(bits, numbers, riceBits(numbers.length, universes[i]!));
  };
  let before = 0;
  for (const { key, lists: held, longer } of entries) {
    put(head, key - before);
    before = key;
    write(held, longer.length ? followed : 0);
    if (longer.length) put(head, longer.length);
    const pair = String.fromCharCode(Math.floor(key / 65536), key % 65536);
    for (const { text, lists: of } of longer) {
      const at = text.indexOf(pair);
      put(head, at * longest + text.length - 1);
      for (let i = 0; i < text.length; i++) if (i < at || i > at + 1) head.push(text.charCodeAt(i) >> 8, text.charCodeAt(i) & 255);
      write(of, 0);
    }
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
  const read = (flags: number): Standing[] => {
    const counts = universes.map((_, i) => (flags & (filled << i) ? (flags & single ? 1 : number()) : 0));
    return counts.map((c, i) => ({ inverted: (flags & (turned << i)) !== 0, numbers: riceRead(bits, c, riceBits(c, universes[i]!)) }));
  };
  const unit = () => String.fromCharCode((bytes[at++]! << 8) | bytes[at++]!);
  const entries = new Map<number, ShardEntry>();
  let key = 0;
  for (let n = 0; n < count; n++) {
    key += number();
    const flags = bytes[at++]!;
    const held = read(flags);
    const pair = String.fromCharCode(Math.floor(key / 65536), key % 65536);
    const longer = Array.from({ length: flags & followed ? number() : 0 }, (): Longer => {
      const shape = number();
      const start = Math.floor(shape / longest);
      let text = "";
      while (text.length < (shape % longest) + 1) text += text.length === start ? pair : unit();
      return { text, lists: read(bytes[at++]!) };
    });
    entries.set(key, { key, lists: held, longer });
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
