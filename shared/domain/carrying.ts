import type { Box, Line } from "./pages.ts";

/** What a person wrote for a line, and what the engine had read there. `key` names the line it was written at. */
export interface Correction {
  readonly key: string;
  readonly text: string;
  readonly read: string;
  readonly box: Box;
  readonly by: string;
  readonly at: string;
}
/** Corrections brought over to a new reading: by its lines, and those for which it has no line. */
export interface Carried {
  readonly lines: readonly (null | (Correction & { /** The new reading says a third thing. */ readonly conflict: boolean }))[];
  readonly left: readonly Correction[];
}

/**
 * Brings corrections made on earlier readings (oldest first) over to a new one (reliability R20): to the line on the same print, else to the
 * line of nearly the same words. None is dropped: what finds no line, or whose line already has a later one, is told.
 */
export function carried(corrections: readonly Correction[], lines: readonly Pick<Line, "text" | "box">[]): Carried {
  const found: (Correction & { conflict: boolean })[] = [];
  const left: Correction[] = [];
  const taken = new Map<number, Correction>();
  for (const one of corrections) {
    const at = lineFor(one, lines);
    if (at < 0) {
      left.push(one);
      continue;
    }
    const before = taken.get(at);
    // A later word on the same print takes the place of an earlier one; of two lines run together both are kept in sight.
    if (before && overlap(before.box, one.box) < 0.5) left.push(before);
    taken.set(at, one);
    found[at] = { ...one, conflict: !alike(lines[at]!.text, one.read) && !alike(lines[at]!.text, one.text) };
  }
  return { lines: lines.map((_, i) => found[i] ?? null), left };
}

function lineFor({ box, read, text }: Correction, lines: readonly Pick<Line, "text" | "box">[]): number {
  const shares = lines.map((line) => overlap(line.box, box));
  const best = shares.indexOf(Math.max(...shares));
  if (best >= 0 && shares[best]! >= 0.5) return best;
  const near = lines.map((line) => Math.max(likeness(line.text, read), likeness(line.text, text)));
  const nearest = near.indexOf(Math.max(...near));
  return nearest >= 0 && near[nearest]! >= 0.7 ? nearest : -1;
}

/** The share of the smaller box that both cover, 0 to 1. */
export function overlap([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): number {
  const w = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
  const h = Math.min(ay + ah, by + bh) - Math.max(ay, by);
  return w <= 0 || h <= 0 ? 0 : (w * h) / Math.max(1, Math.min(aw * ah, bw * bh));
}

const bare = (text: string) => text.normalize("NFKC").replace(/\s/gu, "");
const alike = (a: string, b: string) => bare(a) === bare(b);

/** How much two texts are alike by their pairs of characters, 0 to 1 (Dice). */
export function likeness(a: string, b: string): number {
  const [one, two] = [pairs(bare(a)), pairs(bare(b))];
  if (one.length === 0 || two.length === 0) return bare(a) === bare(b) && bare(a) !== "" ? 1 : 0;
  const counts = new Map<string, number>();
  for (const p of one) counts.set(p, (counts.get(p) ?? 0) + 1);
  let same = 0;
  for (const p of two) {
    const n = counts.get(p) ?? 0;
    if (n > 0) same++;
    counts.set(p, n - 1);
  }
  return (2 * same) / (one.length + two.length);
}
const pairs = (text: string): string[] => [...text].slice(1).map((c, i) => [...text][i]! + c);
