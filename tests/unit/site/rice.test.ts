import { expect, test } from "vitest";
import { Bits, riceBits, riceRead, riceWrite } from "../../../shared/search/rice.ts";
import { decodeShard, encodeShard, keysOf, packList, standing } from "../../../shared/search/shards.ts";
import { bytesOf, textOf } from "../../../shared/site/packing.ts";
import { random } from "./random.ts";

const { below, chance } = random(7);
const some = (universe: number, density: number) =>
  Uint32Array.from(Array.from({ length: universe }, (_, n) => n).filter(() => chance(density)));

test("Rising lists come back from their Rice code one after the other, whatever their density", () => {
  const held = [0, 0.001, 0.01, 0.1, 0.5, 0.9, 1].flatMap((density) =>
    [0, 1, 7, 1000].map((universe) => ({ universe, list: some(universe, density) })),
  );
  held.push({ universe: 4_000_001, list: Uint32Array.of(4_000_000) });
  const bits = new Bits();
  for (const { list, universe } of held) riceWrite(bits, list, riceBits(list.length, universe));
  const read = new Bits(bits.bytes);
  for (const { list, universe } of held) expect([...riceRead(read, list.length, riceBits(list.length, universe))]).toEqual([...list]);
});

test("A list that is cut off ends", () => {
  expect(riceRead(new Bits(new Uint8Array(2)), 3, 0)).toHaveLength(3);
});

test("A shard gives back every key with its lists, and a dense list takes no more than one bit for each number", () => {
  const universes = [500, 400, 900];
  const keys = [...new Set(Array.from({ length: 300 }, () => below(0xffffffff)))].sort((a, b) => a - b);
  const held = keys.map((key, i) => ({
    key,
    numbers:
      i % 3
        ? [some(500, 0.02), some(400, 0.7), new Uint32Array()]
        : [new Uint32Array(), Uint32Array.of(below(400)), Uint32Array.of(below(900))],
  }));
  const packed = (numbers: readonly Uint32Array[]) => numbers.map((n, i) => packList(n, universes[i]!));
  const longerOf = (key: number, i: number): string[] => {
    const pair = String.fromCharCode(Math.floor(key / 65536), key % 65536);
    return i % 4 === 0 ? [`${pair}书`, `图${pair}`, `关于${pair}文件`] : [];
  };
  const entries = held.map(({ key, numbers }, i) => ({
    key,
    lists: packed(numbers),
    longer: longerOf(key, i).map((text) => ({ text, lists: packed([new Uint32Array(), numbers[1]!, numbers[2]!]) })),
  }));
  const shard = decodeShard(encodeShard(entries, universes), universes);
  for (const entry of entries) expect(shard.get(entry.key)!.longer).toEqual(entry.longer);
  expect([...shard.keys()]).toEqual(keys);
  for (const { key, numbers } of held) {
    numbers.forEach((list, i) => {
      const field = standing(shard.get(key)!.lists[i]!, universes[i]!);
      expect([...field.keys()].filter((n) => field[n])).toEqual([...list]);
    });
  }
  const dense = Uint32Array.from({ length: 999 }, (_, n) => n);
  expect(encodeShard([{ key: 1, lists: [packList(dense, 1000)], longer: [] }], [1000]).length).toBeLessThanOrEqual(125);
});

test("The keys of a long phrase cover every one of its characters", () => {
  const phrase = "应当按照国家有关规定执行不得擅自变更";
  const covered = new Set(keysOf(phrase).flatMap((key) => [Math.floor(key / 65536), key % 65536]));
  expect([...phrase].every((c) => covered.has(c.charCodeAt(0)))).toBe(true);
});

test("Bytes come back from their text, which can stand in a script as it is", () => {
  for (const length of [0, 1, 2, 6, 7, 8, 13, 300]) {
    for (const make of [() => 0, () => 255, (i: number) => i, () => below(256)]) {
      const bytes = Uint8Array.from({ length }, (_, i) => make(i));
      const text = textOf(bytes);
      expect([...bytesOf(text)].slice(0, length)).toEqual([...bytes]);
      expect(bytesOf(text).length - length).toBeLessThanOrEqual(1);
      expect(text).not.toMatch(/[\0\n\r"\\]/);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(Math.ceil((length * 8) / 7) + 1);
    }
  }
});
