import { longest } from "../../shared/search/shards.ts";
import { Pairs } from "./pairs.ts";

/** Where something stands, out of all numbers: a bit each. */
type Bits = Uint32Array;
/** A string that stands in many places; the bits are where the index so far says that it may stand. */
export interface Common {
  readonly text: string;
  readonly bits: Bits;
}
/** Common strings are numbered from 1, and 0 is none; so many there may be. */
export const mostCommon = 0xffff;

const digits = /[0-9零一二三四五六七八九十].*[0-9零一二三四五六七八九十]/u;
/**
 * In so many places more than a string stands its parts must stand together for it to be worth a list of its own. Pairs of digits tell little,
 * and numbers are what people look for.
 */
export const worth = (text: string, universe: number): number =>
  digits.test(text) ? Math.max(12, Math.floor(universe / 100)) : Math.max(24, Math.floor(universe / 32));

/** Bits for a rising list. */
export function bitsOf(numbers: ArrayLike<number>, universe: number): Bits {
  const bits = new Uint32Array((universe + 31) >> 5);
  for (let i = 0; i < numbers.length; i++) bits[numbers[i]! >> 5]! |= 1 << (numbers[i]! & 31);
  return bits;
}
function numbersOf(bits: Bits): Uint32Array {
  const numbers = new Uint32Array(ones(bits));
  for (let word = 0, next = 0; word < bits.length; word++) {
    for (let left = bits[word]!; left; left &= left - 1) numbers[next++] = word * 32 + 31 - Math.clz32(left & -left);
  }
  return numbers;
}

/** How many of the bits of a, and of b where it is given, are 1. */
function ones(a: Bits, b: Bits = a): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    let n = a[i]! & b[i]!;
    n -= (n >>> 1) & 0x55555555;
    n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
    sum += Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return sum;
}

/**
 * The strings of three to `longest` characters that stand in far fewer places than their parts do together, each with where it stands.
 * `places` tells for each position of all texts, one after the other, which of the common pairs begins there; it is written over. `ends` is
 * where the text of each number ends.
 */
export async function longerStrings(
  places: Uint16Array,
  ends: ArrayLike<number>,
  pairs: readonly Common[],
  pause: () => Promise<void>,
): Promise<Map<string, Uint32Array>> {
  const universe = ends.length;
  const found = new Map<string, Uint32Array>();
  /** Calls for each place where two common strings of the last length overlap, as the one string they make; the others become 0 where `last`. */
  const each = async (met: (at: number, key: number, number: number) => void, last: boolean) => {
    for (let number = 0, at = 0; number < universe; number++) {
      if (number % 256 === 0) await pause();
      for (const end = ends[number]!; at < end; at++) {
        const [front, back] = [places[at]!, at + 1 < end ? places[at + 1]! : 0];
        if (front && back) met(at, front * 65536 + back, number);
        else if (last) places[at] = 0;
      }
    }
  };
  let common = pairs;
  for (let length = 3; length <= longest && common.length; length++) {
    const strings = new Pairs();
    const stands: Bits[] = [];
    await each((_, key, number) => {
      const bits = (stands[strings.number(key)] ??= new Uint32Array((universe + 31) >> 5));
      bits[number >> 5]! |= 1 << (number & 31);
    }, false);
    const next: Common[] = [];
    const becomes = new Uint16Array(strings.count);
    for (const [n, bits] of stands.entries()) {
      const [front, back] = [common[(strings.key(n) >>> 16) - 1]!, common[(strings.key(n) & 0xffff) - 1]!];
      const text = front.text + back.text.slice(-1);
      const least = worth(text, universe);
      const may = ones(front.bits, back.bits);
      const isWorth = may - ones(bits) >= least;
      if (isWorth) found.set(text, numbersOf(bits));
      if ((isWorth ? ones(bits) : may) < least || next.length === mostCommon) continue;
      becomes[n] = next.push({ text, bits: isWorth ? bits : bits.map((_, i) => front.bits[i]! & back.bits[i]!) });
    }
    if (length < longest) await each((at, key) => void (places[at] = becomes[strings.number(key)]!), true);
    common = next;
  }
  return found;
}
