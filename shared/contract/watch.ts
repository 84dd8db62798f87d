import { z } from "zod";
import { Folder, Nothing, type Done } from "./common.ts";
import { endpoint } from "./endpoint.ts";

/** The folder into which scans are put elsewhere, and what is done with what appears there. */
export const WatchSetting = z.object({
  folder: Folder,
  /** Whether they are read at once. */
  recognise: z.boolean(),
  /** Files whose names tell no issue: they wait for their cover to be read (待定), or are left where they are. */
  unnamed: z.enum(["wait", "leave"]),
});
export type WatchSetting = z.infer<typeof WatchSetting>;

export interface Watching {
  readonly setting: WatchSetting | null;
  /** Why the folder cannot be looked into, a sentence. */
  readonly trouble: string | null;
  /** Files that are still being written, or wait for the next look. */
  readonly coming: number;
  /** Files taken in out of the folder, and when the last of them was, in this run of the program (ISO). */
  readonly taken: number;
  readonly lastAt: string | null;
  /** Files left where they are, each with the reason; the first two hundred, and how many in all. */
  readonly left: readonly { readonly path: string; readonly sentence: string }[];
  readonly leftCount: number;
}

export const watch = {
  get: endpoint("watch/get", Nothing).answers<Watching>(),
  /** Watches a folder from now on; null watches none. */
  set: endpoint("watch/set", z.object({ setting: WatchSetting.nullable() })).answers<Done>(),
  /** Looks into the folder now. */
  look: endpoint("watch/look", Nothing).answers<Watching>(),
};
