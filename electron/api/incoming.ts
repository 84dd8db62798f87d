import { randomUUID } from "node:crypto";
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { v7 } from "uuid";
import type { Incoming } from "../../shared/contract/common.ts";
import { Refusal } from "../../shared/refusal.ts";
import { refuseTooLarge } from "../intake/kind.ts";
import { isLitter } from "../keep/litter.ts";
import type { OriginalFiles } from "../keep/originals.ts";
import type { Queue } from "../jobs/queue.ts";
import type { NewJob, Queued, RefusedJob } from "../store/jobs.ts";
import type { Store } from "../store/store.ts";

/** Bytes put down by the page before it says what they are for. Kept in a folder of this run, gone with it. */
export function incomingFiles(folder: string) {
  sweep(folder);
  const home = join(folder, `${process.pid}-${randomUUID()}`);
  mkdirSync(home, { recursive: true });
  const pathOf = (id: string) => join(home, id);
  return {
    async put(body: ReadableStream<Uint8Array> | null): Promise<string> {
      const id = v7();
      await pipeline(body ? Readable.fromWeb(body as never) : Readable.from([]), createWriteStream(pathOf(id), { flags: "wx" }));
      return id;
    },
    pathOf,
    drop: (id: string): void => rmSync(pathOf(id), { force: true }),
    close: (): void => rmSync(home, { recursive: true, force: true }),
  };
}
/** Removes the folders of runs that ended without closing. */
function sweep(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!lives(Number(name.split("-")[0]))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
function lives(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: string }).code === "EPERM";
  }
}
export type IncomingFiles = ReturnType<typeof incomingFiles>;

/** Where the bytes of a file handed in lie, and what it is called. */
export const placeOf = (file: Incoming, incoming: IncomingFiles): { path: string; name: string } => ({
  path: "path" in file ? file.path : incoming.pathOf(file.incoming),
  name: nameOf(file),
});
const nameOf = (file: Incoming): string => ("path" in file ? (file.name ?? basename(file.path)) : file.name);

/** A file now among the originals; its name may have the folders it lay in. */
export interface TakenIn {
  readonly hash: string;
  readonly name: string;
}

/** Stores files (and, for a folder, all in it) as originals and registers them, in the order given. The first that cannot be read refuses. */
export async function takeIn(
  { files, store }: { files: OriginalFiles; store: Store },
  list: readonly Incoming[],
  incoming?: IncomingFiles,
): Promise<TakenIn[]> {
  const taken: TakenIn[] = [];
  for (const file of list.flatMap(spread)) {
    const name = nameOf(file);
    const path = "path" in file ? file.path : incoming!.pathOf(file.incoming);
    const { hash, bytes } = await files.put(path).catch((error: unknown) => {
      throw error instanceof Refusal && error.code === "not-found" && "incoming" in file
        ? new Refusal("not-found", `${name}没有送到，请再选一次。`)
        : error;
    });
    store.originals.add(hash, basename(name), bytes);
    if ("incoming" in file) incoming!.drop(file.incoming);
    taken.push({ hash, name });
  }
  return taken;
}

/**
 * Takes files in and queues a job on each. A file that cannot be taken in stands in the batch as a job that failed, with its sentence; where
 * none can, that is refused.
 */
export async function queueFiles(
  library: { files: OriginalFiles; store: Store; queue: Queue },
  list: readonly Incoming[],
  incoming: IncomingFiles,
  kind: "intake" | "scan" | "form",
  personId: string,
  params: NewJob["params"] = {},
  batch?: string,
): Promise<Queued> {
  const taken: TakenIn[] = [];
  const refused: RefusedJob[] = [];
  for (const file of list.flatMap(spread)) {
    try {
      if (kind === "intake") refuseTooLarge(sizeOf("path" in file ? file.path : incoming.pathOf(file.incoming)), nameOf(file));
      taken.push(...(await takeIn(library, [file], incoming)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if ("incoming" in file) incoming.drop(file.incoming);
      refused.push({ kind, name: nameOf(file), sentence: error.message });
    }
  }
  if (batch === undefined && taken.length === 0 && refused.length > 0)
    throw new Refusal(
      "unreadable",
      refused.length === 1 ? refused[0]!.sentence : `${refused.map((r) => r.name).join("、")}都没有收进，请再选一次。`,
    );
  const queued = library.store.jobs.add(
    taken.map(({ hash, name }) => ({ kind, name, subject: hash, params })),
    personId,
    batch,
    refused,
  );
  library.queue.pump();
  return queued;
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** The files in a folder and below it. Refuses what is no folder, and one without files. */
export function filesIn(folder: string): { path: string; name: string; within: string }[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Refusal("not-found", `找不到文件夹${folder}，请再选一次。`);
  const within = (path: string) => relative(dirname(folder), path).split(sep).join("/");
  const files = spread({ path: folder }).flatMap((file) =>
    "path" in file ? [{ path: file.path, name: basename(file.path), within: within(file.path) }] : [],
  );
  if (files.length === 0) throw new Refusal("not-found", `${folder}里没有文件，请另选一个文件夹。`);
  return files;
}

/** A folder stands for the files in it and below, by name. */
export function spread(file: Incoming): Incoming[] {
  if (!("path" in file) || !statSync(file.path, { throwIfNoEntry: false })?.isDirectory()) return [file];
  return readdirSync(file.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isLitter(entry.name))
    .map((entry) => ({ path: join(entry.parentPath, entry.name) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
