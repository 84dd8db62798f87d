import { canonical } from "../../shared/search/canonical.ts";
import { approximate, spellings, type Term } from "../../shared/search/query.ts";
import { tokens } from "../../shared/search/tokens.ts";
import { errorsIn, nearest, pairsKept } from "../../shared/search/tolerant.ts";
import { tailOf, type Match, type Search } from "./search.ts";

/** Something that nearly holds a query, and the words as they stand in it. */
export interface NearMatch extends Match {
  readonly words: readonly string[];
}
/** How many texts are read at most to make sure. */
const most = 300;

/**
 * What nearly holds the terms and does not hold them: with a look-alike (己 for 已), and in gazette pages, which are read from scans, also with
 * a character or two misread, missing or too many. Candidates come from the index, the texts decide.
 */
export function near(
  search: Search,
  texts: { document: (number: number) => string; page: (number: number) => { own: string; next: string } },
) {
  function documents(terms: readonly Term[]): NearMatch[] {
    const wider = approximate(terms);
    if (!wider) return [];
    const exact = new Set(search.documents(terms).map((m) => m.number));
    const candidates = search.documents(wider).filter((m) => !exact.has(m.number));
    return verified(candidates, terms, wider, (number) => {
      const text = texts.document(number);
      return { text, end: text.length, misread: false };
    });
  }
  function pages(terms: readonly Term[]): NearMatch[] {
    const wanted = terms.filter((t) => !t.exclude);
    if (wanted.length === 0 || wanted.some((t) => t.field)) return [];
    const wider = approximate(terms) ?? terms;
    const wide = wider.filter((t) => !t.exclude);
    const ranks = new Map<number, number>();
    let candidates: Set<number> | null = null;
    for (const term of wide) {
      const here = new Set(mostlyIn(term.phrase));
      for (const { number, rank } of search.pages([term], texts.page)) {
        here.add(number);
        ranks.set(number, (ranks.get(number) ?? 0) + rank);
      }
      candidates = candidates === null ? here : new Set([...candidates].filter((n: number) => here.has(n)));
    }
    const out = new Set(search.pages(terms, texts.page).map((m) => m.number));
    for (const term of terms.filter((t) => t.exclude))
      for (const m of search.pages([{ ...term, exclude: false }], texts.page)) out.add(m.number);
    const left = [...(candidates ?? [])].filter((n) => !out.has(n)).map((number) => ({ number, rank: ranks.get(number) ?? 0 }));
    return verified(left, terms, wider, (number) => {
      const { own, next } = texts.page(number);
      const mine = canonical(own);
      return { text: mine + tailOf(next), end: mine.length, misread: true };
    });
  }
  /** Pages with enough of a phrase's pairs to hold it with its errors. */
  function mostlyIn(phrase: string): number[] {
    if (errorsIn(phrase.length) === 0) return [];
    const counts = new Map<number, number>();
    const pairs = new Set(tokens(phrase).slice(0, -1));
    for (const pair of pairs) {
      for (const number of search.pagesHolding(pair)) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count >= pairsKept(phrase.length, pairs.size)).map(([number]) => number);
  }
  return { documents, pages };
}

function verified(
  candidates: readonly Match[],
  terms: readonly Term[],
  wider: readonly Term[],
  read: (number: number) => { text: string; end: number; misread: boolean },
): NearMatch[] {
  return [...candidates]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .flatMap((match) => {
      const { text, end, misread } = read(match.number);
      const stands = (word: string) => {
        const at = text.indexOf(word);
        return at >= 0 && at < end;
      };
      const words: string[] = [];
      for (const [i, term] of terms.entries()) {
        if (term.exclude) continue;
        const word =
          spellings(term).find(stands) ?? spellings(wider[i]!).find(stands) ?? (misread ? nearest(text, term.phrase, end) : null);
        if (word === null) return [];
        words.push(word);
      }
      return [{ ...match, words }];
    });
}
