import { expect, test } from "vitest";
import { dayIn, statusIn, untilIn } from "../../../shared/domain/inventory/cells.ts";
import { guessMapping } from "../../../shared/domain/inventory/columns.ts";
import { readRow } from "../../../shared/domain/inventory/rows.ts";

test("The columns of registers are known by the heads offices give them", () => {
  expect(
    guessMapping([
      "序号",
      "文件名称",
      "文  号",
      "统一编号",
      "发文单位",
      "起草部门",
      "成文时间",
      "公布日期",
      "实施日期",
      "有效期",
      "是否有效",
      "备注",
    ]),
  ).toEqual({
    title: 1,
    docNumber: 2,
    registerNumber: 3,
    issuers: 4,
    drafters: 5,
    signedOn: 6,
    publishedOn: 7,
    effectiveOn: 8,
    validUntil: 9,
    status: 10,
    note: 11,
  });
  expect(guessMapping(["规范性文件标题", "发文字号", "登记号", "制定机关", "印发日期", "施行日期", "有效期至", "效力状态", "废止时间", "网址", "公开属性"])).toEqual(
    {
      title: 0,
      docNumber: 1,
      registerNumber: 2,
      issuers: 3,
      printedOn: 4,
      effectiveOn: 5,
      validUntil: 6,
      status: 7,
      endedOn: 8,
      address: 9,
      disclosure: 10,
    },
  ); // prettier-ignore
});

test("A day is read however an office writes it, and what is no day is none", () => {
  for (const written of ["2017-08-28", "2017.8.28", "2017/8/28", "20170828", "2017年8月28日", "2017年 8月 28日", "二〇一七年八月二十八日", "2017-08-28 00:00:00", 42975, "42975", "２０１７年８月２８日"])
    expect(dayIn(written), String(written)).toBe("2017-08-28"); // prettier-ignore
  for (const none of ["2017年8月", "2017.2.30", "见附件", "2017", 12, null, "#REF!"]) expect(dayIn(none), String(none)).toBeNull();
  expect(dayIn(60)).toBeNull();
  expect(untilIn("长期", null)).toBeNull();
  expect(untilIn("5年", "2017-08-28")).toBe("2022-08-27");
  expect(untilIn("五年", null)).toBeUndefined();
  expect(untilIn("待定", null)).toBeUndefined();
});

test("Words of force become events, and words of a plan none", () => {
  const read = (text: string) => statusIn(text);
  expect(["有效", "现行有效", "继续有效", "拟废止", "建议修改", ""].map(read)).toEqual([null, null, null, null, null, null]);
  expect(["废止", "已宣布失效", "有效（已修改）", "部分条款废止", "停止执行", "撤销", "无效"].map(read)).toEqual([
    "repealed",
    "lapsed",
    "amended",
    "partly-repealed",
    "suspended",
    "revoked",
    "lapsed",
  ]);
  expect(statusIn("待查")).toBeUndefined();
});

const mapping = { title: 0, docNumber: 1, effectiveOn: 2, validUntil: 3, status: 4, endedOn: 5 };
const row = (...cells: (string | number | null)[]) => readRow(cells, mapping, "2026-11-24");

test("A row becomes a document with its dates, and an end without a day is put on the day the register stands for", () => {
  const { row: read, faults } = row("《示例区养犬管理办法》（示政发〔2017〕3号）", null, "2017.9.1", "5年", "已废止", null);
  expect(faults).toEqual([]);
  expect(read.fields).toMatchObject({
    title: "示例区养犬管理办法",
    docNumber: "示政发〔2017〕3号",
    effectiveOn: "2017-09-01",
    validUntil: "2022-08-31",
  });
  expect(row("办法", null, "2017.9.1", null, "已废止", null).row.event).toEqual({ kind: "repealed", on: "2026-11-24", words: "已废止" });
  expect(row("办法", null, "2017.9.1", null, null, "2020-01-01").row.event).toMatchObject({ kind: "repealed", on: "2020-01-01" });
  // Its period ended it already; nothing more happened.
  expect(row("办法", null, "2017.9.1", "2022-08-31", "失效", null)).toMatchObject({ row: { event: null }, faults: [] });
});

test("What cannot be true of a row is said in words", () => {
  expect(row(null, "示政发〔2017〕3号", "2017.13.1", "2016-01-01", "待查", null).faults).toEqual([
    "没有标题",
    "施行日期“2017.13.1”不是一个日期",
    "效力状态“待查”看不出是有效还是失效",
  ]);
  expect(row("办法", null, "2017-09-01", "2016-01-01", "有效", null).faults).toEqual(["有效期至早于施行日期"]);
  expect(row("办法", null, "2017-09-01", null, "有效", "2020-01-01").faults).toEqual(["写着“有效”，却有废止或失效日期2020-01-01"]);
  expect(row("办法", null, "2017-09-01", null, "废止", "2016-01-01").faults[0]).toContain("还没有公布");
});
