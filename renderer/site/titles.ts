import { Index } from "flexsearch";
import { canonical } from "../../shared/search/canonical.ts";
import { tokens } from "../../shared/search/tokens.ts";
import type { DocumentRow } from "../../shared/site/search.ts";

/** Answers the documents whose title or 文号 holds these words, as the canonical form sees them. */
export type FindTitles = (words: string, most: number) => DocumentRow[];

/** Titles and 文号 as they are typed: pairs of characters narrow the list down, then each is checked as a whole. */
export function titlesOf(rows: readonly DocumentRow[]): FindTitles {
  // The encoder gets what is already cut into pairs; canonical text has no bar.
  const index = new Index({ encode: (pairs: string) => pairs.split("|"), tokenize: "strict" });
  const forms = rows.map((row) => [canonical(row[1]), canonical(row[2])] as const);
  forms.forEach((form, i) => {
    index.add(i, form.flatMap(tokens).join("|"));
  });
  return (words, most) => {
    const phrase = canonical(words);
    if (!phrase) return [];
    const pairs = tokens(phrase).slice(0, -1);
    const found = pairs.length ? (index.search(pairs.join("|"), { limit: rows.length }) as number[]) : rows.map((_, i) => i);
    const exact = found.filter((i) => forms[i]!.some((form) => form.includes(phrase)));
    return exact.slice(0, most).map((i) => rows[i]!);
  };
}
