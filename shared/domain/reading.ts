import type { Anomaly, FieldReading, Fields } from "./documents.ts";
import type { ProposalReading } from "./proposals.ts";
import type { Heading } from "./structure.ts";

/** Everything the program reads out of one text; derived again at will, and never a decision. */
export interface Reading {
  readonly fields: Fields;
  readonly found: readonly FieldReading[];
  readonly proposals: readonly ProposalReading[];
  readonly anomalies: readonly Anomaly[];
  readonly headings: readonly Heading[];
}
