import { describe, expect, it } from "vitest";
import { registryAdvice } from "../../../shared/domain/advice.ts";
import { noFields, type Fields } from "../../../shared/domain/documents.ts";
import { issuerFault, issuerNamed, issuersOfCode, successorOf, type Issuer } from "../../../shared/domain/issuers.ts";
import {
  formatRegisterNumber,
  nextSerial,
  parseRegisterNumber,
  registerLines,
  type RegisterEntry,
} from "../../../shared/domain/registerNumber.ts";

const template = { prefix: "SLDR", organDigits: 3, serialDigits: 4 };
const entry = (serial: number, state: RegisterEntry["state"] = "issued"): RegisterEntry => ({
  prefix: "SLDR",
  year: 2026,
  organ: "001",
  serial,
  state,
  documentId: state === "void" ? null : `d${serial}`,
  on: "2026-03-01",
  reason: state === "void" ? "撤回" : null,
});

describe("a register number", () => {
  it("is read with any dash and in any width, and printed with one", () => {
    for (const text of [
      "SLDR-2026-0010004",
      "SLDR—2026—0010004",
      "ＳＬＤＲ－２０２６－００１０００４",
      "SLDR – 2026 – 0010004",
      "sldr-2026-0010004",
    ]) {
      const number = parseRegisterNumber(text, template)!;
      expect(number, text).toEqual({ prefix: "SLDR", year: 2026, organ: "001", serial: 4 });
      expect(formatRegisterNumber(number, template)).toBe("SLDR-2026-0010004");
    }
  });
  it("is none with another prefix, too few digits or the serial 0", () => {
    for (const text of ["SDPR-2026-0010004", "SLDR-2026-001004", "SLDR-2026-0010000", "示政发〔2026〕4号"])
      expect(parseRegisterNumber(text, template)).toBeNull();
  });
  it("may have no organ: HFGS—2017—9", () => {
    const short = { prefix: "HFGS", organDigits: 0, serialDigits: 1 };
    expect(parseRegisterNumber("HFGS—2017—9", short)).toEqual({ prefix: "HFGS", year: 2017, organ: "", serial: 9 });
  });
  it("is issued after the highest, void ones counting", () => {
    expect(nextSerial([], "001", 2026)).toBe(1);
    expect(nextSerial([entry(1), entry(2), entry(3, "void")], "001", 2026)).toBe(4);
    expect(nextSerial([entry(3)], "002", 2026)).toBe(1);
    expect(nextSerial([entry(3)], "001", 2027)).toBe(1);
  });
  it("that was passed over is told in the year's register, and one borne twice", () => {
    const lines = registerLines([entry(1), entry(3, "void"), entry(4), { ...entry(4, "read"), documentId: "other" }], "001", 2026);
    expect(lines.map((l) => [l.serial, l.state, l.doubled])).toEqual([
      [1, "issued", false],
      [2, "missing", false],
      [3, "void", false],
      [4, "issued", true],
      [4, "read", true],
    ]);
  });
});

describe("the registry of issuers", () => {
  const county: Issuer = {
    id: "county",
    name: "示例县人民政府",
    aliases: [],
    codes: [{ code: "示政发", from: null, until: "2015-12-31" }],
    level: "district",
    own: true,
    from: null,
    until: "2015-12-31",
    successor: "district",
    registerCode: "001",
    contact: null,
  };
  const district: Issuer = {
    ...county,
    id: "district",
    name: "示例区人民政府",
    aliases: ["东海市示例区人民政府"],
    codes: [{ code: "示政发", from: "2016-01-01", until: null }],
    from: "2016-01-01",
    until: null,
    successor: null,
  };
  const all = [county, district];

  it("says whose code it was on a day: 示政发 was the county's, then the district's", () => {
    expect(issuersOfCode(all, "示政发", "2014-05-01").map((i) => i.name)).toEqual(["示例县人民政府"]);
    expect(issuersOfCode(all, "示政发", "2026-05-01").map((i) => i.name)).toEqual(["示例区人民政府"]);
    expect(issuersOfCode(all, "示政发", null)).toHaveLength(2);
    expect(issuersOfCode(all, "某政发", null)).toEqual([]);
  });
  it("knows an organ by its other names, and who answers for it today", () => {
    expect(issuerNamed(all, "东海市示例区人民政府", "2026-01-01")?.id).toBe("district");
    expect(successorOf(all, county).id).toBe("district");
  });
  it("tells a code that was another organ's, and an organ that was not there on that day", () => {
    const told = (fields: Partial<Fields>) => registryAdvice([...all, bureau], { ...noFields, ...fields }).map((a) => a.code);
    const bureau: Issuer = { ...district, id: "bureau", name: "示例区财政局", aliases: [], codes: [], registerCode: "009" };
    const number = "示政发〔2026〕3号";
    expect(told({ docNumber: number, issuers: ["东海市示例区人民政府"], signedOn: "2026-05-01" })).toEqual([]);
    expect(told({ docNumber: number, issuers: ["示例区财政局"], signedOn: "2026-05-01" })).toEqual(["rule-code-issuer"]);
    expect(told({ docNumber: number, issuers: ["示例县人民政府"], signedOn: "2026-05-01" })).toContain("rule-organ-gone");
    expect(told({ docNumber: "国办发〔2018〕37号", issuers: ["国务院办公厅"], signedOn: "2018-05-31" })).toEqual([]);
  });
  it("refuses a code or a number that is another's at the same time", () => {
    expect(issuerFault([county], district)).toBeNull();
    expect(issuerFault(all, { ...district, id: "new", name: "示例区财政局" })).toContain("“示政发”同期已属“示例区人民政府”");
    expect(issuerFault(all, { ...district, id: "new", name: "示例区财政局", codes: [] })).toContain("“001”已属");
    expect(issuerFault([], county)).toContain("承接的机关不在名录里");
  });
});
