import { z } from "zod";
import type { Marking } from "../domain/campaigns/marking.ts";
import type { Day } from "../domain/days.ts";
import { DayInput, Id, type Done, type Made } from "./common.ts";
import { endpoint } from "./endpoint.ts";

export interface MarkingRow extends Marking {
  readonly newTitle: string;
  readonly text: string;
  readonly html: string;
  /** By when it ought to be marked, by the office's own rule. */
  readonly due: Day | null;
}
export interface MarkingList {
  readonly today: Day;
  readonly rows: readonly MarkingRow[];
  readonly unmarked: number;
  /** Unmarked for longer than the office allows itself. */
  readonly overdue: number;
  /** That rule in words: 7日. */
  readonly allowed: string | null;
}
export const markings = {
  /** Pages of the website that must carry a mark: of one clean-up, or of the whole library. */
  list: endpoint("markings/list", z.object({ campaign: Id.nullable().default(null) })).answers<MarkingList>(),
  /** The list as an xlsx file. */
  file: endpoint("markings/file", z.object({ campaign: Id.nullable().default(null) })).answers<Made>(),
  /** Ticked off: the pages of these documents carry their mark since that day. null takes the tick back. */
  tick: endpoint("markings/tick", z.object({ documents: z.array(Id).min(1).max(20_000), on: DayInput.nullable() })).answers<Done>(),
  /** Where the document stands on the website. */
  address: endpoint(
    "markings/address",
    z.object({
      document: Id,
      address: z
        .string()
        .trim()
        .max(2000)
        .regex(/^https?:\/\//u, "应以http://或https://开头")
        .nullable(),
    }),
  ).answers<Done>(),
};
