import type { Found, Hit } from "../../shared/contract/search.ts";
import type { Day } from "../../shared/domain/days.ts";
import { headlines, type Headline } from "../../shared/domain/status.ts";
import { issuePath } from "../../shared/domain/issues.ts";
import { canonical } from "../../shared/search/canonical.ts";
import { excerpt, marksIn } from "../../shared/search/excerpt.ts";
import { matches, parseQuery, type Term } from "../../shared/search/query.ts";
import type { Context } from "./context.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
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

/** What a query finds, as screens and the command line see it; and the index rebuilt from its source rows. */
export function found(
  { db, today }: Context,
  search: Search,
  documents: Documents,
  readings: Readings,
  rows: Rows,
  issues: Issues,
  pages: Pages,
) {
  let rebuilding = false;
  const listedDocuments = db.prepare<[], number>("SELECT count(*) FROM documents WHERE listed").pluck();
  const readPages = db.prepare<[], number>("SELECT count(*) FROM pages WHERE listed AND text IS NOT NULL").pluck();
  const waitingPages = db.prepare<[], number>("SELECT count(*) FROM pages WHERE listed AND text IS NULL").pluck();
  const pageIdOf = db.prepare<[number], string>("SELECT subject_id FROM numbers WHERE number = ?").pluck();
  const allPages = db.prepare<[], string>("SELECT id FROM pages WHERE listed AND text IS NOT NULL ORDER BY number").pluck();

  const indexDocument = (record: DocumentRecord) => search.document(record, record.listed ? readings.text(record.textHash) : "");
  const nextText = (page: PageRecord): string => pages.at(page.issueId, page.seq + 1)?.text ?? "";
  function indexPage(page: PageRecord): void {
    const one = (p: PageRecord) => search.page(p.number, p.listed ? p.text : null, nextText(p));
    one(page);
    const before = pages.at(page.issueId, page.seq - 1);
    if (before) one(before);
  }
  const textsOf = (number: number) => {
    const page = pages.get(pageIdOf.get(number)!);
    return { own: page.text ?? "", next: nextText(page) };
  };

  /** True where the index holds exactly as many documents and pages as there are. */
  const complete = (): boolean => {
    const counts = search.counts();
    return counts.documents === listedDocuments.get() && counts.pages === readPages.get();
  };
  /** Empties the index and fills it again, some at a time; until it is done, searching reads the texts themselves. */
  async function rebuild(): Promise<void> {
    // Subtle: stays so when filling breaks off; half an index answers wrong, and the next opening fills it again.
    rebuilding = true;
    search.clear();
    const fill = async <T>(list: readonly T[], one: (item: T) => void) => {
      for (let i = 0; i < list.length; i += 50) {
        db.transaction(() => list.slice(i, i + 50).forEach(one)).immediate();
        await new Promise(setImmediate);
      }
    };
    // Found again when its turn comes, since it may have changed meanwhile.
    const ids = documents.all().map((d) => d.id);
    await fill(ids, (id) => indexDocument(documents.find(id)!));
    await fill(allPages.all(), (id) => indexPage(pages.get(id)));
    rebuilding = false;
  }

  /** The plain meaning of a query, read from the texts: what the index must equal. */
  function scan(terms: readonly Term[]): { documents: Match[]; pages: Match[] } {
    const byDocument = documents.all().filter(({ fields, textHash }) =>
      matches(terms, {
        title: canonical(fields.title ?? ""),
        docNumber: canonical(fields.docNumber ?? ""),
        issuer: canonical(fields.issuers.join("\n")),
        body: canonical(readings.text(textHash)),
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
        const wanted = terms.filter((t) => !t.exclude);
        return (
          wanted.length > 0 &&
          wanted.every((t) => !t.field && begins(t.phrase)) &&
          !terms.some((t) => t.exclude && !t.field && begins(t.phrase))
        );
      });
    const flat = (list: readonly { number: number }[]) => list.map(({ number }) => ({ number, rank: 0 }));
    return { documents: flat(byDocument), pages: flat(byPage) };
  }

  function find({ query, kinds, headlines: chosen, on, sort, limit }: FindInput): Found {
    const day = on ?? today();
    const terms = parseQuery(query);
    const phrases = terms.filter((t) => !t.exclude).map((t) => t.phrase);
    const all = rebuilding ? scan(terms) : { documents: search.documents(terms), pages: search.pages(terms, textsOf) };
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
        ...kept.slice(0, limit).map(({ row }) => documentHit(documents.get(row.id), row.headline, phrases)),
        ...foundPages.slice(0, limit).map((m) => pageHit(pages.get(pageIdOf.get(m.number)!), phrases)),
      ],
      facets: {
        headlines: headlines
          .map((value) => ({ value, count: matched.filter(({ row }) => row.headline === value).length }))
          .filter((f) => f.count > 0),
      },
      scanned: rebuilding,
      pagesWaiting: waitingPages.get()!,
    };
  }

  function documentHit({ id, fields, textHash }: DocumentRecord, status: Headline, phrases: readonly string[]): Hit {
    const { times, ...around } = excerpt(readings.text(textHash), phrases);
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
  /** `ok`, or in words how the index differs from its source: counts, and words of every text searched for in the index. */
  function differs(): string {
    if (!complete()) return "索引与资料的篇数不符，下次打开时会重建";
    for (const record of documents.all()) {
      const body = canonical(readings.text(record.textHash));
      const at = Math.max(0, Math.floor(body.length / 2) - 8);
      const phrase = body.slice(at, at + 16);
      if (phrase && !search.documents([{ phrase, field: null, exclude: false }]).some((m) => m.number === record.number))
        return `索引里找不到“${record.fields.title ?? record.id}”的文字`;
    }
    return "ok";
  }
  return { find, scan, differs, rebuild, complete, indexDocument, indexPage };
}
export type FoundStore = ReturnType<typeof found>;

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
