import { z } from "zod";
import type { Day } from "../domain/days.ts";
import { disclosures, type Disclosure } from "../domain/documents.ts";
import { headlines, type Force, type Headline, type Mark } from "../domain/status.ts";
import { DayInput, Id, type Made } from "./common.ts";
import { endpoint } from "./endpoint.ts";

/** One line of the list. */
export interface DocumentRow {
  readonly id: string;
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
  /** The day it is listed under: 成文, else 公布, else 施行. */
  readonly day: Day | null;
  readonly headline: Headline;
  readonly force: Force;
  readonly marks: readonly Mark[];
  readonly validUntil: Day | null;
  readonly disclosure: Disclosure;
  /** Whether a person decided that it is a 行政规范性文件; null while nobody has. */
  readonly normative: boolean | null;
  /** 主题分类, as a person decided it. */
  readonly topic: string | null;
  /** True where an issue of the gazette carries it. */
  readonly inGazette: boolean;
  /** Anomalies nobody has settled, fields nobody has confirmed, and proposals nobody has decided. */
  readonly open: { readonly anomalies: number; readonly fields: number; readonly proposals: number };
}

/** How soon a period ends, in days from the day of the list. */
export const soon = [30, 90, 180] as const;
export type Soon = (typeof soon)[number];
/** What waits for a person: anything, or one kind of it. */
export const waiting = ["any", "anomalies", "fields", "proposals"] as const;
/** 规范性文件认定: decided so, decided not, not decided. */
export const judgements = ["yes", "no", "open"] as const;
export type Judgement = (typeof judgements)[number];
/** 已登公报, 未登公报. */
export const gazetted = ["in", "out"] as const;

/** What a list is narrowed to: conditions of different kinds hold together, choices of one kind are alternatives. */
export const DocumentFilter = z.object({
  /** The day whose status is shown; today where none is named. */
  on: DayInput.nullable().default(null),
  headlines: z.array(z.enum(headlines)).default([]),
  years: z.array(z.number().int()).default([]),
  issuers: z.array(z.string()).default([]),
  /** 主题分类; an empty word means those without one. */
  topics: z.array(z.string()).default([]),
  disclosures: z.array(z.enum(disclosures)).default([]),
  judgements: z.array(z.enum(judgements)).default([]),
  gazette: z.enum(gazetted).nullable().default(null),
  /** In force, with a period that ends within so many days. */
  expiring: z
    .union(soon.map((n) => z.literal(n)))
    .nullable()
    .default(null),
  waiting: z.enum(waiting).nullable().default(null),
  /** Words in title or 文号. */
  words: z.string().max(200).default(""),
});
export const sorts = ["day", "title", "number", "issuer", "status", "until"] as const;
export type SortBy = (typeof sorts)[number];
export const DocumentSort = z.object({ by: z.enum(sorts).default("day"), down: z.boolean().default(true) });

const Ordered = DocumentFilter.extend({ sort: DocumentSort.prefault({}) });
/** A window on the list: `count` rows from the row `from`. */
export const DocumentQuestion = Ordered.extend({
  from: z.number().int().min(0).default(0),
  count: z.number().int().min(0).max(100_000).default(200),
  /** Asks where in the whole list this document stands. */
  beside: Id.nullable().default(null),
});
/** The ids of the rows `from` up to `to`, both included; of all rows where none is named. */
export const IdsQuestion = Ordered.extend({
  from: z.number().int().min(0).default(0),
  to: z.number().int().min(0).nullable().default(null),
});

/** A choice of a filter with how many rows it would show, as if nothing else of its kind were chosen. */
export interface Facet<T> {
  readonly value: T;
  readonly count: number;
}
export interface DocumentList {
  readonly on: Day;
  /** How many rows the filter leaves, of how many there are. */
  readonly total: number;
  readonly all: number;
  /** The row of `beside`, counted from 0; -1 where the filter hides it. */
  readonly index: number;
  readonly from: number;
  readonly rows: readonly DocumentRow[];
  /** Rows that belong together under one heading, in order; together they are all rows. Empty where the order makes no groups. */
  readonly groups: readonly { readonly title: string; readonly count: number }[];
  readonly facets: {
    readonly headlines: readonly Facet<Headline>[];
    readonly years: readonly Facet<number>[];
    readonly issuers: readonly Facet<string>[];
    readonly topics: readonly Facet<string>[];
    readonly disclosures: readonly Facet<Disclosure>[];
    readonly judgements: readonly Facet<Judgement>[];
    readonly gazette: readonly Facet<(typeof gazetted)[number]>[];
    readonly expiring: readonly Facet<Soon>[];
    readonly waiting: readonly Facet<(typeof waiting)[number]>[];
  };
}

export const list = endpoint("documents/list", DocumentQuestion).answers<DocumentList>();
export const ids = endpoint("documents/ids", IdsQuestion).answers<{ readonly ids: readonly string[] }>();
/** The list as a sheet to be saved, in its order: all it is narrowed to, or those named. */
export const sheet = endpoint(
  "documents/sheet",
  Ordered.extend({ ids: z.array(Id).max(100_000).nullable().default(null) }),
).answers<Made>();
