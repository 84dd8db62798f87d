import { expect, test } from "vitest";
import { read } from "../../../shared/domain/reading.ts";

/** What may stand before the title of an old document: who made it, when, and how it was revised. */
const modifiers = [
  "",
  "原",
  "1982年3月1日国务院发布的",
  "国务院1982年3月1日发布的",
  "1982年3月1日国务院批准、1982年4月1日甲部发布的",
  "1982年3月发布的",
  "国发〔1982〕5号文件发布的",
  "1982年3月1日国务院令第5号公布的",
  "一九八二年三月一日国务院颁布的",
  "国家甲局、乙部1982年3月1日联合发布的",
  "1982年3月1日经国务院批准，甲部发布的",
  "国务院批准，甲部一九八二年三月一日发布的",
  "1982年3月1日国务院发布、1984年5月1日国务院修订发布的",
  "1982年3月1日国务院发布，根据1984年5月1日《国务院关于修改〈甲条例〉的决定》修订的",
  "1982年3月1日甲部令第3号发布，1985年3月1日甲部令第9号修改的",
  "1982年3月1日",
  "1982年3月1日国务院第12次常务会议通过，1982年4月1日起施行的",
  "甲省人民政府第12号令发布的",
  "国务院办公厅1982年3月1日转发的",
];
const titles = [
  "甲管理条例",
  "中华人民共和国甲条例",
  "甲、乙管理试行办法",
  "国务院关于甲工作的决定",
  "国务院办公厅转发甲部关于乙工作意见的通知",
  "甲条例（试行）",
  "国务院关于〈甲条例〉的补充规定",
  "关于“甲乙”等问题的通知",
  "甲省实施〈中华人民共和国乙法〉办法",
  "甲章程",
  "甲收费标准",
];
const behind = ["", "（国发〔1982〕5号）", "（国务院令第5号）", "（1982年3月1日国务院发布）", "(甲部令第15号)", "（以下简称旧规定）"];
const verbs = [
  "同时废止",
  "即行废止",
  "予以废止",
  "自本条例施行之日起废止",
  "一并废止",
  "停止执行",
  "相应废止",
  "均同时废止",
  "全部废止",
  "即废止",
  "同时作废",
  "自1990年7月1日起废止",
  "随之废止",
  "从本条例施行之日起一律废止",
  "等规定同时废止",
  "，同时予以废止",
  "自行废止",
];
const joins = ["、", "和", "以及", "，", "；", "", "及", "与"];
const leads = ["施行。", "施行，", "施行。自本条例施行之日起，", "施行。\n", "施行；"];

/** Sentences that are not read as they are meant. */
const misread = (cases: readonly { words: string; titles: readonly string[] }[]) =>
  cases.flatMap(({ words, titles: wanted }) => {
    const text = `# 示例条例\n\n1990年6月3日 国务院令第56号发布\n\n第一条 为了管理，制定本条例。\n\n第九条 本条例自1990年7月1日起${words}。\n`;
    const { fields, proposals } = read(text);
    const got = proposals.filter((p) => p.kind === "repeals").map((p) => p.title);
    return fields.effectiveOn === "1990-07-01" && got.join("|") === wanted.join("|") ? [] : [{ words, got }];
  });

test("Whoever made the old document, and whatever the verb, it is the one that is repealed", () => {
  const all = modifiers.flatMap((m) => verbs.map((v) => ({ words: `施行。${m}《甲管理条例》${v}`, titles: ["甲管理条例"] })));
  expect(misread(all)).toEqual([]);
});

test("Whatever its title, whatever stands in brackets behind it, before the verb or after", () => {
  const all = titles.flatMap((t) =>
    behind.flatMap((b) => [
      ...leads.map((l) => ({ words: `${l}1982年3月1日国务院发布的《${t}》${b}同时废止`, titles: [t] })),
      { words: `施行，同时废止1982年3月1日国务院发布的《${t}》${b}`, titles: [t] },
    ]),
  );
  expect(misread(all)).toEqual([]);
});

test("However several are joined, each of them is repealed", () => {
  const all = joins.flatMap((j) =>
    modifiers.map((m) => ({
      words: `施行。${m}《甲管理条例》（国发〔1982〕5号）${j}${m}《乙管理办法》和《丙规定》同时废止`,
      titles: ["甲管理条例", "乙管理办法", "丙规定"],
    })),
  );
  expect(misread(all)).toEqual([]);
});
