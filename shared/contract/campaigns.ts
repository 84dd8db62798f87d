import { z } from "zod";
import { annexCuts } from "../domain/campaigns/annexes.ts";
import type { Check } from "../domain/campaigns/checks.ts";
import type { Decision } from "../domain/campaigns/decision.ts";
import type { Agreement } from "../domain/campaigns/opinions.ts";
import type { Stage } from "../domain/campaigns/stages.ts";
import { campaignKinds, makers, verdicts, type CleanUpDocument, type Maker, type Plan, type Tally } from "../domain/campaigns.ts";
import type { Day } from "../domain/days.ts";
import type { Headline } from "../domain/status.ts";
import { DayInput, Id, Incoming, Nothing, type DocumentRef, type Done, type Made } from "./common.ts";
import { endpoint } from "./endpoint.ts";

export interface CampaignRow {
  readonly id: string;
  readonly name: string;
  readonly kind: Plan["kind"];
  readonly cutoff: Day;
  readonly reportBy: Day;
  readonly stage: Stage;
  readonly tally: Tally;
  readonly departments: number;
  readonly received: number;
  readonly concludedOn: Day | null;
}
/** A department's form: still out, in, in with something to look at, or overdue. */
export type FormState = "out" | "in" | "blank" | "conflict" | "late";
export interface DepartmentRow {
  readonly name: string;
  readonly tally: Tally;
  readonly state: FormState;
  readonly receivedOn: Day | null;
  /** How many rows are blank or in conflict, or how many days it is late. */
  readonly count: number;
  /** Every form that came from it, latest last; all but the last are replaced. */
  readonly forms: readonly { readonly id: string; readonly name: string; readonly hash: string; readonly on: Day }[];
}
export interface CampaignDocument extends CleanUpDocument {
  readonly code: string;
  readonly agreement: Agreement;
  readonly headline: Headline;
  /** Why its conclusion cannot happen to it any more, in a sentence. */
  readonly over: string | null;
  readonly decidedBy: string | null;
}
/** A document that came in after the list was frozen and would have been on it. */
export interface Newcomer {
  readonly id: string;
  readonly title: string | null;
  readonly docNumber: string | null;
}
export interface CampaignView extends CampaignRow {
  readonly plan: Plan;
  readonly code: string;
  readonly today: Day;
  readonly daysLeft: number;
  /** Null where a year on the way has no calendar. */
  readonly workdaysLeft: number | null;
  readonly rows: readonly DepartmentRow[];
  readonly documents: readonly CampaignDocument[];
  readonly outside: readonly (DocumentRef & { readonly reason: string })[];
  readonly newcomers: readonly Newcomer[];
  readonly checks: readonly Check[];
  readonly mayConclude: boolean;
  readonly decision: Decision | null;
  readonly proposed: Decision;
  readonly concluded: null | { readonly act: string; readonly on: Day; readonly by: string; readonly document: DocumentRef };
  /** 修改 once concluded: what is still to be done, and by when. */
  readonly duties: readonly {
    readonly id: string;
    readonly title: string;
    readonly what: string;
    readonly until: Day | null;
    readonly state: "open" | "done" | "late";
  }[];
}

const Text = z.string().trim().max(500);
const ByHand = z.object({ id: Id, reason: z.string().trim().min(1).max(500) });
export const ScopeInput = z.object({
  issuers: z.array(Text).max(500).default([]),
  makers: z.array(z.enum(makers)).default([]),
  years: z.array(z.number().int()).max(200).default([]),
  words: z.array(z.string().trim().min(1).max(50)).max(50).default([]),
  departments: z.array(Text).max(500).default([]),
  outside: z.array(ByHand).max(20_000).default([]),
  inside: z.array(ByHand).max(20_000).default([]),
});
export const PlanInput = z.object({
  name: z.string().trim().min(1, "要有名称").max(100),
  kind: z.enum(campaignKinds),
  cutoff: DayInput,
  noticeOn: DayInput,
  reportBy: DayInput,
  organ: z.string().trim().min(1, "要写明由谁决定").max(100),
  office: z.string().trim().min(1, "要写明由谁承办").max(100),
  scope: ScopeInput,
  catchAll: z.boolean().default(false),
  lapseOn: DayInput.nullable().default(null),
});
export const ConclusionInput = z.object({
  verdict: z.enum(verdicts),
  reason: z.string().trim().max(1000).default(""),
  basis: z.string().trim().max(500).default(""),
  until: DayInput.nullable().default(null),
  what: z.string().trim().max(1000).default(""),
});
export const DecisionInput = z.object({
  title: z.string().trim().min(1, "要有标题").max(300),
  docNumber: z.string().trim().max(100).nullable().default(null),
  day: DayInput.nullable().default(null),
  body: z.string().max(100_000),
  cut: z.enum(annexCuts),
});
const Documents = z.array(Id).min(1).max(20_000);

