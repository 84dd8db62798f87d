import { expect, test } from "vitest";
import { headings } from "../../../shared/domain/structure.ts";

const outline = (text: string) => headings(text).map((h) => `${"-".repeat(h.depth)} ${h.anchor} ${h.label}${h.words}`);

test("编 章 节 条 with an inserted article, and no heading from 项 or from words about an article", () => {
  expect(
    outline(`示例条例
目　录
第一章 总则
第二章 管理
第一章　总　则
第一条　为了保护，制定本条例。
第二章　管理
第一节　许可
第二条　有下列情形之一的：
（一）甲；
第二条第一款规定的情形，除外。
第二条之一　补充规定。
第三条本条例所称甲，是指乙。`),
  ).toEqual([
    "- zhang-1 第一章总则",
    "--- tiao-1 第一条为了保护",
    "- zhang-2 第二章管理",
    "-- jie-2-1 第一节许可",
    "--- tiao-2 第二条有下列情形之一的",
    "--- tiao-2-1 第二条之一补充规定",
    "--- tiao-3 第三条本条例所称甲",
  ]);
});

test("一、（一） with run-in words, in Markdown as in plain text", () => {
  const plain = "示例方案\n一、总体要求\n（一）加强领导。各镇要重视。\n(二)落实责任。\n二、保障";
  const expected = ["- yi-1 一、总体要求", "-- yi-1-1 （一）加强领导", "-- yi-1-2 (二)落实责任", "- yi-2 二、保障"];
  expect(outline(plain)).toEqual(expected);
  expect(outline(plain.replace("示例方案", "# 示例方案").replace("一、总", "## 一、总").replace("二、保", "## 二、保"))).toEqual(expected);
});

test("An annex that counts again has anchors of its own, under its title", () => {
  const found = outline(`示例区人民政府关于印发两个办法的通知
示政发〔2020〕1号
各镇人民政府：
现印发给你们。
示例区人民政府
2020年5月6日
示例区甲办法
第一条　甲。
附件2
示例区乙办法
第一条　乙。`);
  expect(found).toEqual(["- ti-1 示例区甲办法", "-- tiao-1 第一条甲", "- ti-2 示例区乙办法", "-- tiao-1_2 第一条乙"]);
});

test("Articles that a decision quotes are not its own", () => {
  expect(outline("示例决定\n一、将第三条修改为：“第三条　甲。\n第四条　乙。”\n二、删去第九条。")).toEqual([
    "- yi-1 一、将第三条修改为",
    "- yi-2 二、删去第九条",
  ]);
});

test("A heading's span is its line", () => {
  const text = "## 第一章  总则\n\n　　第一条 甲。\n";
  expect(headings(text).map((h) => text.slice(h.span.start, h.span.end))).toEqual(["第一章  总则", "第一条 甲。"]);
});
