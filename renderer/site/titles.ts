import { Index as TitleIndex } from "flexsearch";
import { canonical } from "../../shared/search/canonical.ts";
import { term } from "../../shared/search/query.ts";
import { tokens } from "../../shared/search/tokens.ts";
import type { DocumentRow } from "../../shared/site/search.ts";
import { rowOf } from "./candidates.ts";
import { entriesOf, mayStand, type Index, type Loader } from "./segments.ts";

/** Answers the documents whose title or 文号 holds each of these words, as the canonical form sees them. */
export type FindTitles = (words: string, most: number) => Promise<DocumentRow[]>;

/** The titles of a site: of few documents one file, indexed here; of many, shards of titles, of which only those needed are loaded. */
export async function openTitles(load: Loader): Promise<FindTitles> {
  const manifest = await load.manifest();
  if (manifest.base.titles.length) return shardedTitles({ manifest, load, open: new Map() });
  return titlesOf((await load.table("titles", manifest.generation)) as DocumentRow[]);
}

/** What is looked for: the words divided by blanks, canonical. */
const phrasesOf = (words: string): string[] => words.split(/\s+/u).map(canonical).filter(Boolean); // prettier-ignore
const holds = (row: DocumentRow, phrases: readonly string[]) => {
  const [title, docNumber] = [canonical(row[1]), canonical(row[2])];
  return phrases.every((phrase) => title.includes(phrase) || docNumber.includes(phrase));
};

/** Pairs of characters narrow the list down, then each is checked as a whole; newest first. */
export function titlesOf(all: readonly DocumentRow[]): FindTitles {
  const rows = [...all].sort((a, b) => (a[5] < b[5] ? 1 : a[5] > b[5] ? -1 : b[0] - a[0]));
  // The encoder gets what is already cut into pairs; canonical text has no bar.
  const index = new TitleIndex({ encode: (pairs: string) => pairs.split("|"), tokenize: "strict" });
  rows.forEach((row, i) => {
    index.add(i, [canonical(row[1]), canonical(row[2])].flatMap(tokens).join("|"));
  });
  return async (words, most) => {
    const phrases = phrasesOf(words);
    if (!phrases.length) return [];
    const pairs = phrases.flatMap((phrase) => tokens(phrase).slice(0, -1));
    const found = pairs.length ? (index.search(pairs.join("|"), { limit: rows.length }) as number[]) : rows.map((_, i) => i);
    return found
      .sort((a, b) => a - b)
      .map((i) => rows[i]!)
      .filter((row) => holds(row, phrases))
      .slice(0, most);
  };
}

/** The same from shards of titles: what was added or changed lately, then newest first. */
function shardedTitles(index: Index): FindTitles {
  const { base, delta } = index.manifest;
  const instead = new Set(delta?.instead);
  return async (words, most) => {
    const phrases = phrasesOf(words);
    if (!phrases.length) return [];
    const asked = phrases.map((phrase) => ({ ...term(phrase), also: [] }));
    const segments = delta ? [delta, base] : [base];
    const entries = await Promise.all(segments.map((segment) => entriesOf(index, segment, asked, "t")));
    const candidates = segments.flatMap((segment, i) => {
      const may = mayStand(entries[i]!, asked, 0, segment.documents);
      return [...may.keys()].filter((n) => may[n] && !(segment === base && instead.has(n))).map((local) => ({ segment, local }));
    });
    const found: DocumentRow[] = [];
    // So many at a time as are shown: they lie in few files, which come together.
    for (let at = 0; at < candidates.length && found.length < most; at += most) {
      const rows = await Promise.all(candidates.slice(at, at + most).map((candidate) => rowOf(index, candidate)));
      found.push(...rows.filter((row) => holds(row, phrases)));
    }
    return found.slice(0, most);
  };
}
