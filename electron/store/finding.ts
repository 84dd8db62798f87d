import type { z } from "zod";
import type { Found, Hit, Near, NotFound, SearchQuestion } from "../../shared/contract/search.ts";
import { headlines } from "../../shared/domain/status.ts";
import { parseQuery, sought, type Term } from "../../shared/search/query.ts";
import { instead, nowhere } from "../../shared/search/instead.ts";
import { askedNumber, nearestNumbers } from "../../shared/search/missing.ts";
import type { Context } from "./context.ts";
import type { Documents } from "./documents.ts";
import { narrowed } from "./facets.ts";
import type { FoundStore } from "./found.ts";
import { hits as hitsOf } from "./hits.ts";
import type { Issues } from "./issues.ts";
import { named as namedBy } from "./named.ts";
import { pageIssues } from "./pageIssues.ts";
import type { Pages } from "./pages.ts";
import type { Readings } from "./readings.ts";
import type { KeptRow, Rows } from "./rows.ts";
import type { Match } from "./search.ts";

type Question = z.output<typeof SearchQuestion>;
export type FindInput = { readonly [K in keyof Question]: Question[K] extends (infer T)[] ? readonly T[] : Question[K] };

/** A match with what it is narrowed and ordered by. */
interface Candidate<M extends Match> {
  readonly match: M;
  /** Null for a page. */
  readonly row: KeptRow | null;
  readonly year: number;
  /** Orders by time, later is greater. */
  readonly when: string;
}

/** What a query finds, nearly finds, and why it finds nothing, as screens and the command line see it. */
export function finding(
  context: Context,
  found: FoundStore,
  rows: Rows,
  documents: Documents,
  readings: Readings,
  issues: Issues,
  pages: Pages,
) {
  const { db, today } = context;
  const waitingPages = db.prepare<[], number>("SELECT count(*) FROM pages WHERE listed AND text IS NULL").pluck();
  const issueOf = pageIssues(context);
  const hits = hitsOf(documents, readings, issues, pages, found);
  const named = namedBy(rows, documents, readings, hits);

  /** The matches that meet the filters, in order, documents and pages apart, and the counts of every choice. */
  function narrow<M extends Match>(all: { documents: readonly M[]; pages: readonly M[] }, asked: FindInput) {
    const { kinds, headlines: chosen, issuers, years, sort } = asked;
    const listed = rows.on(asked.on ?? today());
    const candidates: Candidate<M>[] = [];
    for (const match of all.documents) {
      const row = listed.get(match.number);
      if (row) candidates.push({ match, row, year: Number((row.day ?? "0").slice(0, 4)), when: row.day ?? "" });
    }
    for (const match of all.pages) candidates.push({ match, row: null, ...issueOf(match.number) });
    const kindOf = ({ row }: Candidate<M>) => (row ? "document" : "page");
    // A page has no legal status and no issuer of its own: where one is chosen only documents are left.
    const { found: kept, facet } = narrowed(candidates, {
      kinds: { meets: (c) => kinds.includes(kindOf(c)), values: (c) => [kindOf(c)] },
      headlines: {
        meets: ({ row }) => !chosen.length || (!!row && chosen.includes(row.headline)),
        values: ({ row }) => (row ? [row.headline] : []),
      },
      issuers: {
        meets: ({ row }) => !issuers.length || !!row?.issuers.some((i) => issuers.includes(i)),
        values: ({ row }) => row?.issuers ?? [],
      },
      years: { meets: ({ year }) => !years.length || years.includes(year), values: ({ year }) => [year] },
    });
    const newest = (a: Candidate<M>, b: Candidate<M>) => (a.when < b.when ? 1 : a.when > b.when ? -1 : 0);
    kept.sort((a, b) => (sort === "best" ? a.match.rank - b.match.rank : 0) || newest(a, b));
    return { documents: kept.filter((c) => c.row), pages: kept.filter((c) => !c.row), facet };
  }
  /** The first `limit` of both: documents and pages share the places. */
  function shown<M extends Match>(
    { documents: kept, pages: leaves }: { documents: readonly Candidate<M>[]; pages: readonly Candidate<M>[] },
    limit: number,
    words: (match: M) => { phrases: readonly string[]; find: string },
  ): Hit[] {
    return [
      ...kept.slice(0, limit - room(leaves, kept, limit)).map(({ match, row }) => hits.document(row!.id, row!.headline, words(match))),
      ...leaves.slice(0, room(leaves, kept, limit)).map(({ match }) => hits.page(found.idOf(match.number), words(match))),
    ];
  }

  function find(asked: FindInput): Found {
    const { query, limit } = asked;
    const on = asked.on ?? today();
    const terms = parseQuery(query);
    const { scanned, ...all } = found.matching(terms);
    const { facet, ...kept } = narrow(all, asked);
    const phrases = sought(terms);
    const byHeadline = new Map(facet<(typeof headlines)[number]>("headlines").map((f) => [f.value, f]));
    return {
      query,
      on,
      total: kept.documents.length + kept.pages.length,
      documents: kept.documents.length,
      pages: kept.pages.length,
      named: named(query, on),
      hits: shown(kept, limit, () => ({ phrases, find: query })),
      facets: {
        kinds: facet("kinds"),
        headlines: headlines.flatMap((value) => byHeadline.get(value) ?? []),
        issuers: facet<string>("issuers").sort((a, b) => b.count - a.count),
        years: facet<number>("years").sort((a, b) => b.value - a.value),
      },
      scanned,
      pagesWaiting: waitingPages.get()!,
    };
  }

  function near(asked: FindInput): Near {
    const { facet: _facet, ...kept } = narrow(found.near(parseQuery(asked.query)), asked);
    const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(" ");
    const list = shown(kept, asked.limit, ({ words }) => ({ phrases: words, find: quoted(words) }));
    return { query: asked.query, total: kept.documents.length + kept.pages.length, hits: list };
  }

  async function why({ query, on }: FindInput): Promise<NotFound> {
    const terms = parseQuery(query);
    const countOf = (some: readonly Term[]): number => {
      const { documents: matched, pages: leaves } = found.matching(some);
      return matched.length + leaves.length;
    };
    const number = askedNumber(terms);
    const numbers = number
      ? nearestNumbers(
          number,
          [...rows.on(on ?? today()).values()].flatMap((r) => r.docNumber ?? []),
        )
      : [];
    const unfiltered = countOf(terms);
    return {
      query,
      unfiltered,
      isNumber: number !== null,
      numbers,
      nowhere: unfiltered > 0 ? [] : await nowhere(terms, countOf),
      instead: unfiltered > 0 || number ? [] : await instead(terms, countOf),
      pagesWaiting: waitingPages.get()!,
    };
  }
  return { find, near, why };
}

/** How many of `limit` places these get beside the others: half, and what the others leave. */
const room = (these: readonly unknown[], others: readonly unknown[], limit: number): number =>
  Math.min(these.length, Math.max(Math.floor(limit / 2), limit - others.length));
