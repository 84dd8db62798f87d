import type { z } from "zod";
import { DocumentFilter, type DocumentQuestion } from "../../../shared/contract/documentList.ts";
import { kept } from "../../kept.ts";

export type Filter = z.output<typeof DocumentFilter>;
export const noFilter: Filter = {
  on: null,
  headlines: [],
  years: [],
  issuers: [],
  topics: [],
  disclosures: [],
  judgements: [],
  gazette: null,
  expiring: null,
  waiting: null,
  words: "",
};
/** The first rows that these words name, newest first. */
export const firstNamed = (words: string, count: number): z.output<typeof DocumentQuestion> => ({
  ...noFilter,
  words: words.trim(),
  sort: { by: "day", down: true },
  from: 0,
  count,
  beside: null,
});

const filter = kept("documents", "list", DocumentFilter, noFilter);
/** The filter of the list outlives the screen, so that coming back finds it as it was left. */
export const useFilter = filter.use;
export const setFilter = filter.set;
export const changeFilter = (change: Partial<Filter>): void => filter.set({ ...filter.get(), ...change });
export const isNarrowed = (f: Filter): boolean =>
  f.headlines.length + f.years.length + f.issuers.length + f.topics.length + f.disclosures.length + f.judgements.length > 0 ||
  f.gazette !== null ||
  f.expiring !== null ||
  f.waiting !== null ||
  f.words !== "" ||
  f.on !== null;

/** Views people come back to, as they stand in the navigation. */
export const views: readonly { readonly id: string; readonly words: string; readonly filter: Filter }[] = [
  { id: "expiring", words: "90日内到期", filter: { ...noFilter, expiring: 90 } },
  { id: "proposals", words: "待确认建议", filter: { ...noFilter, waiting: "proposals" } },
  { id: "unlisted", words: "未登公报", filter: { ...noFilter, gazette: "out", disclosures: ["open"] } },
  { id: "doubtful", words: "存疑", filter: { ...noFilter, waiting: "anomalies" } },
];
/** True where the list is narrowed to exactly this. */
export const isFilter = (a: Filter, b: Filter): boolean => JSON.stringify(a) === JSON.stringify(b);
