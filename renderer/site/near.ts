import { spellings, type Term } from "../../shared/search/query.ts";
import { keysOf, standing } from "../../shared/search/shards.ts";
import { errorsIn, nearest, pairsKept } from "../../shared/search/tolerant.ts";
import { meets, soughtPage, type PageText } from "../../shared/site/search.ts";
import { mayStand, type Entries } from "./segments.ts";

/** True where some term is long enough to be found with characters misread. */
export const canBeMisread = (terms: readonly Term[]): boolean =>
  terms.some((t) => !t.exclude) &&
  terms.every((t) => !t.field || t.exclude) &&
  terms.some((t) => !t.exclude && errorsIn(t.phrase.length) > 0);

/** Where each term may stand as it is or with the errors its length allows: enough of its pairs are there. */
export function mayNearlyStand(entries: Entries, terms: readonly Term[], list: number, universe: number): Uint8Array {
  const all = new Uint8Array(universe).fill(1);
  for (const term of terms) {
    const may = mayStand(entries, [term], list, universe);
    if (errorsIn(term.phrase.length)) {
      const keys = keysOf(term.phrase);
      const kept = new Uint8Array(universe);
      for (const key of keys) {
        const entry = entries.get(key);
        if (entry) standing(entry.lists[list]!, universe).forEach((one, n) => (kept[n]! += one));
      }
      const least = pairsKept(term.phrase.length, keys.length);
      for (let n = 0; n < universe; n++) may[n]! |= kept[n]! >= least ? 1 : 0;
    }
    for (let n = 0; n < universe; n++) all[n]! &= may[n]!;
  }
  return all;
}

/**
 * The words of a page that nearly holds the terms and does not hold them, as they stand there: with a look-alike of `wider`, or misread. Null
 * where it holds them, or does not nearly.
 */
export function nearWords(text: PageText, terms: readonly Term[], wider: readonly Term[]): string[] | null {
  const form = soughtPage(text);
  if (meets(terms, form)) return null;
  const stands = (phrase: string) => (form.body + form.next.slice(0, phrase.length - 1)).includes(phrase);
  const words: string[] = [];
  for (const [i, term] of terms.entries()) {
    if (term.exclude) {
      if (!term.field && spellings(term).some(stands)) return null;
      continue;
    }
    const word =
      spellings(term).find(stands) ?? spellings(wider[i]!).find(stands) ?? nearest(form.body + form.next, term.phrase, form.body.length);
    if (word === null) return null;
    words.push(word);
  }
  return words;
}
