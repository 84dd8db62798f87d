import { z } from "zod";
import { isDay } from "../domain/days.ts";
import { isIssue } from "../domain/issues.ts";

/** One verb of the command line: what follows it, its options, and what `--json` answers. The README's table is made from this. */
export interface Command {
  readonly verb: string;
  /** Names of what follows, in order; `…` at the end for one or more. */
  readonly operands: readonly string[];
  /** Each option's value name, or null for a switch. */
  readonly options: Readonly<Record<string, string | null>>;
  readonly does: string;
  readonly input: z.ZodType;
  readonly answer: z.ZodType;
}
export const Day = z.string().refine(isDay, "没有这一天，应写作2024-06-01");
export const Lib = z.string().min(1);
export const Issue = z.string().refine(isIssue, "应写作“年份/期号”，如2003/2");
export const DayOrNull = z.string().nullable();
export const Ref = z.object({ id: z.string().nullable(), title: z.string().nullable(), docNumber: z.string().nullable() });
export const Force = z.enum(["unpublished", "pending", "in-force", "suspended", "repealed", "lapsed", "revoked"]);
export const Refused = z.object({ file: z.string(), refused: z.object({ code: z.string(), message: z.string() }) });
export const answer = <S extends z.ZodRawShape>(shape: S) => z.object({ schema: z.literal(1), ...shape });

export const command = <I extends z.ZodType, A extends z.ZodType>(c: Omit<Command, "input" | "answer"> & { input: I; answer: A }) => c;
