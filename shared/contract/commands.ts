import { z } from "zod";
import { engineChoices } from "../domain/pages.ts";
import { eventKinds, headlines } from "../domain/status.ts";
import { copyVerdicts } from "../domain/copies.ts";
import { accept } from "./acceptanceCommand.ts";
import { campaign } from "./campaignCommand.ts";
import { issueCommands } from "./issueCommands.ts";
import { websiteCommands } from "./websiteCommands.ts";
import { answer, command, Day, DayOrNull, Force, Issue, Lib, Ref, Refused, type Command } from "./command.ts";

/** Every verb of the command line. */
export const commands = {
  new: command({
    verb: "new",
    operands: ["LIB"],
    options: { name: "TEXT" },
    does: "makes an empty library; refuses a folder that is not empty",
    input: z.object({ LIB: Lib, name: z.string().min(1).optional() }),
    answer: answer({ library: z.string(), name: z.string() }),
  }),
  sample: command({
    verb: "sample",
    operands: ["LIB"],
    options: { export: "OUT" },
    does: "makes a library from the shipped sample sources and runs the main job on it: documents, decisions, scans, recognition, export, verify",
    input: z.object({ LIB: Lib, export: z.string().min(1).optional() }),
    answer: answer({
      library: z.string(),
      documents: z.number(),
      pages: z.number(),
      out: z.string(),
      ok: z.boolean(),
      seconds: z.number(),
    }),
  }),
  add: command({
    verb: "add",
    operands: ["LIB", "FILE…"],
    options: {},
    does: "takes documents in (txt, md, html, docx, doc, wps, pdf, ofd); the same bytes again answer the existing id",
    input: z.object({ LIB: Lib, FILE: z.array(z.string()).min(1) }),
    answer: z.union([
      answer({
        file: z.string(),
        id: z.string(),
        title: z.string().nullable(),
        docNumber: z.string().nullable(),
        registerNumber: z.string().nullable(),
        indexNumber: z.string().nullable(),
        issuers: z.array(z.string()),
        addressees: z.array(z.string()),
        passedOn: DayOrNull,
        signedOn: DayOrNull,
        printedOn: DayOrNull,
        publishedOn: DayOrNull,
        effectiveOn: DayOrNull,
        validUntil: DayOrNull,
        anomalies: z.array(z.object({ code: z.string(), message: z.string() })),
        proposals: z.array(
          z.object({
            id: z.string(),
            kind: z.string(),
            title: z.string().nullable(),
            docNumber: z.string().nullable(),
            evidence: z.string(),
          }),
        ),
      }),
      answer(Refused.shape),
    ]),
  }),
  confirm: command({
    verb: "confirm",
    operands: ["LIB", "DOC"],
    options: { proposal: "ID…" },
    does: "accepts proposals of a document (all that are clear, or those named): the legal events are recorded",
    input: z.object({ LIB: Lib, DOC: z.string(), proposal: z.array(z.string()).default([]) }),
    answer: answer({
      id: z.string(),
      accepted: z.number(),
      events: z.array(z.string()),
      unresolved: z.number(),
      doubtful: z.array(z.object({ id: z.string(), message: z.string() })),
    }),
  }),
  event: command({
    verb: "event",
    operands: ["LIB", "DOC", "KIND"],
    options: { on: "DAY", by: "DOC", until: "DAY", part: "TEXT", basis: "TEXT" },
    does: `records one legal event: ${eventKinds.join(", ")}`,
    input: z.object({
      LIB: Lib,
      DOC: z.string(),
      KIND: z.enum(eventKinds),
      on: Day,
      by: z.string().optional(),
      until: Day.optional(),
      part: z.string().optional(),
      basis: z.string().optional(),
    }),
    answer: answer({ id: z.string(), event: z.string(), force: Force, marks: z.array(z.string()) }),
  }),
  status: command({
    verb: "status",
    operands: ["LIB", "DOC"],
    options: { on: "DAY" },
    does: "the legal status of a document on a day; DOC is an id or a 发文字号 in any bracket style",
    input: z.object({ LIB: Lib, DOC: z.string(), on: Day.optional() }),
    answer: answer({
      id: z.string(),
      title: z.string().nullable(),
      docNumber: z.string().nullable(),
      on: z.string(),
      force: Force,
      marks: z.array(z.string()),
      since: DayOrNull,
      by: Ref.nullable(),
      cause: z.string().nullable(),
      validUntil: DayOrNull,
    }),
  }),
  scan: command({
    verb: "scan",
    operands: ["LIB", "FILE…"],
    options: { issue: "YEAR/NO", title: "T" },
    does: "takes scans in as pages of an issue (pdf, tiff, jpg, png), in the order given",
    input: z.object({ LIB: Lib, FILE: z.array(z.string()).min(1), issue: Issue, title: z.string().optional() }),
    answer: z.union([answer({ file: z.string(), issue: z.string(), pages: z.number() }), answer(Refused.shape)]),
  }),
  ocr: command({
    verb: "ocr",
    operands: ["LIB"],
    options: { engine: "E", workers: "N" },
    does: `runs the queue until nothing waits; safe to kill and start again; E is ${engineChoices.join(", ")}`,
    input: z.object({ LIB: Lib, engine: z.enum(engineChoices).optional(), workers: z.coerce.number().int().min(1).max(64).optional() }),
    answer: answer({ issue: z.string(), seq: z.number(), state: z.string(), seconds: z.number().nullable() }),
  }),
  page: command({
    verb: "page",
    operands: ["LIB", "YEAR/NO", "SEQ"],
    options: { text: null, words: null },
    does: "the text of one page; --words adds every word with its box in pixels of the upright original",
    input: z.object({
      LIB: Lib,
      "YEAR/NO": Issue,
      SEQ: z.coerce.number().int().positive(),
      text: z.boolean().optional(),
      words: z.boolean().optional(),
    }),
    answer: answer({
      issue: z.string(),
      seq: z.number(),
      state: z.string(),
      text: z.string(),
      corrected: z.boolean(),
      confidence: z.number().nullable(),
      engine: z.string().nullable(),
      words: z.array(z.object({ text: z.string(), box: z.array(z.number()).length(4), confidence: z.number() })).optional(),
    }),
  }),
  search: command({
    verb: "search",
    operands: ["LIB", "QUERY"],
    options: { status: "S", on: "DAY", limit: "N" },
    does: "ranked hits with excerpts: documents and gazette pages",
    input: z.object({
      LIB: Lib,
      QUERY: z.string(),
      status: z.union([z.enum(headlines), Force]).optional(),
      on: Day.optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(20),
    }),
    answer: answer({
      query: z.string(),
      total: z.number(),
      hits: z.array(
        z.object({
          kind: z.enum(["document", "page"]),
          id: z.string(),
          title: z.string().nullable(),
          docNumber: z.string().nullable(),
          issue: z.string().nullable(),
          seq: z.number().nullable(),
          excerpt: z.string(),
        }),
      ),
    }),
  }),
  campaign,
  accept,
  ...issueCommands,
  export: command({
    verb: "export",
    operands: ["LIB", "OUT"],
    options: {},
    does: "the static bundle; again into the same OUT writes only what changed",
    input: z.object({ LIB: Lib, OUT: z.string() }),
    answer: answer({ pages: z.number(), written: z.number(), deleted: z.number(), seconds: z.number() }),
  }),
  ...websiteCommands,
  verify: command({
    verb: "verify",
    operands: ["OUT"],
    options: { key: "FINGERPRINT" },
    does: "changed, missing and extra files of an export, each listed; exit 1 if any",
    input: z.object({ OUT: z.string(), key: z.string().optional() }),
    answer: answer({
      ok: z.boolean(),
      signature: z.enum(["valid", "absent", "other-key"]),
      unfinished: z.boolean(),
      changed: z.array(z.string()),
      missing: z.array(z.string()),
      extra: z.array(z.string()),
    }),
  }),
  compare: command({
    verb: "compare",
    operands: ["LIB", "FILE…"],
    options: {},
    does: "saved portal pages (html, txt, pdf, docx; files or folders) against the archive: same, punctuation (only that differs), differs (the words shown), unknown; exit 1 if any is not the same",
    input: z.object({ LIB: Lib, FILE: z.array(z.string()).min(1) }),
    answer: z.union([
      answer({
        file: z.string(),
        verdict: z.enum(copyVerdicts),
        document: Ref.nullable(),
        by: z.enum(["number", "title", "text"]).nullable(),
        doubtful: z.boolean(),
        earlier: z.boolean(),
        differences: z.array(z.object({ archived: z.string(), copy: z.string() })),
      }),
      answer(Refused.shape),
    ]),
  }),
  check: command({
    verb: "check",
    operands: ["LIB"],
    options: {},
    does: "fixity of every original, database integrity, the journal's chain, the search index against its source",
    input: z.object({ LIB: Lib }),
    answer: answer({
      ok: z.boolean(),
      changed: z.array(z.string()),
      missing: z.array(z.string()),
      untracked: z.array(z.string()),
      database: z.string(),
      journal: z.array(z.string()),
      index: z.string(),
    }),
  }),
} as const;
export type Verb = keyof typeof commands;

/** `add LIB FILE…`, `status LIB DOC [--on DAY]`: what may be left out stands in []. */
export function synopsis({ verb, operands, options, input }: Command): string {
  const { shape } = input as z.ZodObject;
  const written = Object.entries(options).map(([name, value]) => {
    const option = `--${name}${value ? ` ${value}` : ""}`;
    return shape[name]!.safeParse(undefined).success ? `[${option}]` : option;
  });
  return [verb, ...operands, ...written].join(" ");
}
