import { basename, dirname, relative } from "node:path";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import type { contract } from "../../shared/contract/index.ts";
import type { Incoming } from "../../shared/contract/common.ts";
import { placeOf, spread, type IncomingFiles } from "./incoming.ts";
import type { OpenLibrary } from "./desk.ts";

export const copies = (open: () => OpenLibrary, incoming: IncomingFiles): Handlers<typeof contract.copies> => ({
  compare: ({ files }) => {
    const { store, queue, actor } = open();
    const { batch } = store.jobs.add([comparison(files.flatMap((file) => placed(file, incoming)))], actor().id);
    queue.pump();
    return { batch };
  },
});

/** The job that compares these files; those that lie in one place are told by their path below it. */
export const comparison = (files: readonly { path: string; name: string }[]) => ({
  kind: "compare" as const,
  name: files.length === 1 ? files[0]!.name : `${files.length}个文件`,
  subject: files[0]?.path ?? "",
  params: { files },
});

/** A file, or all of a folder, each told by its path from the folder. */
export function placed(file: Incoming, incoming?: IncomingFiles): { path: string; name: string }[] {
  if (!("path" in file)) return [placeOf(file, incoming!)];
  return spread(file).map((one) => {
    const path = "path" in one ? one.path : "";
    return { path, name: path === file.path ? basename(path) : relative(dirname(file.path), path) };
  });
}
