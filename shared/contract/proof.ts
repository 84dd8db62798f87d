import { z } from "zod";
import type { Box, PageState } from "../domain/pages.ts";
import type { Risk } from "../domain/proofing.ts";
import { Id, type Done } from "./common.ts";
import { endpoint } from "./endpoint.ts";

/** A correction made on an earlier reading for which the reading that counts has no line. */
export interface LeftOver {
  readonly pageId: string;
  readonly seq: number;
  readonly text: string;
  readonly read: string;
  readonly by: string;
  readonly at: string;
}
/** One place of an issue or of the whole archive that reads as a corrected one did. */
export interface AlikePlace {
  readonly pageId: string;
  readonly issueId: string;
  readonly issueLabel: string;
  readonly seq: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The line as it reads, and as it would read. */
  readonly text: string;
  readonly becomes: string;
  /** How many of the neighbouring characters are the same: 2 is nearly sure. */
  readonly beside: number;
  readonly state: PageState;
  /** The place with its neighbours on the page, and the address of its picture. */
  readonly box: Box;
  readonly crop: string;
}
const Where = z.object({ pageId: Id, line: z.number().int().min(0) });

export const proof = {
  /** Everything of one issue a person should look at, the gravest first. */
  queue: endpoint("proof/queue", z.object({ issueId: Id })).answers<{
    readonly risks: readonly Risk[];
    readonly left: readonly LeftOver[];
  }>(),
  /** Where else in the archive a line reads as this one did before it was corrected: the likeliest first. Null where the change is no short one. */
  alike: endpoint("proof/alike", Where).answers<null | {
    readonly read: string;
    readonly is: string;
    readonly places: readonly AlikePlace[];
    /** How many there are in the whole archive; the places are the likeliest of them. */
    readonly total: number;
  }>(),
  /** Writes many lines at once, in one act. A line that reads otherwise by now is refused. */
  correctMany: endpoint(
    "proof/correctMany",
    z.object({
      lines: z
        .array(Where.extend({ was: z.string().max(2000), text: z.string().max(2000) }))
        .min(1)
        .max(1000),
    }),
  ).answers<Done>(),
  /** 复核: a second person has looked at a proofread page. */
  check: endpoint("proof/check", z.object({ pageId: Id, done: z.boolean() })).answers<Done>(),
  /** 退回重扫, with the reason; null takes it back. */
  sendBack: endpoint("proof/sendBack", z.object({ pageId: Id, reason: z.string().trim().min(1).max(200).nullable() })).answers<Done>(),
  /** Whether a page needs a second person's check before it is done. */
  secondCheck: endpoint("proof/secondCheck", z.object({ on: z.boolean() })).answers<Done>(),
};
