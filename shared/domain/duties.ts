import { addDays, addMonths, addYears, daysBetween, inWords, type Day } from "./days.ts";
import type { Disclosure, Fields } from "./documents.ts";
import { periodWords, type Dated, type Profile, type RuleName, type SettingValues } from "./profiles.ts";
import { afterWorkingDays, type Calendar, type Counted } from "./workdays.ts";

/** The day by whose rules a document is judged: 公布, else 印发, 成文, 通过, 登记, 施行. */
export const issuedOn = (f: Fields): Day | null =>
  f.publishedOn ?? f.printedOn ?? f.signedOn ?? f.passedOn ?? f.registeredOn ?? f.effectiveOn;

/** A day a period after another. Years and months end on the same date, days and working days are counted from the next one. */
export function periodAfter(day: Day, { count, unit }: { count: number; unit: string }, calendar: Calendar): Counted {
  if (unit === "workdays") return afterWorkingDays(day, count, calendar);
  const on = unit === "years" ? addYears(day, count) : unit === "months" ? addMonths(day, count) : addDays(day, count);
  return { on, missingYear: null };
}

/** 备案: what was sent in and received. */
export interface Filing {
  readonly materials: readonly string[];
  readonly sentOn: Day | null;
  readonly receiptNumber: string | null;
  readonly receiptOn: Day | null;
}
export const noFiling: Filing = { materials: [], sentOn: null, receiptNumber: null, receiptOn: null };

/** 解读: plan, material and publication at the same time, each the day it was done; or why none is made. */
export interface Interpretation {
  readonly office: string | null;
  readonly plannedOn: Day | null;
  readonly writtenOn: Day | null;
  readonly publishedOn: Day | null;
  readonly spared: string | null;
}
export const noInterpretation: Interpretation = { office: null, plannedOn: null, writtenOn: null, publishedOn: null, spared: null };

/** One look at whether what is not open may be opened now. */
export interface DisclosureReview {
  readonly on: Day;
  readonly disclosure: Disclosure;
  readonly reason: string;
}

/** What must be done about a document by when. `idle`: nothing is asked of it, and why. */
export interface Duty {
  readonly state: "idle" | "open" | "overdue" | "done" | "late";
  readonly due: Day | null;
  readonly done: Day | null;
  /** Days to the due day, negative when it is over; null where it is done or not known. */
  readonly left: number | null;
  /** The year whose calendar is missing, where no day can be told for that. */
  readonly missingYear: number | null;
  /** The rule and its source, or why no day can be told. */
  readonly words: string;
  readonly verified: boolean;
}
const idle = (words: string): Duty => ({ state: "idle", due: null, done: null, left: null, missingYear: null, words, verified: true });

/** The duty a rule lays on something that began on a day. Without the year's calendar the day is not guessed. */
export function dutyOf(
  rule: Dated<SettingValues[RuleName]> | null,
  begun: Day | null,
  done: Day | null,
  today: Day,
  calendar: Calendar,
): Duty {
  if (!begun) return idle("没有公布日期，算不出期限。");
  if (!rule?.value) return done ? { ...idle(rule?.source ?? "当时没有规定"), state: "done", done } : idle(rule?.source ?? "当时没有规定");
  const { on: due, missingYear } = periodAfter(begun, rule.value, calendar);
  const words = due
    ? `自${inWords(begun)}起${periodWords(rule.value)}，${rule.source}`
    : `还没有${missingYear}年的工作日历，算不出期限，请在设置里补上。`;
  const base = { due, done, missingYear, words, verified: rule.verified };
  if (done) return { ...base, state: due && done > due ? "late" : "done", left: null };
  return { ...base, state: due && due < today ? "overdue" : "open", left: due && daysBetween(today, due) };
}

/**
 * Why a document owes neither filing nor interpretation, in words; null where it owes them: it was registered, or a person decided that it is
 * a 规范性文件; `own` is false where the registry knows its issuer as one from above.
 */
export function owesNothing({ registerNumber }: Pick<Fields, "registerNumber">, normative: boolean | null, own: boolean): string | null {
  if (!own) return "上级机关的文件，不在这里备案和解读。";
  if (normative === false) return "认定不是规范性文件，不作要求。";
  return registerNumber || normative ? null : "编登记号或认定为规范性文件后起算。";
}
/** The duty, or why nothing is owed as long as nothing was done. */
export const unless = (nothing: string | null, duty: Duty): Duty => (nothing && !duty.done ? idle(nothing) : duty);

/** Filing runs from publication. */
export const filingDuty = (profile: Profile, fields: Fields, filing: Filing, today: Day, calendar: Calendar): Duty =>
  dutyOf(profile.filing, fields.publishedOn ?? issuedOn(fields), filing.sentOn, today, calendar);

/** Interpretation runs from publication; only what is open is interpreted in public. */
export function interpretationDuty(
  profile: Profile,
  fields: Fields,
  disclosure: Disclosure,
  done: Interpretation,
  today: Day,
  calendar: Calendar,
): Duty {
  if (done.spared) return idle(`不作解读：${done.spared}`);
  if (disclosure !== "open" && !done.publishedOn) return idle("不主动公开，不作公开解读。");
  return dutyOf(profile.interpretation, fields.publishedOn ?? issuedOn(fields), done.publishedOn, today, calendar);
}

/** What is not open is looked at again, counted from the last look, by the rules of today. */
export function reviewDuty(
  rules: Profile,
  fields: Fields,
  disclosure: Disclosure,
  reviews: readonly DisclosureReview[],
  decidedOn: Day | null,
  today: Day,
  calendar: Calendar,
): Duty {
  if (disclosure === "open") return idle("主动公开，不需复核。");
  const last =
    reviews
      .map((r) => r.on)
      .sort()
      .at(-1) ??
    decidedOn ??
    issuedOn(fields);
  return dutyOf(rules.review, last, null, today, calendar);
}
