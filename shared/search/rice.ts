/** A rising list of whole numbers as bits: the gaps, Rice coded. `k` is how many low bits of a gap are written as they are. */
export interface RiceList {
  readonly count: number;
  readonly k: number;
  readonly bytes: Uint8Array;
}

/** Codes a strictly rising list with the k that makes it shortest. */
export function riceEncode(list: ArrayLike<number>): RiceList {
  const count = list.length;
  if (!count) return { count, k: 0, bytes: new Uint8Array() };
  const gap = (i: number) => list[i]! - (i ? list[i - 1]! : -1) - 1;
  const mean = (list[count - 1]! + 1) / count - 1;
  const near = Math.max(0, Math.floor(Math.log2(mean * Math.LN2 + 1e-9)));
  let [k, bits] = [0, Infinity];
  for (let tried = Math.max(0, near - 1); tried <= near + 1; tried++) {
    let sum = count * (tried + 1);
    for (let i = 0; i < count; i++) sum += gap(i) >>> tried;
    if (sum < bits) [k, bits] = [tried, sum];
  }
  const bytes = new Uint8Array(Math.ceil(bits / 8));
  let at = 0;
  const one = () => {
    bytes[at >> 3]! |= 1 << (at & 7);
    at++;
  };
  for (let i = 0; i < count; i++) {
    const g = gap(i);
    at += g >>> k;
    one();
    for (let bit = 0; bit < k; bit++) {
      if ((g >>> bit) & 1) one();
      else at++;
    }
  }
  return { count, k, bytes };
}

/** The list back again. */
export function riceDecode({ count, k, bytes }: RiceList): Uint32Array {
  const list = new Uint32Array(count);
  let at = 0;
  let last = -1;
  const bit = () => (bytes[at >> 3]! >> (at++ & 7)) & 1;
  for (let i = 0; i < count; i++) {
    let gap = 0;
    while (!bit() && at <= bytes.length * 8) gap++;
    gap <<= k;
    for (let b = 0; b < k; b++) gap |= bit() << b;
    last += gap + 1;
    list[i] = last;
  }
  return list;
}
