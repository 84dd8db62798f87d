import { term, type QueryField, type Term } from "./query.ts";

/** How many a query finds; 0 where none, and where it is not 0 more is more. */
type CountOf = (terms: readonly Term[]) => number | Promise<number>;
const fieldWords: Readonly<Record<NonNullable<QueryField>, string>> = { docNumber: "文号", title: "标题", issuer: "机关" };

/** A shorter query that finds something: of several words which one is left out, null where a single word was shortened. */
export interface Shorter {
  readonly query: string;
  readonly without: string | null;
  readonly count: number;
}

/** Words of a query that stand nowhere, in the canonical form; none where there is one word only. */
export async function nowhere(terms: readonly Term[], countOf: CountOf): Promise<string[]> {
  const wanted = terms.filter((t) => !t.exclude);
  if (wanted.length < 2) return [];
  const counts = await Promise.all(wanted.map(async (t) => countOf([t])));
  return wanted.filter((_, i) => counts[i] === 0).map((t) => t.phrase);
}

/**
 * Shorter queries that find something, the fullest first: of several words all but one, of a single word its longest beginning and its longest
 * end. At most three.
 */
export async function instead(terms: readonly Term[], countOf: CountOf): Promise<Shorter[]> {
  const only = terms.find((t) => !t.exclude);
  if (!only) return [];
  const tries =
    terms.length > 1
      ? terms.flatMap((left) => {
          const rest = terms.filter((t) => t !== left);
          return rest.some((t) => !t.exclude) ? [{ terms: rest, without: `${left.exclude ? "-" : ""}${left.phrase}` }] : [];
        })
      : (await parts(only, countOf)).map((part) => ({ terms: [part], without: null }));
  const counted = await Promise.all(
    tries.map(async (t) => ({ query: written(t.terms), without: t.without, count: await countOf(t.terms) })),
  );
  return counted
    .filter((t) => t.count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 3);
}

/** The longest beginning and the longest end of a word that stand somewhere, no shorter than two characters. */
async function parts({ phrase, field }: Term, countOf: CountOf): Promise<Term[]> {
  const at = (word: string): Term => ({ ...term(word), field });
  const longest = async (cut: (length: number) => string): Promise<Term[]> => {
    // Subtle: a shorter beginning stands wherever a longer one does, so halving finds the longest.
    let [low, high] = [1, phrase.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((await countOf([at(cut(middle))])) > 0) low = middle;
      else high = middle;
    }
    return low < 2 ? [] : [at(cut(low))];
  };
  const [front, back] = await Promise.all([longest((n) => phrase.slice(0, n)), longest((n) => phrase.slice(-n))]);
  return front[0]?.phrase === back[0]?.phrase ? front : [...front, ...back];
}

/** Terms as a person would type them. */
export const written = (terms: readonly Term[]): string =>
  terms.map(({ phrase, field, exclude }) => `${exclude ? "-" : ""}${field ? `${fieldWords[field]}:` : ""}${phrase}`).join(" ");
