/** How many characters of a phrase of this length may be misread, missing or too many; below five one more makes another word of it. */
export const errorsIn = (length: number): number => (length < 5 ? 0 : length < 10 ? 1 : 2);

/** How many of a phrase's different pairs stand in any text that holds it with its errors: each error spoils two (the q-gram lemma). */
export const pairsKept = (length: number, pairs: number): number => Math.max(1, pairs - 2 * errorsIn(length));

/**
 * The stretch of a canonical text nearest to a phrase, beginning before `end`, with no more than the errors its length allows; null where
 * there is none. Numerals are never taken for misread: 第12条 is not nearly 第13条.
 */
export function nearest(text: string, phrase: string, end = text.length): string | null {
  const most = errorsIn(phrase.length);
  if (most === 0) return null;
  const n = phrase.length;
  // Sellers: `cost[i]` is the fewest errors with which the first i characters of the phrase end here, `from[i]` where that stretch begins.
  let [cost, from] = [Array.from({ length: n + 1 }, (_, i) => i), Array.from({ length: n + 1 }, () => 0)];
  let best = { errors: most + 1, start: -1, text: "" };
  for (let at = 0; at < text.length; at++) {
    const [nextCost, nextFrom] = [[0], [at + 1]];
    for (let i = 1; i <= n; i++) {
      const here = cost[i - 1]! + (phrase[i - 1] === text[at] ? 0 : 1);
      const extra = cost[i]! + 1;
      const missing = nextCost[i - 1]! + 1;
      const least = Math.min(here, extra, missing);
      nextCost.push(least);
      nextFrom.push(least === here ? from[i - 1]! : least === extra ? from[i]! : nextFrom[i - 1]!);
    }
    [cost, from] = [nextCost, nextFrom];
    const errors = cost[n]!;
    const start = from[n]!;
    if (errors > most || start >= end || errors > best.errors) continue;
    const found = text.slice(start, at + 1);
    // Of two as near, a character misread is likelier than one missing.
    if (best.errors === errors && (best.start !== start || found.length > n)) continue;
    if (numeralsOf(found) === numeralsOf(phrase)) best = { errors, start, text: found };
  }
  return best.errors > most ? null : best.text;
}
const numeralsOf = (text: string): string => text.replace(/[^0-9零一二三四五六七八九十百千]/gu, "");
