/** A calendar day as `2017-08-28`. Days compare as strings; no clock and no time zone enters here. */
export type Day = string & { readonly day?: unique symbol };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists: `2017-02-29` does not. */
export function isDay(text: string): text is Day {
  const m = shape.exec(text);
  if (!m) return false;
  const [y, mo, d] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return y > 0 && mo >= 1 && mo <= 12 && d >= 1 && d <= daysInMonth(y, mo);
}

/** The day with these numbers, or null where there is none. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  return isDay(text) ? text : null;
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const utc = (day: Day) => new Date(`${day}T00:00:00Z`);

/** The day so many days later; earlier for a negative count. */
export function addDays(day: Day, count: number): Day {
  const at = Number(day.slice(8)) + count;
  // Most steps stay inside a month, and lists of tens of thousands take them.
  if (at >= 1 && at <= daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))) return day.slice(0, 8) + String(at).padStart(2, "0");
  const date = utc(day);
  date.setUTCDate(at);
  return date.toISOString().slice(0, 10);
}

/** The same day so many years later; 29 February becomes 28 February where there is no 29th. */
export function addYears(day: Day, count: number): Day {
  const [y, m, d] = day.split("-").map(Number) as [number, number, number];
  return dayOf(y + count, m, Math.min(d, daysInMonth(y + count, m)))!;
}

/** The same day so many months later, held inside the month. */
export function addMonths(day: Day, count: number): Day {
  const [y, m, d] = day.split("-").map(Number) as [number, number, number];
  const at = y * 12 + (m - 1) + count;
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
  return dayOf(year, month, Math.min(d, daysInMonth(year, month)))!;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);
}

/** The last day of a period that starts on `start` and runs so many years: start + N years - 1 day; that day still counts. */
export function lastDayOfPeriod(start: Day, years: number): Day {
  return addDays(addYears(start, years), -1);
}

/** `2017年8月28日`, as a sentence writes it. */
export function inWords(day: Day): string {
  const [y, m, d] = day.split("-").map(Number);
  return `${y}年${m}月${d}日`;
}
