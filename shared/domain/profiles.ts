import type { Day } from "./days.ts";
import type { RegisterTemplate } from "./registerNumber.ts";

/** A period counted in years, months, days or working days. */
export type Unit = "years" | "months" | "days" | "workdays";
export const unitWords: Readonly<Record<Unit, string>> = { years: "年", months: "个月", days: "日", workdays: "个工作日" };

/** What the rules fix in numbers. */
export const ruleNames = [
  "validityMin",
  "validityMax",
  "trialMin",
  "trialMax",
  "commencement",
  "evaluation",
  "filing",
  "gazette",
  "disclosure",
  "interpretation",
  "review",
  "marking",
] as const;
export type RuleName = (typeof ruleNames)[number];
/** What an office fixes in words. */
export const textNames = ["legalOffice", "filingOffice", "gazetteTitle", "standardText"] as const;
export type TextName = (typeof textNames)[number];
/** What an office chooses from. */
export const listNames = ["topics", "filingMaterials", "disclosureReasons", "scanNames"] as const;
export type ListName = (typeof listNames)[number];

/** What an office fixes as a bare number, and what it counts. */
export const measureUnits = { sampleShare: "%", sampleLeast: "页", errorLimit: "‱", matchRate: "%", qualifiedRate: "%" } as const;
export type MeasureName = keyof typeof measureUnits;
export const measureNames = Object.keys(measureUnits) as [MeasureName, ...MeasureName[]];

/** The value of a setting by its name. A rule of null says: none then. */
export type SettingValues = Readonly<
  Record<RuleName, { readonly count: number; readonly unit: Unit } | null> &
    Record<TextName, string> &
    Record<MeasureName, number> &
    Record<ListName, readonly string[]> & { readonly registerTemplate: RegisterTemplate }
>;
export type SettingName = keyof SettingValues;
export const settingNames: readonly SettingName[] = [...ruleNames, ...textNames, ...measureNames, ...listNames, "registerTemplate"];

/** A value and the day from which it is in force (null: always), until the next one begins. */
export interface Dated<V> {
  readonly from: Day | null;
  readonly value: V;
  /** Where it is written, in words: 《山东省行政程序规定》第五十三条. */
  readonly source: string;
  /** False while nobody has compared it with its source: 待核实. */
  readonly verified: boolean;
}
/** Every setting with its dated values, in the order of their days. */
export type SettingTable = { readonly [N in SettingName]: readonly Dated<SettingValues[N]>[] };
/** The rules of one day: for each setting the value in force, null where there is none yet. */
export type Profile = { readonly [N in SettingName]: Dated<SettingValues[N]> | null };

/** The value in force on a day: the latest that had begun. */
export const inForceOn = <V>(values: readonly Dated<V>[], day: Day): Dated<V> | null =>
  inOrderOfDays(values).findLast((v) => v.from === null || v.from <= day) ?? null;

/** Values in the order in which they came into force. */
export const inOrderOfDays = <V>(values: readonly Dated<V>[]): Dated<V>[] =>
  [...values].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : (a.from ?? "") > (b.from ?? "") ? 1 : 0));

/** The rules by which a document of this day is judged. */
export const profileOn = (table: SettingTable, day: Day): Profile =>
  Object.fromEntries(settingNames.map((name) => [name, inForceOn<unknown>(table[name], day)])) as Profile;

/** 3年, 20个工作日. */
export const periodWords = ({ count, unit }: { readonly count: number; readonly unit: Unit }): string => `${count}${unitWords[unit]}`;

/** What each setting is called. */
export const settingWords: Readonly<Record<SettingName, string>> = {
  validityMin: "有效期最短",
  validityMax: "有效期最长",
  trialMin: "暂行、试行最短",
  trialMax: "暂行、试行最长",
  commencement: "公布到施行至少",
  evaluation: "届满前评估",
  filing: "备案期限",
  gazette: "公报刊登期限",
  disclosure: "公开期限",
  interpretation: "解读期限",
  review: "不公开文件复核间隔",
  marking: "网页标注期限",
  legalOffice: "法制机构",
  filingOffice: "备案机关",
  gazetteTitle: "公报名称",
  standardText: "标准文本说明",
  sampleShare: "验收抽样比例",
  sampleLeast: "验收至少抽",
  errorLimit: "验收错字率上限",
  matchRate: "验收图文相符率下限",
  qualifiedRate: "验收合格页率下限",
  topics: "主题分类",
  filingMaterials: "备案材料",
  disclosureReasons: "不公开理由",
  scanNames: "扫描件命名",
  registerTemplate: "登记号模板",
};

/** A value in words, as tables and the history tell it. */
export function valueWords<N extends SettingName>(name: N, value: SettingValues[N]): string {
  if (value === null) return "不作要求";
  if (typeof value === "string") return value;
  if (typeof value === "number") return `${value}${measureUnits[name as MeasureName]}`;
  if (Array.isArray(value)) return value.join("；");
  if (name === "registerTemplate") {
    const { prefix, organDigits, serialDigits } = value as RegisterTemplate;
    return `${prefix}-年份-机关${organDigits}位、序号${serialDigits}位`;
  }
  return periodWords(value as { count: number; unit: Unit });
}
