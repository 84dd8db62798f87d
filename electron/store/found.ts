import type { Found, Hit } from "../../shared/contract/search.ts";
import type { Day } from "../../shared/domain/days.ts";
import { headlines, type Headline } from "../../shared/domain/status.ts";
import { issuePath } from "../../shared/domain/issues.ts";
import { canonical } from "../../shared/search/canonical.ts";
import { excerpt, marksIn } from "../../shared/search/excerpt.ts";
import { matches, meant, parseQuery, sought, term, type Term } from "../../shared/search/query.ts";
import type { Context } from "./context.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import { foundIndex } from "./foundIndex.ts";
import type { Issues } from "./issues.ts";
import type { PageRecord, Pages } from "./pages.ts";
import type { Readings } from "./readings.ts";
import type { Rows } from "./rows.ts";
import { tailOf, type Match, type Search } from "./search.ts";

export interface FindInput {
  readonly query: string;
  readonly kinds: readonly ("document" | "page")[];
  readonly headlines: readonly Headline[];
  readonly on: Day | null;
  readonly sort: "best" | "newest";
  readonly limit: number;
}

/** What a query finds, as screens and the command line see it; and the index it is found by. */
export function found(
  context: Context,
  search: Search,
  documents: Documents,
  readings: Readings,
  rows: Rows,
  issues: Issues,
  pages: Pages,
) {
  const { db, today } = context;
  const waitingPages = db.prepare<[], number>("SELECT count(*) FROM pages WHERE listed AND text IS NULL").pluck();
  const idOf = db.prepare<[number], string>("SELECT subject_id FROM numbers WHERE number = ?").pluck();
  const allPages = db.prepare<[], string>("SELECT id FROM pages WHERE listed AND text IS NOT NULL ORDER BY number").pluck();
  const index = foundIndex(context, search, documents, readings, pages);
  const { nextText } = index;
  const textsOf = (number: number) => {
    const page = pages.get(idOf.get(number)!);
    return { own: page.text ?? "", next: nextText(page) };
  };

  /** The plain meaning of a query, read from the texts: what the index must equal. */
  function scan(terms: readonly Term[]): { documents: Match[]; pages: Match[] } {
    const byDocument = documents.all().filter(({ fields, heldHash }) =>
      matches(terms, {
        title: canonical(fields.title ?? ""),
        docNumber: canonical(fields.docNumber ?? ""),
        issuer: canonical(fields.issuers.join("\n")),
        body: canonical(readings.text(heldHash)),
      }),
    );
    const byPage = allPages
      .all()
      .map((id) => pages.get(id))
      .filter((page) => {
        const own = canonical(page.text ?? "");
        const whole = own + tailOf(nextText(page));
        const begins = (phrase: string) => {
          const at = whole.indexOf(phrase);
          return at >= 0 && at < own.length;
        };
        return meant(terms, (phrase, field) => !field && begins(phrase));
      });
    const flat = (list: readonly { number: number }[]) => list.map(({ number }) => ({ number, rank: 0 }));
    return { documents: flat(byDocument), pages: flat(byPage) };
  }

  function find({ query, kinds, headlines: chosen, on, sort, limit }: FindInput): Found {
    const day = on ?? today();
    const terms = parseQuery(query);
    const phrases = sought(terms);
    const indexed = index.ask(() => ({ documents: search.documents(terms), pages: search.pages(terms, textsOf) }));
    const all = indexed ?? scan(terms);
    const listed = rows.on(day);
    const matched = all.documents.flatMap(({ number, rank }) => {
      const row = listed.get(number);
      return row ? [{ row, rank }] : [];
    });
    const kept = kinds.includes("document") ? matched.filter(({ row }) => chosen.length === 0 || chosen.includes(row.headline)) : [];
    kept.sort((a, b) => (sort === "best" ? a.rank - b.rank : 0) || ((a.row.day ?? "") < (b.row.day ?? "") ? 1 : -1));
    // Pages have no legal status of their own: a chosen status leaves documents only.
    const foundPages = kinds.includes("page") && chosen.length === 0 ? [...all.pages] : [];
    foundPages.sort((a, b) => (sort === "best" ? a.rank - b.rank : 0) || b.number - a.number);
    return {
      query,
      on: day,
      total: kept.length + foundPages.length,
      documents: kept.length,
      pages: foundPages.length,
      hits: [
        ...kept.slice(0, limit - room(foundPages, kept, limit)).map(({ row }) => documentHit(documents.get(row.id), row.headline, phrases)),
        ...foundPages.slice(0, room(foundPages, kept, limit)).map((m) => pageHit(pages.get(idOf.get(m.number)!), phrases)),
      ],
      facets: {
        headlines: headlines
          .map((value) => ({ value, count: matched.filter(({ row }) => row.headline === value).length }))
          .filter((f) => f.count > 0),
      },
      scanned: indexed === null,
      pagesWaiting: waitingPages.get()!,
    };
  }

  function documentHit({ id, fields, heldHash }: DocumentRecord, status: Headline, phrases: readonly string[]): Hit {
    const { times, ...around } = excerpt(readings.text(heldHash), phrases);
    const title = fields.title ?? "";
    return {
      ...nothing,
      kind: "document",
      id,
      title: fields.title,
      titleMarks: marksIn(title, phrases),
      docNumber: fields.docNumber,
      headline: status,
      excerpt: around,
      times,
    };
  }
  function pageHit(page: PageRecord, phrases: readonly string[]): Hit {
    const issue = issues.get(page.issueId);
    const own = page.text ?? "";
    const { times, ...around } = excerpt(`${own}\n${nextText(page).slice(0, 64)}`, phrases);
    return {
      ...nothing,
      kind: "page",
      id: page.id,
      issue: issuePath(issue),
      issueId: issue.id,
      issueLabel: issue.label,
      seq: page.seq,
      state: page.state,
      excerpt: around,
      times,
    };
  }
  /** Ids of the listed documents that hold these words anywhere; canonical. */
  function holding(phrase: string): string[] {
    const terms = [term(phrase)];
    const matched = index.ask(() => search.documents(terms)) ?? scan(terms).documents;
    return matched.flatMap(({ number }) => idOf.get(number) ?? []);
  }
  return { ...index, find, scan, holding };
}
export type FoundStore = ReturnType<typeof found>;

/** How many of `limit` places these get beside the others: half, and what the others leave. */
const room = (these: readonly unknown[], others: readonly unknown[], limit: number): number =>
  Math.min(these.length, Math.max(Math.floor(limit / 2), limit - others.length));

const nothing = {
  title: null,
  titleMarks: [],
  docNumber: null,
  headline: null,
  issue: null,
  issueId: null,
  issueLabel: null,
  seq: null,
  state: null,
} as const;
