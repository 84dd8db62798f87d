import type { InputOf } from "../../../shared/contract/endpoint.ts";
import type { documents } from "../../../shared/contract/documents.ts";
import { store } from "../../parts/store.ts";

export type Filter = InputOf<typeof documents.list>;
export const noFilter: Filter = { on: null, headlines: [], years: [], issuers: [], open: false, words: "" };

const filter = store<Filter>(noFilter);
/** The filter of the list outlives the screen, so that coming back finds it as it was left. */
export const useFilter = filter.use;
export const setFilter = (next: Filter): void => filter.set(next);
export const changeFilter = (change: Partial<Filter>): void => filter.set({ ...filter.get(), ...change });
let library: string | null | undefined;
/** Another library begins with the whole of its own list. */
export function filterOf(path: string | null | undefined): void {
  if (library !== undefined && library !== path) filter.set(noFilter);
  library = path;
}
export const isNarrowed = (f: Filter): boolean =>
  f.headlines.length + f.years.length + f.issuers.length > 0 || f.open || f.words !== "" || f.on !== null;
