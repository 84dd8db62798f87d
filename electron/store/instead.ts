import type { NotFound } from "../../shared/contract/search.ts";
import { term, type QueryField, type Term } from "../../shared/search/query.ts";

type CountOf = (terms: readonly Term[]) => number;
const fieldWords: Readonly<Record<NonNullable<QueryField>, string>> = { docNumber: "文号", title: "标题", issuer: "机关" };

/** Words of a query that stand nowhere, in the canonical form; none where there is one word only. */
export function nowhere(terms: readonly Term[], countOf: CountOf): string[] {
  const wanted = terms.filter((t) => !t.exclude);
  return wanted.length < 2 ? [] : wanted.filter((t) => countOf([t]) === 0).map((t) => t.phrase);
}

/**
 * Shorter queries that find something, the fullest first: of several words all but one, of a single word its longest beginning and its longest
 * end. At most three.
 */
export function instead(terms: readonly Term[], countOf: CountOf): NotFound["instead"] {
  const only = terms.find((t) => !t.exclude);
  if (!only) return [];
  const tries =
    terms.length > 1
      ? terms.flatMap((left) => {
          const rest = terms.filter((t) => t !== left);
          return rest.some((t) => !t.exclude) ? [{ terms: rest, without: `${left.exclude ? "-" : ""}${left.phrase}` }] : [];
        })
      : parts(only, countOf).map((part) => ({ terms: [part], without: null }));
  return tries
    .map((t) => ({ query: written(t.terms), without: t.without, count: countOf(t.terms) }))
    .filter((t) => t.count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 3);
}

/** The longest beginning and the longest end of a word that stand somewhere, no shorter than two characters. */
function parts({ phrase, field }: Term, countOf: CountOf): Term[] {
  const at = (word: string): Term => ({ ...term(word), field });
  const longest = (cut: (length: number) => string): Term[] => {
    // Subtle: a shorter beginning stands wherever a longer one does, so halving finds the longest.
    let [low, high] = [1, phrase.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (countOf([at(cut(middle))]) > 0) low = middle;
      else high = middle;
    }
    return low < 2 ? [] : [at(cut(low))];
  };
  const [front, back] = [longest((n) => phrase.slice(0, n)), longest((n) => phrase.slice(-n))];
  return front[0]?.phrase === back[0]?.phrase ? front : [...front, ...back];
}

const written = (terms: readonly Term[]): string =>
  terms.map(({ phrase, field, exclude }) => `${exclude ? "-" : ""}${field ? `${fieldWords[field]}:` : ""}${phrase}`).join(" ");
