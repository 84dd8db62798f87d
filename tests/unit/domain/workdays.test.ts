import { describe, expect, it } from "vitest";
import { readArrangement } from "../../../shared/domain/arrangement.ts";
import { afterWorkingDays, isWorkday, workingDaysBetween, type Calendar } from "../../../shared/domain/workdays.ts";

/** The State Council's arrangement of 2026, as its notice words it. */
const notice2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;
const calendar: Calendar = new Map([
  [2026, { year: 2026, ...readArrangement(notice2026, 2026), source: "国务院办公厅关于2026年部分节假日安排的通知", verified: true }],
]);

describe("a year's arrangement", () => {
  it("is read as the notice words it", () => {
    const { holidays, workdays } = readArrangement(notice2026, 2026);
    expect(holidays).toHaveLength(7);
    expect(holidays[1]).toEqual({ name: "春节", from: "2026-02-15", to: "2026-02-23" });
    expect(holidays[6]).toEqual({ name: "国庆节", from: "2026-10-01", to: "2026-10-07" });
    expect(workdays).toEqual(["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]);
  });
  it("is read where the holiday begins in the year before, and where one day is off", () => {
    expect(readArrangement("元旦：2022年12月31日至2023年1月2日放假调休，共3天。", 2023).holidays).toEqual([
      { name: "元旦", from: "2022-12-31", to: "2023-01-02" },
    ]);
    expect(readArrangement("一、元旦：1月1日（周三）放假1天，不调休。", 2025).holidays).toEqual([
      { name: "元旦", from: "2025-01-01", to: "2025-01-01" },
    ]);
  });
  it("is refused where it contradicts itself or is another year's", () => {
    expect(() => readArrangement(notice2026, 2025)).toThrow("1月1日是周三，通知里写的是周四");
    expect(() => readArrangement("劳动节：5月1日至5日放假，共4天。", 2026)).toThrow("按日期是5天");
    expect(() => readArrangement("劳动节：5月1日至5日放假。5月4日上班。", 2026)).toThrow("既写放假又写上班");
    expect(() => readArrangement("各地区要妥善安排值班。", 2026)).toThrow("没有读到放假日期");
  });
});

describe("working days", () => {
  it("leave out holidays and weekends and count weekend days that are worked", () => {
    expect(isWorkday("2026-02-14", calendar)).toBe(true);
    expect(isWorkday("2026-02-16", calendar)).toBe(false);
    expect(isWorkday("2026-02-21", calendar)).toBe(false);
    expect(isWorkday("2026-02-24", calendar)).toBe(true);
  });
  it("are counted from the day after", () => {
    expect(afterWorkingDays("2026-02-12", 3, calendar).on).toBe("2026-02-24");
    expect(afterWorkingDays("2026-09-30", 3, calendar).on).toBe("2026-10-10");
    expect(afterWorkingDays("2026-03-02", 20, calendar).on).toBe("2026-03-30");
  });
  it("are the same counted between two days", () => {
    expect(workingDaysBetween("2026-02-12", "2026-02-24", calendar)).toBe(3);
    expect(workingDaysBetween("2026-02-24", "2026-02-12", calendar)).toBe(-3);
    expect(workingDaysBetween("2026-03-02", "2026-03-02", calendar)).toBe(0);
  });
  it("are told to be unknown, never guessed, through a year without a calendar", () => {
    expect(afterWorkingDays("2026-12-30", 3, calendar)).toEqual({ on: null, missingYear: 2027 });
    expect(isWorkday("2027-03-01", calendar)).toBeNull();
    expect(workingDaysBetween("2026-12-30", "2027-01-05", calendar)).toBeNull();
  });
});
