import { expect, it } from "vitest";
import { groupedByIssue, ruleOf, scanNamed } from "../../../shared/domain/scanNames.ts";

it("issue and page are read from names as they are usually written", () => {
  const read = (name: string) => {
    const { issue, page } = scanNamed(name);
    return [issue && `${issue.year}/${issue.no}`, page];
  };
  expect(read("示例区公报2003年第2期.pdf")).toEqual(["2003/2", null]);
  expect(read("2003-02-015.tif")).toEqual(["2003/2", 15]);
  expect(read("公报2003年第7-8期_第12页.jpg")).toEqual(["2003/7-8", 12]);
  expect(read("1987年增刊.pdf")).toEqual(["1987/增刊", null]);
  expect(read("0012.tif")).toEqual([null, 12]);
  expect(read("第3页.png")).toEqual([null, 3]);
  expect(read("扫描件.pdf")).toEqual([null, null]);
});

it("an office's own pattern comes first and gives the 档号", () => {
  const found = scanNamed("J12-WS-1987-03-0045.tif", ["{档号}-{年}-{期}-{页}"]);
  expect(found).toEqual({ issue: { year: 1987, no: "3" }, page: 45, archive: "J12-WS" });
  expect(ruleOf("{年}-{书}")).toBeNull();
  expect(ruleOf("{年}{年}")).toBeNull();
  expect(scanNamed("(1987).第3期.tif", ["({年}).第{期}期"]).issue).toEqual({ year: 1987, no: "3" });
});

it("a heap of files is parted by issue, pages in order, and what tells no issue stands last", () => {
  const names = ["2003-2-10.tif", "2003-2-9.tif", "2002-12-1.tif", "封面.jpg"];
  expect(groupedByIssue(names, (n) => n, [])).toEqual([
    { issue: { year: 2002, no: "12" }, files: ["2002-12-1.tif"] },
    { issue: { year: 2003, no: "2" }, files: ["2003-2-9.tif", "2003-2-10.tif"] },
    { issue: null, files: ["封面.jpg"] },
  ]);
});
