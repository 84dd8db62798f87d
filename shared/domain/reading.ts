import { anomaliesOf } from "./anomalies.ts";
import { visible } from "./text.ts";
import type { Anomaly, FieldReading, Fields } from "./documents.ts";
import { normativeOf, type NormativeReading } from "./normative.ts";
import type { ProposalReading } from "./proposals.ts";
import { readCaption, type Revision } from "./reading/caption.ts";
import { readFields, valuesOf } from "./reading/fields.ts";
import { layoutOf } from "./reading/layout.ts";
import { linesOf } from "./reading/lines.ts";
import { named } from "./reading/names.ts";
import { proposalsOf } from "./reading/proposals.ts";
import { headings, type Heading } from "./structure.ts";

/** Everything the program reads out of one text; derived again at will, and never a decision. */
export interface Reading {
  readonly fields: Fields;
  readonly found: readonly FieldReading[];
  readonly proposals: readonly ProposalReading[];
  readonly anomalies: readonly Anomaly[];
  /** The document's own history as its 题注 tells it. */
  readonly revisions: readonly Revision[];
  /** Whether it looks like a 行政规范性文件, with the grounds; a person decides. */
  readonly normative: NormativeReading;
  readonly headings: readonly Heading[];
}

/** Raised whenever a rule of reading changes; readings kept under an older number are made anew. */
export const readerVersion = 6;

/** Reads a canonical text: fields with their places, what it says about other documents, what is odd about it, its headings. Pure and total. */
export function read(text: string): Reading {
  // Subtle: hidden characters would break every rule, so rules see the text without them; spans point into the text as it is.
  const seen = visible(text);
  const layout = layoutOf(linesOf(seen.text));
  const names = named(seen.text);
  const found = readFields(layout, names);
  const fields = valuesOf(found);
  const back = <T extends { span: { start: number; end: number } | null }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, span: one.span && seen.back({ start: one.span.start, end: one.span.end }) }));
  return {
    fields,
    found: back(found),
    proposals: back(proposalsOf(layout, names, fields)),
    anomalies: anomaliesOf({ raw: text, layout, names, fields, back: seen.back }),
    revisions: readCaption(seen.text, layout.caption).revised.map((r) => ({ ...r, ...seen.back(r) })),
    normative: normativeOf(seen.text, fields),
    headings: headings(text),
  };
}
