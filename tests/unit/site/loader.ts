import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { callback, type SearchManifest } from "../../../shared/site/search.ts";
import type { Loader } from "../../../renderer/site/segments.ts";
import { bytesOf } from "../../../shared/site/packing.ts";
import { unpack } from "../../../renderer/site/load.ts";

/** The search of an exported folder, its data scripts read from disk. */
export function fileLoader(out: string): Loader & { readonly read: string[] } {
  const read: string[] = [];
  const held = new Map<string, Promise<unknown>>();
  const once = <T>(name: string, make: () => Promise<T>): Promise<T> => {
    read.push(name);
    if (!held.has(name)) held.set(name, make());
    return held.get(name) as Promise<T>;
  };
  const get = async (name: string): Promise<unknown> => {
    const text = await readFile(join(out, `search/${name}.js`), "utf8");
    // Parsed as what it is, a script: packed bytes stand in it unescaped.
    const [called, payload] = runInNewContext(`((...all) => all)${text.trim().slice(callback.length)}`) as [string, unknown];
    if (!text.startsWith(`${callback}(`) || called !== name) throw new Error(`search/${name}.js calls for ${called}`);
    return payload;
  };
  return {
    read,
    manifest: () => once("manifest", () => get("manifest") as Promise<SearchManifest>),
    shard: (name) => once(name, async () => bytesOf((await get(name)) as string)),
    table: (name) => once(name, async () => unpack((await get(name)) as string)),
  };
}
