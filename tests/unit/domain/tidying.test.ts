import { expect, test } from "vitest";
import { suggestionsFor, tidied } from "../../../shared/domain/tidying.ts";

const all = (text: string) => tidied(`${text}\n`, new Set(suggestionsFor(`${text}\n`).map((s) => s.id))).text.trimEnd();

test("Half-width marks between Han characters are offered as full-width ones", () => {
  expect(all("各镇,各部门:现印发给你们;请执行.")).toBe("各镇，各部门：现印发给你们；请执行。");
  expect(all("上午8:30开会,面积1,200.5平方米")).toBe("上午8:30开会，面积1,200.5平方米");
  expect(all("见http://a.cn:80,谢谢")).toBe("见http://a.cn:80,谢谢");
});

test("Brackets, quotation marks and the brackets of a 文号", () => {
  expect(all('(一)关于"三无"船舶(以下简称船舶)')).toBe("（一）关于“三无”船舶（以下简称船舶）");
  expect(all("示政发[2018] 037号、示政发（2019）第4号")).toBe("示政发〔2018〕37号、示政发〔2019〕4号");
  expect(all("《关于印发<示例办法>的通知》<<示例条例>>")).toBe("《关于印发〈示例办法〉的通知》《示例条例》");
  expect(all("(甲,乙)")).toBe("（甲，乙）");
  expect(all("f(x)=1")).toBe("f(x)=1");
});

test("Hidden characters, look-alikes of another alphabet, doubled marks, blanks inside a sentence, wide figures", () => {
  expect(all("示例\u200b区⼈民政府")).toBe("示例区人民政府");
  expect(all("二OO五年三月，，完成。。")).toBe("二〇〇五年三月，完成。");
  expect(all("各镇要 高度重视，按 时完成。")).toBe("各镇要高度重视，按时完成。");
  expect(all("第一章 总则")).toBe("第一章 总则");
  expect(all("第一条 为加强管理，制定本办法。")).toBe("第一条 为加强管理，制定本办法。");
  expect(all("自２００８年起")).toBe("自2008年起");
});

test("Only what was taken is changed, and every old place is found again in the new text", () => {
  const text = "甲,乙,\u200b丙《丁》。\n";
  const [first] = suggestionsFor(text);
  expect(tidied(text, new Set([first!.id])).text).toBe("甲，乙,\u200b丙《丁》。\n");
  const done = tidied(text, new Set(suggestionsFor(text).map((s) => s.id)));
  const at = text.indexOf("《丁》");
  expect(done.text.slice(done.forward(at), done.forward(at + 3))).toBe("《丁》");
});

test("A text as it should be has nothing offered", () => {
  expect(suggestionsFor("示例区人民政府关于印发《示例办法》的通知\n示政发〔2020〕1号\n一、加强领导。各镇（街道）要重视……——完。\n")).toEqual(
    [],
  );
});
