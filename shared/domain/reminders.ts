import { addDays, addMonths, addYears, daysBetween, inWords, type Day } from "./days.ts";
import type { Paper } from "./paper.ts";
import { periodWords, type Profile, type RuleName } from "./profiles.ts";
import { holds, type LegalStatus } from "./status.ts";

/** How far ahead a period that ends is told of, in days. */
export const horizon = 180;

/** A document whose period ends soon, or whose evaluation is due. */
export interface Reminder {
  readonly id: string;
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
  readonly drafters: readonly string[];
  readonly effectiveOn: Day | null;
  readonly validUntil: Day;
  /** Days to the last day in force. */
  readonly left: number;
  /** From this day the evaluation is due; null where the rule of its time asks for none. */
  readonly evaluateFrom: Day | null;
  /** A text that takes its place without a gap is published by this day; null where no rule says. */
  readonly publishBy: Day | null;
  /** 《…》第五十三条, as the settings have it; null where there is no rule, or nobody has compared it with its source. */
  readonly source: string | null;
}
/** What of a document its reminder depends on. */
export type Watched = Pick<Reminder, "id" | "title" | "docNumber" | "issuers" | "drafters" | "effectiveOn"> & {
  readonly status: LegalStatus;
};

/** The reminder a document needs today by the rules of the day it was issued; null where its period is far away or has none. */
export function reminderOf(document: Watched, rules: Profile, today: Day): Reminder | null {
  const { status, id, title, docNumber, issuers, drafters, effectiveOn } = document;
  const { validUntil } = status;
  if (!holds(status.force) || validUntil === null) return null;
  const left = daysBetween(today, validUntil);
  const evaluateFrom = before(validUntil, rules, "evaluation");
  if (left > horizon && (evaluateFrom === null || evaluateFrom > today)) return null;
  const publishBy = before(validUntil, rules, "commencement");
  const source = evaluateFrom && rules.evaluation?.verified ? rules.evaluation.source : null;
  return { id, title, docNumber, issuers, drafters, effectiveOn, validUntil, left, evaluateFrom, publishBy, source };
}
/** The day a rule's period before the end of a document's; null where there is no rule, or one in working days. */
function before(validUntil: Day, rules: Profile, name: RuleName): Day | null {
  const rule = rules[name]?.value;
  if (!rule || rule.unit === "workdays") return null;
  const end = addDays(validUntil, 1);
  if (rule.unit === "days") return addDays(end, -rule.count);
  return rule.unit === "months" ? addMonths(end, -rule.count) : addYears(end, -rule.count);
}

/** One drafting department's reminders, the first to end first. */
export interface DepartmentReminders {
  /** Null: nobody knows who drafted these. */
  readonly department: string | null;
  readonly reminders: readonly Reminder[];
}
/** By drafting department; a document of two stands under both, those of none last. */
export function byDepartment(reminders: readonly Reminder[]): DepartmentReminders[] {
  const groups = new Map<string | null, Reminder[]>();
  for (const reminder of [...reminders].sort((a, b) => (a.validUntil < b.validUntil ? -1 : a.validUntil > b.validUntil ? 1 : 0)))
    for (const name of reminder.drafters.length > 0 ? reminder.drafters : [null]) groups.set(name, [...(groups.get(name) ?? []), reminder]);
  return [...groups]
    .map(([department, list]) => ({ department, reminders: list }))
    .sort((a, b) => Number(a.department === null) - Number(b.department === null) || b.reminders.length - a.reminders.length);
}

export interface LetterTerms {
  /** Who writes; null leaves the signature open. */
  readonly office: string | null;
  readonly today: Day;
  readonly replyBy: Day;
  readonly rules: Profile;
}
/** What to know before such letters go out: rules nobody has compared with their source. */
export const letterNotes = ({ evaluation, commencement }: Profile): string[] =>
  [evaluation, commencement].some((rule) => rule?.value && !rule.verified)
    ? ["函中的评估期限和最迟公布日所依据的规定还没有核实，印发前请在设置里核对。"]
    : [];

/** The letter to a drafting department: which of its documents end when, what the rule asks, and by when an answer is wanted. */
export function reminderLetter({ department, reminders }: DepartmentReminders, { office, today, replyBy, rules }: LetterTerms): Paper {
  const asked = rules.evaluation?.value;
  const source = reminders.find((r) => r.source)?.source;
  const by = source ? `按照${source}，` : "";
  const when = asked ? `有效期届满前${periodWords(asked)}内` : "有效期届满前";
  return {
    title: "关于做好即将到期行政规范性文件评估工作的函",
    docNumber: null,
    addressee: department,
    blocks: [
      {
        kind: "paragraph",
        text: `经核对，你单位起草或者负责实施的${reminders.length}件行政规范性文件有效期即将届满（见下表）。${by}规范性文件应当在${when}进行评估。请做好以下工作。`,
      },
      { kind: "heading", level: 1, text: "一、逐件评估，提出意见" },
      { kind: "paragraph", text: "对所列文件的必要性、合法性和实施效果逐件评估，提出继续执行、修改后执行或者不再保留的意见，并写明理由。" },
      { kind: "heading", level: 1, text: "二、按意见分类办理" },
      {
        kind: "paragraph",
        text: "需要继续执行的，重新登记、编制登记号并公布，有效期自公布之日起重新计算；需要修改的，按制定程序办理；不再保留的，有效期届满后自动失效。为使施行不致中断，重新公布应当不迟于表中所列的“最迟公布日”。",
      },
      { kind: "heading", level: 1, text: "三、按时报送" },
      {
        kind: "paragraph",
        text: `请于${inWords(replyBy)}前将评估意见加盖公章后报送${office ?? "我们"}。逾期未办理的，文件自有效期届满次日起自动失效。`,
      },
      { kind: "table", table: letterTable(reminders) },
    ],
    signature: office,
    day: today,
    annexes: [],
  };
}
function letterTable(reminders: readonly Reminder[]) {
  return {
    columns: [
      { title: "序号", share: 1, align: "center" as const },
      { title: "文件名称", share: 6 },
      { title: "发文字号", share: 3, align: "center" as const },
      { title: "有效期至", share: 2, align: "center" as const },
      { title: "最迟公布日", share: 2, align: "center" as const },
      { title: "评估意见", share: 2 },
    ],
    rows: reminders.map((r, i) => [String(i + 1), r.title ?? "", r.docNumber ?? "", r.validUntil, r.publishBy ?? "", ""]),
  };
}
