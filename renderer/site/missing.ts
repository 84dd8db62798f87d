import { instead, nowhere, written } from "../../shared/search/instead.ts";
import { askedNumber, nearestNumbers } from "../../shared/search/missing.ts";
import { parseQuery, type Term } from "../../shared/search/query.ts";
import { chunk, type DocumentRow } from "../../shared/site/search.ts";
import { search, step, type Wanted } from "./engine.ts";
import type { Loader } from "./segments.ts";

/** A piece of a sentence; with a query it leads to what that finds, without any filter. */
export interface Piece {
  readonly words: string;
  readonly query?: string;
}
const open = { documents: true, pages: true, headlines: [], issuers: [], years: [null, null] as const };

/**
 * Why a query found nothing, a sentence each: the filters, the nearest 文号, the words that stand nowhere, shorter queries that find
 * something, pages not read yet. Never empty. What this needs beyond the query is loaded only here.
 */
export async function reasons(load: Loader, wanted: Wanted, filtered: boolean): Promise<Piece[][]> {
  const { waiting } = await load.manifest();
  const terms = parseQuery(wanted.query);
  const said: Piece[][] = [];
  const without = filtered ? await reach(load, wanted, terms) : 0;
  if (without) said.push([{ words: "筛选挡住了它们。" }, { words: `不筛选，有${without}条`, query: wanted.query }, { words: "。" }]);
  const number = askedNumber(terms);
  const near = number && !without ? nearestNumbers(number, await numbers(load)) : [];
  const linked = (of: readonly Required<Piece>[]) => of.flatMap((piece, i) => (i ? [{ words: "、" }, piece] : [piece]));
  if (near.length)
    said.push([{ words: "没有这个文号，相近的有" }, ...linked(near.map((n) => ({ words: n, query: `文号:${n}` }))), { words: "。" }]);
  else if (number && !without) said.push([{ words: "没有这个文号，也没有相近的。" }]);
  if (!without) {
    const countOf = (some: readonly Term[]) => stands(load, wanted, some);
    const lost = await nowhere(terms, countOf);
    if (lost.length) said.push([{ words: `${lost.map((word) => `“${word}”`).join("、")}在哪里都没有出现，可以换一种说法。` }]);
    const shorter = number ? [] : await instead(terms, countOf);
    const words = (left: string | null, query: string) => (left === null ? `只找“${query}”` : `去掉“${left}”`);
    if (shorter.length)
      said.push([
        { words: "可以" },
        ...linked(shorter.map((s) => ({ words: words(s.without, s.query), query: s.query }))),
        { words: "。" },
      ]);
  }
  if (waiting) said.push([{ words: `还有${waiting}页公报未识别，里面的字现在找不到。` }]);
  return said.length ? said : [[{ words: "可以少写几个字，或者换一种说法。" }]];
}

/** How many the terms find without any filter, in words; empty where none. */
async function reach(load: Loader, wanted: Wanted, terms: readonly Term[]): Promise<string> {
  const { documents, pages } = await search(load, { ...wanted, ...open, query: written(terms) });
  let [number, exact] = [0, true];
  for (const group of [documents, pages]) {
    const hits = group.hits();
    for (let i = 0; i < step && !(await hits.next()).done; i++);
    number += group.count().number;
    exact &&= group.count().exact;
  }
  return number ? about({ number, exact }) : "";
}

/** 0 where the terms stand nowhere, checked in the texts; else about how many they find. */
async function stands(load: Loader, wanted: Wanted, terms: readonly Term[]): Promise<number> {
  const { documents, pages } = await search(load, { ...wanted, ...open, query: written(terms) });
  for (const group of [documents, pages]) if (!(await group.hits().next()).done) return documents.count().number + pages.count().number;
  return 0;
}

/** A count in words: what is not sure is told as 约, from a hundred on in two figures. */
export function about({ number, exact }: { readonly number: number; readonly exact: boolean }): string {
  if (exact) return String(number);
  const unit = 10 ** Math.max(0, String(number).length - 2);
  return `约${Math.round(number / unit) * unit}`;
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
