import { dayOf, type Day } from "../days.ts";
import { hanNumber } from "../docNumber.ts";
import type { Span } from "../documents.ts";

/** A date as written; `day` is null where there is no such day (2月30日). */
export interface DateFound extends Span {
  readonly day: Day | null;
  readonly text: string;
}

const digit = "[0-9０-９]";
const circle = "○〇零◯OoＯ0０";
const han = "一二三四五六七八九";
const year = `(?:${digit}{4}|[${han}${circle}]{4})`;
const small = `(?:${digit}{1,2}|[元正]|[${han}十廿卅]{1,3})`;
const blank = "[ \\t\\u3000\\u00a0]{0,4}";
/** A whole date as a pattern for larger patterns; it has no groups. */
export const datePattern = `${year}${blank}年${blank}${small}${blank}月${blank}${small}${blank}日`;
const grouped = `(${year})${blank}年${blank}(${small})${blank}月${blank}(${small})${blank}日`;

function value(text: string): number {
  const plain = text.normalize("NFKC");
  if (/^\d+$/.test(plain)) return Number(plain);
  return hanNumber(
    plain
      .replace(/[oO0]/g, "〇")
      .replace(/[元正]/g, "一")
      .replace(/廿/g, "二十")
      .replace(/卅/g, "三十"),
  );
}

/** Every date in a text: Arabic, full-width or Chinese numerals with any of the circle glyphs (domain notes §4.2). */
export function findDates(text: string): DateFound[] {
  return [...text.matchAll(new RegExp(grouped, "gu"))].map((m) => ({
    day: dayOf(value(m[1]!), value(m[2]!), value(m[3]!)),
    text: m[0],
    start: m.index,
    end: m.index + m[0].length,
  }));
}

/** The one day that the whole of a text is; 2017-08-28 and 2017/8/28 count too. Null where it is none. */
export function readDay(text: string): Day | null {
  const plain = text.trim();
  const m = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(plain);
  if (m) return dayOf(Number(m[1]), Number(m[2]), Number(m[3]));
  const found = findDates(plain)[0];
  return found && found.text === plain ? found.day : null;
}

/** `8月26日` with the year taken from elsewhere. */
export function dayInYear(text: string, of: number): Day | null {
  const m = new RegExp(`^(${small})月(${small})日$`, "u").exec(text);
  return m && dayOf(of, value(m[1]!), value(m[2]!));
}
export const monthDayPattern = `${small}月${small}日`;
