import { canonical, canonicalMap } from "../search/canonical.ts";
import { meant, type Term } from "../search/query.ts";
import { overlap } from "../search/tokens.ts";

/**
 * What the website's search loads, each a classic script `search/<name>.js` that calls `gazetteSearch(name, payload)`:
 * `manifest` SearchManifest · `d/<number>` DocumentText · `p/<number>` PageText · `titles` DocumentRow[] of all, where they are few;
 * and for each segment `<segment>/s/<n>` a shard, `<segment>/t/<n>` a shard of titles alone, both packed bytes · `<segment>/n` the permanent
 * numbers of its documents, each as the difference from the one before · `<segment>/m/<n>` DocumentRow[] of `chunk` documents ·
 * `<segment>/f` Listed. All but the manifest and the shards are deflated JSON (packing.ts).
 */
export interface SearchManifest {
  readonly schema: 3;
  /** Changes with anything here: asked for in the address, so that no browser cache mixes two. */
  readonly generation: string;
  /** The index of the whole, and what was added or changed since it was made. */
  readonly base: Segment;
  readonly delta: Delta | null;
  readonly issues: readonly IssueRow[];
  /** Gazette pages whose text is not read yet. */
  readonly waiting: number;
}
/** A part of the index with numbers of its own from 0: documents newest first, pages in the order of its runs. */
export interface Segment {
  /** Its folder; changes with its shards, so that an older one can stay beside it. */
  readonly name: string;
  readonly documents: number;
  /** Runs of permanent numbers of pages: the first, and how many. */
  readonly pages: readonly (readonly [first: number, count: number])[];
  /** First key of each shard, and of each shard of titles; no such shards where `titles` holds them all. */
  readonly shards: readonly number[];
  readonly titles: readonly number[];
}
/** The segment that stands for what changed. What it numbers counts, and in the base no longer. */
export interface Delta extends Segment {
  /** For each of its documents, how many documents of the base stand before it. */
  readonly after: readonly number[];
  /** Documents of the base that it stands for. */
  readonly instead: readonly number[];
}
export interface IssueRow {
  readonly href: string;
  readonly label: string;
  readonly year: number;
  /** Runs of pages: permanent number and position of the first, and how many. */
  readonly runs: readonly (readonly [number: number, seq: number, count: number])[];
}
/** Permanent number, title, 文号, issuers, address, the day it is listed under, how its headline changes; empty where not known. */
export type DocumentRow = readonly [number: number, title: string, docNumber: string, issuers: string, href: string, day: string, spans: string]; // prettier-ignore
/** A document as it stands in results, and its text: all that a hit needs in one request. */
export type DocumentText = readonly [row: DocumentRow, text: string];
/** What documents are filtered by: year, how the headline changes, places in the list of issuers. */
export interface Listed {
  readonly issuers: readonly string[];
  readonly rows: readonly (readonly [year: number, spans: string, issuers: readonly number[]])[];
}
/** A page's text, the beginning of the next page, and how far the text has been proof-read, in words. */
export type PageText = readonly [text: string, next: string, state: string];

/** Documents a `m/<n>` file covers. */
export const chunk = 128;
/** Up to this many documents, titles are one file that is indexed where it is read. */
export const fewTitles = 1000;
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
    const text = body + next.slice(0, phrase.length - 1);
    return head.title.includes(phrase) || head.docNumber.includes(phrase) || head.issuer.includes(phrase) || text.includes(phrase);
  });
}
