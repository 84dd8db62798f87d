import { describe, expect, test } from "vitest";
import { emitted } from "../../../electron/ocr/ctc.ts";
import { printedLines } from "../../../electron/ocr/print.ts";
import { resampled } from "../../../electron/ocr/resample.ts";
import { grey, lines, noFont, sheet } from "./print.ts";

const printed = (draw: Parameters<typeof sheet>[2]) => printedLines(grey(sheet(1400, 600, draw)), 300);

describe("Lines of print", () => {
  test.skipIf(noFont)("二 and 三 are one line each, large print is one line too (skipped: no Chinese font here)", () => {
    const found = printed((at) => {
      lines(at, ["二、总则", "三", "第一条为了加强管理"], 100, 100);
      at.font = "88px Print";
      lines(at, ["大字标题"], 100, 420);
    });
    expect(found.lines.length).toBe(4);
    expect(Math.abs(found.size - 40)).toBeLessThan(8);
  });

  test.skipIf(noFont)(
    "A wide blank parts a line, cells of several lines are read one after another (skipped: no Chinese font here)",
    () => {
      const row = printed((at) => lines(at, ["单位　　　　　名称"], 100, 100));
      expect(row.lines.map((l) => l.pieces.length)).toEqual([2]);
      const cells = printed((at) => {
        lines(at, ["定陶区财政局", "及所属单位"], 100, 100, 60);
        lines(at, ["负责资金"], 800, 130);
        lines(at, ["正文接着往下写到这里"], 100, 300);
        lines(at, ["正文再接着往下写到这里"], 100, 380);
      });
      expect(cells.lines.map(({ pieces }) => pieces[0]!.left > 700)).toEqual([false, false, true, false, false]);
    },
  );

  test("Blank paper has none", () => {
    expect(printed(() => undefined).lines).toEqual([]);
  });
});

describe("What a sequence model gives", () => {
  test("Repeats are one character, seen in their middle; a blank between like ones parts them", () => {
    const rows = [
      [0.9, 0.1, 0],
      [0.1, 0.8, 0.1],
      [0.2, 0.7, 0.1],
      [0.9, 0.1, 0],
      [0.3, 0.6, 0.1],
      [0, 0.1, 0.9],
    ];
    const found = emitted(Float32Array.from(rows.flat()), 6, Float32Array.of(1, 1, 1));
    expect(found.map(({ symbol, at }) => [symbol, at])).toEqual([
      [1, 2],
      [1, 4.5],
      [2, 5.5],
    ]);
    expect(found[0]!.confidence).toBeCloseTo(0.8);
    const doubted = emitted(Float32Array.from([0.1, 0.4, 0.5]), 1, Float32Array.of(1, 1, 0.3));
    expect(doubted.map(({ symbol, confidence }) => [symbol, Math.round(confidence * 10)])).toEqual([[1, 4]]);
  });

  test("A picture made smaller or larger keeps its mean and its slope", () => {
    const [width, height] = [40, 20];
    const ramp = { width, height, data: Uint8Array.from({ length: width * height }, (_, i) => (i % width) * 6) };
    for (const [across, down] of [
      [13, 7],
      [90, 48],
    ] as const) {
      const made = resampled(ramp, { left: 0, top: 0, right: width, bottom: height }, across, down);
      const middle = made.slice(3 * across, 4 * across);
      expect(middle.reduce((a, b) => a + b, 0) / across).toBeCloseTo(117, -0.5);
      expect([...middle].every((v, i) => i === 0 || v >= middle[i - 1]!)).toBe(true);
    }
  });
});
