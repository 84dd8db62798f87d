import { expect, test } from "vitest";
import type { Issuer } from "../../../shared/domain/issuers.ts";
import { registryAnomalies } from "../../../shared/domain/registryAnomalies.ts";

const organ = (id: string, name: string, codes: Issuer["codes"]): Issuer => ({
  id,
  name,
  aliases: [],
  codes,
  level: "district",
  own: true,
  from: null,
  until: null,
  successor: null,
  registerCode: null,
  contact: null,
});
const known = [
  organ("1", "示例市示例县人民政府", [{ code: "示县政发", from: null, until: "2016-06-30" }]),
  organ("2", "示例市示例区人民政府", [{ code: "示政发", from: "2016-07-01", until: null }]),
  organ("3", "示例市示例区人民政府办公室", [{ code: "示政办发", from: "2016-07-01", until: null }]),
];
const codes = (docNumber: string, issuers: string[], on = "2020-05-06", addressees: string[] = []) =>
  registryAnomalies({ docNumber, issuers, addressees }, on, known).map((a) => a.code);

test("A number is held to the organs that used its code on that day", () => {
  expect(codes("示政发〔2020〕3号", ["示例市示例区人民政府"])).toEqual([]);
  expect(codes("示政发〔2020〕3号", ["示例市示例区人民政府办公室"])).toEqual(["code-issuer"]);
  expect(codes("示县政发〔2020〕3号", ["示例市示例区人民政府"])).toEqual(["code-day"]);
  expect(codes("示县政发〔2010〕3号", ["示例市示例县人民政府"], "2010-05-06")).toEqual([]);
  expect(codes("示府发〔2020〕3号", ["示例市示例区人民政府"])).toEqual(["code-unknown"]);
  expect(codes("国办发〔2020〕3号", ["国务院办公厅"])).toEqual([]);
  expect(registryAnomalies({ docNumber: "示政发〔2020〕3号", issuers: ["甲局"], addressees: [] }, null, [])).toEqual([]);
});

test("A name one character away from a registered one is told, an unknown one is not", () => {
  expect(codes("示政发〔2020〕3号", ["示例市示列区人民政府"])).toContain("organ-misspelt");
  expect(codes("甲发〔2020〕3号", ["另一个县人民政府"])).toEqual([]);
  expect(codes("示政发〔2020〕3号", ["示例市示例区人民政府"], "2020-05-06", ["示例市示例区人民政府办公宝"])).toEqual(["organ-misspelt"]);
  const [told] = registryAnomalies({ docNumber: null, issuers: ["示例市示列区人民政府"], addressees: [] }, null, known);
  expect(told!.message).toBe("发文机关“示例市示列区人民政府”与机关名录里的“示例市示例区人民政府”只差一个字，核对是否写错。");
});