export const campaigns = {
  list: endpoint("campaigns/list", Nothing).answers<readonly CampaignRow[]>(),
  /** What the list would be if it were frozen now. */
  preview: endpoint("campaigns/preview", z.object({ cutoff: DayInput, organ: z.string().trim().max(100), scope: ScopeInput })).answers<{
    readonly total: number;
    readonly hidden: number;
    /** In force that day and of the own place, but no 规范性文件: left out. */
    readonly others: number;
    /** Documents of which no day is known, so that nobody can say whether they were in force. */
    readonly undated: number;
    readonly makers: Readonly<Record<Maker, number>>;
    readonly departments: readonly { readonly name: string; readonly count: number }[];
    readonly issuers: readonly { readonly name: string; readonly count: number }[];
    /** 法制机构, as the office has set it. */
    readonly office: string | null;
    /** Documents for which no drafting department is known. */
    readonly homeless: number;
  }>(),
  /** Freezes the list. */
  open: endpoint("campaigns/open", PlanInput).answers<Done & { readonly id: string }>(),
  get: endpoint("campaigns/get", z.object({ id: Id })).answers<CampaignView>(),
  change: endpoint("campaigns/change", z.object({ id: Id, plan: PlanInput.omit({ scope: true, cutoff: true }) })).answers<Done>(),
  /** Which departments a document is for. Kept with the document, so that the next clean-up knows. */
  assign: endpoint(
    "campaigns/assign",
    z.object({ id: Id, documents: Documents, departments: z.array(z.string().trim().min(1).max(100)).max(20) }),
  ).answers<Done>(),
  /** Takes documents into the frozen list, or out of it, with the reason. */
  include: endpoint(
    "campaigns/include",
    z.object({ id: Id, documents: Documents, reason: z.string().trim().min(1).max(500) }),
  ).answers<Done>(),
  exclude: endpoint(
    "campaigns/exclude",
    z.object({ id: Id, documents: Documents, reason: z.string().trim().min(1).max(500) }),
  ).answers<Done>(),
  /** Takes returned forms in (xlsx, csv, docx): originals are kept, one job a form. */
  receive: endpoint("campaigns/receive", z.object({ files: z.array(Incoming).min(1).max(500) })).answers<{ batch: string; jobs: number }>(),
  /** Papers as a file to save. Forms and letters for the departments named, or all whom they concern. */
  papers: endpoint(
    "campaigns/papers",
    z.object({
      id: Id,
      which: z.enum(["forms", "reminders", "notice", "decision"]),
      as: z.enum(["xlsx", "docx", "pdf"]),
      departments: z.array(z.string().max(100)).max(500).default([]),
    }),
  ).answers<Made>(),
  /** The forms were sent out. */
  sent: endpoint("campaigns/sent", z.object({ id: Id })).answers<Done>(),
  /** null takes the conclusion back. */
  decide: endpoint("campaigns/decide", z.object({ id: Id, documents: Documents, conclusion: ConclusionInput.nullable() })).answers<Done>(),
  /** Takes over what all departments of a document agree on, for those named (all that are undecided, when none is). */
  adopt: endpoint("campaigns/adopt", z.object({ id: Id, documents: z.array(Id).max(20_000).default([]) })).answers<
    Done & { readonly count: number }
  >(),
  /** Keeps the text of the decision. */
  write: endpoint("campaigns/write", z.object({ id: Id, decision: DecisionInput })).answers<Done>(),
  /** Records everything: the decision among the documents, an event for each document, the standing rules. One act. */
  conclude: endpoint("campaigns/conclude", z.object({ id: Id, decision: DecisionInput.extend({ day: DayInput }) })).answers<
    Done & { readonly documentId: string; readonly events: number }
  >(),
};
