import { z } from "zod";
import { acceptanceVerdicts, pageFaultKinds } from "../domain/acceptance.ts";
import { answer, command, Day, Issue, Lib } from "./command.ts";

/** The steps of an acceptance on the command line. */
export const acceptanceSteps = ["list", "open", "show", "check", "decide", "paper"] as const;

/** An acceptance, step by step. */
export const accept = command({
  verb: "accept",
  operands: ["LIB", "STEP"],
  options: {
    acceptance: "ID",
    issue: "YEAR/NO",
    to: "YEAR/NO",
    since: "DAY",
    page: "YEAR/NO/SEQ",
    line: "N",
    printed: "TEXT",
    fault: "KIND",
    note: "TEXT",
    verdict: "VERDICT",
    reason: "TEXT",
    as: "KIND",
    out: "FOLDER",
  },
  does: `an acceptance, by STEP: ${acceptanceSteps.join(", ")}. open draws a sample of --issue (up to --to) or of all pages taken in --since a day; check ends the check of --page, with --line N --printed TEXT for a misread line or --fault (${pageFaultKinds.join(", ")}) and its --note; decide sets --verdict (${acceptanceVerdicts.join(", ")}); paper writes the certificate into --out (--as docx or pdf). The latest acceptance unless --acceptance names one`,
  input: z.object({
    LIB: Lib,
    STEP: z.enum(acceptanceSteps),
    acceptance: z.string().optional(),
    issue: Issue.optional(),
    to: Issue.optional(),
    since: Day.optional(),
    page: z
      .string()
      .regex(/^.+\/\d+$/u, "应写作“年份/期号/页”，如2003/2/14")
      .optional(),
    line: z.coerce.number().int().min(1).optional(),
    printed: z.string().optional(),
    fault: z.enum(pageFaultKinds).optional(),
    note: z.string().max(200).default(""),
    verdict: z.enum(acceptanceVerdicts).optional(),
    reason: z.string().max(500).default(""),
    as: z.enum(["docx", "pdf"]).default("docx"),
    out: z.string().optional(),
  }),
  answer: answer({
    id: z.string(),
    name: z.string(),
    round: z.number(),
    pages: z.number(),
    seed: z.string(),
    sample: z.array(z.object({ page: z.string(), done: z.boolean(), found: z.string() })),
    checked: z.number(),
    characters: z.number(),
    wrong: z.number(),
    /** Shares between 0 and 1, each with the bounds of its 95 % interval. */
    errorRate: z.object({ rate: z.number(), from: z.number(), to: z.number() }).nullable(),
    errorRateByPage: z.object({ rate: z.number(), from: z.number(), to: z.number() }).nullable(),
    verdict: z.enum(acceptanceVerdicts).nullable(),
    files: z.array(z.string()),
  }),
});
