import { expect, it } from "vitest";
import { personalIn } from "../../../shared/domain/personal.ts";

const kinds = (text: string) => personalIn(text).map((p) => [p.kind, text.slice(p.span.start, p.span.end)]);

it("knows an identity number by its day of birth and check character, also in groups and full width", () => {
  // Invented numbers of the standard's own examples.
  expect(kinds("证号11010519491231002X，")).toEqual([["identity", "11010519491231002X"]]);
  expect(kinds("证号440524 18800101 0014")).toEqual([]);
  expect(kinds("证号１１０１０５１９４９１２３１００２Ｘ。")).toEqual([["identity", "１１０１０５１９４９１２３１００２Ｘ"]]);
  expect(kinds("证号110105194912310021")).toEqual([]);
  expect(kinds("证号11010519491331002X")).toEqual([]);
});

it("knows bank cards by their check digit and mobile numbers by their beginning", () => {
  expect(kinds("账号6222 0213 0600 1234 566，电话138-0013-8000")).toEqual([
    ["bank", "6222 0213 0600 1234 566"],
    ["mobile", "138-0013-8000"],
  ]);
  expect(kinds("账号6222021306001234565")).toEqual([]);
});

it("tells the numbers of a table apart that stand with a blank between them", () => {
  expect(kinds("张某 440524188001010014 13800138000 6222021306001234566 12").map(([kind]) => kind)).toEqual(["mobile", "bank"]);
  expect(kinds("李某 11010519491231002X 13800138000").map(([kind]) => kind)).toEqual(["identity", "mobile"]);
});

it("leaves other long numbers alone: index numbers, credit codes, telephones with area code", () => {
  expect(kinds("000000001/2018-00047 91370100MA3C00000X 0530-2212345 2018000000012345 20170828")).toEqual([]);
});
