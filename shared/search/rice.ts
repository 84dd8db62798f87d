/** Bits one after the other, the lowest of each byte first. */
export class Bits {
  #bytes: Uint8Array;
  #at = 0;
  constructor(bytes: Uint8Array = new Uint8Array(1 << 10)) {
    this.#bytes = bytes;
  }
  put(bit: number): void {
    if (this.#at >> 3 >= this.#bytes.length) {
      const wider = new Uint8Array(this.#bytes.length * 2);
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    if (bit) this.#bytes[this.#at >> 3]! |= 1 << (this.#at & 7);
    this.#at++;
  }
  take(): number {
    return (this.#bytes[this.#at >> 3]! >> (this.#at++ & 7)) & 1;
  }
  /** True once everything is taken. */
  get spent(): boolean {
    return this.#at >> 3 >= this.#bytes.length;
  }
  /** What was put, whole bytes. */
  get bytes(): Uint8Array {
    return this.#bytes.slice(0, (this.#at + 7) >> 3);
  }
}

/**
 * How many low bits of a gap are written as they are, for `count` numbers out of `universe`: near the best where they lie at random, and
 * told by the two alone, so that it need not be written. Whole numbers only, so that every machine comes to the same.
 */
export function riceBits(count: number, universe: number): number {
  let k = 0;
  while (count > 0 && count * 2 ** (k + 1) * 1000 <= universe * 962) k++;
  return k;
}

/** Writes a strictly rising list as its gaps, Rice coded with `k` low bits. */
export function riceWrite(bits: Bits, list: ArrayLike<number>, k: number): void {
  let last = -1;
  for (let i = 0; i < list.length; i++) {
    const gap = list[i]! - last - 1;
    last = list[i]!;
    for (let high = gap >>> k; high > 0; high--) bits.put(0);
    bits.put(1);
    for (let bit = 0; bit < k; bit++) bits.put((gap >>> bit) & 1);
  }
}

/** Reads `count` numbers back. What is cut off ends the list with what there is. */
export function riceRead(bits: Bits, count: number, k: number): Uint32Array {
  const list = new Uint32Array(count);
  let last = -1;
  for (let i = 0; i < count; i++) {
    let gap = 0;
    while (!bits.spent && !bits.take()) gap++;
    gap <<= k;
    for (let bit = 0; bit < k; bit++) gap |= bits.take() << bit;
    last += gap + 1;
    list[i] = last;
  }
  return list;
}
