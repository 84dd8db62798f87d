import { addDays, addMonths, addYears, daysBetween, inWords, lastDayOfPeriod, type Day } from "./days.ts";
import type { Anomaly, Disclosure, Fields } from "./documents.ts";
import { parseDocNumber } from "./docNumber.ts";
import { issuedOn } from "./duties.ts";
import { issuerNamed, issuersOfCode, issuersOn, type Issuer } from "./issuers.ts";
import { periodWords, type Dated, type Profile, type RuleName, type SettingValues } from "./profiles.ts";

/** 暂行 and 试行 stand in the title. */
export const onTrial = (title: string | null): boolean => /暂行|试行/u.test(title ?? "");

/** 关于废止…的决定, 关于延长…有效期的通知: all it says is what becomes of other documents, so it has no period of its own to be missed. */
export const actsOnOthers = (title: string | null): boolean =>
  /关于(?:(?:废止|停止执行|暂停执行)[^，。]*|(?:修改|继续执行|继续实施)(?:[^，。]{0,4}《|部分|一批)[^，。]*|延长[^，。]*有效期[^，。]*|(?:公布|宣布)[^，。]*(?:清理结果|失效|废止|继续有效)[^，。]*)(?:决定|通知|公告|通告)$/u.test(
    title ?? "",
  );

/**
 * What a rule in force when the document was issued would have otherwise: gentle, never an error, settled by a person in a word. A document
 * without a period from a time without a rule gets none; what is no 规范性文件, or only ends or changes others, is bound to neither period nor start.
 */
export function adviceOf(profile: Profile, fields: Fields, disclosure: Disclosure, reason: string | null, normative: boolean): Anomaly[] {
  const bound = normative && issuedOn(fields) !== null && !actsOnOthers(fields.title);
  const told = bound ? [...ofPeriod(profile, fields), ...ofCommencement(profile, fields)] : [];
  if (disclosure !== "open" && !reason) told.push(advice("disclosure-reason", "不主动公开的文件应写明理由，现在没有写。"));
  return told;
}

/** All of it: against the rules of its day and against the registry of organs. */
export const allAdvice = (
  profile: Profile,
  issuers: readonly Issuer[],
  document: { readonly fields: Fields; readonly disclosure: Disclosure },
  reason: string | null,
  normative: boolean,
): Anomaly[] => [
  ...adviceOf(profile, document.fields, document.disclosure, reason, normative),
  ...registryAdvice(issuers, document.fields),
];

const advice = (code: string, message: string): Anomaly => ({ code: `rule-${code}`, message, span: null });
const named = (rule: Dated<unknown>) => `（${rule.source}${rule.verified ? "" : "，待核实"}）`;
type Rule = Dated<SettingValues[RuleName]> | null;

function ofPeriod(profile: Profile, fields: Fields): Anomaly[] {
  const trial = onTrial(fields.title);
  const [min, max] = trial ? [profile.trialMin, profile.trialMax] : [profile.validityMin, profile.validityMax];
  const kind = trial ? "暂行、试行文件的有效期" : "有效期";
  const start = fields.effectiveOn ?? issuedOn(fields)!;
  if (!fields.validUntil)
    return max?.value ? [advice("no-period", `没有写有效期。制定时的规定要求写明，最长${periodWords(max.value)}${named(max)}。`)] : [];
  const lasts = `${inWords(start)}至${inWords(fields.validUntil)}`;
  const longest = lastOf(start, max);
  if (longest && fields.validUntil > longest)
    return [advice("too-long", `${kind}${lasts}，长于制定时规定的${periodWords(max!.value!)}${named(max!)}。`)];
  const shortest = lastOf(start, min);
  if (shortest && fields.validUntil < shortest)
    return [advice("too-short", `${kind}${lasts}，短于制定时规定的${periodWords(min!.value!)}${named(min!)}。`)];
  return [];
}
/** The last day of a period of this rule's length. */
function lastOf(start: Day, rule: Rule): Day | null {
  if (!rule?.value) return null;
  const { count, unit } = rule.value;
  return unit === "years" ? lastDayOfPeriod(start, count) : unit === "months" ? addDays(addMonths(start, count), -1) : null;
}

function ofCommencement({ commencement }: Profile, fields: Fields): Anomaly[] {
  const published = fields.publishedOn ?? issuedOn(fields)!;
  const { effectiveOn } = fields;
  if (!commencement?.value || commencement.value.unit !== "days" || !effectiveOn) return [];
  const gap = daysBetween(published, effectiveOn);
  if (gap >= commencement.value.count) return [];
  const when = gap <= 0 ? "公布当日起施行" : `公布后${gap}日施行`;
  return [
    advice("early", `${when}，制定时的规定要求至少间隔${periodWords(commencement.value)}${named(commencement)}。有特殊原因的请写明。`),
  ];
}

/**
 * What the registry of organs knows otherwise: a 机关代字 that was another organ's on that day, an organ that had gone or was not yet there.
 * An organ or code it does not know says nothing: the registry may not be full.
 */
export function registryAdvice(issuers: readonly Issuer[], fields: Fields): Anomaly[] {
  const on = issuedOn(fields);
  const [first] = fields.issuers;
  const told: Anomaly[] = [];
  const known = first ? issuerNamed(issuers, first, on) : null;
  if (known && on && issuersOn([known], on).length === 0)
    told.push(advice("organ-gone", `名录里“${known.name}”在${inWords(on)}时不存在，请核对落款、日期或名录。`));
  const code = parseDocNumber(fields.docNumber ?? "");
  const holders = code?.form === "bracket" ? issuersOfCode(issuers, code.organ, on) : [];
  if (known && holders.length > 0 && !holders.some((h) => fields.issuers.some((i) => issuerNamed([h], i, null))))
    told.push(advice("code-issuer", `代字“${code!.organ}”在名录里属于${holders.map((h) => h.name).join("、")}，落款是${first}，请核对。`));
  return told;
}

/** The months before the last day in which a document is evaluated: first and last day; null where no period or no rule. */
export function evaluationWindow({ evaluation }: Profile, validUntil: Day | null): { from: Day; to: Day } | null {
  if (!evaluation?.value || !validUntil) return null;
  const count = 0 - evaluation.value.count;
  const { unit } = evaluation.value;
  const back =
    unit === "years" ? addYears(validUntil, count) : unit === "months" ? addMonths(validUntil, count) : addDays(validUntil, count);
  return { from: back, to: validUntil };
}
