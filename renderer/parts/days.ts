import { dayOf, daysInMonth, type Day } from "../../shared/domain/days.ts";

const shape = /^(\d{4})\s*(?:[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?|(\d{2})(\d{2}))$/;

/** A day as people write it: 2026-6-1, 2026.6.1, 2026/06/01, 2026年6月1日, 20260601. Null where it is none. */
export function readDay(text: string): Day | null {
  const m = shape.exec(text.normalize("NFKC").trim());
  return m ? dayOf(Number(m[1]), Number(m[2] ?? m[4]), Number(m[3] ?? m[5])) : null;
}

/** What is wrong with a day as typed, in words; null where it is a day. */
export function dayError(text: string): string | null {
  if (readDay(text)) return null;
  const m = shape.exec(text.normalize("NFKC").trim());
  if (!m) return "写作2026-06-01";
  const [year, month] = [Number(m[1]), Number(m[2] ?? m[4])];
  if (month < 1 || month > 12) return "没有这一天，月份是1到12。";
  return `没有这一天，${month}月到${daysInMonth(year, month)}日。`;
}
