import type { z } from "zod";
import type { Facet } from "../../shared/contract/documentList.ts";
import type { SearchQuestion } from "../../shared/contract/search.ts";
import type { Day } from "../../shared/domain/days.ts";
import { spellings, type Term } from "../../shared/search/query.ts";
import { among, narrowed } from "./facets.ts";
import type { KeptRow, Rows } from "./rows.ts";
import type { Match } from "./search.ts";

type Question = z.output<typeof SearchQuestion>;
export type FindInput = { readonly [K in keyof Question]: Question[K] extends (infer T)[] ? readonly T[] : Question[K] };

/** A match; `row` is null for a page. */
interface Candidate<M extends Match> {
  readonly match: M;
  readonly row: KeptRow | null;
}
/** Matches that no filter tells apart, and how many there are. */
interface Alike {
  readonly row: KeptRow | null;
  readonly year: number;
  count: number;
}
export interface Narrowed<M extends Match> {
  /** The first of each kind in order, no more than `limit`, and how many there are. */
  readonly documents: { readonly count: number; readonly first: readonly Candidate<M>[] };
  readonly pages: { readonly count: number; readonly first: readonly Candidate<M>[] };
  readonly facet: <V extends string | number>(name: "kinds" | "headlines" | "issuers" | "years") => Facet<V>[];
}

/** The matches that meet the filters, documents and pages apart, and the counts of every choice. */
export function narrow<M extends Match>(
  all: { readonly documents: readonly M[]; readonly pages: readonly M[] },
  asked: Omit<FindInput, "query">,
  terms: readonly Term[],
  { on, columns }: Pick<Rows, "on" | "columns">,
  day: Day,
  issueOf: (page: number) => { readonly year: number; readonly when: number },
): Narrowed<M> {
  const { alike, samples, when } = columns(day);
  // Subtle: of tens of thousands of matches only a few hundred differ in what filters ask for, so these are judged and counted.
  const kinds = samples.map((row): Alike => ({ row, year: row.year, count: 0 }));
  const years = new Map<number, Alike>();
  const kindOf = (number: number): Alike | undefined => kinds[alike[number] ?? -1];
  for (const { number } of all.documents) {
    const kind = kindOf(number);
    if (kind) kind.count++;
  }
  for (const { number } of all.pages) {
    const { year } = issueOf(number);
    const kind = years.get(year) ?? { row: null, year, count: 0 };
    kind.count++;
    years.set(year, kind);
  }
  const { found, facet } = judged(
    [...kinds, ...years.values()].filter((kind) => kind.count > 0),
    asked,
  );
  const passes = new Set(found);
  const count = (ofDocuments: boolean) => found.reduce((sum, kind) => sum + ((kind.row !== null) === ofDocuments ? kind.count : 0), 0);

  const best = asked.sort === "best";
  const rows = on(day);
  const documents = firsts<Candidate<M>>(asked.limit);
  for (const match of all.documents) {
    const kind = kindOf(match.number);
    if (!kind || !passes.has(kind)) continue;
    const row = rows.get(match.number)!;
    documents.add(best ? match.rank || headRank(row, terms) : 0, when[match.number]!, { match, row });
  }
  const pages = firsts<Candidate<M>>(asked.limit);
  for (const match of all.pages) {
    const { year, when } = issueOf(match.number);
    if (passes.has(years.get(year)!)) pages.add(best ? match.rank : 0, when, { match, row: null });
  }
  return { documents: { count: count(true), first: documents.list() }, pages: { count: count(false), first: pages.list() }, facet };
}

/** A page has no legal status and no issuer of its own: where one is chosen only documents are left. */
function judged(all: readonly Alike[], { kinds, headlines, issuers, years }: Pick<FindInput, "kinds" | "headlines" | "issuers" | "years">) {
  const kindOf = ({ row }: Alike) => (row ? "document" : "page");
  return narrowed(
    all,
    {
      kinds: { meets: (a) => kinds.includes(kindOf(a)), values: kindOf },
      headlines: {
        meets: headlines.length > 0 ? ({ row }) => !!row && headlines.includes(row.headline) : null,
        values: ({ row }) => row?.headline ?? [],
      },
      issuers: {
        meets: issuers.length > 0 ? ({ row }) => !!row?.issuers.some((i) => issuers.includes(i)) : null,
        values: ({ row }) => row?.issuers ?? [],
      },
      years: { meets: among(years, ({ year }: Alike) => year), values: ({ year }) => year },
    },
    ({ count }) => count,
  );
}

/** Where the index ranks nothing: those with the words in title or number come before the others. */
function headRank({ words }: KeptRow, terms: readonly Term[]): number {
  for (const t of terms) if (!t.exclude && !spellings(t).some((s) => words.includes(s))) return 0;
  return -1;
}

/** Keeps the first so many of what is added: the smallest rank, then the latest; equals stay as they came. */
function firsts<T>(most: number) {
  const list: { readonly rank: number; readonly when: number; readonly one: T }[] = [];
  return {
    list: (): T[] => list.map(({ one }) => one),
    add(rank: number, when: number, one: T): void {
      const before = (other: { readonly rank: number; readonly when: number }) =>
        other.rank < rank || (other.rank === rank && other.when >= when);
      if (list.length === most && before(list[most - 1]!)) return;
      let [low, high] = [0, list.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (before(list[middle]!)) low = middle + 1;
        else high = middle;
      }
      list.splice(low, 0, { rank, when, one });
      if (list.length > most) list.pop();
    },
  };
}
