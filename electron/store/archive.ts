import { inForceOn } from "../../shared/domain/profiles.ts";
import { scanReader, type ArchiveNumber, type NamedScan } from "../../shared/domain/scanNames.ts";
import type { Context } from "./context.ts";
import type { Profiles } from "./profiles.ts";

/** What the names of scans tell by the patterns in force today. It is read again whenever those change, so scans of years ago follow. */
export function archive({ today }: Context, profiles: Profiles) {
  let [written, read] = ["", scanReader([])];
  const named = (name: string): NamedScan => {
    const patterns = inForceOn(profiles.table().scanNames, today())?.value ?? [];
    if (patterns.join("\n") !== written) [written, read] = [patterns.join("\n"), scanReader(patterns)];
    return read(name);
  };
  return {
    named,
    /** The 档号 of a page by the name its scan came in under. */
    of: ({ name }: { readonly name: string }): ArchiveNumber | null => named(name).archive,
  };
}
export type Archive = ReturnType<typeof archive>;
