import { expect, it } from "vitest";
import { citedIn } from "../../../shared/domain/citations.ts";
import { sentenceAt } from "../../../shared/domain/sentence.ts";

const named = (text: string) => citedIn(text).map(({ title, docNumber, places }) => [title, docNumber, places.length]);

it("a draft's citations: title with number, number in any bracket, number alone, and the same document told twice is one", () => {
  const text = `示例区人民政府关于加强公路养护的通知
示政发〔2026〕9号

一、根据《示例区农村公路养护管理办法》（示政办发〔2021〕26号）和示政发[2019]3号文件精神，制定本通知。
二、《示例区农村公路养护管理办法》第三条规定的补助标准照旧执行。
`;
  expect(named(text)).toEqual([
    ["示例区农村公路养护管理办法", "示政办发〔2021〕26号", 2],
    [null, "示政发〔2019〕3号", 1],
  ]);
});

it("generic names cite nothing unless the text says what they are short for", () => {
  expect(named("《办法》由区交通局解释，按《条例》执行，凭《营业执照》办理。")).toEqual([]);
  expect(named("按照《示例区养犬管理办法》（以下简称《办法》）办理。《办法》第五条另有规定的除外。")).toEqual([
    ["示例区养犬管理办法", null, 2],
  ]);
  expect(named("按照《示例区养犬管理办法》（以下简称“养犬办法”）办理，《养犬办法》另有规定的除外。")).toEqual([
    ["示例区养犬管理办法", null, 2],
  ]);
});

it("names inside names stay one, and what stands in quotation marks is cited all the same", () => {
  expect(named("按《关于印发〈示例区预算管理办法〉的通知》执行。")).toEqual([["关于印发〈示例区预算管理办法〉的通知", null, 1]]);
  expect(named("将第三条修改为：“依照《中华人民共和国公路法》执行。”")).toEqual([["中华人民共和国公路法", null, 1]]);
});

it("a place is told with its sentence and its span in the text", () => {
  const text = "前一句。根据《示例区预算管理办法》，现通知如下。后一句。";
  const [cited] = citedIn(text);
  const { start, end, sentence } = cited!.places[0]!;
  expect(text.slice(start, end)).toBe("《示例区预算管理办法》");
  expect(sentence).toBe("根据《示例区预算管理办法》，现通知如下。");
});

it("a sentence that never ends is told around its place", () => {
  const text = `${"甲".repeat(300)}《乙》${"丙".repeat(300)}`;
  const { text: told } = sentenceAt(text, { start: 300, end: 303 });
  expect(told.startsWith("…甲")).toBe(true);
  expect(told).toContain("《乙》");
  expect(told.endsWith("丙…")).toBe(true);
  expect(told.length).toBeLessThan(200);
});
