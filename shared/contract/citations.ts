import { z } from "zod";
import type { Day } from "../domain/days.ts";
import type { Span } from "../domain/documents.ts";
import type { Headline } from "../domain/status.ts";
import { DayInput, Id, Incoming, type DocumentRef } from "./common.ts";
import { endpoint } from "./endpoint.ts";

export interface CitedSentence extends Span {
  readonly sentence: string;
  /** The article or heading it stands under; null before the first. */
  readonly under: string | null;
}
/** A document that a draft cites, and whether one may rely on it. */
export interface CitedDocument {
  /** As the draft names it. */
  readonly title: string | null;
  readonly docNumber: string | null;
  /** `here`: one document of the library; `several`: more than one may be meant; `absent`: none is here. */
  readonly state: "here" | "several" | "absent";
  readonly document: (DocumentRef & { readonly id: string }) | null;
  /** Those that may be meant, where several are. */
  readonly candidates: readonly DocumentRef[];
  readonly headline: Headline | null;
  readonly since: Day | null;
  readonly validUntil: Day | null;
  /** What took it out of force or changed it. */
  readonly by: DocumentRef | null;
  /** Something to look at besides its status: a number that is not the one it has here. */
  readonly doubt: string | null;
  readonly places: readonly CitedSentence[];
}
export interface CitationCheck {
  readonly on: Day;
  readonly cited: readonly CitedDocument[];
}
/** A document here that names another, with the sentences in which it does. */
export interface CitingDocument {
  readonly id: string;
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
  readonly headline: Headline;
  readonly places: readonly CitedSentence[];
}
export interface Citing {
  readonly on: Day;
  readonly citing: readonly CitingDocument[];
  /** How many of them hold on the day. */
  readonly holding: number;
}

export const citations = {
  /** Every document a draft cites, with its status today. */
  check: endpoint(
    "citations/check",
    z.object({ text: z.string().max(1_000_000), on: DayInput.nullable().default(null) }),
  ).answers<CitationCheck>(),
  /** The text of a file, to be checked; the file is not taken in. */
  read: endpoint("citations/read", z.object({ file: Incoming })).answers<{ readonly name: string; readonly text: string }>(),
  /** Who cites this document: every document here whose text names it. */
  of: endpoint("citations/of", z.object({ id: Id, on: DayInput.nullable().default(null) })).answers<Citing>(),
};
