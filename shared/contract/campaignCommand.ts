import { z } from "zod";
import { verdicts } from "../domain/campaigns.ts";
import { answer, command, Day, DayOrNull, Lib, Refused } from "./command.ts";

/** The steps of a clean-up on the command line. */
export const campaignSteps = ["list", "open", "show", "forms", "letters", "receive", "adopt", "decide", "decision", "conclude"] as const;

/** A clean-up, step by step. */
export const campaign = command({
  verb: "campaign",
  operands: ["LIB", "STEP"],
  options: {
    campaign: "ID",
    name: "TEXT",
    cutoff: "DAY",
    "report-by": "DAY",
    organ: "NAME",
    office: "NAME",
    file: "FILE…",
    doc: "DOC…",
    verdict: "VERDICT",
    reason: "TEXT",
    basis: "TEXT",
    until: "DAY",
    number: "TEXT",
    on: "DAY",
    out: "FOLDER",
  },
  does: `a clean-up, by STEP: ${campaignSteps.join(", ")}. open freezes the list (--name, --cutoff, --organ); forms, letters and decision write into --out; receive takes --file; decide sets --verdict (${verdicts.join(", ")}) on --doc; adopt takes over what all departments of a document agree on; conclude records everything --on a day. The latest clean-up unless --campaign names one`,
  input: z.object({
    LIB: Lib,
    STEP: z.enum(campaignSteps),
    campaign: z.string().optional(),
    name: z.string().min(1).optional(),
    cutoff: Day.optional(),
    "report-by": Day.optional(),
    organ: z.string().min(1).optional(),
    office: z.string().min(1).optional(),
    file: z.array(z.string()).default([]),
    doc: z.array(z.string()).default([]),
    verdict: z.enum(verdicts).optional(),
    reason: z.string().default(""),
    basis: z.string().default(""),
    until: Day.optional(),
    number: z.string().optional(),
    on: Day.optional(),
    out: z.string().optional(),
  }),
  answer: z.union([
    answer({
      id: z.string(),
      name: z.string(),
      stage: z.string(),
      cutoff: z.string(),
      total: z.number(),
      undecided: z.number(),
      counts: z.record(z.string(), z.number()),
      departments: z.array(z.object({ name: z.string(), total: z.number(), undecided: z.number(), form: z.string() })),
      open: z.array(z.string()),
      concludedOn: DayOrNull,
      files: z.array(z.string()),
    }),
    answer({ file: z.string(), department: z.string(), rows: z.number(), blanks: z.number(), replaced: z.boolean() }),
    answer(Refused.shape),
  ]),
});
