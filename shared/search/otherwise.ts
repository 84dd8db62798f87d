import { hanOf } from "../domain/numerals.ts";
import { hanNumber } from "../domain/docNumber.ts";

const han = "零一二三四五六七八九";
const digitsInHan = (digits: string): string => [...digits].map((d) => han[Number(d)]).join("");

const article = /第([0-9]{1,4}|[零一二三四五六七八九十百千]{1,8})(?=[条款项章节编期号])/gu;
const date =
  /(?<![0-9零一二三四五六七八九十])(?:([0-9]{4}|[零一二三四五六七八九]{4})年)?(?:([0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:([0-9]{1,2}|[一二三四五六七八九十]{1,3})日)?)?/gu;

/**
 * How else a canonical phrase may be written: 第十二条 and 第12条, 二零一八年六月一日 and 2018年6月1日, also with the 0 and the letter O that
 * are typed for 〇. Never the phrase itself; none where it tells no 条 and no date.
 */
export function otherwise(phrase: string): string[] {
  const all = [
    written(phrase, arabic),
    written(phrase, (n) => hanOf(n), "零"),
    written(phrase, (n) => hanOf(n), "0"),
    written(phrase, (n) => hanOf(n), "o"),
  ];
  return [...new Set(all)].filter((other) => other !== phrase);
}
const arabic = (n: number): string => String(n);

/** The phrase with its numbers written in one way; years digit by digit, in Han with this `zero`, in Arabic digits without one. */
function written(phrase: string, say: (n: number) => string, zero?: string): string {
  const count = (text: string): string => {
    const n = numberOf(text);
    return n >= 1 && n <= 9999 ? say(n) : text;
  };
  const year = (text: string): string => {
    const digits = String(numberOf(text)).padStart(4, "0");
    return zero === undefined ? digits : digitsInHan(digits).replaceAll("零", zero);
  };
  return phrase
    .replace(article, (_, n: string) => `第${count(n)}`)
    .replace(date, (all: string, y?: string, m?: string, d?: string) => {
      // A month alone, 一月, is too often a length of time.
      if (!y && !d) return all;
      return `${y ? `${year(y)}年` : ""}${m ? `${count(m)}月` : ""}${d ? `${count(d)}日` : ""}`;
    });
}
const numberOf = (text: string): number => (/^[0-9]+$/.test(text) ? Number(text) : hanNumber(text));
