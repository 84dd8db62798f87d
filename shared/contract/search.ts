import { z } from "zod";
import { headlines, type Headline } from "../domain/status.ts";
import type { PageState } from "../domain/pages.ts";
import { DayInput } from "./common.ts";
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
  /** Pages: the issue as `2003/2`, its label, and the page. */
  readonly issue: string | null;
  readonly issueId: string | null;
  readonly issueLabel: string | null;
  readonly seq: number | null;
  readonly state: PageState | null;
  readonly excerpt: Excerpt;
  /** How often the query's words stand in it. */
  readonly times: number;
}
export interface Found {
  readonly query: string;
  readonly on: string;
  readonly total: number;
  readonly documents: number;
  readonly pages: number;
  readonly hits: readonly Hit[];
  readonly facets: { readonly headlines: readonly { readonly value: Headline; readonly count: number }[] };
  /** True while the index is being rebuilt and the texts themselves were read instead. */
  readonly scanned: boolean;
  readonly pagesWaiting: number;
}

export const search = {
  find: endpoint(
    "search/find",
    z.object({
      query: z.string().max(200),
      kinds: z.array(z.enum(["document", "page"])).default(["document", "page"]),
      headlines: z.array(z.enum(headlines)).default([]),
      on: DayInput.nullable().default(null),
      sort: z.enum(["best", "newest"]).default("best"),
      limit: z.number().int().min(1).max(1000).default(50),
    }),
  ).answers<Found>(),
};
