import { riceDecode, riceEncode, type RiceList } from "./rice.ts";

/**
 * The website's search index: for each pair of neighbouring characters (and each single one) the permanent numbers where it stands, in
 * three lists. `head` is a document's title, 文号 and 机关; `document` its title, 文号 and text; `page` a gazette page.
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

/** One key with its three lists. Above half of the numbers (`inverted`) a list holds those where the key does not stand. */
export interface ShardEntry {
  readonly key: number;
  readonly lists: readonly { readonly inverted: boolean; readonly rice: RiceList }[];
}

/** Codes the numbers where a key stands, out of 0 … universe-1. */
export function packList(numbers: Uint32Array, universe: number): { inverted: boolean; rice: RiceList } {
  if (numbers.length * 2 <= universe) return { inverted: false, rice: riceEncode(numbers) };
  const others = new Uint32Array(universe - numbers.length);
  for (let n = 0, at = 0, out = 0; n < universe; n++) {
    if (numbers[at] === n) at++;
    else others[out++] = n;
  }
  return { inverted: true, rice: riceEncode(others) };
}

/** Bytes of one shard: how many keys; per key its difference from the one before and the head of each list; then the lists. */
export function encodeShard(entries: readonly ShardEntry[]): Uint8Array {
  const head: number[] = [];
  const number = (n: number) => {
    for (; n > 127; n = Math.floor(n / 128)) head.push((n % 128) + 128);
    head.push(n);
  };
  number(entries.length);
  let before = 0;
  for (const { key, lists: held } of entries) {
    number(key - before);
    before = key;
    for (const { inverted, rice } of held) {
      number(rice.count * 2 + Number(inverted));
      if (rice.count) {
        number(rice.k);
        number(rice.bytes.length);
      }
    }
  }
  const bodies = entries.flatMap((e) => e.lists.map((l) => l.rice.bytes));
  const bytes = new Uint8Array(head.length + bodies.reduce((sum, b) => sum + b.length, 0));
  bytes.set(head);
  let at = head.length;
  for (const body of bodies) {
    bytes.set(body, at);
    at += body.length;
  }
  return bytes;
}

/** The entries of a shard by key, `wide` lists each; lists stay coded until asked for. */
export function decodeShard(bytes: Uint8Array, wide: number = lists.length): Map<number, ShardEntry> {
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
  let key = 0;
  const heads: { key: number; lists: { inverted: boolean; count: number; k: number; length: number }[] }[] = [];
  for (let i = 0; i < count; i++) {
    key += number();
    const held = Array.from({ length: wide }, () => {
      const n = number();
      const some = n > 1;
      return { inverted: n % 2 === 1, count: Math.floor(n / 2), k: some ? number() : 0, length: some ? number() : 0 };
    });
    heads.push({ key, lists: held });
  }
  const entries = new Map<number, ShardEntry>();
  for (const head of heads) {
    const held = head.lists.map(({ inverted, count: n, k, length }) => {
      const rice = { count: n, k, bytes: bytes.subarray(at, at + length) };
      at += length;
      return { inverted, rice };
    });
    entries.set(head.key, { key: head.key, lists: held });
  }
  return entries;
}

/** One byte for each number 0 … universe-1: 1 where the key stands. */
export function standing({ inverted, rice }: ShardEntry["lists"][number], universe: number): Uint8Array {
  const field = new Uint8Array(universe);
  if (inverted) field.fill(1);
  for (const n of riceDecode(rice)) field[n] = inverted ? 0 : 1;
  return field;
}
