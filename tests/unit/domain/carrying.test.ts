import { expect, test } from "vitest";
import { alikeIn, changeOf } from "../../../shared/domain/alike.ts";
import { carried, type Correction } from "../../../shared/domain/carrying.ts";

const line = (text: string, y: number, x = 100) => ({ text, box: [x, y, text.length * 40, 40] as const });
const correction = (read: string, text: string, y: number): Correction => ({
  key: `${y}`,
  read,
  text,
  by: "甲",
  at: `2026-01-01T00:00:${y}`,
  box: line(read, y).box,
});

test("A correction goes to the line on the same print, else to the line of nearly the same words", () => {
  const made = [correction("关于加强养护工怍的通知", "关于加强养护工作的通知", 10)];
  expect(carried(made, [line("页眉", 900), line("关于加强养护工怍的通知", 14)]).lines).toMatchObject([
    null,
    { text: "关于加强养护工作的通知", conflict: false },
  ]);
  expect(carried(made, [line("别的一行字", 400), line("关于加强养护工怍的通知", 800, 1200)]).lines).toMatchObject([
    null,
    { conflict: false },
  ]);
});

test("Of two lines run together both corrections are kept in sight", () => {
  const made = [correction("甲乙丙丁", "甲乙丙下", 100), { ...correction("戊己庚辛", "戊己庚亲", 101), box: [300, 100, 160, 40] as const }];
  const { lines, left } = carried(made, [line("甲乙丙丁 戊己庚辛", 100)]);
  expect(lines[0]).toMatchObject({ text: "戊己庚亲", conflict: true });
  expect(left.map((l) => l.text)).toEqual(["甲乙丙下"]);
});

test("A change is one short stretch with its neighbours", () => {
  expect(changeOf("定淘区人民政府", "定陶区人民政府")).toEqual({ read: "淘", is: "陶", before: "定", after: "区" });
  expect(changeOf("一样", "一样")).toBeNull();
  expect(changeOf("少字", "少一字")).toBeNull();
  expect(changeOf("完全不同的一长行文字", "写成另外一句很长的话语了")).toBeNull();
});

test("Places that read as they should are passed over", () => {
  expect(alikeIn("二OO五年、二○O五年", { read: "O", is: "○", before: "二", after: "O" })).toEqual([
    { start: 1, end: 2, beside: 2 },
    { start: 2, end: 3, beside: 0 },
    { start: 8, end: 9, beside: 0 },
  ]);
  expect(alikeIn("定陶和定州", { read: "定", is: "定陶", before: "", after: "" })).toEqual([{ start: 3, end: 4, beside: 0 }]);
});
