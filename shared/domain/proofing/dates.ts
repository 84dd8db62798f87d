import { daysInMonth } from "../days.ts";
import { hanNumber } from "../docNumber.ts";
import type { Phrase, Running } from "./running.ts";

/** What recognition makes of ○ in 二○○五. */
const circles = "〇○◯零OoＯ0０口Q";
const year = `(\\d{4}|[一二三四五六七八九${circles}]{4})`;
const part = "(\\d{1,2}|[一二三四五六七八九十〇○]{1,3})";
const day = new RegExp(`${year}\\s*年\\s*${part}\\s*月\\s*${part}\\s*日`, "gu");
const circled = new RegExp(`(?<=[一二三四五六七八九])[${circles}]+|[${circles}]+(?=[一二三四五六七八九])`, "gu");

const numberOf = (text: string): number => (/^\d+$/u.test(text) ? Number(text) : hanNumber(asPrinted(text)));
const asPrinted = (text: string) => text.replace(new RegExp(`[${circles}]`, "gu"), "○");

/** Every day: all are looked at; one that does not exist, lies out of reach, or has other glyphs for ○ first. */
export function dates(text: Running, issueYear: number): Phrase[] {
  return [...text.body.matchAll(day)].map((m): Phrase => {
    const at = { kind: "date", start: m.index, end: m.index + m[0].length } as const;
    const [y, month, date] = [numberOf(m[1]!), numberOf(m[2]!), numberOf(m[3]!)];
    if (!(month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(y, month))) return { ...at, why: "没有这一天", other: null };
    if (y < 1900 || y > issueYear + 30) return { ...at, why: `${y}年离本期公报（${issueYear}年）太远`, other: null };
    const glyphs = /^\d+$/u.test(m[1]!) ? m[1]! : m[1]!.replace(circled, (run) => "○".repeat(run.length));
    if (glyphs.replaceAll("〇", "○") !== m[1]!.replaceAll("〇", "○"))
      return { ...at, why: "年份里的零不是○", other: glyphs + m[0].slice(m[1]!.length) };
    return { ...at, why: null, other: null };
  });
}

/** Days that stand alone on a line, as under a text: their place and year. */
export function yearsAlone(text: Running): { readonly start: number; readonly year: number }[] {
  const alone = new RegExp(`^\\s*[（(]?\\s*${day.source}\\s*[)）]?\\s*$`, "u");
  return text.lines.flatMap(({ from, text: line }) => {
    const m = alone.exec(line);
    return m ? [{ start: from, year: numberOf(m[1]!) }] : [];
  });
}
