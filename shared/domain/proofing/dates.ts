import { daysInMonth } from "../days.ts";
import { hanNumber } from "../docNumber.ts";
import type { Phrase, Running } from "./running.ts";

/** What recognition makes of ○ in 二○○五. */
const circles = "〇○◯零OoＯ0０口Q";
const year = `(\\d{4}|[一二三四五六七八九${circles}]{4})`;
const part = "(\\d{1,2}|[一二三四五六七八九十〇○]{1,3})";
const day = new RegExp(`${year}\\s*年\\s*${part}\\s*月\\s*${part}\\s*日`, "gu");
/** A month of a year without its day, and a day without its year. */
const month = new RegExp(`${year}\\s*年\\s*${part}\\s*月(?!\\s*${part}\\s*日)`, "gu");
const short = new RegExp(`(?<![年\\d一二三四五六七八九十〇○])${part}\\s*月\\s*${part}\\s*日`, "gu");
const circled = new RegExp(`(?<=[一二三四五六七八九])[${circles}]+|[${circles}]+(?=[一二三四五六七八九])`, "gu");

const numberOf = (text: string): number => (/^\d+$/u.test(text) ? Number(text) : hanNumber(asPrinted(text)));
const asPrinted = (text: string) => text.replace(new RegExp(`[${circles}]`, "gu"), "○");
/** Any leap year: a day without a year may be of one. */
const leap = 2000;

/** Every day, and months and short days that cannot be: one that does not exist, lies out of reach, or has other glyphs for ○ first. */
export function dates(text: Running, issueYear: number): Phrase[] {
  const whole = [...text.body.matchAll(day)].map((m): Phrase => {
    const [y, mo, date] = [numberOf(m[1]!), numberOf(m[2]!), numberOf(m[3]!)];
    const real = mo >= 1 && mo <= 12 && date >= 1 && date <= daysInMonth(y, mo);
    return judged(m, y, real ? null : "没有这一天", issueYear);
  });
  const months = [...text.body.matchAll(month)].map((m): Phrase => {
    const mo = numberOf(m[2]!);
    return judged(m, numberOf(m[1]!), mo >= 1 && mo <= 12 ? null : "没有这个月", issueYear);
  });
  const shorts = [...text.body.matchAll(short)].flatMap((m): Phrase[] => {
    const [mo, date] = [numberOf(m[1]!), numberOf(m[2]!)];
    const real = mo >= 1 && mo <= 12 && date >= 1 && date <= daysInMonth(leap, mo);
    return real ? [] : [{ ...placeOf(m), why: "没有这一天", other: null }];
  });
  return [...whole, ...months.filter((p) => p.why !== null), ...shorts].sort((a, b) => a.start - b.start);
}
const placeOf = (m: RegExpExecArray) => ({ kind: "date", start: m.index, end: m.index + m[0].length }) as const;

function judged(m: RegExpExecArray, y: number, fault: string | null, issueYear: number): Phrase {
  const at = placeOf(m);
  if (fault) return { ...at, why: fault, other: null };
  if (y < 1900 || y > issueYear + 30) return { ...at, why: `${y}年离本期公报（${issueYear}年）太远`, other: null };
  const glyphs = /^\d+$/u.test(m[1]!) ? m[1]! : m[1]!.replace(circled, (run) => "○".repeat(run.length));
  if (glyphs.replaceAll("〇", "○") !== m[1]!.replaceAll("〇", "○"))
    return { ...at, why: "年份里的零不是○", other: glyphs + m[0].slice(m[1]!.length) };
  return { ...at, why: null, other: null };
}

/** Days that stand alone on a line, as under a text: their line and year. */
export function yearsAlone(text: Running): { readonly line: number; readonly year: number }[] {
  const alone = new RegExp(`^\\s*[（(]?\\s*${day.source}\\s*[)）]?\\s*$`, "u");
  return text.lines.flatMap(({ line, text: words }) => {
    const m = alone.exec(words);
    return m ? [{ line, year: numberOf(m[1]!) }] : [];
  });
}
