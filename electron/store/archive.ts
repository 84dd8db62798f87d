import { inForceOn } from "../../shared/domain/profiles.ts";
import { scanReader, type ArchiveNumber, type NamedScan } from "../../shared/domain/scanNames.ts";
import type { Context } from "./context.ts";
import type { Profiles } from "./profiles.ts";

/** What the names of scans tell by the patterns in force today. It is read again whenever those change, so scans of years ago follow. */
export function archive({ today }: Context, profiles: Profiles) {
  let [written, read] = ["", scanReader([])];
  const patterns = (): readonly string[] => inForceOn(profiles.table().scanNames, today())?.value ?? [];
  const named = (name: string): NamedScan => {
    const now = patterns();
    if (now.join("\n") !== written) [written, read] = [now.join("\n"), scanReader(now)];
    return read(name);
  };
  return {
    patterns,
    /** The 档号 of a page by the name its scan came in under. */
    of: ({ name }: { readonly name: string }): ArchiveNumber | null => named(name).archive,
  };
}
export type Archive = ReturnType<typeof archive>;
