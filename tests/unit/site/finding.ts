import type { SiteDocument, SiteIssue } from "../../../electron/site/source.ts";
import { search, type Answer, type Wanted } from "../../../renderer/site/engine.ts";
import type { Loader } from "../../../renderer/site/segments.ts";
import { canonical } from "../../../shared/search/canonical.ts";
import { matches, meant, type Term } from "../../../shared/search/query.ts";
import { overlap } from "../../../shared/search/tokens.ts";

export interface Numbers {
  readonly documents: readonly number[];
  readonly pages: readonly number[];
}
export const wanted = (query: string, more: Partial<Wanted> = {}): Wanted => ({
  query,
  today: "2024-12-10",
  documents: true,
  pages: true,
  headlines: [],
  issuers: [],
  years: [null, null],
  ...more,
});
export async function all<T>(hits: AsyncGenerator<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const hit of hits) list.push(hit);
  return list;
}
const rising = (a: number, b: number) => a - b;
export async function numbersOf({ documents, pages }: Pick<Answer, "documents" | "pages">): Promise<Numbers> {
  return {
    documents: (await all(documents.hits())).map((h) => h.row[0]).sort(rising),
    pages: (await all(pages.hits())).map((h) => h.number).sort(rising),
  };
}
/** What the website's search finds, as permanent numbers. */
export const found = async (load: Loader, query: string, more: Partial<Wanted> = {}): Promise<Numbers> =>
  numbersOf(await search(load, wanted(query, more)));

/** What a plain scan of the canonical texts finds. */
export function scanner(documents: readonly SiteDocument[], issues: readonly SiteIssue[]): (terms: readonly Term[]) => Numbers {
  const texts = documents.map((d) => ({
    number: d.number,
    text: {
      title: canonical(d.fields.title!),
      docNumber: canonical(d.fields.docNumber!),
      issuer: canonical(d.fields.issuers.join("")),
      body: canonical(d.text),
    },
  }));
  const leaves = issues.flatMap(({ pages }) =>
    pages.map((p, i) => ({ number: p.number, own: canonical(p.text), next: canonical(pages[i + 1]?.text ?? "").slice(0, overlap) })),
  );
  const begins = (phrase: string, own: string, next: string) => {
    const at = (own + next).indexOf(phrase);
    return at >= 0 && at < own.length;
  };
  return (terms) => ({
    documents: texts.filter((d) => matches(terms, d.text)).map((d) => d.number).sort(rising), // prettier-ignore
    pages: leaves
      .filter(({ own, next }) => meant(terms, (phrase, field) => field === null && begins(phrase, own, next)))
      .map((l) => l.number)
      .sort(rising),
  });
}
