import { expect, it } from "vitest";
import { maskLine, maskText } from "../../../shared/domain/masking.ts";
import type { Line } from "../../../shared/domain/pages.ts";

const every = () => true;

it("a masked number keeps its end, a 手机号 its beginning too, and every place in the text stays true", () => {
  const text = "证号11010519491231002X，账号6222 0213 0600 1234 566，电话138-0013-8000。";
  const shown = maskText(text, every);
  expect(shown).toBe("证号**************002X，账号**** **** **** ***4 566，电话138-****-8000。");
  expect(shown.length).toBe(text.length);
  expect(maskText("证号１１０１０５１９４９１２３１００２Ｘ", every)).toBe("证号**************００２Ｘ");
});

it("only the numbers a person chose are masked; other long numbers are none", () => {
  const text = "11010519491231002X 13800138000 000000001/2018-00047";
  expect(maskText(text, (p) => p.kind === "mobile")).toBe("11010519491231002X 138****8000 000000001/2018-00047");
  expect(maskText(text, () => false)).toBe(text);
});

it("of a printed line the words with hidden figures are covered; where words do not tell, the whole line", () => {
  const signs = [..."电话13800138000。"];
  const word = (text: string, i: number) => ({ text, box: [i * 20, 0, 18, 20] as const, confidence: 90 });
  const line: Line = { text: signs.join(""), box: [0, 0, 300, 20], words: signs.map(word) };
  const { line: shown, covered } = maskLine(line, every);
  expect(shown.text).toBe("电话138****8000。");
  expect(shown.words.map((w) => w.text).join("")).toBe(shown.text);
  expect(covered.map(([x]) => x / 20)).toEqual([5, 6, 7, 8]);
  const corrected = { ...line, words: [...signs.slice(0, 2), "1380013800O", "。"].map(word) };
  expect(maskLine(corrected, every)).toEqual({ line: { ...corrected, text: "电话138****8000。", words: [] }, covered: [line.box] });
  expect(maskLine({ ...line, words: [] }, every).covered).toEqual([line.box]);
  const plain: Line = { ...line, text: "没有号码" };
  expect(maskLine(plain, every)).toEqual({ line: plain, covered: [] });
});
