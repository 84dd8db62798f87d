import { expect, test } from "vitest";
import { doubtsOf, queueOf, type ProofPage, type Risk } from "../../../shared/domain/proofing.ts";
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
const page = (seq: number, ...texts: string[]): ProofPage & { seq: number } => ({
  seq,
  engine: "PP-OCRv4",
  height: texts.length * 60 - 10,
  lines: texts.map((marked, i) => {
    const chars = [...marked.matchAll(/([^*])(\*?)/gu)];
    return {
      text: chars.map((c) => c[1]).join(""),
      box: [100, 10 + i * 60, chars.length * 40, 40],
      words: chars.map((c, k) => ({ text: c[1]!, box: [100 + k * 40, 10 + i * 60, 38, 38], confidence: c[2] ? 60 : 99 })),
      corrected: null,
      differing: [],
    };
  }),
});
const risksOf = (pages: readonly (ProofPage & { seq: number })[], issuers: readonly Issuer[] = []) => {
  const issue = { year: 2003, no: "2" };
  return queueOf(
    pages.map((p) => ({ id: `p${p.seq}`, seq: p.seq, done: false, doubts: doubtsOf(p, issue.year, issuers) })),
    issue,
  );
};
const told = (risks: readonly Risk[]) => risks.map(({ kind, text, why, other }) => [kind, text, why, other]);
const risks = (...texts: string[]) => told(risksOf([page(1, ...texts)], registry));

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

test("Sums are read in 万元, 亿元 and 大写, and held against what is written beside them and what they are made of", () => {
  const faults = (...texts: string[]) => risks(...texts).flatMap(([kind, text, why]) => (why === null ? [] : [[kind, text, why]]));
  expect(risks("投资3.5万元、1.2亿元、壹万贰仟元整、数百元、数十万元").map(([kind, text]) => [kind, text])).toEqual([
    ["amount", "3.5万元"],
    ["amount", "1.2亿元"],
    ["amount", "壹万贰仟元整"],
    ["amount", "百元"],
    ["amount", "十万元"],
  ]);
  expect(faults("投资3.5万元、1.2亿元、壹万贰仟零伍拾元整、数百元、数十万元、两千五百元、三点五万元、一百一十元")).toEqual([]);
  expect(risks("每公里三千王百元")).toEqual([["amount", "三千王百元", "“王”像是“五”", "三千五百元"]]);
  expect(faults("罚款壹万二仟元")).toEqual([["amount", "壹万二仟元", "大写数字里夹着小写"]]);
  expect(faults("人民币壹万贰仟元整（12,000元）")).toEqual([]);
  expect(faults("人民币壹万贰仟元整（小写：¥1,200.00）")).toEqual([["amount", "¥1,200.00", "大写是12000元，小写是¥1,200.00"]]);
  expect(faults("修路3万元，架桥1.5万元，合计4.5万元。")).toEqual([]);
  expect(faults("修路3万元，架桥1.5万元，合计4.8万元。")).toEqual([["amount", "4.8万元", "前面2项相加是4.5万元，合计写作4.8万元"]]);
  expect(faults("修路3万元，架桥约1.5万余元，合计4.8万元。")).toEqual([]);
  expect(faults("合计5万元，其中：修路4万元，架桥2万元。")).toEqual([["amount", "5万元", "其中各项相加是6万元，多于5万元"]]);
  expect(faults("增长12.5.3%，下降05%，占百分之三十五点五，降低百分之三五十")).toEqual([
    ["amount", "12.5.3%", "数字里的点号不合写法"],
    ["amount", "05%", "数字前面多出一个0"],
    ["amount", "百分之三五十", "数字不合读法"],
  ]);
});

test("The total of a table's column must be what its rows come to", () => {
  const rows = ["乡镇 里程 资金", "1 东关镇 12 3,000", "2 西关镇 8 2,500", "3 南城镇 10 1,500"];
  expect(risks(...rows, "合计 30 7,000")).toEqual([]);
  expect(risks(...rows, "合计 30 7,500")).toEqual([["amount", "7,500", "这一列各行相加是7000，合计写作7500", null]]);
});

test("A number alone on its line is held against the title beside it, and must be of a known organ", () => {
  const office = ["菏泽市定陶区人民政府办公室", "关于做好防汛工作的通知"];
  expect(risks(...office, "菏定政办发〔2003〕14号")[0]![2]).toBeNull();
  expect(risks(...office, "菏定政发〔2003〕14号")[0]![2]).toBe(
    "代字“菏定政发”属菏泽市定陶区人民政府，标题写的是菏泽市定陶区人民政府办公室",
  );
  expect(risks("定财字〔2003〕5号")[0]![2]).toBe("机关代字“定财字”不在名录里");
  expect(risks("根据定财字〔2003〕5号执行。")[0]![2]).toBeNull();
});

test("A month and a day without a year must be real too", () => {
  expect(risks("2003年13月底前完成，4月31日报送，2月29日为限，十二月三十日止")).toEqual([
    ["date", "2003年13月", "没有这个月", null],
    ["date", "4月31日", "没有这一天", null],
  ]);
});

test("The day under a text on the next page counts for the number before it", () => {
  const found = risksOf([page(1, "菏定政发〔2002〕11号", "正文。", "正文。"), page(2, "正文。", "二○○三年四月十六日")], registry);
  expect(found[0]).toMatchObject({ seq: 1, why: "文号是2002年，成文日期是2003年", other: "菏定政发〔2003〕11号" });
});

test("Articles, chapters and headings follow each other and may begin again at one", () => {
  expect(risks("第一条 甲", "第二条 乙", "第五条 丙", "第六条 丁")).toEqual([["sequence", "第五条", "第二条之后是第五条", "第三条"]]);
  expect(risks("第一条 甲", "第二条 乙", "第一条 丙", "第三条修改为：")).toEqual([]);
  expect(risks("1.甲", "2.乙", "4.丙", "3.5万人参加")).toEqual([["sequence", "4.", "2.之后是4.", "3."]]);
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
  const found = risksOf([of(1, "- 5 -"), of(2, "- 6 -"), of(3, "- 9 -"), of(4, "10", "示例区人民政府公报 2003年第3期")]);
  expect(found.map(({ kind, seq, why }) => [kind, seq, why])).toEqual([
    ["folio", 3, "第6页之后是第9页，缺2页或页码有误"],
    ["folio", 4, "页眉写着2003年第3期，本期是2003年第2期"],
  ]);
});

test("A doubtful character inside what must be right is told there, others come last", () => {
  const found = risksOf([page(1, "养*护资金三*千元", "二○○三年四月十六日")]);
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
  expect(told(risksOf([done]))).toEqual([["amount", "三千元", null, null]]);
});
