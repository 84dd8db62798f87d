import { expect, test } from "vitest";
import { differences, takenOver } from "../../../shared/domain/crossCheck.ts";
import type { Line } from "../../../shared/domain/pages.ts";

/** A line printed at `top`, each character 40 pixels wide. */
const line = (text: string, top = 100): Line => ({
  text,
  box: [100, top, [...text].length * 40, 40],
  words: [...text].map((c, i) => ({ text: c, box: [100 + i * 40, top, 38, 38] as const, confidence: 90 })),
});
const differing = (ours: string, theirs: string) => differences([line(ours)], [line(theirs)])[0];

test("A character read differently is marked, with what the other engine reads", () => {
  expect(differing("一九八二年七月", "一九八三年七月")).toEqual([{ start: 3, end: 4, other: "三" }]);
});

test("A rare character only one engine knows is offered with its neighbour", () => {
  expect(differing("歙县许村、县西递", "歙县许村、黟县西递")).toEqual([{ start: 4, end: 5, other: "、黟" }]);
  expect(differing("受风打抢", "舷受风打抢")).toEqual([{ start: 0, end: 1, other: "舷受" }]);
});

test("Widths, quotation marks, dashes, blanks and stray marks are no differences", () => {
  expect(differing("（2018）“五公开” 第 3条", '(2018)"五公开"第3条')).toEqual([]);
  expect(differing("依法行政", "依法行政'")).toEqual([]);
  expect(differing("—12—", "-12-")).toEqual([]);
});

test("A figure in place of a mark, or a mark in place of another, is one", () => {
  expect(differing("第1条", "第l条")).toEqual([{ start: 1, end: 2, other: "l" }]);
  expect(differing("各镇、各街道", "各镇，各街道")).toEqual([{ start: 2, end: 3, other: "，" }]);
});

test("Lines meet where their print lies, whatever their order; a line the other did not find is left alone", () => {
  const ours = [line("第一行", 100), line("第二行", 200), line("第三行", 300)];
  expect(differences(ours, [line("第二彳", 205), line("第一行", 98)])).toEqual([[], [{ start: 2, end: 3, other: "彳" }], []]);
});

test("The other's readings are taken over in any number of places", () => {
  const text = "县西递、一九八二年";
  const [places] = differences([line(text)], [line("黟县西递、一九八三年")]);
  expect(takenOver(text, places!)).toBe("黟县西递、一九八三年");
  expect(takenOver(text, places!.slice(1))).toBe("县西递、一九八三年");
});
