import { canonical, canonicalMap } from "../search/canonical.ts";
import { meant, type Term } from "../search/query.ts";
import { overlap } from "../search/tokens.ts";

/**
 * What the website's search loads, each a classic script `search/<name>.js` that calls `gazetteSearch(name, payload)`:
 * `manifest` SearchManifest · `s/<n>` one shard, base64 · `m/<n>` DocumentRow[] of `chunk` numbers · `titles` DocumentRow[] of all ·
 * `status` StatusRow[] · `d/<number>` a document's text · `p/<number>` PageText. All but the manifest and the shards are deflated JSON, base64.
 */
export interface SearchManifest {
  readonly schema: 1;
  /** Changes with the index: asked for in the address, so that no browser cache mixes two. */
  readonly generation: string;
  /** One past the highest permanent number of documents and of pages. */
  readonly documents: number;
  readonly pages: number;
  /** First key of each shard. */
  readonly shards: readonly number[];
  readonly issues: readonly IssueRow[];
}
export interface IssueRow {
  readonly href: string;
  readonly label: string;
  /** Runs of pages: permanent number and position of the first, and how many. */
  readonly runs: readonly (readonly [number: number, seq: number, count: number])[];
}
/** Permanent number, title, 文号, issuers, address; empty where not known. */
export type DocumentRow = readonly [number: number, title: string, docNumber: string, issuers: string, href: string];
/** Permanent number, the day it is listed under, how its headline changes. */
export type StatusRow = readonly [number: number, day: string, spans: string];
/** A page's text, the beginning of the next page, and how far the text has been proof-read, in words. */
export type PageText = readonly [text: string, next: string, state: string];

/** Numbers a `m/<n>` file covers. */
export const chunk = 128;
export const callback = "gazetteSearch";

/** A document or page as the index and the query see it: canonical forms. */
export interface Sought {
  readonly title: string;
  readonly docNumber: string;
  readonly issuer: string;
  readonly body: string;
  /** The beginning of the next page: a hit may run into it and may not begin there. */
  readonly next: string;
}
export const soughtDocument = (row: DocumentRow, text: string): Sought => ({
  title: canonical(row[1]),
  docNumber: canonical(row[2]),
  issuer: canonical(row[3]),
  body: canonical(text),
  next: "",
});
export const soughtPage = ([text, next]: PageText): Sought => ({
  title: "",
  docNumber: "",
  issuer: "",
  body: canonical(text),
  next: canonical(next),
});

/** What a page takes over from the one after it: its text up to the last of the first `overlap` canonical characters. */
export function beginning(text: string): string {
  const map = canonicalMap(text.slice(0, overlap * 40));
  const units = [...map.text].slice(0, overlap).join("").length;
  return text.slice(0, map.ends[units - 1] ?? 0);
}

/** The shared meaning of a query, with what the next page lends. */
export function meets(terms: readonly Term[], { next, body, ...head }: Sought): boolean {
  return meant(terms, (phrase, field) => {
    if (field) return head[field].includes(phrase);
    // Subtle: with one character fewer than the phrase has, nothing that begins in the next page can stand whole.
    return head.title.includes(phrase) || head.docNumber.includes(phrase) || (body + next.slice(0, phrase.length - 1)).includes(phrase);
  });
}
