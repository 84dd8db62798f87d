import { expect, it } from "vitest";
import { canonical, canonicalMap, occurrences } from "../../../shared/search/canonical.ts";
import { excerpt, marksIn } from "../../../shared/search/excerpt.ts";
import { approximate, matches, parseQuery } from "../../../shared/search/query.ts";
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
    { phrase: "农村公路", also: [], field: null, exclude: false },
    { phrase: "养护管理", also: [], field: null, exclude: false },
    { phrase: "试行", also: [], field: null, exclude: true },
    { phrase: "示政发20213号", also: [], field: "docNumber", exclude: false },
  ]);
  expect(parseQuery("  “” -  ，。")).toEqual([]);
});

it("later Han characters and other letters get a form the index takes for letters", () => {
  expect(indexed("废止")).toBe("废止 止");
  expect(indexed("𫖯")).toBe("\ua00002b5af");
  expect(ftsPhrase("废")).toBe('"废"*');
  expect(ftsPhrase("规范性")).toBe('"规范 范性"');
});

it("an excerpt is one line with single blanks, and the marks stand where the words have moved to", () => {
  const { text, marks } = excerpt("一、农村公路\n\n\u3000\u3000由县道、乡道\n\u3000\u3000组成，养\n护由镇负责。", ["农村公路", "养护"]);
  expect(text).toBe("一、农村公路 由县道、乡道 组成，养 护由镇负责。");
  expect(marks.map(([s, e]) => text.slice(s, e))).toEqual(["农村公路", "养 护"]);
});

it("an excerpt shows the hit in its sentence with the marks on the right characters", () => {
  const text = `${"前文。".repeat(40)}各级路长负责农村公路建设、管理、养护、运营的组织领导。${"后文。".repeat(40)}`;
  const { text: shown, marks, times } = excerpt(text, ["农村公路", "养护"]);
  expect(marks.map(([s, e]) => shown.slice(s, e))).toEqual(["农村公路", "养护"]);
  expect(times).toBe(2);
  expect(marksIn("农村公路养护", ["公路养", "路养护"])).toEqual([[2, 6]]);
  const head = "关于农村公路的通知\n";
  expect(excerpt(`${head}前文。农村公路由县道组成。`, ["农村公路"], 72, head.length)).toMatchObject({
    text: "农村公路由县道组成。",
    at: 13,
  });
  expect(excerpt(`${head}正文。`, ["农村公路"], 72, head.length)).toMatchObject({ at: 2 });
});

const said = (query: string, body: string) => matches(parseQuery(query), { title: "", docNumber: "", issuer: "", body: canonical(body) });

it("traditional characters, circles for zero and the numerals of 条 and dates make no difference", () => {
  expect(canonical("農村公路養護")).toBe("农村公路养护");
  expect(canonical("二○一八年")).toBe(canonical("二〇一八年"));
  const map = canonicalMap("第 二○條");
  expect([map.text, map.starts]).toEqual(["第二零条", [0, 2, 3, 4]]);
  for (const [query, body] of [
    ["第十二条", "按第12条办理"],
    ["第12条", "按照第十二條"],
    ["第一百零一条", "第101条"],
    ["2018年6月1日", "自二〇一八年六月一日起"],
    ["二○一八年六月一日", "自2018年6月1日起"],
    ["2018年06月01日", "自2018年6月1日起"],
    ["2005年12月31日", "二OO五年十二月三十一日"],
    ["6月1日起施行", "自六月一日起施行"],
  ] as const)
    expect([query, body, said(query, body)]).toEqual([query, body, true]);
  expect(said("第12条", "第二十二条")).toBe(false);
  expect(parseQuery("一月 第十二 2018")).toMatchObject([{ also: [] }, { also: [] }, { also: [] }]);
});

it("look-alikes are a second meaning: at most two characters of a word, never what is excluded", () => {
  const near = (query: string, body: string) => {
    const wider = approximate(parseQuery(query));
    return wider !== null && matches(wider, { title: "", docNumber: "", issuer: "", body: canonical(body) });
  };
  expect(near("自己", "自已负责")).toBe(true);
  expect(near("期末考核", "期未考核")).toBe(true);
  expect(near("末日", "未曰")).toBe(true);
  expect(said("自己", "自已负责")).toBe(false);
  expect(near("公路 -已", "公路己")).toBe(false);
  expect(near("公路 -己 末", "公路已未")).toBe(true);
  expect(approximate(parseQuery("𠮷野家"))).toBe(null);
});
