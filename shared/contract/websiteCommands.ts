import { z } from "zod";
import { signings } from "../site/signing.ts";
import { answer, command, Lib } from "./command.ts";

const counts = { added: z.number(), changed: z.number(), removed: z.number(), same: z.number() };

/** What else is done about the website than writing and checking it. */
export const websiteCommands = {
  rehearse: command({
    verb: "rehearse",
    operands: ["LIB"],
    options: { out: "OUT" },
    does: "what an export into OUT would add, change and take off and what would stop it, writing nothing; without --out a first export; exit 1 if anything would stop it",
    input: z.object({ LIB: Lib, out: z.string().min(1).optional() }),
    answer: answer({
      ...counts,
      left: z.number(),
      pages: z.array(z.object({ as: z.enum(["added", "changed", "removed"]), path: z.string(), title: z.string(), why: z.string() })),
      stops: z.array(z.object({ what: z.string(), title: z.string(), where: z.string() })),
    }),
  }),
  "bring-back": command({
    verb: "bring-back",
    operands: ["LIB", "OUT"],
    options: {},
    does: "brings back what stood in OUT before the last export; once more, what stood there until now",
    input: z.object({ LIB: Lib, OUT: z.string().min(1) }),
    answer: answer({ pages: z.number(), written: z.number(), deleted: z.number() }),
  }),
  withdraw: command({
    verb: "withdraw",
    operands: ["LIB", "WHAT"],
    options: { reason: "TEXT", back: null },
    does: "takes the page of a document (DOC), an issue (YEAR/NO) or one of its pages (YEAR/NO/SEQ) off the website from the next export on, or with --back puts it there again",
    input: z.object({ LIB: Lib, WHAT: z.string().min(1), reason: z.string().trim().min(1).max(300).optional(), back: z.boolean().default(false) }), // prettier-ignore
    answer: answer({ id: z.string(), withdrawn: z.boolean() }),
  }),
  signing: command({
    verb: "signing",
    operands: ["LIB"],
    options: { algorithm: "A" },
    does: `by what the website is signed and the fingerprint of the key to be printed on paper; --algorithm (${signings.join(", ")}) chooses another`,
    input: z.object({ LIB: Lib, algorithm: z.enum(signings).optional() }),
    answer: answer({ algorithm: z.enum(signings), fingerprint: z.string() }),
  }),
};
