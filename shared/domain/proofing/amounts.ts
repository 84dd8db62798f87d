import { hanNumber } from "../docNumber.ts";
import { hanOf } from "../numerals.ts";
import type { Phrase, Running } from "./running.ts";

const amount = /(?:\d[\d,，.．]*|[一二三四五六七八九十百千万亿零〇两]+|[壹贰叁肆伍陆柒捌玖拾佰仟万亿零]{2,})(?:余|多)?[万亿]{0,2}元/gu;

/** Every sum of money: all are looked at; one whose figures or numerals are not regular first. */
export function amounts(text: Running): Phrase[] {
  return [...text.body.matchAll(amount)].map((m): Phrase => {
    const figures = m[0].replace(/[余多]?[万亿]{0,2}元$/u, "");
    return { kind: "amount", start: m.index, end: m.index + m[0].length, why: faultOf(figures), other: null };
  });
}

function faultOf(figures: string): string | null {
  if (/^\d/u.test(figures)) {
    const plain = figures.normalize("NFKC");
    if (!plain.includes(",")) return /^\d+(?:\.\d+)?$/u.test(plain) ? null : "数字里的点号不合写法";
    return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(plain) ? null : "千分位的逗号不在三位一节上";
  }
  if (/[壹贰叁肆伍陆柒捌玖拾佰仟]/u.test(figures)) return null;
  const sections = figures.split(/[万亿]/u).filter(Boolean);
  return sections.every(isRegular) ? null : "数字不合读法";
}
/** True for numerals as they are said: 三千五百, 一百零二, 十二; and for figures one by one, 一二三. */
const isRegular = (section: string): boolean => {
  const said = section.replace(/^[零〇]/u, "").replaceAll("两", "二");
  const plain = hanOf(hanNumber(said.replace(/[零〇]/gu, ""))).replace(/零/gu, "");
  return plain === said.replace(/[零〇]/gu, "").replace(/^一十/u, "十") || /^[一二三四五六七八九零〇]+$/u.test(section);
};
