import { describe, expect, test } from "vitest";
import { dayError, readDay } from "../../../renderer/parts/days.ts";
import { after } from "../../../renderer/screens/documents/recording.ts";
import { basisOf } from "../../../renderer/screens/documents/basis.ts";
import { shortTitle } from "../../../renderer/words/documents.ts";
import { left, pace } from "../../../renderer/words/jobs.ts";
import type { DocumentView } from "../../../shared/contract/documents.ts";

describe("a title in a list", () => {
  const office = ["示例区人民政府办公室"];
  test.each([
    ["示例区人民政府办公室关于印发《示例区农村公路养护管理办法》的通知", "农村公路养护管理办法"],
    ["关于印发示例区农村公路养护管理办法的通知", "农村公路养护管理办法"],
    ["示例区人民政府办公室关于加强农村公路养护管理工作的意见", "加强农村公路养护管理工作的意见"],
    ["示例区户外广告设置管理办法", "户外广告设置管理办法"],
    ["示例区人民政府工作规则", "示例区人民政府工作规则"],
    ["关于废止《示例区户外广告管理暂行规定》的决定", "废止《示例区户外广告管理暂行规定》的决定"],
  ])("%s begins with what tells it apart", (title, short) => expect(shortTitle(title, office)).toBe(short));
  test("drops all of several issuers", () => {
    const issuers = ["示例区农业农村局", "示例区财政局"];
    expect(shortTitle("示例区农业农村局 示例区财政局关于印发示例区秸秆利用补助办法的通知", issuers)).toBe("秸秆利用补助办法");
  });
  test("is never empty", () => expect(shortTitle(null)).toBe("标题未读出"));
});

describe("a day as people write it", () => {
  test.each(["2026-6-1", "2026.06.01", "2026/6/1", "2026年6月1日", "20260601", "２０２６-０６-０１"])("%s is understood", (text) =>
    expect(readDay(text)).toBe("2026-06-01"),
  );
  test("that does not exist is refused in words", () => {
    expect(readDay("2026-02-30")).toBeNull();
    expect(dayError("2026-02-30")).toBe("没有这一天，2月到28日。");
    expect(dayError("明天")).toBe("写作2026-06-01");
  });
});

describe("a basis as written", () => {
  const id = "01970000-0000-7000-8000-000000000001";
  test("is the chosen document, with its article", () =>
    expect(basisOf({ id, text: "随便" }, "第三条", "")).toMatchObject({ id, title: null, article: "第三条", sentence: null }));
  test("is a title and a number where it is not in the library", () => {
    expect(basisOf({ id: null, text: "《关于废止部分文件的决定》（示政发〔2019〕7号）" }, "", "")).toMatchObject({
      id: null,
      title: "关于废止部分文件的决定",
      docNumber: "示政发〔2019〕7号",
    });
  });
  test("is nothing where nothing was written", () => expect(basisOf({ id: null, text: " " }, "", "")).toBeNull());
});

describe("what will hold once a change is recorded", () => {
  const document = {
    id: "d",
    today: "2026-06-12",
    timeline: [
      {
        id: "1",
        documentId: "d",
        kind: "commenced",
        on: "2021-10-01",
        until: "2026-09-30",
        basis: null,
        part: null,
        strikes: null,
        recordedAt: "a",
        recordedBy: "p",
        by: null,
      },
    ],
  } as unknown as DocumentView;
  test("is told for today", () =>
    expect(after(document, { kind: "repealed", on: "2026-06-01", until: null, part: "" })).toMatchObject({
      headline: "已废止",
      when: "今日",
    }));
  test("is told for its own day where that is yet to come", () => {
    expect(after(document, { kind: "extended", on: "2026-07-01", until: "2028-12-31", part: "" })).toMatchObject({
      headline: "现行有效",
      validUntil: "2028-12-31",
      when: "自2026-07-01",
    });
  });
});

describe("how long work will take", () => {
  test("is said in the unit a person would use", () =>
    expect([2, 40, 170, 9000].map(left)).toEqual(["就要完成", "约剩40秒", "约剩3分钟", "约剩2.5小时"]));
  test("is not said while it is not known or paused", () => {
    expect(pace({ perMinute: null, secondsLeft: null, unit: "页", paused: false })).toBe("");
    expect(pace({ perMinute: 11, secondsLeft: 60, unit: "页", paused: true })).toBe("已暂停");
  });
});
