import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contextsOf, placed, type Correction } from "../../../shared/domain/corrections.ts";
import { articlesOf, unitsOf, type Provision } from "../../../shared/domain/provisions.ts";
import { draftOf, printDraft } from "../../../shared/domain/amending/draft.ts";
import { hanNumber } from "../../../shared/domain/docNumber.ts";
import { hanOf } from "../../../shared/domain/numerals.ts";
import { headings } from "../../../shared/domain/structure.ts";
import { canonicalText } from "../../../shared/domain/text.ts";

const text = `示例办法
第一条　为加强管理，制定本办法。
第二条　有下列情形之一的，不予许可：
（一）甲：
1.甲一；
2.甲二；
（二）乙。
前款规定的情形消失的，可以申请。
第二条之一　补充规定。

示例区人民政府
2020年1月1日
附件：示例表
`;
const drawn = (p: Provision, depth = 0): string[] => [
  `${"-".repeat(depth)}${p.kind} ${p.label || p.number} ${text.slice(p.own.start, p.own.end)}`.trim(),
  ...p.children.flatMap((c) => drawn(c, depth + 1)),
];

test("款 项 目 of an article, each with its place; the last article ends before the signature", () => {
  const articles = articlesOf(text);
  expect(drawn(articles[1]!)).toEqual([
    "article 第二条",
    "-paragraph 1 有下列情形之一的，不予许可：",
    "--item （一） 甲：",
    "---sub-item 1. 甲一；",
    "---sub-item 2. 甲二；",
    "--item （二） 乙。",
    "-paragraph 2 前款规定的情形消失的，可以申请。",
  ]);
  expect(text.slice(articles[2]!.span.start, articles[2]!.span.end)).toBe("第二条之一　补充规定。\n\n");
});

test("A person's word on a line goes before every rule, and holds for a changed text while 条 and words are the same", () => {
  const plain = "示例办法\n第一条　甲。\n附则\n第二条　乙。\n";
  const line = contextsOf(plain).find((l) => l.quote === "附则")!;
  const corrections: Correction[] = [{ ...line, as: "chapter" }];
  expect(headings(plain, corrections).map((h) => [h.kind, h.label || h.words, h.depth])).toEqual([
    ["article", "第一条", 2],
    ["chapter", "附则", 1],
    ["article", "第二条", 2],
  ]);
  const changed = plain.replace("第二条　乙。", "第二条　乙乙。");
  expect(headings(changed, corrections)).toHaveLength(3);
  const gone = plain.replace("附则", "附　则");
  expect(placed(corrections, contextsOf(gone)).lost).toEqual(corrections);
  expect(headings(gone, corrections)).toHaveLength(2);
});

test("A line can be said to be no heading, or one that no rule would see", () => {
  const plan = "示例方案\n一、目标。\n一、不是标题的一行。\n总体安排\n二、保障。\n";
  const at = (quote: string) => contextsOf(plan).find((l) => l.quote === quote)!;
  const found = headings(plan, [
    { ...at("一、不是标题的一行。"), as: "text" },
    { ...at("总体安排"), as: "h2" },
  ]);
  expect(found.map((h) => h.label || h.words)).toEqual(["一、", "总体安排", "二、"]);
});

test("Numbers are written as 条 are counted, and read back", () => {
  expect([1, 10, 11, 20, 99, 100, 101, 110, 123, 1001].map(hanOf)).toEqual(["一", "十", "十一", "二十", "九十九", "一百", "一百零一", "一百一十", "一百二十三", "一千零一"]); // prettier-ignore
  for (let n = 1; n < 1200; n++) expect(hanNumber(hanOf(n))).toBe(n);
});

const regulations = join(import.meta.dirname, "../../../../shared/data/regulations");
test.skipIf(!existsSync(regulations))("Real regulations: 条 count up one by one, and a text taken apart is the text again", () => {
  const files = readdirSync(regulations).filter((f) => f.endsWith(".md"));
  const wrong = files.flatMap((file) => {
    const body = canonicalText(readFileSync(join(regulations, file), "utf8"));
    const numbers = articlesOf(body).filter((a) => a.sub === 0).map((a) => a.number); // prettier-ignore
    const counted = numbers.length > 0 && numbers.every((n, i) => n === i + 1);
    const whole = unitsOf(body).map((u) => body.slice(u.span.start, u.span.end)).join("") === body && printDraft(draftOf(body)) === body; // prettier-ignore
    return counted && whole ? [] : [file];
  });
  expect(files.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});
