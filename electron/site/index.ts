import { encodeShard, packList, pairKey, sizeOf, type Longer, type ShardEntry } from "../../shared/search/shards.ts";
import { bitsOf, longerStrings, mostCommon, worth } from "./longer.ts";
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
/** How an index is made: one past the last number of each list, which lists also have longer strings, and about how many bytes a shard has. */
export interface Shape {
  readonly universe: readonly number[];
  readonly deep: readonly number[];
  readonly target: number;
}

/** One list while it is made: where each pair stands, all in one array; and for longer strings, which common pair begins at each place of its texts. */
interface Making {
  readonly starts: Uint32Array;
  readonly next: Uint32Array;
  readonly numbers: Uint32Array;
  readonly deep: {
    readonly common: readonly number[];
    readonly becomes: Uint16Array;
    readonly places: Uint16Array;
    readonly ends: Uint32Array;
  } | null;
}

/**
 * The sharded index over all units, which come in rising number within each list. Two walks over the texts: one counts, one writes. `pause` is
 * awaited now and then and may throw to stop.
 */
export async function indexOf(units: readonly Unit[], { universe, deep, target }: Shape, pause: () => Promise<void>): Promise<Index> {
  const pairs = new Pairs();
  const counts = universe.map(() => [] as number[]);
  await each(units, pairs, pause, (list, pair, _, isNew) => {
    if (isNew) counts[list]![pair] = (counts[list]![pair] ?? 0) + 1;
  });
  const all = counts.map((count, list) =>
    making(pairs, count, deep.includes(list) ? units.filter((u) => u.list === list) : null, universe[list]!),
  );
  const at = universe.map(() => 0);
  await each(units, pairs, pause, (list, pair, number, isNew) => {
    const { next, numbers, deep: below } = all[list]!;
    if (isNew) numbers[next[pair]!++] = number;
    if (!below) return;
    // A pair is met after its second character, and begins one place before it.
    if (isPair(pairs.key(pair))) below.places[at[list]! - 2] = below.becomes[pair]!;
    else at[list]!++;
  });
  const longer = await longerByPair(pairs, counts, all, universe, pause);

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
    const held = all.map((list, i) => packList(standsOf(list, pair), universe[i]!));
    const entry = { key: pairs.key(pair), lists: held, longer: longer.get(pair) ?? [] };
    entries.push(entry);
    size += sizeOf(entry, universe);
    if (size >= target) flush();
    if (shards.length % 64 === 63 && !entries.length) await pause();
  }
  flush();
  return { shards, bounds };
}
const isPair = (key: number): boolean => (key & 0xffff) !== 0;
const standsOf = ({ starts, numbers }: Making, pair: number): Uint32Array => numbers.subarray(starts[pair], starts[pair + 1]);
const textOf = (key: number): string => String.fromCharCode(key >>> 16, key & 0xffff);

/** A list to be filled, from how often each pair stands in it; of its units where longer strings are wanted. */
function making(pairs: Pairs, count: readonly number[], units: readonly Unit[] | null, universe: number): Making {
  const starts = new Uint32Array(pairs.count + 1);
  for (let pair = 0; pair < pairs.count; pair++) starts[pair + 1] = starts[pair]! + (count[pair] ?? 0);
  const room = { starts, next: starts.slice(), numbers: new Uint32Array(starts[pairs.count]!) };
  if (!units) return { ...room, deep: null };
  const becomes = new Uint16Array(pairs.count);
  const common: number[] = [];
  for (let pair = 0; pair < pairs.count && common.length < mostCommon; pair++) {
    const key = pairs.key(pair);
    if (isPair(key) && (count[pair] ?? 0) >= worth(textOf(key), universe)) becomes[pair] = common.push(pair);
  }
  let length = 0;
  const ends = Uint32Array.from(units, ({ texts }) => (length += texts.reduce((sum, text) => sum + text.length, 0)));
  return { ...room, deep: { common, becomes, places: new Uint16Array(length), ends } };
}

/** The longer strings of all lists, each with the rarest of its pairs. */
async function longerByPair(
  pairs: Pairs,
  counts: readonly (readonly number[])[],
  all: readonly Making[],
  universe: readonly number[],
  pause: () => Promise<void>,
): Promise<Map<number, Longer[]>> {
  const byText = new Map<string, Uint32Array[]>();
  for (const [list, making] of all.entries()) {
    if (!making.deep) continue;
    const { common, places, ends } = making.deep;
    const known = common.map((pair) => ({ text: textOf(pairs.key(pair)), bits: bitsOf(standsOf(making, pair), universe[list]!) }));
    for (const [text, numbers] of await longerStrings(places, ends, known, pause)) {
      const held = byText.get(text) ?? all.map(() => new Uint32Array());
      held[list] = numbers;
      byText.set(text, held);
    }
  }
  const often = (pair: number) => counts.reduce((sum, count) => sum + (count[pair] ?? 0), 0);
  const found = new Map<number, Longer[]>();
  for (const text of [...byText.keys()].sort()) {
    const inside = Array.from({ length: text.length - 1 }, (_, i) => pairs.number(pairKey(text.charCodeAt(i), text.charCodeAt(i + 1))));
    const rarest = inside.reduce((a, b) => (often(b) < often(a) ? b : a));
    const lists = byText.get(text)!.map((numbers, i) => packList(numbers, universe[i]!));
    found.set(rarest, [...(found.get(rarest) ?? []), { text, lists }]);
  }
  return found;
}

/** Calls `met` for every pair and single character of every unit, and tells whether it is the first there. */
async function each(
  units: readonly Unit[],
  pairs: Pairs,
  pause: () => Promise<void>,
  met: (list: number, pair: number, number: number, isNew: boolean) => void,
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
        met(list, pair, number, last[pair] !== at);
        last[pair] = at;
      });
    }
  }
}
