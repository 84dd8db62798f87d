import type { AcceptanceLimits } from "../acceptance.ts";

/** How many of so many pages are drawn: the share, at least so many, at most all. */
export const sampleSize = (pages: number, { sampleShare, sampleLeast }: Pick<AcceptanceLimits, "sampleShare" | "sampleLeast">): number =>
  Math.min(pages, Math.max(sampleLeast, Math.ceil((pages * sampleShare) / 100)));

/** So many of these ids, each as likely as any other, in their order. The same ids and the same seed give the same draw again. */
export function drawn<Id extends string>(ids: readonly Id[], count: number, seed: string): Id[] {
  const next = chance(seed);
  const pool = ids.map((_, i) => i);
  const wanted = Math.min(ids.length, count);
  for (let i = 0; i < wanted; i++) {
    const at = i + Math.floor(next() * (pool.length - i));
    [pool[i], pool[at]] = [pool[at]!, pool[i]!];
  }
  return pool
    .slice(0, wanted)
    .sort((a, b) => a - b)
    .map((i) => ids[i]!);
}

/** Numbers from 0 to 1 out of a word (FNV-1a, then mulberry32). */
function chance(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const sign of seed) state = Math.imul(state ^ sign.codePointAt(0)!, 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
