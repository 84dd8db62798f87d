import { describe, expect, test } from "vitest";
import { findDates } from "../../../shared/domain/reading/dates.ts";
import { disclosureOf } from "../../../shared/domain/reading/tail.ts";
import { normativeOf } from "../../../shared/domain/normative.ts";
import { noFields } from "../../../shared/domain/documents.ts";
import { read } from "../../../shared/domain/reading.ts";
import { fixture } from "./fixture.ts";

interface Validity {
  readonly phrase: number;
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly effectiveOn: string | null;
  readonly validUntil: string | null;
  readonly validity: string | null;
  readonly tentative: string | null;
}

describe("The clause on validity is kept as written, and the last day it comes to is computed", () => {
  test.each(fixture<Validity>("validity"))("$phrase $name", ({ title, text, ...wanted }) => {
    const { fields } = read(`${title}\n示政发〔2017〕9号\n各镇人民政府：\n${text}\n示例区人民政府\n2017年8月28日\n`);
    const { effectiveOn, validUntil, validity, tentative } = fields;
    expect({ effectiveOn, validUntil, validity, tentative }).toMatchObject({
      effectiveOn: wanted.effectiveOn,
      validUntil: wanted.validUntil,
      validity: wanted.validity,
      tentative: wanted.tentative,
    });
  });
});

test.each(fixture<{ text: string; day: string | null }>("days"))("The date $text is read as $day", ({ text, day }) => {
  expect(findDates(`于${text}印发`).map((d) => d.day)).toEqual([day]);
});

const tailed = (note: string) =>
  read(`示例区财政局 示例区教育局关于加强甲管理的通知
示财发〔2020〕3号
各学校：
请执行。
附件：1.甲工作任务分工表
2.乙申报表（样式）
示例区财政局　　示例区教育局
二○二○年五月六日
${note}
附件1
甲工作任务分工表`).fields;

test("Annexes, signature and the printed note on disclosure are read as written", () => {
  expect(tailed("（此件公开发布）")).toMatchObject({
    issuers: ["示例区财政局", "示例区教育局"],
    annexes: ["甲工作任务分工表", "乙申报表（样式）"],
    signature: "示例区财政局 示例区教育局 二○二○年五月六日",
    disclosureNote: "此件公开发布",
    signedOn: "2020-05-06",
  });
  expect(tailed("").disclosureNote).toBe(null);
  expect(["此件公开发布", "此件依申请公开", "此件不予公开", "信息公开形式：主动公开", null].map(disclosureOf)).toEqual([
    "open",
    "on-request",
    "closed",
    "open",
    null,
  ]);
});

describe("Whether a text is a 行政规范性文件 is suggested with its grounds", () => {
  const duties = "单位应当登记，不得拒绝，禁止转让，应当公示。";
  const suggests = (title: string, text = duties, more = {}) => normativeOf(text, { ...noFields, title, ...more }).suggests;
  test("rules for the public that apply again and again are", () => {
    expect(suggests("示例区人民政府关于印发《示例区养犬管理办法》的通知")).toBe("yes");
    expect(suggests("示例区人民政府关于禁止燃放烟花爆竹的通告")).toBe("yes");
    expect(suggests("《示例区养犬管理办法》政策解读")).toBe("no");
  });
  test.each([
    ["示例区人民政府办公室关于印发2017年政务公开工作要点的通知", "plan"],
    ["示例区人民政府办公室关于印发甲专项整治工作方案的通知", "plan"],
    ["示例区人民政府关于某某等同志任职的通知", "appointment"],
    ["示例区人民政府关于表彰先进单位的决定", "honours"],
    ["示例区人民政府关于成立甲工作领导小组的通知", "organisation"],
    ["示例区人民政府常务会议纪要", "minutes"],
    ["示例区人民政府关于甲项目的批复", "single"],
    ["示例区人民政府关于甲工作情况的报告", "report"],
    ["示例区人民政府办公室关于印发机关公文处理办法的通知", "internal"],
    ["示例区甲工程技术规程", "technical"],
    ["示例区人民政府工作规则", "work-system"],
  ])("%s is excluded", (title, exclusion) => {
    const { suggests, grounds } = normativeOf(duties, { ...noFields, title });
    expect([suggests, grounds.map((g) => g.exclusion)]).toEqual(["no", expect.arrayContaining([exclusion])]);
  });
  test("what is registered and looks excluded, or says too little, is left in doubt", () => {
    expect(suggests("示例区甲工作方案", duties, { registerNumber: "SLDR-2020-0010001" })).toBe("doubt");
    expect(suggests("示例区人民政府关于加强甲工作的通知", "请执行。")).toBe("doubt");
  });
});
