import { z } from "zod";
import type { ProposedChange } from "../domain/amending.ts";
import type { Renumbered } from "../domain/amending/numbering.ts";
import type { ComparedRow, Comparison } from "../domain/comparing.ts";
import { correctedAs, type Correction } from "../domain/corrections.ts";
import type { Day } from "../domain/days.ts";
import type { EventKind } from "../domain/status.ts";
import type { Heading } from "../domain/structure.ts";
import type { Suggestion } from "../domain/tidying.ts";
import { Id, type DocumentRef, type Done } from "./common.ts";
import { endpoint } from "./endpoint.ts";

/** One text of a document, with the days on which it holds. */
export interface TextView {
  readonly id: string;
  readonly hash: string;
  /** received: as it came in; renewed: taken from its gazette's pages as corrected; tidied: characters changed by a person; consolidated: made of an amendment. */
  readonly made: "received" | "renewed" | "tidied" | "consolidated";
  readonly event: null | { readonly id: string; readonly on: Day; readonly by: DocumentRef | null };
  /** From when to when it holds; null without end or beginning. Empty where another text took its place or its event no longer counts. */
  readonly holds: null | { readonly from: Day | null; readonly until: Day | null };
  readonly today: boolean;
  readonly by: string;
  readonly at: string;
}
/** An amendment of the document and the text that came of it, if any. */
export interface AmendmentView {
  readonly eventId: string;
  readonly kind: EventKind;
  readonly on: Day;
  readonly part: string | null;
  readonly by: DocumentRef | null;
  readonly version: string | null;
}
export interface TextList {
  readonly documentId: string;
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly versions: readonly TextView[];
  readonly amendments: readonly AmendmentView[];
  /** How many changes to the text that holds today are offered under 整理. */
  readonly offers: number;
  readonly corrections: readonly (Correction & { readonly key: string; readonly start: number | null })[];
}
export interface TextRead {
  readonly version: TextView;
  readonly body: string;
  readonly headings: readonly Heading[];
}
/** A change offered, with the words around it. */
export interface OfferedChange extends Suggestion {
  readonly lead: string;
  readonly trail: string;
}
/** A proposed consolidated text: the decision, what it changes, and what comes out. */
export interface ProposedText {
  readonly documentId: string;
  readonly title: string | null;
  readonly amendment: AmendmentView;
  /** The text that is changed. */
  readonly base: TextView;
  /** The decision as it stands in the library; null where it is not here. */
  readonly decision: null | { readonly id: string; readonly title: string | null; readonly body: string };
  readonly changes: readonly ProposedChange[];
  readonly renumbered: readonly Renumbered[];
  readonly text: string;
  /** What the text becomes, compared with the one before. */
  readonly rows: readonly ComparedRow[];
}
export interface ComparedTexts extends Comparison {
  readonly documentId: string;
  readonly title: string | null;
  readonly before: TextView;
  readonly after: TextView;
}

const Change = z.string().min(1).max(100);
const longestText = 2_000_000;

export const texts = {
  /** Every text of a document, its amendments, and what persons said about its lines. */
  list: endpoint("texts/list", z.object({ id: Id })).answers<TextList>(),
  read: endpoint("texts/read", z.object({ version: Id })).answers<TextRead>(),
  compare: endpoint("texts/compare", z.object({ before: Id, after: Id })).answers<ComparedTexts>(),
  /** What could be changed in a text: never made unasked. */
  suggest: endpoint("texts/suggest", z.object({ version: Id })).answers<{
    readonly version: TextView;
    readonly documentId: string;
    readonly title: string | null;
    readonly changes: readonly OfferedChange[];
  }>(),
  /** Makes the taken changes: a new text beside the old one. */
  tidy: endpoint("texts/tidy", z.object({ version: Id, take: z.array(Change).min(1).max(20_000) })).answers<
    Done & { readonly version: string }
  >(),
  /** What an amendment makes of the text before it; changes in `leave` are shown and not carried out. */
  propose: endpoint("texts/propose", z.object({ eventId: Id, leave: z.array(Change).max(5000).default([]) })).answers<ProposedText>(),
  /** Keeps the consolidated text: as proposed without `leave`, or as the person wrote it. `base` is the text it was proposed on. */
  consolidate: endpoint(
    "texts/consolidate",
    z.object({
      eventId: Id,
      base: Id,
      leave: z.array(Change).max(5000).default([]),
      text: z.string().min(1, "正文不能为空").max(longestText).nullable().default(null),
    }),
  ).answers<Done & { readonly version: string }>(),
  /** Says what the line at an offset of a text is; null takes an earlier word back. */
  correct: endpoint(
    "texts/correct",
    z.object({ version: Id, at: z.number().int().nonnegative(), as: z.enum(correctedAs).nullable() }),
  ).answers<Done>(),
  /** Takes back a word on a line that is no longer there. */
  dropCorrection: endpoint("texts/dropCorrection", z.object({ id: Id, key: z.string().min(1).max(5000) })).answers<Done>(),
};
