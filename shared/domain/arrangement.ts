import { Refusal } from "../refusal.ts";
import { dayOf, daysBetween, inWords, type Day } from "./days.ts";
import { weekday, type YearCalendar } from "./workdays.ts";

const names = "日一二三四五六";
const date = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[（(]([^）)]*)[）)])?/gu;

interface Dated {
  readonly day: Day;
  readonly at: number;
  readonly end: number;
}

/**
 * Reads a year's arrangement as its notice words it: 春节：2月15日至23日放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
 * Refuses, naming the place, what contradicts itself: a weekday that is another, a count of days that does not fit.
 */
export function readArrangement(text: string, year: number): Pick<YearCalendar, "holidays" | "workdays"> {
  const holidays: { name: string; from: Day; to: Day }[] = [];
  const workdays: Day[] = [];
  let name = "";
  for (const sentence of text.normalize("NFKC").split(/[。;\n]+/u)) {
    name = /(?:^|[、.\s])([\p{Script=Han}、]{2,12}):/u.exec(sentence)?.[1]?.replace(/^[一二三四五六七八九十]+、/u, "") ?? name;
    const days = datesIn(sentence, year);
    if (days.length === 0) continue;
    if (/上班/u.test(sentence)) workdays.push(...days.map((d) => d.day));
    else if (/放假/u.test(sentence)) holidays.push(holiday(sentence, days, name));
  }
  if (holidays.length === 0)
    throw new Refusal("invalid", "没有读到放假日期，应像通知原文那样写，如“劳动节：5月1日（周五）至5日（周二）放假调休，共5天。”");
  const doubled = workdays.find((w) => holidays.some((h) => h.from <= w && w <= h.to));
  if (doubled) throw new Refusal("invalid", `${inWords(doubled)}既写放假又写上班，请核对原文。`);
  return { holidays, workdays: [...new Set(workdays)].sort() };
}

function holiday(sentence: string, days: readonly Dated[], name: string) {
  const [first, last] = [days[0]!, days.at(-1)!];
  const joined = days.length === 1 || /^[至到—–~-]+$/u.test(sentence.slice(first.end, days[1]!.at).trim());
  if (!joined || days.length > 2) throw new Refusal("invalid", `“${sentence.trim()}”读不出从哪天到哪天，请写作“5月1日至5日放假”。`);
  const told = /共(\d+)天|放假(\d+)天/u.exec(sentence);
  const count = daysBetween(first.day, last.day) + 1;
  if (told && Number(told[1] ?? told[2]) !== count)
    throw new Refusal("invalid", `“${sentence.trim()}”写的天数与日期不合，按日期是${count}天，请核对原文。`);
  return { name: name || "放假", from: first.day, to: last.day };
}

/** The dates of one sentence; a date without month or year takes those of the one before it. */
function datesIn(sentence: string, year: number): Dated[] {
  let [y, m] = [year, 0];
  return [...sentence.matchAll(date)].map((found) => {
    if (found[1]) y = Number(found[1]);
    if (found[2]) m = Number(found[2]);
    const day = dayOf(y, m, Number(found[3]));
    if (!day) throw new Refusal("invalid", `“${found[0]}”不是一个日期，请核对原文。`);
    const told = /(?:周|星期)([日天一二三四五六])/u.exec(found[4] ?? "")?.[1]?.replace("天", "日");
    const is = names[weekday(day)]!;
    if (told && told !== is) throw new Refusal("invalid", `${inWords(day)}是周${is}，通知里写的是周${told}，请核对年份和原文。`);
    return { day, at: found.index, end: found.index + found[0].length };
  });
}
