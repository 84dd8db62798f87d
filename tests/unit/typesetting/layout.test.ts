import { expect, test } from "vitest";
import { columnWidths } from "../../../electron/typesetting/columns.ts";
import { signatureEnds } from "../../../electron/typesetting/layout.ts";
import { titleLines, widthOf } from "../../../electron/typesetting/titleLines.ts";
import { list } from "./papers.ts";

test("A title that fits stands on one line", () => {
  expect(titleLines("示例区户外广告设置管理办法", 19)).toEqual(["示例区户外广告设置管理办法"]);
});

test("A long title breaks between words, never after 关于, never between a figure and its unit", () => {
  for (const title of [
    "示例区人民政府办公室关于印发《示例区农村公路养护管理办法》的通知",
    "示例区人民政府关于公布2026年行政规范性文件清理结果的决定",
    "示例区人民政府办公室转发区财政局等部门关于进一步加强农作物秸秆综合利用补助资金管理工作意见的通知",
    "关于报送到期行政规范性文件处理意见的函",
  ]) {
    const lines = titleLines(title, 19);
    expect(lines.join("")).toBe(title);
    for (const line of lines) {
      expect(widthOf(line)).toBeLessThanOrEqual(19);
      expect(line).not.toMatch(/关于$|\d$|[《（]$|^[》），。的]/u);
    }
  }
});

test("The field's own terms stay whole in a title", () => {
  expect(titleLines("示例区人民政府关于公布2026年规范性文件定期清理结果的决定", 19)).toEqual([
    "示例区人民政府关于公布",
    "2026年规范性文件定期清理结果的决定",
  ]);
});

test("The lines of a title are a trapezium or a lozenge, not an hourglass", () => {
  const widths = titleLines("示例区人民政府办公室转发区财政局等部门关于进一步加强农作物秸秆综合利用补助资金管理工作意见的通知", 19).map(widthOf); // prettier-ignore
  expect(widths.length).toBe(3);
  expect(widths[1]! < widths[0]! && widths[1]! < widths[2]!).toBe(false);
});

test("The signature is centred over the day, the day four characters in; a long signature keeps two", () => {
  const short = signatureEnds("示例区人民政府", "2026年11月24日");
  expect(short.day).toBe(64);
  const centre = (end: number, text: string) => end + (widthOf(text) * 16) / 2;
  expect(centre(short.signature, "示例区人民政府")).toBeCloseTo(centre(short.day, "2026年11月24日"));
  expect(signatureEnds("示例区全面推进依法行政工作领导小组办公室", "2026年1月4日").signature).toBe(32);
});

test("No column is too narrow for a day or a short title, and together they fill the line", () => {
  const widths = columnWidths(list(4), 12, 442);
  expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(442);
  expect(widths[3]).toBeGreaterThan(10 * 6.8);
  expect(widths[5]).toBeGreaterThan(2 * 12);
});
