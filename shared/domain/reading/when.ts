import { addDays, addMonths, type Day } from "../days.ts";
import { lastDay, type Commencement, type Period } from "./clauses.ts";
import { dayInYear, datePattern, findDates, monthDayPattern } from "./dates.ts";
import type { Finds, Found } from "./found.ts";
import type { Layout } from "./layout.ts";
import { place, sentencesOf } from "./lines.ts";
import type { Named } from "./names.ts";

/** 已经2017年8月26日区政府第5次常务会议研究通过: in the words above the signature, and not of another document (…通过的《…》). */
export function passed({ lines, body, annex, signature }: Layout, names: Named, signed: Day | undefined): Found | null {
  const meets = `会议[^。；《》]{0,16}?(?:通过|同意|批准|审定|研究[，,]?决定)`;
  const forms = [
    new RegExp(`(${datePattern})[^。；《》]{0,40}${meets}`, "u"),
    new RegExp(`会议[^。；《》]{0,20}?(${datePattern})[^。；《》]{0,12}(?:通过|同意)`, "u"),
  ];
  const short = new RegExp(
    `(${monthDayPattern})[^。；《》]{0,40}${meets}|第[^。；《》]{1,8}次[^。；《》]{0,16}会议[^。；《》]{0,4}?(${monthDayPattern})[^。；《》]{0,12}(?:通过|同意)`,
    "u",
  );
  for (const line of lines.slice(body, signature ? annex : body + 12)) {
    for (const s of sentencesOf(line, names.masked)) {
      const m = forms.map((f) => f.exec(s.text)).find(Boolean) ?? short.exec(s.text);
      if (!m || /^的/u.test(s.text.slice(m.index + m[0].length))) continue;
      const words = m[1] ?? m[2]!;
      const whole = findDates(words)[0]?.day;
      const day = whole ?? (signed ? dayInYear(words, Number(signed.slice(0, 4))) : null);
      const start = s.start + m.index + m[0].indexOf(words);
      if (day) return { value: day, from: place(line), span: { start, end: start + words.length }, sure: whole !== undefined };
    }
  }
  return null;
}

/** 2017年8月29日印发 in the 版记. */
export function printed({ lines, body }: Layout): Found | null {
  for (const line of lines.slice(body).reverse()) {
    const m = new RegExp(`(${datePattern})[\\s\\u3000]*印发$`, "u").exec(line.text);
    const day = m && line.text.length < 80 ? findDates(m[1]!)[0]!.day : null;
    if (day) return { value: day, from: "版记", span: { start: line.start + m!.index, end: line.end }, sure: true };
  }
  return null;
}

/** The first day in force: named, or counted from when it was made known or approved. */
export function effective(finds: Finds, begins: Commencement | null, approved: Day | null): Found | null {
  if (!begins) return null;
  const { day, since, after, from, start, end } = begins;
  if (day) return { value: day, from, span: { start, end }, sure: true };
  const order =
    since === "印发" || since === "下发" || since === "签发" || since === "下达"
      ? (["printedOn", "signedOn", "publishedOn", "passedOn"] as const)
      : (["publishedOn", "printedOn", "signedOn", "passedOn"] as const);
  const base = since === "批准" ? approved : order.map((name) => finds[name]?.value as Day | undefined).find(Boolean);
  return base
    ? { value: addDays(addMonths(base, after.months), after.days), from: `${from}，推算`, span: { start, end }, sure: false }
    : null;
}

/** The last day in force: named, or computed from a period. */
export function validUntil(finds: Finds, term: Period | null): Found | null {
  if (!term) return null;
  const span = { start: term.start, end: term.end };
  if (term.until) return { value: term.until, from: term.from, span, sure: true };
  const start = (finds.effectiveOn ?? finds.publishedOn ?? finds.printedOn ?? finds.signedOn)?.value as Day | undefined;
  return start && term.months ? { value: lastDay(start, term.months), from: `${term.words}，推算`, span, sure: false } : null;
}
