import { z } from "zod";
import { headlines, type Headline } from "../domain/status.ts";
import type { PageState } from "../domain/pages.ts";
import { DayInput } from "./common.ts";
import type { Facet } from "./documentList.ts";
import { endpoint } from "./endpoint.ts";

/** Text around a hit; `marks` are the stretches found, counted inside `text`. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}
export interface Hit {
  readonly kind: "document" | "page";
  readonly id: string;
  readonly title: string | null;
  readonly titleMarks: readonly (readonly [number, number])[];
  readonly docNumber: string | null;
  readonly headline: Headline | null;
  /** Pages: the issue as `2003/2`, its label, the page and its small picture. */
  readonly issue: string | null;
  readonly issueId: string | null;
  readonly issueLabel: string | null;
  readonly seq: number | null;
  readonly state: PageState | null;
  readonly thumb: string | null;
  readonly excerpt: Excerpt;
  /** How often the query's words stand in it. */
  readonly times: number;
  /** What the excerpt stands under, 第八条 or 三、保障措施; for a document that is named by the query, what names it. */
  readonly place: string | null;
  /** The query that marks the words where they stand: the one asked, or the words as they are misread there. */
  readonly find: string;
}
export type HitKind = Hit["kind"];
export interface Found {
  readonly query: string;
  readonly on: string;
  readonly total: number;
  readonly documents: number;
  readonly pages: number;
  /** Documents the query names by 登记号, 索引号, or an article of them: 养护管理办法第三条. Not counted in `total`. */
  readonly named: readonly Hit[];
  readonly hits: readonly Hit[];
  /** How many each choice would show, counted as if its own kind of choice were not made. A year of 0 is none. */
  readonly facets: {
    readonly kinds: readonly Facet<HitKind>[];
    readonly headlines: readonly Facet<Headline>[];
    readonly issuers: readonly Facet<string>[];
    readonly years: readonly Facet<number>[];
  };
  /** False where the documents found are too many to be told apart by their words: titles and numbers come first, then the latest. */
  readonly ranked: boolean;
  /** True while the index is being rebuilt and the texts themselves were read instead. */
  readonly scanned: boolean;
  readonly pagesWaiting: number;
}
/** What nearly holds the words: look-alikes, and on gazette pages a character or two misread. */
export interface Near {
  readonly query: string;
  readonly total: number;
  readonly hits: readonly Hit[];
}
/** What is known where nothing was found. */
export interface NotFound {
  readonly query: string;
  /** How many the query finds without the chosen filters. */
  readonly unfiltered: number;
  /** Whether a 文号 was asked for, and the nearest that are here. */
  readonly isNumber: boolean;
  readonly numbers: readonly string[];
  /** Words that stand nowhere at all. */
  readonly nowhere: readonly string[];
  /** Shorter queries that find something: one word left out, or the longest part of a single word. */
  readonly instead: readonly { readonly query: string; readonly without: string | null; readonly count: number }[];
  readonly pagesWaiting: number;
}

export const SearchQuestion = z.object({
  query: z.string().max(200),
  kinds: z.array(z.enum(["document", "page"])).default(["document", "page"]),
  headlines: z.array(z.enum(headlines)).default([]),
  issuers: z.array(z.string()).default([]),
  years: z.array(z.number().int()).default([]),
  on: DayInput.nullable().default(null),
  sort: z.enum(["best", "newest"]).default("best"),
  limit: z.number().int().min(1).max(1000).default(50),
});

export const search = {
  find: endpoint("search/find", SearchQuestion).answers<Found>(),
  near: endpoint("search/near", SearchQuestion).answers<Near>(),
  why: endpoint("search/why", SearchQuestion).answers<NotFound>(),
};
