import { addDays, type Day } from "./days.ts";

/** The State Council's arrangement of one year: days off beside weekends, and weekend days that are worked (调休). */
export interface YearCalendar {
  readonly year: number;
  readonly holidays: readonly { readonly name: string; readonly from: Day; readonly to: Day }[];
  readonly workdays: readonly Day[];
  /** The notice it was taken from, in words. */
  readonly source: string;
  /** False while nobody has compared it with the notice itself: 待核实. */
  readonly verified: boolean;
}
/** The years an office has. A year that is absent is not known, and nothing is counted through it. */
export type Calendar = ReadonlyMap<number, YearCalendar>;

/** A day that was counted out; where a year on the way has no calendar, `on` is null and the year is named. */
export interface Counted {
  readonly on: Day | null;
  readonly missingYear: number | null;
}

const yearOf = (day: Day) => Number(day.slice(0, 4));
/** 0 is Sunday. */
export const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Whether a day is worked; null where its year has no calendar. */
export function isWorkday(day: Day, calendar: Calendar): boolean | null {
  const year = calendar.get(yearOf(day));
  if (!year) return null;
  if (year.workdays.includes(day)) return true;
  // Subtle: a holiday at the turn of the year may stand in the notice of the year before or after.
  const off = [yearOf(day) - 1, yearOf(day), yearOf(day) + 1].some((y) =>
    calendar.get(y)?.holidays.some((h) => h.from <= day && day <= h.to),
  );
  return !off && weekday(day) % 6 !== 0;
}

/** The n-th working day after a day; the day itself does not count (民法典 第二百零一条). */
export function afterWorkingDays(day: Day, count: number, calendar: Calendar): Counted {
  let at = day;
  let left = count;
  while (left > 0) {
    at = addDays(at, 1);
    const works = isWorkday(at, calendar);
    if (works === null) return { on: null, missingYear: yearOf(at) };
    if (works) left--;
  }
  return { on: at, missingYear: null };
}

/** Working days after `from` up to and including `to`, negative when `to` is earlier; null where a year on the way has no calendar. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number | null {
  if (to < from) {
    const back = workingDaysBetween(to, from, calendar);
    return back === null ? null : 0 - back;
  }
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) {
    const works = isWorkday(at, calendar);
    if (works === null) return null;
    if (works) count++;
  }
  return count;
}
