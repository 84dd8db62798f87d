import { expect, it } from "vitest";
import { coverProposals, type CoverPage } from "../../../shared/domain/covers.ts";
import { printedIssueOf } from "../../../shared/domain/printedIssue.ts";

const lines = (...texts: string[]) => texts.map((text, i) => ({ text, box: [100, 60 + i * 60, 600, 40] as const }));
const read = (...texts: string[]) => {
  const found = printedIssueOf(lines(...texts), 1600);
  return found && [`${found.year}/${found.no}`, found.cover, found.gazette, found.publishedOn];
};
const prose = Array.from({ length: 20 }, (_, i) => `为进一步加强农村公路养护工作，切实保障群众出行，现提出如下意见${i}`);

it("a cover says its issue, in any usual way of printing it", () => {
  expect(read("示例区人民政府公报", "2007年第3期(总第25号)")).toEqual(["2007/3", true, "示例区人民政府公报", null]);
  expect(read("示例区人民政府", "公报", "2007年", "第3期", "（总第25期）", "示例区人民政府办公室主办")).toEqual([
    "2007/3",
    true,
    "示例区人民政府公报",
    null,
  ]);
  expect(read("示 例 政 报", "二〇〇七年第十二期", "二〇〇七年十二月三十一日出版")).toEqual(["2007/12", true, "示例政报", "2007-12-31"]);
  expect(read("示例区人民政府公报", "1998年第7-8期合刊")).toEqual(["1998/7-8", true, "示例区人民政府公报", null]);
  expect(read("示例区人民政府公报", "2003年增刊1")).toEqual(["2003/增刊1", true, "示例区人民政府公报", null]);
  expect(printedIssueOf(lines("示例区人民政府公报", "2007 年 第 3 期", "（总第 25 号）"), 1600)!.words).toBe(
    "示例区人民政府公报 2007年第3期（总第25号）",
  );
});

it("what a text says of some issue is no cover, and a running head is told apart", () => {
  expect(read(...prose)).toBeNull();
  expect(read("关于2006年第5期公报的更正", "第5期第12页的文号应为示政发〔2006〕9号")).toBeNull();
  expect(read("示例区人民政府公报 2003年第2期", ...prose)).toEqual(["2003/2", false, null, null]);
});

const page = (seq: number, said: string | null, cover = false): CoverPage => {
  const [year, no] = (said ?? "").split("/");
  const printed = said === null ? null : { year: Number(year), no: no!, cover, gazette: null, publishedOn: null, words: said };
  return { id: `p${seq}`, seq, printed };
};
const proposed = (issue: { year: number; no: string }, list: readonly CoverPage[]) =>
  coverProposals(issue, list).map((p) => [p.label, p.from, p.to]);

it("a cover speaks for the pages behind it, up to the next one or a head that says otherwise", () => {
  const two = [page(1, "2007/3", true), page(2, null), page(3, "2007/3"), page(4, "2007/4", true), page(5, null), page(6, "2007/9")];
  expect(proposed({ year: 2007, no: "2" }, two)).toEqual([
    ["2007年第3期", 1, 3],
    ["2007年第4期", 4, 5],
  ]);
  expect(proposed({ year: 2007, no: "3" }, two)).toEqual([["2007年第4期", 4, 5]]);
  expect(proposed({ year: 2007, no: "3" }, two.slice(0, 3))).toEqual([]);
});

it("scans that wait for their issue go by the heads too; elsewhere a head alone proposes nothing", () => {
  const list = [page(1, null), page(2, "2007/3"), page(3, null), page(4, "2007/4")];
  expect(proposed({ year: 2007, no: "2" }, list)).toEqual([]);
  expect(proposed({ year: 2007, no: "待定" }, list)).toEqual([
    ["2007年第3期", 2, 3],
    ["2007年第4期", 4, 4],
  ]);
});
