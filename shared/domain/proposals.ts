import type { Day } from "./days.ts";
import type { Span } from "./documents.ts";
import type { EventKind } from "./status.ts";

/** What one document says about another. The first six, once confirmed, are legal events of the target; the rest are relations. */
export const proposalKinds = [
  "repeals",
  "partly-repeals",
  "amends",
  "lapses",
  "extends",
  "continues",
  "based-on",
  "forwards",
  "interprets",
] as const;
export type ProposalKind = (typeof proposalKinds)[number];
export type EffectKind = Extract<ProposalKind, "repeals" | "partly-repeals" | "amends" | "lapses" | "extends" | "continues">;
export type RelationKind = Exclude<ProposalKind, EffectKind>;

/** The event a confirmed effect becomes. */
export const eventOf: Readonly<Record<EffectKind, EventKind>> = {
  repeals: "repealed",
  "partly-repeals": "partly-repealed",
  amends: "amended",
  lapses: "lapsed",
  extends: "extended",
  continues: "continued",
};
export const isEffect = (kind: ProposalKind): kind is EffectKind => kind in eventOf;

/** A sentence that speaks of another document, as read; it does nothing until a person confirms it. */
export interface ProposalReading {
  readonly kind: ProposalKind;
  /** The target as written, without 《》; null where only a number stands. */
  readonly title: string | null;
  readonly docNumber: string | null;
  /** Which part of the target: 第九条. */
  readonly part: string | null;
  /** The day of effect where the sentence names one; null means the day the source itself commences. */
  readonly on: Day | null;
  /** extends, continues: the new last day. */
  readonly until: Day | null;
  /** The sentence that says so, and where it stands. */
  readonly sentence: string;
  readonly span: Span;
}

/** What two readings of the same text agree on: the same sentence, kind and target give the same key. */
export const proposalKey = (p: ProposalReading): string =>
  [p.kind, p.span.start, p.span.end, p.title ?? "", p.docNumber ?? "", p.part ?? ""].join("|");
