import { randomUUID } from "node:crypto";
import { createWriteStream, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { v7 } from "uuid";
import type { Incoming } from "../../shared/contract/common.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { OriginalFiles } from "../keep/originals.ts";
import type { Store } from "../store/store.ts";

/** Bytes put down by the page before it says what they are for. Kept in a folder of this run, gone with it. */
export function incomingFiles(folder: string) {
  const home = join(folder, randomUUID());
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
export type IncomingFiles = ReturnType<typeof incomingFiles>;

/** A file now among the originals. */
export interface TakenIn {
  readonly hash: string;
  readonly name: string;
}

/** Stores files (and, for a folder, all in it) as originals and registers them, in the order given. */
export async function takeIn(
  { files, store }: { files: OriginalFiles; store: Store },
  list: readonly Incoming[],
  incoming?: IncomingFiles,
): Promise<TakenIn[]> {
  const taken: TakenIn[] = [];
  for (const file of list.flatMap(spread)) {
    const { path, name } =
      "path" in file ? { path: file.path, name: basename(file.path) } : { path: incoming!.pathOf(file.incoming), name: file.name };
    const { hash, bytes } = await files.put(path).catch((error: unknown) => {
      throw error instanceof Refusal && "incoming" in file ? new Refusal("not-found", `${name}没有送到，请再选一次。`) : error;
    });
    store.originals.add(hash, name, bytes);
    if ("incoming" in file) incoming!.drop(file.incoming);
    taken.push({ hash, name });
  }
  return taken;
}

/** A folder stands for the files in it and below, by name. */
export function spread(file: Incoming): Incoming[] {
  if (!("path" in file) || !statSync(file.path, { throwIfNoEntry: false })?.isDirectory()) return [file];
  return readdirSync(file.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => ({ path: join(entry.parentPath, entry.name) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
