import { expect, test } from "vitest";
import { bitsOf, longerStrings, worth } from "../../../electron/site/longer.ts";
import { indexOf, type Unit } from "../../../electron/site/index.ts";
import { mayStand } from "../../../renderer/site/segments.ts";
import { term } from "../../../shared/search/query.ts";
import { decodeShard, longest } from "../../../shared/search/shards.ts";
import { random } from "./random.ts";

const universe = 260;
const { below, pick } = random(9);
const words = "镇人民政府|区政府|应当|按照|规定|国家|有关|人民|政府应|当按|2018|201|8年".split("|");
const text = () => Array.from({ length: 5 + below(20) }, () => (below(3) ? pick(words) : String.fromCharCode(0x4e00 + below(20)))).join("");
const texts = Array.from({ length: universe }, text);
const pause = () => Promise.resolve();

/** Where every string of a length stands, by plain reading. */
function standing(length: number): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const [n, t] of texts.entries()) {
    for (let i = 0; i + length <= t.length; i++) {
      const part = t.slice(i, i + length);
      found.set(part, (found.get(part) ?? new Set()).add(n));
    }
  }
  return found;
}

test("Longer strings are those, and only those, whose parts stand together in far more places than they do", async () => {
  const common = [...standing(2)].filter(([t, where]) => where.size >= worth(t, universe));
  const number = new Map(common.map(([t], i) => [t, i + 1]));
  const places = Uint16Array.from(texts.flatMap((t) => Array.from(t, (_, i) => number.get(t.slice(i, i + 2)) ?? 0)));
  let end = 0;
  const ends = texts.map((t) => (end += t.length));
  const pairs = common.map(([t, where]) => ({ text: t, bits: bitsOf([...where], universe) }));
  const found = await longerStrings(places, ends, pairs, pause);

  const expected = new Map<string, number[]>();
  let may = new Map<string, Set<number>>(common);
  for (let length = 3; length <= longest; length++) {
    const next = new Map<string, Set<number>>();
    for (const [t, where] of standing(length)) {
      const [front, back] = [may.get(t.slice(0, -1)), may.get(t.slice(1))];
      if (!front || !back) continue;
      const both = new Set([...front].filter((n) => back.has(n)));
      const isWorth = both.size - where.size >= worth(t, universe);
      if (isWorth) expected.set(t, [...where]);
      if ((isWorth ? where : both).size >= worth(t, universe)) next.set(t, isWorth ? where : both);
    }
    may = next;
  }
  expect(expected.size).toBeGreaterThan(6);
  expect(Math.max(...[...expected.keys()].map((t) => t.length))).toBeGreaterThan(3);
  expect(new Map([...found].map(([t, numbers]) => [t, [...numbers]]))).toEqual(expected);
});

test("An index with longer strings leaves out nothing, and of a short phrase fewer are read in vain than a list is worth", async () => {
  const units = texts.map((t, number): Unit => ({ list: 0, number, texts: [t] }));
  const read = async (deep: number[]) => {
    const { shards } = await indexOf(units, { universe: [universe], deep, target: 1 << 20 }, pause);
    return new Map(shards.flatMap((bytes) => [...decodeShard(bytes, [universe])]));
  };
  const [plain, deep] = [await read([]), await read([0])];
  const phrases = Array.from({ length: 300 }, () => {
    const t = pick(texts);
    const at = below(t.length - 3);
    return t.slice(at, at + 3 + below(longest - 2));
  });
  let [vain, still] = [0, 0];
  for (const phrase of phrases) {
    const right = texts.flatMap((t, n) => (t.includes(phrase) ? [n] : []));
    const candidates = (entries: typeof deep) =>
      [...mayStand(entries, [term(phrase)], 0, universe).entries()].flatMap(([n, may]) => (may ? [n] : []));
    const [wide, near] = [candidates(plain), candidates(deep)];
    expect(right.filter((n) => !near.includes(n))).toEqual([]);
    vain = Math.max(vain, wide.length - right.length);
    still = Math.max(still, near.length - right.length);
  }
  const most = worth("规定", universe);
  expect([vain >= most, still < most]).toEqual([true, true]);
});
