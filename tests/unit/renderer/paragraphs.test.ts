import { describe, expect, test } from "vitest";
import { hitsOf, paragraphs, pieces } from "../../../renderer/screens/documents/paragraphs.ts";
import type { FieldView } from "../../../shared/contract/documents.ts";
import type { Heading } from "../../../shared/domain/structure.ts";

const body =
  "示例区人民政府\n关于印发办法的通知\n\n示政发〔2021〕3号\n各镇人民政府：\n　　现印发给你们。\n　　　示例区人民政府\n　　　2021年8月25日\n第一章　总　则\n　　第一条　为加强管理，制定本办法。";
const span = (text: string) => ({ start: body.indexOf(text), end: body.indexOf(text) + text.length });
const found = (name: FieldView["name"], value: FieldView["value"], at: string): FieldView => ({
  name,
  value,
  from: "",
  span: span(at),
  sure: true,
  confirmed: false,
  read: null,
});
const fields = [
  found("title", "关于印发办法的通知", "示例区人民政府\n关于印发办法的通知"),
  found("docNumber", "示政发〔2021〕3号", "示政发〔2021〕3号"),
  found("addressees", ["各镇人民政府"], "各镇人民政府"),
  { ...found("issuers", ["示例区人民政府"], "示例区人民政府") },
];
const heading = (kind: Heading["kind"], label: string, line: string): Heading => ({
  kind,
  label,
  words: "",
  depth: 1,
  span: span(line),
  anchor: label,
});
const headings = [heading("chapter", "第一章", "第一章　总　则"), heading("article", "第一条", "第一条　为加强管理，制定本办法。")];
const set = paragraphs(body, headings, fields);

describe("the lines of a document", () => {
  test("are set as an official document is, by what was read in them", () => {
    expect(set.map((p) => p.setting)).toEqual(["title", "title", "centred", "flush", "text", "sign", "sign", "heading", "text"]);
  });
  test("keep every character but blanks at their ends", () => {
    expect(set.map((p) => body.slice(p.start, p.end)).join("")).toBe(body.replace(/\n|^[\s　]+|[\s　]+$/gm, ""));
  });
  test("carry the label of their article", () => {
    const last = set.at(-1)!;
    expect(body.slice(last.start, last.labelEnd)).toBe("第一条");
  });
});

describe("marks in a line", () => {
  test("cut it so that the pieces join to the line again and each knows its marks", () => {
    const cut = pieces({ start: 10, end: 20 }, [
      { start: 5, end: 13, kind: "faulty" },
      { start: 12, end: 16, kind: "hit" },
      { start: 30, end: 40, kind: "field" },
    ]);
    expect(cut).toEqual([
      { start: 10, end: 12, kinds: ["faulty"] },
      { start: 12, end: 13, kinds: ["faulty", "hit"] },
      { start: 13, end: 16, kinds: ["hit"] },
      { start: 16, end: 20, kinds: [] },
    ]);
  });
  test("stand where a query's words stand, excluded words left out", () => {
    expect(hitsOf("农村公路，公路养护", "公路 -养护").map((m) => [m.start, m.end])).toEqual([
      [2, 4],
      [5, 7],
    ]);
    expect(hitsOf("农村公路", "-公路")).toEqual([]);
  });
});
