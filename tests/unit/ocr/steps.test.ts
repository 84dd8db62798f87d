import { describe, expect, test } from "vitest";
import { regionsOf } from "../../../electron/ocr/columns.ts";
import { skewOf, straighten, unturn } from "../../../electron/ocr/deskew.ts";
import { despeckle } from "../../../electron/ocr/despeckle.ts";
import { flatten } from "../../../electron/ocr/flatten.ts";
import { inkOf } from "../../../electron/ocr/ink.ts";
import { erase } from "../../../electron/ocr/rules.ts";
import { sealsOf } from "../../../electron/ocr/seal.ts";
import { grey, lines, noFont, prose, sheet } from "./print.ts";

const inked = (data: Uint8Array) => data.reduce((n, value) => n + (value < 128 ? 1 : 0), 0);

/** A page as far as the columns see it. */
function regions(page: ReturnType<typeof sheet>) {
  const upright = grey(page);
  const { strong, faint } = inkOf(upright);
  const clean = despeckle(upright, strong, faint, 300);
  const ruled = erase(clean.grey, clean.ink, 300);
  return regionsOf(ruled.ink, ruled, 300);
}

describe("Steps on the way to recognition", () => {
  test("Uneven light becomes white paper and black ink", () => {
    const [width, height] = [600, 400];
    const data = Uint8Array.from({ length: width * height }, (_, i) => 120 + Math.round(((i % width) / width) * 120));
    for (let y = 100; y < 110; y++) for (let x = 50; x < 550; x++) data[y * width + x] = data[y * width + x]! * 0.3;
    const flat = flatten({ width, height, data }, 300).data;
    expect([flat[300 * width + 20]! > 230, flat[300 * width + 580]! > 230]).toEqual([true, true]);
    expect([flat[105 * width + 60]! < 40, flat[105 * width + 540]! < 40]).toEqual([true, true]);
  });

  test.each([-3.2, -0.7, 0, 1.4, 4.1])("Lines leaning by %d degrees are found to a tenth and lead back to where they were", (degrees) => {
    const bars = (at: Parameters<Parameters<typeof sheet>[2]>[0]) => {
      for (let y = 150; y < 1000; y += 70) for (let x = 120; x < 1300; x += 60) at.fillRect(x, y, 44, 30);
    };
    const page = grey(sheet(1400, 1100, bars, degrees));
    expect(skewOf(page)).toBeCloseTo(degrees, 0.9);
    expect(Math.abs(skewOf(page) - degrees)).toBeLessThan(0.11);
    const upright = straighten(page, degrees);
    const [x, y] = unturn(120 + 22, 150 + 15, upright, degrees).map(Math.round) as [number, number];
    expect(page.data[y * 1400 + x]).toBeLessThan(60);
  });

  test("Dirt goes, a full stop beside print and thin strokes stay, print showing through goes", () => {
    const page = grey(
      sheet(800, 400, (at) => {
        at.fillRect(100, 100, 40, 40);
        at.fillRect(150, 130, 6, 6); // a full stop
        at.fillRect(600, 300, 6, 6); // dirt of its size, far from print
        at.fillRect(300, 100, 2, 2); // a speck
        at.fillStyle = "rgb(160,160,160)";
        at.fillRect(400, 200, 80, 40); // from the back of the sheet
        at.fillRect(140, 118, 30, 3); // a thin stroke of the character
      }),
    );
    const { strong, faint } = inkOf(page);
    const clean = despeckle(page, strong, faint, 300).grey;
    const at = (x: number, y: number) => clean.data[y * 800 + x];
    expect([at(110, 110), at(152, 132), at(160, 119)]).toEqual([0, 0, 160]);
    expect([at(602, 302), at(301, 101), at(440, 220)]).toEqual([255, 255, 255]);
  });

  test("The rules of a table go and the print in its cells stays", () => {
    const page = grey(
      sheet(1200, 600, (at) => {
        for (let y = 100; y <= 500; y += 100) at.fillRect(100, y, 1000, 3);
        for (let x = 100; x <= 1100; x += 250) at.fillRect(x, 100, 3, 403);
        at.fillRect(150, 130, 40, 40);
      }),
    );
    const { strong } = inkOf(page);
    const { grey: clean, across } = erase(page, strong, 300);
    expect(inked(clean.data)).toBe(1600);
    expect(across.length).toBe(15);
  });

  test("A round red seal is found, a red head is not", () => {
    const page = sheet(2480, 3508, (at) => {
      at.fillStyle = "rgb(200,30,40)";
      for (let i = 0; i < 14; i++) at.fillRect(300 + i * 135, 300, 110, 150);
      at.strokeStyle = "rgb(200,40,50)";
      at.lineWidth = 14;
      at.beginPath();
      at.arc(1700, 2900, 240, 0, Math.PI * 2);
      at.stroke();
    });
    const seals = sealsOf(page, 300);
    expect(seals.length).toBe(1);
    expect(Math.abs((seals[0]!.left + seals[0]!.right) / 2 - 1700)).toBeLessThan(40);
    expect(Math.abs((seals[0]!.top + seals[0]!.bottom) / 2 - 2900)).toBeLessThan(40);
  });
});

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
});
