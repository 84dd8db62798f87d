import { describe, expect, test } from "vitest";
import { fullWidths, proofLine } from "../../../renderer/screens/proof/proofLine.ts";
import { doubts } from "../../../shared/domain/doubts.ts";
import type { Differing } from "../../../shared/domain/crossCheck.ts";
import type { Line } from "../../../shared/domain/pages.ts";

const word = (text: string, x: number, confidence: number) => ({ text, box: [x, 0, 20, 20] as const, confidence });
const line = (text: string, words: Line["words"], differing: readonly Differing[] = []) => ({
  text,
  box: [0, 0, 200, 20] as const,
  words,
  differing,
});
const engine = "tesseract.js 7.0.0 chi_sim best_int";

describe("characters an engine was not sure of", () => {
  test("are marked where they stand, also when the same one stands there twice", () => {
    const marked = doubts(
      line("二○○二年", [word("二", 0, 95), word("○", 20, 50), word("○", 40, 90), word("二", 60, 60), word("年", 80, 96)]),
      engine,
    );
    expect(marked.map((d) => [d.start, d.end, d.box[0]])).toEqual([
      [1, 2, 20],
      [3, 4, 60],
    ]);
  });
  test("are passed over where rules changed the text, and the rest keeps its place", () => {
    const marked = doubts(
      line("示政发〔2003〕11号", [word("示政发", 0, 90), word("[2003]", 20, 40), word("11", 40, 30), word("号", 60, 99)]),
      engine,
    );
    expect(marked.map((d) => d.start)).toEqual([9]);
  });
});

describe("characters two engines read differently", () => {
  test("are marked whatever their confidence, once, with the other reading", () => {
    const words = [word("二", 0, 99), word("年", 20, 40), word("月", 40, 99)];
    const marked = doubts(line("二年月", words, [{ start: 0, end: 2, other: "三年" }]), engine);
    expect(marked).toEqual([{ start: 0, end: 2, other: "三年", box: [0, 0, 40, 20] }]);
  });
  test("are asked of each engine by its own measure", () => {
    const words = [word("二", 0, 90)];
    expect(doubts(line("二", words), engine)).toEqual([]);
    expect(doubts(line("二", words), "PP-OCRv4 mobile onnxruntime 1.30.0").length).toBe(1);
  });
});

describe("a line under its own image", () => {
  test("has its characters at the pitch of the printed ones", () => {
    const text = "养护资金每公里按三千五百元";
    const { scale, size, spacing } = proofLine([0, 0, 1300, 100], text, 520, 38);
    expect(1300 * scale).toBeLessThanOrEqual(520);
    expect(100 * scale).toBeLessThanOrEqual(38);
    expect((size + spacing) * fullWidths(text)).toBeCloseTo(1300 * scale, 0);
  });
  test("counts half-width characters as half", () => expect(fullWidths("第12条")).toBe(3));
  test("stands an empty text and a box without size", () => {
    const { scale, size } = proofLine([0, 0, 0, 0], "", 500, 38);
    expect(Number.isFinite(scale) && size >= 12).toBe(true);
  });
});

test("a line with figures ends where its image ends", () => {
  const text = "示例区人民政府公报2003年第2期";
  const { scale, size, spacing } = proofLine([0, 0, 900, 50], text, 450, 38);
  expect(size * fullWidths(text) + spacing * [...text].length).toBeCloseTo(900 * scale);
});
