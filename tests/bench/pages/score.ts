/** How far a reading is from the truth, as shares of the truth's characters. */
export interface Score {
  readonly characters: number;
  /** Edits after NFKC, without white space, quotes and dashes folded. */
  readonly norm: number;
  /** Edits with widths, brackets and blanks counted; runs of white space are one blank. */
  readonly strict: number;
  /** Characters lost whatever their order. */
  readonly bag: number;
}

const normal = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/\s/gu, "")
    .replace(/[“”‘’"'`]/gu, '"')
    .replace(/[-—–―─]+/gu, "-");

export function score(truth: string, read: string): Score {
  const [a, b] = [[...normal(truth)], [...normal(read)]];
  const [c, d] = [truth, read].map((t) => [...t.replace(/\s+/gu, " ").trim()]) as [string[], string[]];
  return { characters: a.length, norm: edits(a, b), strict: (edits(c, d) * a.length) / c.length, bag: lost(a, b) };
}

function lost(truth: readonly string[], read: readonly string[]): number {
  const left = new Map<string, number>();
  for (const c of read) left.set(c, (left.get(c) ?? 0) + 1);
  let missing = 0;
  for (const c of truth) {
    const n = left.get(c) ?? 0;
    if (n === 0) missing++;
    else left.set(c, n - 1);
  }
  return missing;
}

function edits(a: readonly string[], b: readonly string[]): number {
  let row = Uint32Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint32Array(b.length + 1);
    next[0] = i;
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), row[j]! + 1, next[j - 1]! + 1);
    row = next;
  }
  return row[b.length]!;
}
