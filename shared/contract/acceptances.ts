import { z } from "zod";
import {
  acceptanceVerdicts,
  pageFaultKinds,
  type AcceptanceLimits,
  type AcceptanceVerdict,
  type CheckChange,
  type PageCheck,
} from "../domain/acceptance.ts";
import type { AcceptanceFigures } from "../domain/acceptance/figures.ts";
import type { Day } from "../domain/days.ts";
import type { PageState } from "../domain/pages.ts";
import { DayInput, Id, Nothing, type Done, type Made } from "./common.ts";
import { endpoint } from "./endpoint.ts";

/** Which pages make the batch: issues of one gazette from one to another, or all that came in since a day. */
export const Scope = z.union([
  z.object({ kind: z.literal("issues"), from: Id, to: Id }),
  z.object({ kind: z.literal("since"), day: DayInput }),
]);
export type Scope = z.infer<typeof Scope>;

/** What opening would draw now. */
export interface AcceptancePreview {
  readonly name: string;
  readonly pages: number;
  readonly sample: number;
  readonly states: Readonly<Record<PageState, number>>;
  /** Why it cannot be opened, a sentence; null where it can. */
  readonly why: string | null;
  /** Earlier acceptances of some of these pages. */
  readonly earlier: number;
  readonly limits: AcceptanceLimits;
}
export interface AcceptanceRow {
  readonly id: string;
  readonly name: string;
  /** Of these pages the how-manieth acceptance, counted from 1. */
  readonly round: number;
  readonly pages: number;
  readonly openedOn: Day;
  readonly openedBy: string;
  readonly figures: AcceptanceFigures;
  readonly decision: null | { readonly verdict: AcceptanceVerdict; readonly reason: string; readonly by: string; readonly on: Day };
}
export interface SampledPage {
  readonly id: string;
  readonly issueId: string;
  readonly label: string;
  readonly seq: number;
  /** Taken out of its issue since. */
  readonly gone: boolean;
  /** Whether its text is no longer the one that was drawn. */
  readonly changed: boolean;
  readonly check: PageCheck | null;
  readonly by: string | null;
}
export interface AcceptanceView extends AcceptanceRow {
  readonly scope: Scope;
  readonly limits: AcceptanceLimits;
  /** From this the sample was drawn; the same batch and seed draw it again. */
  readonly seed: string;
  /** Whether drawing it again just now gave the same sample. */
  readonly drawsAgain: boolean;
  /** Pages of the batch nobody had proofread when it was opened. */
  readonly unproofed: number;
  readonly sample: readonly SampledPage[];
  /** Other acceptances of some of these pages, the latest first. */
  readonly others: readonly Pick<AcceptanceRow, "id" | "name" | "round" | "openedOn" | "decision">[];
  readonly office: string | null;
  readonly today: Day;
}

const text = z.string().max(2000).refine((t) => !t.includes("\n"), "一次只能改一行"); // prettier-ignore
const Fault = z.object({ kind: z.enum(pageFaultKinds), note: z.string().trim().max(200) });
const Change: z.ZodType<CheckChange> = z.union([
  z.object({ kind: z.literal("line"), line: z.number().int().min(0), read: text, printed: text }),
  z.object({ kind: z.enum(["fault", "drop"]), fault: Fault }),
  z.object({ kind: z.literal("done"), done: z.boolean() }),
]);

export const acceptances = {
  list: endpoint("acceptances/list", Nothing).answers<readonly AcceptanceRow[]>(),
  preview: endpoint("acceptances/preview", z.object({ scope: Scope })).answers<AcceptancePreview>(),
  /** Freezes the batch and draws the sample. */
  open: endpoint("acceptances/open", z.object({ scope: Scope })).answers<Done & { readonly id: string }>(),
  get: endpoint("acceptances/get", z.object({ id: Id })).answers<AcceptanceView>(),
  /** Steps of the check of one page of the sample, one act together. */
  check: endpoint("acceptances/check", z.object({ id: Id, pageId: Id, changes: z.array(Change).min(1).max(20) })).answers<Done>(),
  /** 通过 or 退回; what is returned is to be proofread again. */
  decide: endpoint(
    "acceptances/decide",
    z.object({ id: Id, verdict: z.enum(acceptanceVerdicts), reason: z.string().trim().max(500).default("") }),
  ).answers<Done>(),
  /** 验收单. */
  paper: endpoint("acceptances/paper", z.object({ id: Id, as: z.enum(["docx", "pdf"]) })).answers<Made>(),
};
