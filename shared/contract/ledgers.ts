import { z } from "zod";
import type { Day } from "../domain/days.ts";
import { disclosures, type Disclosure } from "../domain/documents.ts";
import type { DisclosureReview, Duty, Filing, Interpretation } from "../domain/duties.ts";
import { DayInput, Id, type DocumentRef, type Done } from "./common.ts";
import type { AnomalyView } from "./documents.ts";
import { endpoint } from "./endpoint.ts";

export const ledgerViews = ["filing", "interpretation", "review"] as const;
export type LedgerView = (typeof ledgerViews)[number];

export interface LedgerRow {
  readonly document: DocumentRef & { readonly id: string };
  readonly issuer: string | null;
  readonly registerNumber: string | null;
  readonly issuedOn: Day | null;
  readonly duty: Duty;
  /** What is known beside the days: receipt, office, reason. */
  readonly note: string;
}
export interface Ledger {
  readonly today: Day;
  /** What waits in each view: overdue, and open in all. */
  readonly counts: Readonly<Record<LedgerView, { readonly overdue: number; readonly open: number }>>;
  readonly rows: readonly LedgerRow[];
}
/** Everything that has to be done about one document. */
export interface Handling {
  readonly registerNumber: string | null;
  readonly registeredOn: Day | null;
  /** The number was issued here, and can be made void here. */
  readonly issuedHere: boolean;
  /** The number it would get today, or why it gets none. */
  readonly next: { readonly number: string | null; readonly obstacle: string | null };
  readonly filing: Filing & { readonly duty: Duty; readonly wanted: readonly string[]; readonly to: string | null };
  readonly interpretation: Interpretation & { readonly duty: Duty; readonly documents: readonly DocumentRef[] };
  /** 起草单位: who drafts explains. */
  readonly drafters: readonly string[];
  readonly disclosure: Disclosure;
  readonly reason: string | null;
  readonly reasons: readonly string[];
  readonly reviews: readonly DisclosureReview[];
  readonly review: Duty;
  readonly publishing: Duty;
  readonly gazette: Duty;
  /** Where it departs from the rules of its day. */
  readonly advice: readonly AnomalyView[];
}

const day = DayInput.nullable();
const words = z.string().trim().max(300);
const line = words.nullable().transform((v) => v || null);

export const ledgers = {
  list: endpoint("ledgers/list", z.object({ view: z.enum(ledgerViews), all: z.boolean().default(false) })).answers<Ledger>(),
  of: endpoint("ledgers/of", z.object({ id: Id })).answers<Handling>(),
  /** 备案: what was sent and received. */
  file: endpoint(
    "ledgers/file",
    z.object({ id: Id, materials: z.array(words).max(30), sentOn: day, receiptNumber: line, receiptOn: day }),
  ).answers<Done>(),
  /** 解读: how far it is. */
  interpret: endpoint(
    "ledgers/interpret",
    z.object({ id: Id, office: line, plannedOn: day, writtenOn: day, publishedOn: day, spared: line }),
  ).answers<Done>(),
  /** One look at 公开属性: what it is from now on, and why; on the day it was looked at, today where none is named. */
  review: endpoint(
    "ledgers/review",
    z.object({ id: Id, on: day.default(null), disclosure: z.enum(disclosures), reason: words.default("") }),
  ).answers<Done>(),
};
