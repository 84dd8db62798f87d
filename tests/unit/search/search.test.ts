import { expect, it } from "vitest";
import { canonical, canonicalMap, occurrences } from "../../../shared/search/canonical.ts";
import { excerpt, marksIn } from "../../../shared/search/excerpt.ts";
import { parseQuery } from "../../../shared/search/query.ts";
import { ftsPhrase, indexed } from "../../../shared/search/tokens.ts";

it("brackets, width, case, blanks and line breaks do not matter", () => {
  expect(canonical("国办发〔2018〕37 号")).toBe(canonical("国办发[2018]\n３７号"));
  expect(canonical("ＰＰＰ 项目")).toBe("ppp项目");
});

it("the canonical map says where each character came from, also across a line break", () => {
  const text = "规范性\n文件（２０１７）";
  const map = canonicalMap(text);
  expect(map.text).toBe(canonical(text));
  expect(occurrences(map, "性文").map(([s, e]) => text.slice(s, e))).toEqual(["性\n文"]);
  expect(occurrences(map, "2017").map(([s, e]) => text.slice(s, e))).toEqual(["２０１７"]);
});

it("a query is words that all must stand, phrases in quotes, fields, and words that must not", () => {
  expect(parseQuery("农村公路 “养护 管理” -试行 文号：示政发〔2021〕3号")).toEqual([
    { phrase: "农村公路", field: null, exclude: false },
    { phrase: "养护管理", field: null, exclude: false },
    { phrase: "试行", field: null, exclude: true },
    { phrase: "示政发20213号", field: "docNumber", exclude: false },
  ]);
  expect(parseQuery("  “” -  ，。")).toEqual([]);
});

it("later Han characters and other letters get a form the index takes for letters", () => {
  expect(indexed("废止")).toBe("废止 止");
  expect(indexed("𫖯")).toBe("\ua00002b5af");
  expect(ftsPhrase("废")).toBe('"废"*');
  expect(ftsPhrase("规范性")).toBe('"规范 范性"');
});

it("an excerpt shows the hit in its sentence with the marks on the right characters", () => {
  const text = `${"前文。".repeat(40)}各级路长负责农村公路建设、管理、养护、运营的组织领导。${"后文。".repeat(40)}`;
  const { text: shown, marks, times } = excerpt(text, ["农村公路", "养护"]);
  expect(marks.map(([s, e]) => shown.slice(s, e))).toEqual(["农村公路", "养护"]);
  expect(times).toBe(2);
  expect(marksIn("农村公路养护", ["公路养", "路养护"])).toEqual([[2, 6]]);
});
