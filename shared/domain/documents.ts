import type { Day } from "./days.ts";

/** 公开属性: may it be published? Only `open` ever leaves the library. */
export const disclosures = ["open", "on-request", "closed"] as const;
export type Disclosure = (typeof disclosures)[number];

/** What is written down about a document. Three identifiers and seven dates, never mixed; nothing known is null. */
export interface Fields {
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly registerNumber: string | null;
  readonly indexNumber: string | null;
  readonly issuers: readonly string[];
  readonly addressees: readonly string[];
  readonly passedOn: Day | null;
  readonly signedOn: Day | null;
  readonly printedOn: Day | null;
  readonly publishedOn: Day | null;
  readonly effectiveOn: Day | null;
  readonly validUntil: Day | null;
  readonly registeredOn: Day | null;
  /** The clause on how long it holds, as written: 有效期五年. `validUntil` is the day it comes to. */
  readonly validity: string | null;
  /** 暂行 or 试行, where its title says so. */
  readonly tentative: string | null;
  readonly annexes: readonly string[];
  /** Organs and date under the text, as written. */
  readonly signature: string | null;
  /** The printed note on who may read it: 此件公开发布. */
  readonly disclosureNote: string | null;
}
export type FieldName = keyof Fields;
export const fieldNames = [
  "title",
  "docNumber",
  "registerNumber",
  "indexNumber",
  "issuers",
  "addressees",
  "passedOn",
  "signedOn",
  "printedOn",
  "publishedOn",
  "effectiveOn",
  "validUntil",
  "registeredOn",
  "validity",
  "tentative",
  "annexes",
  "signature",
  "disclosureNote",
] as const satisfies readonly FieldName[];

export const noFields: Fields = {
  title: null,
  docNumber: null,
  registerNumber: null,
  indexNumber: null,
  issuers: [],
  addressees: [],
  passedOn: null,
  signedOn: null,
  printedOn: null,
  publishedOn: null,
  effectiveOn: null,
  validUntil: null,
  registeredOn: null,
  validity: null,
  tentative: null,
  annexes: [],
  signature: null,
  disclosureNote: null,
};

/** A stretch of a text, counted in UTF-16 units, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One field as it was read: its value, the place it came from (in words and as a span), and whether that place is certain. */
export interface FieldReading<N extends FieldName = FieldName> {
  readonly name: N;
  readonly value: Fields[N];
  /** Where, in words a clerk understands: 落款, 第3行, 第二十六条, 五年，推算. */
  readonly from: string;
  readonly span: Span | null;
  /** False where a person should look: inferred, computed, or contradicted elsewhere. */
  readonly sure: boolean;
}

/** Something about a text that a person must look at; never repaired silently. */
export interface Anomaly {
  readonly code: string;
  /** One Chinese sentence: what is odd, and where. */
  readonly message: string;
  readonly span: Span | null;
}

/** The life events a document's own dates imply: promulgation, and commencement with its period. Empty where no date is known. */
export function lifeOf(fields: Fields): { kind: "promulgated" | "commenced"; on: Day; until: Day | null }[] {
  const announced = fields.publishedOn ?? fields.printedOn ?? fields.signedOn ?? fields.passedOn;
  const commenced = fields.effectiveOn ?? announced;
  if (!commenced) return [];
  return [
    { kind: "promulgated", on: announced ?? commenced, until: null },
    { kind: "commenced", on: commenced, until: fields.validUntil },
  ];
}

/** What tells one anomaly of a document from another, across readings: where it stands, or what it says where it stands nowhere. */
export const anomalyId = ({ code, span, message }: Anomaly): string => `${code}@${span?.start ?? message}`;
