import { expect, test } from "vitest";
import { splitIssue, type ScannedPage } from "../../../shared/domain/articles.ts";
import { articleText } from "../../../shared/domain/articles/text.ts";

const full = 20;
/** A page of these lines; one that begins with ^ is centred, one with a blank indented. */
const page = (seq: number, ...texts: string[]): ScannedPage => ({
  seq,
  height: 80 + texts.length * 60,
  lines: texts.map((marked, i) => {
    const text = marked.replace(/^[\^　]+/u, "");
    const wide = [...text].length * 40;
    const left = marked.startsWith("^") ? 100 + (full * 40 - wide) / 2 : marked.startsWith("　") ? 180 : 100;
    return { text, box: [left, 100 + i * 60, wide, 40] };
  }),
});
const pages = [
  page(1, "^示例区人民政府公报", "^2003年第2期"),
  page(
    2,
    "^目录",
    "区政府文件",
    "示例区人民政府关于加强农村公路养护工作的意见…1",
    "区政府办公室文件",
    "关于做好防汛工作的通知 (2)",
    "关于春季造林的通知．··",
  ),
  page(
    3,
    "示例区人民政府公报 2003年第2期",
    "^示例区人民政府关于加强",
    "^农村公路养护工作的意见",
    "^示政发〔2003〕11号",
    "各镇人民政府，区政府各部门：",
    "　近年来我区农村公路建设步伐加快至二○",
    "○二年底全区通车里程达到八百余公里。",
    "^- 1 -",
  ),
  page(
    4,
    "　二、明确养护责任",
    "^二○○三年四月十六日",
    "^示政办发〔2003〕14号",
    "^示例区人民政府办公室",
    "^关于做好防汛工怍的通知",
    "各镇人民政府：",
    "　一、落实防汛责任。",
    "（下转第4页）",
    "^- 2 -",
  ),
  page(5, "^示例区人民政府", "^关于公布收费项目的通知", "^示政发〔2003〕12号", "各镇人民政府：", "　现予公布。", "^- 3 -"),
  page(6, "（上接第2页）", "　二、储备防汛物资。", "^二○○三年四月十八日", "^- 4 -"),
];

test("An issue is split at the titles of its contents and at titles with a number, mid-page, and 下转 is followed", () => {
  const { articles, unfound, loose } = splitIssue(pages);
  expect(articles.map(({ title, docNumber, column, by }) => [title, docNumber, column, by])).toEqual([
    ["示例区人民政府关于加强农村公路养护工作的意见", "示政发〔2003〕11号", "区政府文件", "contents"],
    ["示例区人民政府办公室关于做好防汛工怍的通知", "示政办发〔2003〕14号", "区政府办公室文件", "contents"],
    ["示例区人民政府关于公布收费项目的通知", "示政发〔2003〕12号", null, "number"],
  ]);
  expect(articles.map((a) => a.parts.map(({ from, to }) => `${from.seq}.${from.line}-${to.seq}.${to.line}`))).toEqual([
    ["3.1-4.1"],
    ["4.2-4.7", "6.0-6.2"],
    ["5.0-5.4"],
  ]);
  expect(unfound).toEqual([{ title: "关于春季造林的通知", folio: null, column: "区政府办公室文件" }]);
  expect(loose).toEqual([]);
});

test("The text of an article joins printed lines into paragraphs and leaves out heads, folios and jumps", () => {
  const { articles } = splitIssue(pages);
  expect(articleText(pages, articles[0]!.parts).split("\n")).toEqual([
    "示例区人民政府关于加强",
    "农村公路养护工作的意见",
    "示政发〔2003〕11号",
    "各镇人民政府，区政府各部门：",
    "近年来我区农村公路建设步伐加快至二○○二年底全区通车里程达到八百余公里。",
    "二、明确养护责任",
    "二○○三年四月十六日",
  ]);
  expect(articleText(pages, articles[1]!.parts).split("\n").slice(-3)).toEqual([
    "一、落实防汛责任。",
    "二、储备防汛物资。",
    "二○○三年四月十八日",
  ]);
});

test("Without a contents page articles are found by their numbers; a measure printed with a notice is no article of its own", () => {
  const { articles } = splitIssue([
    page(
      1,
      "^示例区人民政府关于印发",
      "^养犬管理办法的通知",
      "^示政发〔2003〕5号",
      "各镇：",
      "　现印发给你们。",
      "^二○○三年五月一日",
      "^示例区养犬管理办法",
      "　第一条 为了管理。",
    ),
    page(2, "^示例区人民政府关于表彰先进的决定", "　根据有关规定，决定表彰。"),
  ]);
  expect(articles.map((a) => [a.title, a.by])).toEqual([
    ["示例区人民政府关于印发养犬管理办法的通知", "number"],
    ["示例区人民政府关于表彰先进的决定", "title"],
  ]);
  expect(articles[0]!.parts).toEqual([{ from: { seq: 1, line: 0 }, to: { seq: 1, line: 7 } }]);
});

test("A jump that leads nowhere is told", () => {
  expect(
    splitIssue([page(1, "^示例区人民政府关于表彰的决定", "　决定表彰。", "（下转第9页）"), page(2, "（上接第3页）", "　余下的。")]).loose,
  ).toEqual(["第2页“上接第3页”，没有找到前文", "“下转第9页”，没有找到后文"]);
});
