import { z } from "zod";
import type { Day } from "../domain/days.ts";
import type { Headline, LegalStatus } from "../domain/status.ts";
import { DayInput, type DocumentRef, type Made } from "./common.ts";
import type { Facet } from "./documentList.ts";
import { endpoint } from "./endpoint.ts";

/** A document that held on the day, and what shows it. */
export interface InForceRow {
  readonly id: string;
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
  readonly headline: Headline;
  /** First day in force. */
  readonly from: Day | null;
  /** The day on which what held that day began, and what brought it about. */
  readonly since: Day | null;
  readonly cause: LegalStatus["cause"];
  readonly validUntil: Day | null;
  /** The act it rests on; null where it is the document itself. */
  readonly by: DocumentRef | null;
  readonly article: string | null;
  /** The words it rests on: of that act, else of the document's own commencement. */
  readonly sentence: string | null;
}
export interface InForceList {
  readonly on: Day;
  readonly asOf: Day | null;
  readonly total: number;
  readonly from: number;
  readonly rows: readonly InForceRow[];
  /** Every document known then by what held of it that day, whatever the words. */
  readonly counts: readonly Facet<Headline>[];
}

const Asked = z.object({
  on: DayInput,
  asOf: DayInput.nullable().default(null),
  words: z.string().max(200).default(""),
});
/** What was in force on a day, with the evidence; as the register stood at the end of the day `asOf`, where one is named. */
export const inForce = endpoint(
  "documents/inForce",
  Asked.extend({
    from: z.number().int().min(0).default(0),
    count: z.number().int().min(0).max(200).default(100),
  }),
).answers<InForceList>();
/** The whole of that list as a paper to be handed out. */
export const inForcePaper = endpoint("documents/inForcePaper", Asked.extend({ as: z.enum(["word", "pdf"]) })).answers<Made>();
