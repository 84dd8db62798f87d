import { askedNumber, nearestNumbers, whyNotFound } from "../../shared/search/missing.ts";
import type { Term } from "../../shared/search/query.ts";
import { chunk, type DocumentRow } from "../../shared/site/search.ts";
import { search, type Wanted } from "./engine.ts";
import type { Loader } from "./segments.ts";

/** Why a query found nothing, in sentences. What this needs beyond the query is loaded only here. */
export async function reasons(load: Loader, wanted: Wanted, terms: readonly Term[], filtered: boolean): Promise<string[]> {
  const { waiting } = await load.manifest();
  const number = askedNumber(terms);
  const count = async (query: string): Promise<number> => {
    const open = { documents: true, pages: true, headlines: [], issuers: [], years: [null, null] as const };
    const { documents, pages } = await search(load, { ...wanted, ...open, query });
    let sum = 0;
    // Candidates are checked, a few: more are not worth loading for a hint.
    for await (const _ of documents.hits()) if (++sum >= 20) return sum;
    for await (const _ of pages.hits()) if (++sum >= 20) return sum;
    return sum;
  };
  const words = terms.filter((t) => !t.exclude && t.field === null);
  const nowhere: string[] = [];
  if (words.length > 1) for (const { phrase } of words) if (!(await count(`"${phrase}"`))) nowhere.push(phrase);
  return whyNotFound({
    near: number ? nearestNumbers(number, await numbers(load)) : [],
    nowhere,
    pagesWaiting: waiting,
    unfiltered: filtered ? await count(wanted.query) : 0,
  });
}

/** Every 文号 of the site. */
async function numbers(load: Loader): Promise<string[]> {
  const { base, delta, generation } = await load.manifest();
  const files = (delta ? [base, delta] : [base]).flatMap(({ name, documents }) =>
    Array.from({ length: Math.ceil(documents / chunk) }, (_, n) => `${name}/m/${n}`),
  );
  const rows = await Promise.all(files.map((file) => load.table(file, generation) as Promise<DocumentRow[]>));
  return rows.flat().map((row) => row[2]);
}
