import { z } from "zod";
import { Id, Nothing } from "./common.ts";
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
  /** Undo is an act that makes an earlier one not stand: one's own last of this sitting, when none is named. */
  undo: endpoint("acts/undo", z.object({ act: Id.nullable().default(null) })).answers<{ readonly act: string; readonly words: string }>(),
  /** Brings back what was undone last, as long as nothing new was done since. */
  redo: endpoint("acts/redo", Nothing).answers<{ readonly act: string; readonly words: string }>(),
};
