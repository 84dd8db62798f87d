import { pairKey } from "../../shared/search/shards.ts";

/** Every pair of neighbouring characters met so far, numbered as they come; open addressing, since a gazette has hundreds of thousands. */
export class Pairs {
  #slots = new Int32Array(1 << 16).fill(-1);
  #keys = new Uint32Array(1 << 15);
  count = 0;

  /** The number of a pair, given to it now if it is new. */
  number(key: number): number {
    let at = this.#slot(key);
    for (;;) {
      const held = this.#slots[at]!;
      if (held < 0) break;
      if (this.#keys[held] === key) return held;
      at = (at + 1) & (this.#slots.length - 1);
    }
    if (this.count === this.#keys.length) {
      this.#grow();
      return this.number(key);
    }
    this.#slots[at] = this.count;
    this.#keys[this.count] = key;
    return this.count++;
  }

  key(number: number): number {
    return this.#keys[number]!;
  }

  #slot(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 7) & (this.#slots.length - 1);
  }

  #grow(): void {
    const keys = new Uint32Array(this.#keys.length * 2);
    keys.set(this.#keys);
    this.#keys = keys;
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let n = 0; n < this.count; n++) {
      let at = this.#slot(keys[n]!);
      while (this.#slots[at]! >= 0) at = (at + 1) & (this.#slots.length - 1);
      this.#slots[at] = n;
    }
  }
}

/** Calls `met` with every single character and every pair of a canonical text. */
export function walk(text: string, met: (key: number) => void): void {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    met(pairKey(unit, 0));
    if (before) met(pairKey(before, unit));
    before = unit;
  }
}
