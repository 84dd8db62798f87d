import { expect, it } from "vitest";
import { askedNumber, nearestNumbers } from "../../../shared/search/missing.ts";
import { parseQuery } from "../../../shared/search/query.ts";

const asked = (query: string) => askedNumber(parseQuery(query));

it("a 文号 is known however it is typed, and other words are not taken for one", () => {
  for (const query of ["国办发201837", "国办发〔2018〕37号", "文号:国办发[2018]37", "国办发（2018）第37号"])
    expect([query, asked(query)]).toEqual([query, { organ: "国办发", year: 2018, serial: 37 }]);
  expect(asked("〔2018〕37号")).toEqual({ organ: "", year: 2018, serial: 37 });
  expect(asked("区政府令第3号")).toMatchObject({ year: null, serial: 3 });
  for (const query of ["农村公路", "2018", "国办发〔2018〕37号 公路", "第12条", ""]) expect([query, asked(query)]).toEqual([query, null]);
});

it("the nearest numbers share two of organ, year and serial", () => {
  const numbers = [
    "示政发〔2018〕37号",
    "示政发〔2018〕36号",
    "示政办发〔2018〕38号",
    "示政发〔2019〕38号",
    "示政发〔2010〕5号",
    "没有文号",
  ];
  expect(nearestNumbers(asked("示政发〔2018〕38号")!, numbers)).toEqual([
    "示政发〔2018〕37号",
    "示政发〔2019〕38号",
    "示政办发〔2018〕38号",
  ]);
  expect(nearestNumbers(asked("示政发〔2018〕3号")!, numbers, 1)).toEqual(["示政发〔2018〕36号"]);
});
