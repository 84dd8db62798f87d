import { expect, test } from "vitest";
import { risksOf, type ProofPage, type Risk } from "../../../shared/domain/proofing.ts";
import type { Issuer } from "../../../shared/domain/issuers.ts";

const issuer = (name: string, code: string): Issuer => ({
  id: code,
  name,
  aliases: [],
  codes: [{ code, from: null, until: null }],
  level: "district",
  own: true,
  from: null,
  until: null,
  successor: null,
  registerCode: null,
  contact: null,
});
const registry = [issuer("菏泽市定陶区人民政府", "菏定政发"), issuer("菏泽市定陶区人民政府办公室", "菏定政办发")];

/** A page of these lines, each character 40 wide, all sure but those marked with * after them. */
const page = (seq: number, ...texts: string[]): ProofPage => ({
  id: `p${seq}`,
  seq,
  engine: "PP-OCRv4",
  lines: texts.map((marked, i) => {
    const chars = [...marked.matchAll(/([^*])(\*?)/gu)];
    return {
      text: chars.map((c) => c[1]).join(""),
      box: [100, 100 + i * 60, chars.length * 40, 40],
      words: chars.map((c, k) => ({ text: c[1]!, box: [100 + k * 40, 100 + i * 60, 38, 38], confidence: c[2] ? 60 : 99 })),
      corrected: null,
      differing: [],
    };
  }),
});
const told = (risks: readonly Risk[]) => risks.map(({ kind, text, why, other }) => [kind, text, why, other]);
const risks = (...texts: string[]) => told(risksOf([page(1, ...texts)], { year: 2003, no: "2" }, registry));

test("A document's number is held against the registry, the day under the text, and its brackets", () => {
  expect(risks("荷定政发〔2003〕11号")[0]).toEqual([
    "number",
    "荷定政发〔2003〕11号",
    "机关代字“荷定政发”与名录里的“菏定政发”只差一个字",
    "菏定政发〔2003〕11号",
  ]);
  expect(risks("菏定政发〔2002〕11号", "各镇人民政府：", "现通知如下。", "二○○三年四月十六日")[0]).toEqual([
    "number",
    "菏定政发〔2002〕11号",
    "文号是2002年，成文日期是2003年",
    "菏定政发〔2003〕11号",
  ]);
  expect(risks("菏定政发[2003]11号")[0]).toEqual(["number", "菏定政发[2003]11号", "年份的括号不是〔〕", "菏定政发〔2003〕11号"]);
  expect(risks("菏定政发〔2003〕11号", "二○○三年四月十六日")).toEqual([
    ["number", "菏定政发〔2003〕11号", null, null],
    ["date", "二○○三年四月十六日", null, null],
  ]);
});

test("A number that is only cited may be of another year than the day under the text", () => {
  expect(risks("根据菏定政发〔1998〕3号文件精神，现通知如下。", "二○○三年四月十六日")[0]).toEqual([
    "number",
    "菏定政发〔1998〕3号",
    null,
    null,
  ]);
});

test("A title above a number is not taken for its organ", () => {
  expect(risks("农村公路养护工作的意见", "菏定政发〔2003〕11号")).toEqual([["number", "菏定政发〔2003〕11号", null, null]]);
});

test("A number broken over two lines is found whole", () => {
  expect(risks("原办法（菏定政发〔19", "96〕18号）同时废止。")[0]).toEqual(["number", "菏定政发〔1996〕18号", null, null]);
});

test("A day must exist, and its ○ be ○", () => {
  expect(risks("二○○三年四月三十一日")).toEqual([["date", "二○○三年四月三十一日", "没有这一天", null]]);
  expect(risks("二OO三年四月十六日")).toEqual([["date", "二OO三年四月十六日", "年份里的零不是○", "二○○三年四月十六日"]]);
  expect(risks("2093年4月16日")).toEqual([["date", "2093年4月16日", "2093年离本期公报（2003年）太远", null]]);
});

test("Sums of money are all looked at, irregular ones first", () => {
  expect(risks("每公里三千五百元，补助八百十千元，共1,50元和12,500元")).toEqual([
    ["amount", "八百十千元", "数字不合读法", null],
    ["amount", "1,50元", "千分位的逗号不在三位一节上", null],
    ["amount", "三千五百元", null, null],
    ["amount", "12,500元", null, null],
  ]);
});

test("Articles, chapters and headings follow each other and may begin again at one", () => {
  expect(risks("第一条 甲", "第二条 乙", "第五条 丙", "第六条 丁")).toEqual([["sequence", "第五条", "第二条之后是第五条", "第三条"]]);
  expect(risks("第一条 甲", "第二条 乙", "第一条 丙", "第三条修改为：")).toEqual([]);
  expect(risks("一、甲", "二、乙", "（一）丙", "（三）丁", "三、戊")).toEqual([["sequence", "（三）", "（一）之后是（三）", "（二）"]]);
});

test("Organs and places one character away from the registry are found", () => {
  expect(risks("荷泽市定淘区人民政府文件").map(([, t, , o]) => [t, o])).toEqual([
    ["荷泽市", "菏泽市"],
    ["定淘区", "定陶区"],
  ]);
  expect(risks("菏泽市定陶区人民政付印发")).toEqual([
    ["organ", "菏泽市定陶区人民政付", "与名录里的“菏泽市定陶区人民政府”只差一个字", "菏泽市定陶区人民政府"],
  ]);
  expect(risks("菏泽市定陶区人民政府办公室，固定区域")).toEqual([]);
});

test("Half-width marks between characters are told with what they stand for", () => {
  expect(risks("各镇,各部门", "3:1")).toEqual([["marks", ",", "半角标点", "，"]]);
});

test("Printed page numbers and running heads are held against the issue", () => {
  const of = (seq: number, folio: string, head = "示例区人民政府公报 2003年第2期") =>
    page(seq, head, "正文的一行字在这里。", "正文的又一行字在这里。", folio);
  const found = risksOf(
    [of(1, "- 5 -"), of(2, "- 6 -"), of(3, "- 9 -"), of(4, "10", "示例区人民政府公报 2003年第3期")],
    { year: 2003, no: "2" },
    [],
  );
  expect(found.map(({ kind, seq, why }) => [kind, seq, why])).toEqual([
    ["folio", 3, "第6页之后是第9页，缺2页或页码有误"],
    ["folio", 4, "页眉写着2003年第3期，本期是2003年第2期"],
  ]);
});

test("A doubtful character inside what must be right is told there, others come last", () => {
  const found = risksOf([page(1, "养*护资金三*千元", "二○○三年四月十六日")], { year: 2003, no: "2" }, []);
  expect(found.map(({ kind, text, unsure }) => [kind, text, unsure])).toEqual([
    ["date", "二○○三年四月十六日", false],
    ["amount", "三千元", true],
    ["unsure", "养", true],
  ]);
});

test("A line a person wrote or confirmed is done with, but still counts for the lines after it", () => {
  const [first, second] = page(1, "第一条 甲", "第三条 乙", "第四条 丙三千元").lines.map((l) => l);
  const done = {
    ...page(1),
    lines: [first!, { ...second!, corrected: { read: "第二条 乙", conflict: false } }, page(1, "第四条 丙三千元").lines[0]!],
  };
  expect(told(risksOf([done], { year: 2003, no: "2" }, []))).toEqual([["amount", "三千元", null, null]]);
});
