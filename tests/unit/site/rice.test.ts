import { expect, test } from "vitest";
import { riceDecode, riceEncode } from "../../../shared/search/rice.ts";
import { decodeShard, encodeShard, keysOf, packList, standing } from "../../../shared/search/shards.ts";
import { random } from "./random.ts";

const { below, chance } = random(7);
const some = (universe: number, density: number) =>
  Uint32Array.from(Array.from({ length: universe }, (_, n) => n).filter(() => chance(density)));

test("A rising list comes back from its Rice code, whatever its density", () => {
  for (const density of [0, 0.001, 0.01, 0.1, 0.5, 0.9, 1]) {
    for (const universe of [0, 1, 7, 1000]) {
      const list = some(universe, density);
      expect([...riceDecode(riceEncode(list))]).toEqual([...list]);
    }
  }
  expect([...riceDecode(riceEncode([4_000_000]))]).toEqual([4_000_000]);
});

test("A dense list is no longer than one bit for each number", () => {
  const list = Uint32Array.from({ length: 999 }, (_, n) => n);
  expect(packList(list, 1000).rice.bytes.length).toBeLessThanOrEqual(125);
});

test("A shard gives back every key with its three lists", () => {
  const universe = 500;
  const keys = [...new Set(Array.from({ length: 300 }, () => below(0xffffffff)))].sort((a, b) => a - b);
  const held = keys.map((key) => ({ key, numbers: [some(universe, 0.02), some(universe, 0.7), new Uint32Array()] }));
  const shard = decodeShard(encodeShard(held.map(({ key, numbers }) => ({ key, lists: numbers.map((n) => packList(n, universe)) }))));
  expect([...shard.keys()]).toEqual(keys);
  for (const { key, numbers } of held) {
    numbers.forEach((list, i) => {
      const field = standing(shard.get(key)!.lists[i]!, universe);
      expect([...field.keys()].filter((n) => field[n])).toEqual([...list]);
    });
  }
});

test("The keys of a long phrase cover every one of its characters", () => {
  const phrase = "应当按照国家有关规定执行不得擅自变更";
  const covered = new Set(keysOf(phrase).flatMap((key) => [Math.floor(key / 65536), key % 65536]));
  expect([...phrase].every((c) => covered.has(c.charCodeAt(0)))).toBe(true);
});
