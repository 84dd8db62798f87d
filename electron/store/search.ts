import type { Database } from "better-sqlite3";
import { canonical } from "../../shared/search/canonical.ts";
import { spellings, type Term } from "../../shared/search/query.ts";
import { ftsPhrase, indexed, overlap } from "../../shared/search/tokens.ts";
import type { DocumentRecord } from "./documents.ts";

/** A match: its permanent number, and how near it is (smaller is nearer; all 0 where nothing tells the matches apart). */
export interface Match {
  readonly number: number;
  readonly rank: number;
}
/** Words that stand in more texts than this tell them hardly apart, and weighing them all is what takes time: they are not ranked. */
const mostRanked = 2000;
const column = { title: "title", docNumber: "number", issuer: "issuer" } as const;

/** What a page borrows from the next one, canonical. */
export const tailOf = (next: string): string => [...canonical(next)].slice(0, overlap).join("");

/** The index's tables (shared/search/tokens.ts). `tail` is the part of `body` that belongs to the next page. */
const options = `content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0"`;
const tables = {
  found_documents: `fts5(title, number, issuer, body, ${options})`,
  found_pages: `fts5(body, tail, ${options})`,
};
const make = Object.entries(tables).map(([name, columns]) => `CREATE VIRTUAL TABLE IF NOT EXISTS ${name} USING ${columns};`);
const drop = Object.keys(tables).map((name) => `DROP TABLE IF EXISTS ${name};`);

/** True for the error SQLite gives where what it keeps is damaged. */
export const isDamage = (error: unknown): boolean => String((error as { code?: unknown }).code).startsWith("SQLITE_CORRUPT");

/** The full-text index: made where it is missing, kept in step inside the transaction that changes its source, rebuilt by drop and refill. */
export function search(db: Database) {
  if (!db.readonly) db.exec(make.join("\n"));
  const dropDocument = db.prepare("DELETE FROM found_documents WHERE rowid = ?");
  const addDocument = db.prepare("INSERT INTO found_documents (rowid, title, number, issuer, body) VALUES (?, ?, ?, ?, ?)");
  const dropPage = db.prepare("DELETE FROM found_pages WHERE rowid = ?");
  const addPage = db.prepare("INSERT INTO found_pages (rowid, body, tail) VALUES (?, ?, ?)");
  const inDocuments = db.prepare<[string], Match>(
    "SELECT rowid AS number, bm25(found_documents, 10, 10, 3, 1) AS rank FROM found_documents WHERE found_documents MATCH ?",
  );
  const inPages = db.prepare<[string], Match>(
    "SELECT rowid AS number, bm25(found_pages, 1, 0) AS rank FROM found_pages WHERE found_pages MATCH ?",
  );
  const documentsHolding = db.prepare<[string], number>("SELECT rowid FROM found_documents WHERE found_documents MATCH ?").pluck();
  const pagesHolding = db.prepare<[string], number>("SELECT rowid FROM found_pages WHERE found_pages MATCH ?").pluck();
  const holding = {
    document: db.prepare<[number, string], number>("SELECT 1 FROM found_documents WHERE rowid = ? AND found_documents MATCH ?").pluck(),
    page: db.prepare<[number, string], number>("SELECT 1 FROM found_pages WHERE rowid = ? AND found_pages MATCH ?").pluck(),
  };
  const countOf = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck();
  const counts = { documents: countOf("found_documents"), pages: countOf("found_pages") };

  function document({ number, listed, fields }: DocumentRecord, text: string): void {
    dropDocument.run(number);
    if (!listed) return;
    addDocument.run(
      number,
      indexed(canonical(fields.title ?? "")),
      indexed(canonical(fields.docNumber ?? "")),
      indexed(canonical(fields.issuers.join("\n"))),
      indexed(canonical(text)),
    );
  }
  /** A page goes in with the beginning of the next one, so that a phrase across the break is found on the page it begins on. */
  function page(number: number, text: string | null, next: string | null): void {
    dropPage.run(number);
    if (text === null) return;
    const own = canonical(text);
    const tail = tailOf(next ?? "");
    addPage.run(number, indexed(own + tail), indexed(tail));
  }

  /** A term in these columns: any of its spellings. */
  const standing = (columns: string, t: Term): string => `({${columns}} : (${spellings(t).map(ftsPhrase).join(" OR ")}))`;
  const expression = (terms: readonly Term[], columns: (t: Term) => string): string =>
    [
      terms
        .filter((t) => !t.exclude)
        .map((t) => standing(columns(t), t))
        .join(" AND "),
      ...terms.filter((t) => t.exclude).map((t) => standing(columns(t), t)),
    ].join(" NOT ");

  /** Documents a query matches, ranked where they are not too many. */
  function documents(terms: readonly Term[]): Match[] {
    if (!terms.some((t) => !t.exclude)) return [];
    const wanted = expression(terms, (t) => (t.field ? column[t.field] : "title number issuer body"));
    const numbers = documentsHolding.all(wanted);
    return numbers.length > mostRanked ? numbers.map(unranked) : inDocuments.all(wanted);
  }
  /**
   * Pages a query matches; `texts` (the page's own and the next one's) is read only where a phrase may stand in the borrowed beginning of
   * the next page alone. Pages have no title, number or issuer: a term held to a field matches none.
   */
  function pages(terms: readonly Term[], texts: (number: number) => { own: string; next: string }): Match[] {
    const wanted = terms.filter((t) => !t.exclude);
    if (wanted.length === 0 || wanted.some((t) => t.field)) return [];
    const begins = (number: number, t: Term): boolean => {
      const { own, next } = texts(number);
      const mine = canonical(own);
      const whole = mine + tailOf(next);
      return spellings(t).some((s) => {
        const at = whole.indexOf(s);
        return at >= 0 && at < mine.length;
      });
    };
    const inTail = (t: Term) => new Set(inPages.all(standing("tail", t)).map((m) => m.number));
    const found = new Map(inPages.all(wanted.map((t) => standing("body", t)).join(" AND ")).map((m) => [m.number, m]));
    for (const t of wanted) for (const number of inTail(t)) if (found.has(number) && !begins(number, t)) found.delete(number);
    for (const t of terms.filter((t) => t.exclude && !t.field)) {
      const doubtful = inTail(t);
      for (const { number } of inPages.all(standing("body", t))) if (!doubtful.has(number) || begins(number, t)) found.delete(number);
    }
    return [...found.values()];
  }

  return {
    document,
    page,
    documents,
    pages,
    counts: () => ({ documents: counts.documents.get()!, pages: counts.pages.get()! }),
    /** Numbers of the pages with this pair of characters, in no order. */
    pagesHolding: (pair: string): number[] => pagesHolding.all(`{body} : ${ftsPhrase(pair)}`),
    /** True where this entry has these canonical words in its text. */
    holds: (kind: "document" | "page", number: number, phrase: string): boolean =>
      holding[kind].get(number, `{body} : ${ftsPhrase(phrase)}`) === 1,
    /** True where the index's own order is broken. Reads all of it. */
    isDamaged: (): boolean => Object.keys(tables).some((name) => db.pragma(`integrity_check(${name})`, { simple: true }) !== "ok"),
    /** Makes the index anew, empty; the caller fills it from the source rows. */
    renew: (): void => db.transaction(() => void db.exec([...drop, ...make].join("\n")))(),
  };
}
const unranked = (number: number): Match => ({ number, rank: 0 });
export type Search = ReturnType<typeof search>;
