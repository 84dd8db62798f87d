// The website's search without its page: what a browser runs beside Pagefind.
import { sought } from "../../../shared/search/query.ts";
import { excerpt } from "../../../shared/search/excerpt.ts";
import { search } from "../../../renderer/site/engine.ts";
import { scriptLoader } from "../../../renderer/site/load.ts";

const loader = scriptLoader();
/** The first ten hits with their excerpts: how many are among the right ones. */
async function ten(query: string, right: readonly number[]): Promise<number> {
  const answer = await search(loader, {
    query,
    today: "2026-11-24",
    documents: true,
    pages: false,
    headlines: [],
    issuers: [],
    years: [null, null],
  });
  const found: number[] = [];
  for await (const hit of answer.documents.hits()) {
    if (excerpt(hit.text, sought(answer.terms)).text) found.push(hit.row[0]);
    if (found.length === 10) break;
  }
  return found.filter((n) => right.includes(n)).length;
}
Object.assign(globalThis, { gazette: { ready: () => loader.manifest(), ten } });
