import type { Ink } from "./grey.ts";

/** Runs of ink along rows, each with the component it belongs to, and each component's size. */
export interface Components {
  readonly count: number;
  readonly runs: { readonly y: Int32Array; readonly from: Int32Array; readonly to: Int32Array; readonly of: Int32Array };
  readonly area: Int32Array;
  readonly left: Int32Array;
  readonly top: Int32Array;
  readonly right: Int32Array;
  readonly bottom: Int32Array;
}

/** The connected pieces of ink, corners included. `to`, `right` and `bottom` are outside. */
export function componentsOf({ width, height, data }: Ink): Components {
  const y: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const parent: number[] = [];
  const root = (i: number) => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  };
  let above = 0;
  let aboveEnd = 0;
  let next = data.indexOf(1);
  for (let row = 0; row < height; row++) {
    const first = y.length;
    const end = (row + 1) * width;
    for (; next !== -1 && next < end; next = data.indexOf(1, next)) {
      const start = next;
      let at = start;
      while (at < end && data[at] === 1) at++;
      next = at;
      const run = y.length;
      y.push(row);
      from.push(start - row * width);
      to.push(at - row * width);
      parent.push(run);
      while (above < aboveEnd && to[above]! < from[run]!) above++;
      for (let other = above; other < aboveEnd && from[other]! <= to[run]!; other++) parent[root(other)] = root(run);
    }
    above = first;
    aboveEnd = y.length;
  }
  return measured(
    { y, from, to },
    parent.map((_, i) => root(i)),
  );
}

function measured(runs: Record<"y" | "from" | "to", number[]>, roots: readonly number[]): Components {
  const labels = new Map<number, number>();
  const of = Int32Array.from(roots, (r) => {
    const known = labels.get(r);
    if (known !== undefined) return known;
    labels.set(r, labels.size);
    return labels.size - 1;
  });
  const count = labels.size;
  const [area, right, bottom] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const left = new Int32Array(count).fill(0x7fffffff);
  const top = new Int32Array(count).fill(0x7fffffff);
  for (let i = 0; i < of.length; i++) {
    const c = of[i]!;
    area[c]! += runs.to[i]! - runs.from[i]!;
    left[c] = Math.min(left[c]!, runs.from[i]!);
    right[c] = Math.max(right[c]!, runs.to[i]!);
    top[c] = Math.min(top[c]!, runs.y[i]!);
    bottom[c] = Math.max(bottom[c]!, runs.y[i]! + 1);
  }
  const typed = { y: Int32Array.from(runs.y), from: Int32Array.from(runs.from), to: Int32Array.from(runs.to), of };
  return { count, runs: typed, area, left, top, right, bottom };
}
