import { z } from "zod";
import { issueFileKinds } from "../domain/issueFiles.ts";
import { answer, command, Issue, Lib, Refused } from "./command.ts";

/** Issues as files, and their catalogue for the archive. */
export const issueCommands = {
  copy: command({
    verb: "copy",
    operands: ["LIB", "OUT"],
    options: { issue: "YEAR/NO", to: "YEAR/NO", as: "KIND" },
    does: `issues as files in the folder OUT: all that have pages, or --issue (up to --to); KIND is ${issueFileKinds.join(", ")} (pdf: scans with their text under them)`,
    input: z.object({
      LIB: Lib,
      OUT: z.string().min(1),
      issue: Issue.optional(),
      to: Issue.optional(),
      as: z.enum(issueFileKinds).default("pdf"),
    }),
    answer: z.union([answer({ file: z.string(), issue: z.string(), pages: z.number() }), answer(Refused.shape)]),
  }),
  catalogue: command({
    verb: "catalogue",
    operands: ["LIB", "FILE"],
    options: { issue: "YEAR/NO", volumes: null },
    does: "the pieces of all issues, or of --issue, as a catalogue by DA/T 18: xlsx (issues as volumes and their pieces) or csv (the pieces; with --volumes the issues)",
    input: z.object({ LIB: Lib, FILE: z.string().regex(/\.(xlsx|csv)$/i, "应以.xlsx或.csv结尾"), issue: Issue.optional(), volumes: z.boolean().default(false) }), // prettier-ignore
    answer: answer({ file: z.string(), issues: z.number() }),
  }),
};
