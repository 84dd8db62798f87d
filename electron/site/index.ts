import { encodeShard, packList, sizeOf, type ShardEntry } from "../../shared/search/shards.ts";
import { Pairs, walk } from "./pairs.ts";

/** One thing to be found under its number in one of the lists: canonical texts that do not run into each other. */
export interface Unit {
  readonly list: number;
  readonly number: number;
  readonly texts: readonly string[];
}
export interface Index {
  readonly shards: readonly Uint8Array[];
  /** The first key of each shard. */
  readonly bounds: readonly number[];
}

/**
 * The sharded index over all units, which come in rising number within each list; `universe` is one past the last number of each list,
 * `target` about how many bytes a shard has. Two walks over the texts: one counts, one writes, so that the lists lie in one array.
 * `pause` is awaited now and then and may throw to stop.
 */
export async function indexOf(
  units: readonly Unit[],
  universe: readonly number[],
  target: number,
  pause: () => Promise<void>,
): Promise<Index> {
  const pairs = new Pairs();
  const counts = universe.map(() => [] as number[]);
  await each(units, pairs, pause, (list, pair) => {
    counts[list]![pair] = (counts[list]![pair] ?? 0) + 1;
  });
  const places = counts.map((count) => {
    const starts = new Uint32Array(pairs.count + 1);
    for (let pair = 0; pair < pairs.count; pair++) starts[pair + 1] = starts[pair]! + (count[pair] ?? 0);
    return { starts, next: starts.slice(), numbers: new Uint32Array(starts[pairs.count]!) };
  });
  await each(units, pairs, pause, (list, pair, number) => {
    const place = places[list]!;
    place.numbers[place.next[pair]!++] = number;
  });

  const shards: Uint8Array[] = [];
  const bounds: number[] = [];
  let entries: ShardEntry[] = [];
  let size = 0;
  const flush = () => {
    if (!entries.length) return;
    shards.push(encodeShard(entries, universe));
    bounds.push(entries[0]!.key);
    [entries, size] = [[], 0];
  };
  const inOrder = Uint32Array.from({ length: pairs.count }, (_, i) => i).sort((a, b) => pairs.key(a) - pairs.key(b));
  for (const pair of inOrder) {
    const held = places.map(({ starts, numbers }, list) => packList(numbers.subarray(starts[pair], starts[pair + 1]), universe[list]!));
    const entry = { key: pairs.key(pair), lists: held };
    entries.push(entry);
    size += sizeOf(entry, universe);
    if (size >= target) flush();
    if (shards.length % 64 === 63 && !entries.length) await pause();
  }
  flush();
  return { shards, bounds };
}

/** Calls `met` once for every pair of every unit. */
async function each(
  units: readonly Unit[],
  pairs: Pairs,
  pause: () => Promise<void>,
  met: (list: number, pair: number, number: number) => void,
): Promise<void> {
  let last = new Int32Array(1 << 15).fill(-1);
  for (const [at, { list, number, texts }] of units.entries()) {
    if (at % 32 === 0) await pause();
    for (const text of texts) {
      walk(text, (key) => {
        const pair = pairs.number(key);
        if (pair >= last.length) {
          const wider = new Int32Array(last.length * 2).fill(-1);
          wider.set(last);
          last = wider;
        }
        if (last[pair] === at) return;
        last[pair] = at;
        met(list, pair, number);
      });
    }
  }
}
