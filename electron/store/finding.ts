import type { Found, Hit, Near, NotFound } from "../../shared/contract/search.ts";
import { headlines } from "../../shared/domain/status.ts";
import { parseQuery, sought, type Term } from "../../shared/search/query.ts";
import { instead, nowhere } from "../../shared/search/instead.ts";
import { askedNumber, nearestNumbers } from "../../shared/search/missing.ts";
import type { Context } from "./context.ts";
import type { Documents } from "./documents.ts";
import { inListOrder } from "./facets.ts";
import type { FoundStore } from "./found.ts";
import { hits as hitsOf } from "./hits.ts";
import type { Issues } from "./issues.ts";
import { named as namedBy } from "./named.ts";
import { narrow, type FindInput, type Narrowed } from "./narrowing.ts";
import { pageIssues } from "./pageIssues.ts";
import type { Pages } from "./pages.ts";
import type { Readings } from "./readings.ts";
import type { Rows } from "./rows.ts";
import type { Match } from "./search.ts";

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

  const narrowedTo = <M extends Match>(all: { documents: readonly M[]; pages: readonly M[] }, asked: FindInput, terms: readonly Term[]) =>
    narrow(all, asked, terms, rows, asked.on ?? today(), issueOf);
  /** The first `limit` of both: documents and pages share the places. */
  function shown<M extends Match>(
    { documents: { first: kept }, pages: { first: leaves } }: Narrowed<M>,
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
    const kept = narrowedTo(all, asked, terms);
    const phrases = sought(terms);
    return {
      query,
      on,
      total: kept.documents.count + kept.pages.count,
      documents: kept.documents.count,
      pages: kept.pages.count,
      named: named(query, on),
      hits: shown(kept, limit, () => ({ phrases, find: query })),
      facets: {
        kinds: kept.facet("kinds"),
        headlines: inListOrder(kept.facet("headlines"), headlines),
        issuers: kept.facet<string>("issuers").sort((a, b) => b.count - a.count),
        years: kept.facet<number>("years").sort((a, b) => b.value - a.value),
      },
      ranked: all.documents[0]?.rank !== 0,
      scanned,
      pagesWaiting: waitingPages.get()!,
    };
  }

  function near(asked: FindInput): Near {
    const terms = parseQuery(asked.query);
    const kept = narrowedTo(found.near(terms), asked, terms);
    const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(" ");
    const list = shown(kept, asked.limit, ({ words }) => ({ phrases: words, find: quoted(words) }));
    return { query: asked.query, total: kept.documents.count + kept.pages.count, hits: list };
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
