import { expect, it } from "vitest";
import { archiveWords, groupedByIssue, ruleOf, scanNamed } from "../../../shared/domain/scanNames.ts";

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
  expect(found).toMatchObject({ issue: { year: 1987, no: "3" }, page: 45, archive: { number: "J12-WS", fonds: null, page: "0045" } });
  expect(ruleOf("{年}-{书}")).toBeNull();
  expect(ruleOf("{年}{年}")).toBeNull();
  expect(scanNamed("(1987).第3期.tif", ["({年}).第{期}期"]).issue).toEqual({ year: 1987, no: "3" });
});

it("the parts of a 档号 are told apart, in the name or in the folders around it", () => {
  const flat = scanNamed("J012-001-0045-0123.tif", ["{全宗}-{目录}-{案卷}-{页}"]);
  expect(flat).toMatchObject({
    issue: null,
    page: 123,
    archive: { number: "J012-001-0045", fonds: "J012", catalogue: "001", volume: "0045" },
  });
  expect(archiveWords(flat.archive!)).toBe("全宗号J012，目录号001，案卷号0045，页号0123");
  const filed = scanNamed("扫描\\J012\\1-2\\2003年第2期\\007.tif", ["{全宗}/{任意}/{年}年第{期}期/{页}"]);
  expect(filed).toMatchObject({ issue: { year: 2003, no: "2" }, page: 7, archive: { number: "J012", catalogue: null } });
  expect(scanNamed("J012/2003/1-45/封面.tif", ["{全宗}/{年}/{目录}-{案卷}/{任意}"]).archive!.number).toBe("J012-2003-1-45");
});

it("a folder tells the issue where the file's own name does not", () => {
  const read = (name: string) => {
    const { issue, page } = scanNamed(name);
    return [issue && `${issue.year}/${issue.no}`, page];
  };
  expect(read("历年公报/2003年第2期/015.tif")).toEqual(["2003/2", 15]);
  expect(read("历年公报/2003年第2期/封面.tif")).toEqual(["2003/2", null]);
  expect(read("2003/02/第7页.jpg")).toEqual(["2003/2", 7]);
  expect(read("2003年第2期/2003年第3期_1.png")).toEqual(["2003/3", 1]);
  expect(read("2003年/封面.tif")).toEqual([null, null]);
});

it("a heap of files is parted by issue, pages in order, and what tells no issue stands last", () => {
  const names = ["2003-2-10.tif", "2003-2-9.tif", "2002-12-1.tif", "封面.jpg"];
  expect(groupedByIssue(names, (n) => n, [])).toEqual([
    { issue: { year: 2002, no: "12" }, files: ["2002-12-1.tif"] },
    { issue: { year: 2003, no: "2" }, files: ["2003-2-9.tif", "2003-2-10.tif"] },
    { issue: null, files: ["封面.jpg"] },
  ]);
});
