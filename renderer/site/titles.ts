import { Index as TitleIndex } from "flexsearch";
import { canonical } from "../../shared/search/canonical.ts";
import { term } from "../../shared/search/query.ts";
import { tokens } from "../../shared/search/tokens.ts";
import type { DocumentRow } from "../../shared/site/search.ts";
import { rowOf } from "./candidates.ts";
import { entriesOf, mayStand, type Loader } from "./segments.ts";

/** Answers the documents whose title or 文号 holds these words, as the canonical form sees them. */
export type FindTitles = (words: string, most: number) => Promise<DocumentRow[]>;

/** The titles of a site: of few documents one file, indexed here; of many, shards of titles, of which only those needed are loaded. */
export async function openTitles(load: Loader): Promise<FindTitles> {
  const manifest = await load.manifest();
  if (manifest.base.titles.length) return shardedTitles(load);
  return titlesOf((await load.table("titles", manifest.generation)) as DocumentRow[]);
}

const holds = (row: DocumentRow, phrase: string) => canonical(row[1]).includes(phrase) || canonical(row[2]).includes(phrase);

/** Pairs of characters narrow the list down, then each is checked as a whole. */
export function titlesOf(rows: readonly DocumentRow[]): FindTitles {
  // The encoder gets what is already cut into pairs; canonical text has no bar.
  const index = new TitleIndex({ encode: (pairs: string) => pairs.split("|"), tokenize: "strict" });
  rows.forEach((row, i) => {
    index.add(i, [canonical(row[1]), canonical(row[2])].flatMap(tokens).join("|"));
  });
  return async (words, most) => {
    const phrase = canonical(words);
    if (!phrase) return [];
    const pairs = tokens(phrase).slice(0, -1);
    const found = pairs.length ? (index.search(pairs.join("|"), { limit: rows.length }) as number[]) : rows.map((_, i) => i);
    return found
      .map((i) => rows[i]!)
      .filter((row) => holds(row, phrase))
      .slice(0, most);
  };
}

/** The same from shards of titles, newest first. */
async function shardedTitles(load: Loader): Promise<FindTitles> {
  const manifest = await load.manifest();
  const index = { manifest, load, open: new Map() };
  const { base, delta } = manifest;
  const instead = new Set(delta?.instead);
  return async (words, most) => {
    const phrase = canonical(words);
    if (!phrase) return [];
    const asked = [{ ...term(phrase), also: [] }];
    const found: DocumentRow[] = [];
    for (const segment of delta ? [delta, base] : [base]) {
      const may = mayStand(await entriesOf(index, segment, asked, "t"), asked, 0, segment.documents);
      for (let local = 0; local < segment.documents && found.length < most; local++) {
        if (!may[local] || (segment === base && instead.has(local))) continue;
        const row = await rowOf(index, { segment, local });
        if (holds(row, phrase)) found.push(row);
      }
    }
    return found;
  };
}
