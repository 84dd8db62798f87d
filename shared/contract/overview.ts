import { z } from "zod";
import type { Overview } from "../domain/overview.ts";
import type { YearFigures } from "../domain/yearFigures.ts";
import { DayInput, Id, Nothing, type Done, type Made } from "./common.ts";
import { endpoint } from "./endpoint.ts";

const Year = z.number().int().min(1949).max(2200);
export const overview = {
  get: endpoint("overview/get", Nothing).answers<Overview>(),
  /** The page itself as a paper, for a meeting. */
  page: endpoint("overview/page", z.object({ as: z.enum(["word", "pdf"]) })).answers<Made>(),
  /** Letters to drafting departments as one Word file, each on pages of its own; to all that have something due, where none is named. */
  letters: endpoint(
    "overview/letters",
    z.object({ departments: z.array(z.string().min(1).max(100)).max(500), replyBy: DayInput }),
  ).answers<Made>(),
  /** 起草单位 of these documents, as a person says; none: nobody is known. */
  assign: endpoint(
    "overview/assign",
    z.object({ documents: z.array(Id).min(1).max(20_000), drafters: z.array(z.string().trim().min(1).max(100)).max(20) }),
  ).answers<Done>(),
  year: endpoint("overview/year", z.object({ year: Year })).answers<YearFigures>(),
  figures: endpoint("overview/figures", z.object({ year: Year, as: z.enum(["word", "pdf", "xlsx"]) })).answers<Made>(),
};
