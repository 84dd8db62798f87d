import { spellings, type Term } from "../../shared/search/query.ts";
import { decodeShard, keysOf, lists, standing, tells, type ShardEntry, type Standing } from "../../shared/search/shards.ts";
import type { SearchManifest, Segment } from "../../shared/site/search.ts";

/** Fetches one file of the search by its name, unpacked. */
export interface Loader {
  manifest(): Promise<SearchManifest>;
  shard(name: string, generation: string): Promise<Uint8Array>;
  table(name: string, generation: string): Promise<unknown>;
}
export interface Index {
  readonly manifest: SearchManifest;
  readonly load: Loader;
  /** Shards already opened, by name. */
  readonly open: Map<string, Promise<ReadonlyMap<number, ShardEntry>>>;
}
export type Entries = ReadonlyMap<number, ShardEntry>;

/** The entries of every key these terms need in a segment, or in its titles alone; shards come in parallel, each once. */
export async function entriesOf(
  { manifest: { generation }, load, open }: Index,
  { name, documents, pages, shards, titles }: Segment,
  terms: readonly Term[],
  of: "s" | "t" = "s",
): Promise<Entries> {
  const keys = [...new Set(terms.flatMap(spellings).flatMap(keysOf))];
  const bounds = of === "s" ? shards : titles;
  const wanted = [...new Set(keys.map((key) => shardOf(bounds, key)))].filter((n) => n >= 0);
  const leaves = pages.reduce((sum, [, count]) => sum + count, 0);
  const universes = of === "s" ? lists.map((list) => (list === "page" ? leaves : documents)) : [documents];
  const opened = (file: string) => {
    const one = open.get(file) ?? load.shard(file, generation).then((bytes) => decodeShard(bytes, universes));
    open.set(file, one);
    return one;
  };
  const loaded = await Promise.all(wanted.map((n) => opened(`${name}/${of}/${n}`)));
  const entries = new Map<number, ShardEntry>();
  for (const shard of loaded) {
    for (const key of keys) {
      const entry = shard.get(key);
      if (entry) entries.set(key, entry);
    }
  }
  return entries;
}

/** The last shard that begins at or before a key; -1 where none does. */
function shardOf(bounds: readonly number[], key: number): number {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[middle]! <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** One byte for each of a segment's own numbers: 1 where all these terms may stand, in any of their spellings. */
export function mayStand(entries: Entries, terms: readonly Term[], list: number, universe: number): Uint8Array {
  const all = new Uint8Array(universe).fill(1);
  const known = new Map<Standing, Uint8Array>();
  const fieldOf = (held: Standing): Uint8Array => {
    const field = known.get(held) ?? standing(held, universe);
    known.set(held, field);
    return field;
  };
  for (const term of terms) {
    const any = new Uint8Array(universe);
    for (const spelling of spellings(term)) {
      const parts = keysOf(spelling).map((key) => entries.get(key));
      if (parts.some((entry) => !entry)) continue;
      const longer = parts.flatMap((entry) => entry!.longer.filter(({ text, lists }) => spelling.includes(text) && tells(lists[list]!)));
      const fields = [...parts.map((entry) => entry!.lists[list]!), ...longer.map(({ lists }) => lists[list]!)].map(fieldOf);
      for (let n = 0; n < universe; n++) any[n]! |= fields.every((f) => f[n]) ? 1 : 0;
    }
    for (let n = 0; n < universe; n++) all[n]! &= any[n]!;
  }
  return all;
}
