import { expect, test } from "vitest";
import { beginAt, endAt, joinBack, newAt, ownerOf, type Drafted } from "../../../shared/domain/articles/edit.ts";

const counts = [
  { seq: 1, lines: 10 },
  { seq: 2, lines: 0 },
  { seq: 3, lines: 5 },
];
const spot = (seq: number, line: number) => ({ seq, line });
const draft = (title: string, ...parts: [number, number, number, number][]): Drafted => ({
  title,
  parts: parts.map(([a, b, c, d]) => ({ from: spot(a, b), to: spot(c, d) })),
});
const told = (drafts: readonly Drafted[]) =>
  drafts.map(({ title, parts }) => [title, ...parts.map(({ from, to }) => `${from.seq}.${from.line}-${to.seq}.${to.line}`)].join(" "));
const two = [draft("甲", [1, 0, 1, 4]), draft("乙", [1, 5, 3, 2])];

test("A boundary dragged up takes lines from the article before, dragged down gives them to it, also over an empty page", () => {
  expect(told(beginAt(two, 1, spot(1, 3), counts))).toEqual(["甲 1.0-1.2", "乙 1.3-3.2"]);
  expect(told(beginAt(two, 1, spot(3, 0), counts))).toEqual(["甲 1.0-1.9", "乙 3.0-3.2"]);
  expect(told(beginAt(two, 1, spot(3, 4), counts))).toEqual(told(two));
});

test("An article dragged over the whole of another leaves it without lines", () => {
  expect(told(beginAt(two, 1, spot(1, 0), counts))).toEqual(["甲", "乙 1.0-3.2"]);
});

test("An end leaves what follows to nobody, or takes it from the next", () => {
  expect(told(endAt(two, 1, spot(1, 7), counts))).toEqual(["甲 1.0-1.4", "乙 1.5-1.7"]);
  expect(told(endAt(two, 0, spot(1, 6), counts))).toEqual(["甲 1.0-1.6", "乙 1.7-3.2"]);
  expect(ownerOf(endAt(two, 1, spot(1, 7), counts), spot(1, 8))).toBe(-1);
});

test("A new article begins mid-way and takes the rest of the stretch; joined back it is as before", () => {
  const three = newAt(two, spot(1, 8), (parts) => ({ title: "丙", parts }), counts);
  expect(told(three)).toEqual(["甲 1.0-1.4", "乙 1.5-1.7", "丙 1.8-3.2"]);
  expect(told(joinBack(three, 2, counts))).toEqual(told(two));
});

test("A stretch elsewhere stays a stretch of its own", () => {
  const broken = [draft("甲", [1, 0, 1, 2], [3, 3, 3, 4]), draft("乙", [1, 3, 1, 9])];
  expect(told(joinBack(broken, 1, counts))).toEqual(["甲 1.0-1.2 3.3-3.4 1.3-1.9"]);
  expect(told(beginAt(broken, 1, spot(1, 2), counts))).toEqual(["甲 1.0-1.1 3.3-3.4", "乙 1.2-1.9"]);
});
