import { describe, expect, test } from "vitest";
import { skewOf, straighten, unturn } from "../../../electron/ocr/deskew.ts";
import { despeckle } from "../../../electron/ocr/despeckle.ts";
import { flatten } from "../../../electron/ocr/flatten.ts";
import { inkOf } from "../../../electron/ocr/ink.ts";
import { erase } from "../../../electron/ocr/rules.ts";
import { sealsOf } from "../../../electron/ocr/seal.ts";
import { grey, sheet } from "./print.ts";

const inked = (data: Uint8Array) => data.reduce((n, value) => n + (value < 128 ? 1 : 0), 0);

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
