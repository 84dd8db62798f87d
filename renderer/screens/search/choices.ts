import type { Facet } from "../../../shared/contract/documentList.ts";
import { count } from "../../words/words.ts";

export interface FacetChoice<Value extends string> {
  readonly value: Value;
  readonly words: string;
  readonly note: string;
}

/** Choices with their counts. Those `always` are there too when they would show nothing, so that what is chosen can be taken back. */
export function counted<Value extends string>(
  facets: readonly Facet<Value>[],
  always: readonly Value[],
  words?: Readonly<Record<Value, string>>,
): FacetChoice<Value>[] {
  const missing = always.filter((value) => !facets.some((f) => f.value === value)).map((value) => ({ value, count: 0 }));
  const all = [...facets, ...missing];
  const inOrder = words ? always.flatMap((value) => all.filter((f) => f.value === value)) : all;
  return inOrder.map((f) => ({ value: f.value, words: words?.[f.value] ?? f.value, note: count(f.count) }));
}

const issuersShown = 8;
/** The organs with most hits, and those chosen. */
export const issuerChoices = (facets: readonly Facet<string>[], chosen: readonly string[]): FacetChoice<string>[] =>
  counted(
    facets.filter((f, i) => i < issuersShown || chosen.includes(f.value)),
    chosen,
  );

export interface YearChoice extends FacetChoice<string> {
  readonly years: number[];
  readonly on: boolean;
}
const yearsShown = 8;
/** Years, newest first; many are put together by ten, 2011–2020, as reports are. */
export function yearChoices(facets: readonly Facet<number>[], chosen: readonly number[]): YearChoice[] {
  const missing = chosen.filter((year) => !facets.some((f) => f.value === year)).map((value) => ({ value, count: 0 }));
  const all = [...facets, ...missing].sort((a, b) => b.value - a.value);
  const single = facets.length <= yearsShown && chosen.length < 10;
  const groups = new Map<string, Facet<number>[]>();
  for (const f of all) {
    const words = f.value === 0 ? "没有日期" : single ? `${f.value}年` : decade(f.value);
    groups.set(words, [...(groups.get(words) ?? []), f]);
  }
  return [...groups].map(([words, list]) => {
    // Subtle: a whole decade is chosen, also the years without hits, so that it stays chosen when the words change.
    const first = list[0]!.value;
    const start = first - ((first - 1) % 10);
    const years = single || first === 0 ? list.map((f) => f.value) : Array.from({ length: 10 }, (_, i) => start + i);
    const total = list.reduce((sum, f) => sum + f.count, 0);
    return { value: words, words, note: count(total), years, on: list.some((f) => chosen.includes(f.value)) };
  });
}
const decade = (year: number): string => {
  const start = year - ((year - 1) % 10);
  return `${start}–${start + 9}`;
};
