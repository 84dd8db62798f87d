import { hanNumber } from "../docNumber.ts";
import { hanOf } from "../numerals.ts";

/** 大写 numerals and what they stand for. */
const formal = new Map([..."壹贰叁肆伍陆柒捌玖拾佰仟"].map((c, i) => [c, "一二三四五六七八九十百千"[i]!]));
export const formalNumerals = [...formal.keys()].join("");
const plainOf = (text: string) => [...text].map((c) => formal.get(c) ?? c).join("").replaceAll("两", "二"); // prettier-ignore
const powers: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** What is wrong with a figure as it is written, 1,50 or 八百十千 or 壹万二仟; null where it is regular. Without its units at the end. */
export function figureFault(figure: string): string | null {
  if (/^\d/u.test(figure)) {
    const plain = figure.normalize("NFKC");
    if (/^0\d/u.test(plain)) return "数字前面多出一个0";
    if (!plain.includes(",")) return /^\d+(?:\.\d+)?$/u.test(plain) ? null : "数字里的点号不合写法";
    return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(plain) ? null : "千分位的逗号不在三位一节上";
  }
  const isFormal = [...figure].some((c) => formal.has(c));
  if (isFormal && /[一二三四五六七八九十百千两〇]/u.test(figure)) return "大写数字里夹着小写";
  const [whole, decimals, ...more] = plainOf(figure).split("点");
  if (more.length > 0 || (decimals !== undefined && !/^[一二三四五六七八九零〇]+$/u.test(decimals))) return "数字不合读法";
  return whole!
    .split(/[万亿]/u)
    .filter(Boolean)
    .every(isRegular)
    ? null
    : "数字不合读法";
}
/** True for numerals as they are said: 三千五百, 一百零二, 十二; and for figures one by one, 一二三. */
const isRegular = (section: string): boolean => {
  const bare = section.replace(/[零〇]/gu, "");
  const plain = hanOf(hanNumber(bare)).replace(/零/gu, "");
  return plain === bare.replace(/^一十/u, "十") || /^[一二三四五六七八九零〇]+$/u.test(section);
};

/** What a figure comes to with the 万 and 亿 behind it: 3.5万, 一亿二千万, 壹万贰仟; null where it is not regular. */
export function valueOf(figure: string): number | null {
  const [, own, units] = /^(.*?)([万亿]*)$/u.exec(figure)!;
  if (own === "" || figureFault(own!) !== null) return null;
  const times = [...units!].reduce((n, c) => n * powers[c]!, 1);
  if (/^\d/u.test(own!)) return exact(Number(own!.normalize("NFKC").replaceAll(",", "")) * times);
  const [whole, decimals = ""] = plainOf(own!).split("点");
  let [total, section] = [0, ""];
  for (const c of whole!) {
    if (powers[c] === undefined) section += c;
    else {
      total = c === "亿" ? (total + sectionOf(section)) * powers[c] : total + sectionOf(section) * powers[c];
      section = "";
    }
  }
  const fraction = decimals === "" ? 0 : hanNumber(decimals) / 10 ** decimals.length;
  return exact((total + sectionOf(section) + fraction) * times);
}
const sectionOf = (section: string) => (section.replace(/[零〇]/gu, "") === "" ? 0 : hanNumber(/[十百千]/u.test(section) ? section.replace(/[零〇]/gu, "") : section)); // prettier-ignore

/** Sums of money and of figures in tables go down to hundredths of what they are told in; binary fractions do not add up. */
export const exact = (n: number): number => Math.round(n * 1e6) / 1e6;
/** 35000 in the words of another sum: with 万 or 亿 where that has it. */
export const toldAs = (value: number, like: string): string => {
  const unit = /[万亿]+(?=元|圆|$)/u.exec(like)?.[0] ?? "";
  return `${exact(value / [...unit].reduce((n, c) => n * powers[c]!, 1))}${unit}`;
};
