import { z } from "zod";
import { Id } from "./common.ts";
import { endpoint } from "./endpoint.ts";

export interface ActView {
  readonly id: string;
  readonly words: string;
  readonly by: string;
  readonly at: string;
  readonly undoable: boolean;
}
export const acts = {
  list: endpoint("acts/list", z.object({ limit: z.number().int().min(1).max(1000).default(100) })).answers<readonly ActView[]>(),
  /** Undo is an act: it does the inverse of an earlier one (the last undoable one, when none is named). */
  undo: endpoint("acts/undo", z.object({ act: Id.nullable().default(null) })).answers<{ readonly act: string; readonly words: string }>(),
};
