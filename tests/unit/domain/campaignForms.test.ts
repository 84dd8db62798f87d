import { expect, test } from "vitest";
import { campaignCode, parseRowCode, rowCode } from "../../../shared/domain/campaigns/codes.ts";
import { formSheet, readForm } from "../../../shared/domain/campaigns/forms.ts";
import { markedTitle, markingHtml, markingText } from "../../../shared/domain/campaigns/marking.ts";
import { dayIn, verdictOf } from "../../../shared/domain/campaigns/verdicts.ts";
import type { Cell } from "../../../shared/domain/sheets.ts";
import { document, plan } from "./campaignDocuments.ts";

test.each([
  ["建议废止", "repeal"],
  ["继续有效", "continue"],
  ["保留", "continue"],
  ["拟修改，2026年底前", "amend"],
  ["修改后继续有效", "amend"],
  ["宣布失效", "lapse"],
  ["已失效", "lapse"],
  ["有效期届满", "lapse"],
  ["延长有效期至2028年12月31日", "extend"],
  ["继续有效，并延长有效期", "extend"],
  ["因上位法已废止，建议宣布失效", "lapse"],
  ["不宜废止，继续执行", "continue"],
  ["建议予以废止", "repeal"],
  ["修改或废止", null],
  ["建议修改或者废止", null],
  ["同意", null],
  ["不修改", null],
  ["待研究", null],
  ["", null],
])("A department's words %s mean %s", (words, verdict) => {
  expect(verdictOf(words)).toBe(verdict);
});

test.each([
  ["2026年底前", "2026-12-31"],
  ["2026年12月31日前完成", "2026-12-31"],
  ["2026-9-1", "2026-09-01"],
  ["2026.06.30", "2026-06-30"],
  ["2026年6月底前", "2026-06-30"],
  ["2027年上半年", "2027-06-30"],
  ["二〇二六年底", "2026-12-31"],
  ["二〇二六年十二月三十一日", "2026-12-31"],
  ["20261231", "2026-12-31"],
  ["年底前", null],
  ["2026年2月30日", null],
])("The day in %s is %s", (words, day) => {
  expect(dayIn(words)).toBe(day);
});

test("The number of a row survives re-typing, and a mistyped one is none", () => {
  const code = campaignCode("0197a000-0000-7000-8000-000000000000");
  const row = rowCode(code, 27);
  expect(parseRowCode(row)).toEqual({ campaign: code, seq: 27 });
  expect(parseRowCode(` ${row.toLowerCase().replace(/-/g, "－")} `)).toEqual({ campaign: code, seq: 27 });
  expect(parseRowCode(row.replace("027", "072"))).toBeNull();
  expect(parseRowCode("示政发〔2020〕1号")).toBeNull();
});

const documents = [
  document({ seq: 1 }),
  document({ seq: 2, departments: ["示例区民政局", "示例区财政局"] }),
  document({ seq: 3, disclosure: "closed", title: "不公开的办法" }),
  document({ seq: 4, departments: ["示例区财政局"] }),
];
const input = { plan, code: "7K2M", department: "示例区民政局", documents };
const cellsOf = (): Cell[][] => {
  const sheet = formSheet(input);
  return [...(sheet.above ?? []).map((l) => [l]), sheet.columns.map((c) => c.title), ...sheet.rows.map((r) => [...r])];
};

test("A department's form has its documents, each with its number, and not what is closed", () => {
  const sheet = formSheet(input);
  expect(sheet.above![0]).toBe("2026年规范性文件定期清理意见表");
  expect(sheet.rows.map((r) => r[0])).toEqual([rowCode("7K2M", 1), rowCode("7K2M", 2)]);
  expect(sheet.columns.find((c) => c.title === "清理意见")!.choices).toContain("宣布失效");
  expect(JSON.stringify(sheet)).not.toContain("不公开的办法");
  expect(sheet.above!.at(-1)).toContain("1件不予公开");
});

test("A returned form is read whatever the order of its rows and columns", () => {
  const cells = cellsOf();
  const head = cells.findIndex((r) => r[0] === "编号");
  cells[head + 1]![6] = "建议废止";
  cells[head + 1]![8] = "上位法已废止";
  cells[head + 2]![6] = "拟修改，2026年底前";
  const moved = [...cells.slice(0, head + 1), cells[head + 2]!, cells[head + 1]!].map((row) => (row.length > 5 ? row.toReversed() : row));
  const form = readForm(moved)!;
  expect(form.department).toBe("示例区民政局");
  expect(form.rows.map((r) => [r.campaign, r.seq, r.opinion.verdict, r.opinion.until, r.opinion.reason])).toEqual([
    ["7K2M", 2, "amend", "2026-12-31", ""],
    ["7K2M", 1, "repeal", null, "上位法已废止"],
  ]);
});

test("A row without its number is known by 文号 or title, and words that say nothing stay to be looked at", () => {
  const form = readForm([["文件名称", "文号", "意见"], ["甲办法", "示政发〔2020〕1号", "同意"], ["", "", ""]])!; // prettier-ignore
  expect(form.rows).toEqual([
    {
      campaign: null,
      seq: null,
      title: "甲办法",
      docNumber: "示政发〔2020〕1号",
      opinion: { verdict: null, words: "同意", until: null, reason: "", note: "" },
    },
  ]);
  expect(readForm([["姓名", "电话"], ["甲", "1"]])).toBeNull(); // prettier-ignore
});

test("A page is marked in words, once, and nothing of a title can become markup", () => {
  const marking = {
    title: "【失效】关于<script>的通知",
    docNumber: null,
    headline: "已废止" as const,
    since: "2026-07-01",
    by: { title: "关于公布清理结果的决定", docNumber: "示政发〔2026〕8号" },
  };
  expect(markedTitle(marking)).toBe("【已废止】关于<script>的通知");
  expect(markingText(marking)).toBe("本文件自2026年7月1日起依据《关于公布清理结果的决定》（示政发〔2026〕8号）废止。本页保留原文供查阅。");
  expect(markingHtml({ ...marking, by: { title: "<b>", docNumber: null } })).not.toContain("<b>");
});
