import type { z } from "zod";
import type { commands, Verb } from "../../shared/contract/commands.ts";

/** Where a verb says what it did. */
export interface Out {
  /** One object with `--json`, else one line (or more) for people. */
  answer(object: Readonly<Record<string, unknown>>, plain: string): void;
  /** Something was refused; the rest goes on. Exit 1. */
  refuse(message: string): void;
  /** Exit 1 without a sentence: the answer itself says what is wrong. */
  fail(): void;
  progress(words: string): void;
}
export type Verbs<V extends Verb> = { readonly [K in V]: (input: z.output<(typeof commands)[K]["input"]>, out: Out) => Promise<void> };
