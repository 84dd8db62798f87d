import type { Day } from "./days.ts";
import type { Span } from "./documents.ts";
import type { EventKind } from "./status.ts";

/**
 * What one document says about another. The first seven, once confirmed, are legal events of the target; `catch-all` ends every document that
 * falls under its scope and names none; the rest are relations.
 */
export const proposalKinds = [
  "repeals",
  "partly-repeals",
  "amends",
  "lapses",
  "suspends",
  "extends",
  "continues",
  "catch-all",
  "based-on",
  "forwards",
  "interprets",
] as const;
export type ProposalKind = (typeof proposalKinds)[number];
export type EffectKind = Extract<ProposalKind, "repeals" | "partly-repeals" | "amends" | "lapses" | "suspends" | "extends" | "continues">;
export type RelationKind = Exclude<ProposalKind, EffectKind | "catch-all">;

/** The event a confirmed effect becomes. */
export const eventOf: Readonly<Record<EffectKind, EventKind>> = {
  repeals: "repealed",
  "partly-repeals": "partly-repealed",
  amends: "amended",
  lapses: "lapsed",
  suspends: "suspended",
  extends: "extended",
  continues: "continued",
};
export const isEffect = (kind: ProposalKind): kind is EffectKind => kind in eventOf;

/**
 * What brings a document under a catch-all clause. `unlisted` 未纳入继续有效目录 · `unpublished` 逾期未公布 · `earlier` 此前的有关规定 ·
 * `inconsistent` 与本办法不一致的: this last ends nothing by itself, the newer word goes before.
 */
export const scopeConditions = ["unlisted", "unpublished", "earlier", "inconsistent"] as const;
/** Whom a catch-all clause means without naming them. */
export interface Scope {
  readonly condition: (typeof scopeConditions)[number];
  /** The words that say whom, as written: 凡未纳入本次公布继续有效目录的规范性文件. */
  readonly words: string;
  /** What it does to them: `repeals` 废止, `lapses` 失效; null where it only goes before them. */
  readonly effect: "repeals" | "lapses" | null;
  /** Only documents made up to that day, where the clause says one: 2020年12月31日前制定的. */
  readonly madeUntil: Day | null;
}

/** A sentence that speaks of another document, as read; it does nothing until a person confirms it. */
export interface ProposalReading {
  readonly kind: ProposalKind;
  /** The target as written, without 《》; null where only a number stands, and for a catch-all. */
  readonly title: string | null;
  readonly docNumber: string | null;
  /** The day the sentence says the target was made, and by whom: 1994年8月18日国务院发布的《…》. They tell namesakes apart. */
  readonly madeOn: Day | null;
  readonly madeBy: string | null;
  /** Which part of the target: 第九条. */
  readonly part: string | null;
  /** The day of effect where the sentence names one; null means the day the source itself commences. */
  readonly on: Day | null;
  /** extends, continues: the new last day. suspends: the last day of the suspension. */
  readonly until: Day | null;
  /** catch-all: whom it means. Null for every other kind. */
  readonly scope: Scope | null;
  /** The sentence that says so, and where it stands. */
  readonly sentence: string;
  readonly span: Span;
}

/** What two readings of the same text agree on: the same sentence, kind and target give the same key. */
export const proposalKey = (p: ProposalReading): string =>
  [p.kind, p.span.start, p.span.end, p.title ?? "", p.docNumber ?? "", p.part ?? ""].join("|");
