import { describe, expect, test } from "vitest";
import { regionsOf } from "../../../electron/ocr/columns.ts";
import { despeckle } from "../../../electron/ocr/despeckle.ts";
import { inkOf } from "../../../electron/ocr/ink.ts";
import { erase } from "../../../electron/ocr/rules.ts";
import { grey, lines, noFont, prose, sheet } from "./print.ts";

/** A page as far as the columns see it. */
function laidOut(page: ReturnType<typeof sheet>) {
  const upright = grey(page);
  const { strong, faint } = inkOf(upright);
  const clean = despeckle(upright, strong, faint, 300);
  const ruled = erase(clean.grey, clean.ink, 300);
  return regionsOf(ruled.ink, ruled, 300);
}
const regions = (page: ReturnType<typeof sheet>) => laidOut(page).regions;

describe.skipIf(noFont)("Columns (skipped: no Chinese font here)", () => {
  const head = (at: Parameters<Parameters<typeof sheet>[2]>[0]) => {
    at.fillText("定陶区人民政府公报", 250, 200);
    at.fillText("2017年第9期", 1950, 200);
    at.fillRect(250, 225, 1980, 4);
  };

  test("Head and title over two columns, page number below: title, left, right, number", () => {
    const found = regions(
      sheet(2480, 3508, (at) => {
        head(at);
        lines(at, prose(38, 21), 250, 500);
        lines(at, prose(38, 21), 1300, 500);
        at.fillText("·27·", 1195, 3350);
        at.font = "88px Print";
        at.fillText("关于清理规范性文件的若干决定通知", 550, 370);
      }),
    );
    expect(found.length).toBe(4);
    const [title, left, right, number] = found as [(typeof found)[0], (typeof found)[0], (typeof found)[0], (typeof found)[0]];
    expect([title.left < 260, title.right > 2200, title.bottom < 460]).toEqual([true, true, true]);
    expect([left.right < 1300, right.left > 1150, left.top > 420, right.top > 420]).toEqual([true, true, true, true]);
    expect(number.top).toBeGreaterThan(3250);
  });

  test("A page in two columns under a rule, with no title, keeps its head apart", () => {
    const found = regions(
      sheet(2480, 3508, (at) => {
        head(at);
        lines(at, prose(40, 21), 250, 330);
        lines(at, prose(40, 21), 1300, 330);
      }),
    );
    expect(found.length).toBe(3);
    expect(found[0]!.bottom).toBeLessThan(300);
  });

  test("Three columns under a title: title, left, middle, right", () => {
    const found = regions(
      sheet(2480, 3508, (at) => {
        head(at);
        for (const x of [250, 940, 1630]) lines(at, prose(38, 13), x, 500);
        at.font = "88px Print";
        at.fillText("关于清理规范性文件的若干决定通知", 550, 370);
      }),
    );
    expect(found.map((r) => [r.left < 300, r.right > 2100, r.top > 420])).toEqual([
      [true, true, false],
      [true, false, true],
      [false, false, true],
      [false, true, true],
    ]);
  });

  test("A table's row is cut into its cells where one holds two lines, and stays whole where none does", () => {
    const found = regions(
      sheet(2480, 1600, (at) => {
        for (const y of [300, 400, 580, 680]) at.fillRect(250, y, 1980, 3);
        for (const x of [250, 900, 1600, 2230]) at.fillRect(x, 300, 3, 383);
        lines(at, ["单位"], 280, 370);
        lines(at, ["区财政局及", "所属单位"], 280, 470, 70);
        lines(at, ["职责"], 930, 370);
        lines(at, ["资金"], 930, 510);
        lines(at, ["备注", "", "无"], 1630, 370, 70);
        lines(at, ["区司法局", ""], 280, 650);
        lines(at, ["审查"], 930, 650);
      }),
    );
    expect(found.map((r) => [r.left > 850, r.left > 1550, r.right > 1500])).toEqual([
      [false, false, true],
      [false, false, false],
      [true, false, false],
      [true, true, true],
      [false, false, false],
    ]);
  });

  test("A contents page, a table and a page of prose are read across", () => {
    const contents = regions(
      sheet(2480, 3508, (at) => {
        for (let i = 0; i < 30; i++) {
          at.fillText(prose(30, 8 + (i % 9))[i]!, 250, 400 + i * 95);
          at.fillText(`(${i * 3 + 2})`, 2100, 400 + i * 95);
        }
      }),
    );
    expect(contents.length).toBe(1);
    const table = regions(
      sheet(2480, 3508, (at) => {
        for (let i = 0; i < 35; i++)
          for (let k = 0; k < 4; k++) at.fillText(k === 0 ? "定陶区" : `${i * 37 + k * 1009}`, 350 + k * 520, 400 + i * 80);
      }),
    );
    expect(table.length).toBe(1);
    expect(regions(sheet(2480, 3508, (at) => lines(at, prose(40, 44), 260, 300))).length).toBe(1);
  });

  test("A short title over three columns, which reaches no gutter, comes before all three", () => {
    const found = regions(
      sheet(2480, 3508, (at) => {
        for (const x of [250, 940, 1630]) lines(at, prose(38, 13), x, 500);
        at.font = "76px Print";
        at.fillText("人事任免", 1088, 370);
      }),
    );
    expect(found.map((r) => [r.left > 300, r.right < 1700, r.top > 420])).toEqual([
      [true, true, false],
      [false, true, true],
      [true, true, true],
      [true, false, true],
    ]);
  });

  test("Commas that hang into a narrow gutter do not join the columns", () => {
    const found = regions(
      sheet(2480, 3508, (at) => {
        for (const x of [250, 1268])
          lines(
            at,
            prose(38, 21).map((line, i) => (i % 5 === 2 ? `${line}，` : line)),
            x,
            400,
          );
      }),
    );
    expect(found.map((r) => r.left > 1200)).toEqual([false, true]);
  });

  test("A preface set across, two columns, then three: each part by itself", () => {
    const found = regions(
      sheet(2480, 3508, (at) => {
        lines(at, prose(5, 44), 250, 300);
        for (const x of [250, 1290]) lines(at, prose(16, 21), x, 760);
        for (const x of [250, 940, 1630]) lines(at, prose(18, 13), x, 2060);
      }),
    );
    expect(found.map((r) => [r.top > 700, r.top > 1950, r.left > 850, r.left > 1550])).toEqual([
      [false, false, false, false],
      [true, false, false, false],
      [true, false, true, false],
      [true, true, false, false],
      [true, true, true, false],
      [true, true, true, true],
    ]);
  });

  test("A cell over several rows of a table is read with the first of them, and no cell is lost", () => {
    const found = regions(
      sheet(2480, 1600, (at) => {
        for (const y of [300, 400, 600]) at.fillRect(250, y, 1980, 3);
        at.fillRect(900, 500, 1330, 3);
        for (const x of [250, 900, 1600, 2230]) at.fillRect(x, 300, 3, 303);
        for (const [i, name] of ["单位", "职责", "备注"].entries()) at.fillText(name, 280 + i * 680, 370);
        at.fillText("区财政局", 280, 520);
        for (const [i, duty] of ["资金", "预算"].entries()) at.fillText(duty, 930, 470 + i * 100);
        for (const [i, note] of ["主办", "协办"].entries()) at.fillText(note, 1630, 470 + i * 100);
      }),
    );
    const at = (x: number, y: number) => found.findIndex((r) => x > r.left && x < r.right && y > r.top && y < r.bottom);
    expect([at(300, 360), at(320, 505), at(960, 455), at(1660, 455), at(960, 555), at(1660, 555)]).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("Lines set from top to bottom are left out, the heading and the prose over them stay", () => {
    const page = laidOut(
      sheet(2480, 3508, (at) => {
        lines(at, prose(12, 44), 250, 400);
        for (let x = 2100; x > 300; x -= 84) for (let k = 0; k < 28; k++) at.fillText(prose(1, 40)[0]![k]!, x, 1500 + k * 54);
      }),
    );
    expect([page.vertical, page.regions.length, page.regions[0]!.bottom < 1450]).toEqual([true, 1, true]);
  });
});
