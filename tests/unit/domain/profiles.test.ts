import { describe, expect, it } from "vitest";
import { adviceOf, evaluationWindow } from "../../../shared/domain/advice.ts";
import { noFields, type Fields } from "../../../shared/domain/documents.ts";
import { filingDuty, interpretationDuty, noFiling, noInterpretation, owesNothing, reviewDuty } from "../../../shared/domain/duties.ts";
import { defaultSettings } from "../../../shared/domain/profileDefaults.ts";
import { profileOn } from "../../../shared/domain/profiles.ts";
import type { Calendar } from "../../../shared/domain/workdays.ts";

const on = (day: string) => profileOn(defaultSettings, day);
const codes = (day: string, fields: Partial<Fields>) =>
  adviceOf(on(day), { ...noFields, publishedOn: day, ...fields }, "open", null, true).map((a) => a.code);
const calendar: Calendar = new Map([[2026, { year: 2026, holidays: [], workdays: [], source: "", verified: true }]]);

describe("a rule profile", () => {
  it("is that of the day the document was issued", () => {
    expect(on("2010-05-01").validityMax?.value).toBeNull();
    expect(on("2013-05-01").validityMax?.value).toEqual({ count: 5, unit: "years" });
    expect(on("2025-05-01").validityMax?.source).toContain("353号");
    expect(on("2025-05-01").validityMax?.verified).toBe(false);
    expect(on("2018-05-01").filing?.source).toContain("178号");
  });
  it("has nothing to say of a period before there was a rule", () => {
    expect(codes("2008-05-01", { effectiveOn: "2008-05-01" })).toEqual([]);
  });
  it("asks no period of a document that only ends, prolongs or changes others", () => {
    const told = (title: string) => codes("2025-03-01", { title, effectiveOn: "2025-03-01" });
    for (const title of [
      "示例区人民政府关于废止《示例区养犬管理办法》的决定",
      "示例区人民政府关于修改《示例区停车场管理办法》的决定",
      "示例区人民政府关于修改部分规范性文件的决定",
      "示例区人民政府办公室关于延长《示例区小型水利工程管护办法》有效期的通知",
      "示例区人民政府关于公布规范性文件清理结果的决定",
    ])
      expect(told(title)).toEqual([]);
    for (const title of [
      "示例区人民政府关于公布《示例区历史建筑名录》的通知",
      "示例区人民政府关于修改完善最低生活保障标准的通知",
      "示例区人民政府关于印发示例区延长退休人员服务办法的通知",
    ])
      expect(told(title)).toContain("rule-no-period");
  });
  it("tells a period that is missing, too long or too short, naming the rule", () => {
    const start = { effectiveOn: "2025-05-01" };
    expect(codes("2025-03-01", start)).toEqual(["rule-no-period"]);
    expect(codes("2025-03-01", { ...start, validUntil: "2030-04-30" })).toEqual([]);
    expect(codes("2025-03-01", { ...start, validUntil: "2030-05-01" })).toEqual(["rule-too-long"]);
    expect(codes("2025-03-01", { ...start, validUntil: "2026-04-30" })).toEqual(["rule-too-short"]);
    expect(codes("2025-03-01", { ...start, title: "某某办法（试行）", validUntil: "2026-04-30" })).toEqual([]);
    expect(codes("2025-03-01", { ...start, title: "某某办法（试行）", validUntil: "2028-04-30" })).toEqual(["rule-too-long"]);
    const [told] = adviceOf(on("2013-01-04"), { ...noFields, publishedOn: "2013-01-04" }, "open", null, true);
    expect(told?.message).toContain("《山东省行政程序规定》第五十三条");
  });
  it("tells a start earlier than thirty days after publication", () => {
    const period = { validUntil: "2030-03-30" };
    expect(codes("2025-03-01", { ...period, effectiveOn: "2025-03-31" })).toEqual([]);
    expect(codes("2025-03-01", { ...period, effectiveOn: "2025-03-30" })).toContain("rule-early");
    expect(codes("2025-03-01", { effectiveOn: "2025-03-01", validUntil: "2030-02-28" })).toEqual(["rule-early"]);
  });
  it("asks for the reason where a document is not open", () => {
    expect(adviceOf(on("2008-05-01"), noFields, "closed", null, true).map((a) => a.code)).toEqual(["rule-disclosure-reason"]);
    expect(adviceOf(on("2008-05-01"), noFields, "closed", "国家秘密", true)).toEqual([]);
  });
  it("binds no paper that is no 规范性文件, and asks filing of what was registered or decided to be one", () => {
    const plan = { ...noFields, title: "示例区某项工作要点", publishedOn: "2025-03-01", effectiveOn: "2025-03-01" };
    expect(adviceOf(on("2025-03-01"), plan, "open", null, false)).toEqual([]);
    const owes = (registerNumber: string | null, normative: boolean | null) => owesNothing({ registerNumber }, normative, true) === null;
    expect([owes(null, null), owes("SLDR-2025-0010001", null), owes(null, true), owes("SLDR-2025-0010001", false)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(owesNothing({ registerNumber: "SDPR-2025-0010001" }, true, false)).toContain("上级机关");
  });
  it("opens the evaluation six months before the last day", () => {
    expect(evaluationWindow(on("2025-05-01"), "2030-04-30")).toEqual({ from: "2029-10-30", to: "2030-04-30" });
    expect(evaluationWindow(on("2008-05-01"), "2030-04-30")).toBeNull();
  });
});

describe("what is due", () => {
  const published = { ...noFields, publishedOn: "2026-03-02" };
  it("is filed by a day of the rule, late, overdue or done", () => {
    expect(filingDuty(on("2026-03-02"), published, noFiling, "2026-03-10", calendar)).toMatchObject({
      state: "open",
      due: "2026-03-17",
      left: 7,
    });
    expect(filingDuty(on("2026-03-02"), published, noFiling, "2026-03-18", calendar)).toMatchObject({ state: "overdue", left: -1 });
    expect(filingDuty(on("2026-03-02"), published, { ...noFiling, sentOn: "2026-03-17" }, "2026-04-01", calendar).state).toBe("done");
    expect(filingDuty(on("2026-03-02"), published, { ...noFiling, sentOn: "2026-03-18" }, "2026-04-01", calendar).state).toBe("late");
    expect(filingDuty(on("1990-01-01"), { ...noFields, publishedOn: "1990-01-01" }, noFiling, "2026-01-01", calendar).state).toBe("idle");
  });
  it("is counted in working days, or told to be unknown where the year has no calendar", () => {
    expect(
      interpretationDuty(on("2026-03-05"), { ...noFields, publishedOn: "2026-03-05" }, "open", noInterpretation, "2026-03-05", calendar)
        .due,
    ).toBe("2026-03-10");
    const unknown = interpretationDuty(
      on("2027-03-05"),
      { ...noFields, publishedOn: "2027-03-05" },
      "open",
      noInterpretation,
      "2027-03-05",
      calendar,
    );
    expect(unknown).toMatchObject({ state: "open", due: null, left: null });
    expect(unknown.words).toContain("2027年的工作日历");
  });
  it("is asked of nobody where no interpretation is made or the document is not open", () => {
    expect(
      interpretationDuty(on("2026-03-02"), published, "open", { ...noInterpretation, spared: "仅作文字修改" }, "2026-04-01", calendar)
        .state,
    ).toBe("idle");
    expect(interpretationDuty(on("2026-03-02"), published, "closed", noInterpretation, "2026-04-01", calendar).state).toBe("idle");
  });
  it("is looked at again a year after the last look", () => {
    const review = (reviews: string[], today: string) =>
      reviewDuty(
        on(today),
        published,
        "closed",
        reviews.map((day) => ({ on: day, disclosure: "closed" as const, reason: "国家秘密" })),
        null,
        today,
        calendar,
      );
    expect(review([], "2026-06-01")).toMatchObject({ state: "open", due: "2027-03-02" });
    expect(review(["2027-02-01"], "2028-03-01")).toMatchObject({ state: "overdue", due: "2028-02-01" });
  });
});
