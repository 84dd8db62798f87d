import { isShown, tally, type CleanUpDocument } from "../campaigns.ts";
import { resultLists } from "./annexes.ts";
import type { Decision, WrongCount } from "./decision.ts";
import { wrongCounts } from "./decision.ts";
import { agreementOf } from "./opinions.ts";

export const checkCodes = [
  "once",
  "sum",
  "hidden",
  "undecided",
  "conflict",
  "reason",
  "period",
  "homeless",
  "late",
  "over",
  "counts",
] as const;
export type CheckCode = (typeof checkCodes)[number];
/** One thing to be right before a clean-up is decided. `wait`: cannot be told yet. */
export interface Check {
  readonly code: CheckCode;
  readonly state: "ok" | "open" | "wait";
  readonly words: string;
  readonly documents: readonly string[];
}
export interface CheckInput {
  readonly documents: readonly CleanUpDocument[];
  readonly organ: string;
  readonly decision: Decision | null;
  /** Departments whose form is overdue. */
  readonly late: readonly string[];
  /** Documents whose conclusion can no longer happen to them, each with the sentence why. */
  readonly over: readonly { readonly id: string; readonly why: string }[];
}

/** Everything that must agree: each document in one list, the sums, reasons, days, and the counts the text gives. */
export function checksOf({ documents, organ, decision, late, over }: CheckInput): Check[] {
  const counts = tally(documents);
  const lists = resultLists(documents, decision?.cut ?? "verdict", organ);
  const listed = lists.reduce((n, l) => n + l.shown.length + l.hidden, 0);
  const decided = counts.total - counts.undecided;
  const twice = listed - new Set(documents.filter((d) => d.conclusion).map((d) => d.id)).size;
  const where = (test: (d: CleanUpDocument) => boolean) => documents.filter(test).map((d) => d.id);
  const hidden = documents.filter((d) => !isShown(d)).length;
  const open = (code: CheckCode, ids: readonly string[], words: (n: number) => string): Check[] =>
    ids.length > 0 ? [{ code, state: "open", words: words(ids.length), documents: ids }] : [];
  const ok = (code: CheckCode, words: string): Check => ({ code, state: "ok", words, documents: [] });
  const wrong: readonly WrongCount[] = decision ? wrongCounts(decision.body, documents) : [];
  return [
    twice === 0 ? ok("once", `${decided}份各入一单，无重复`) : { code: "once", state: "open", words: `${twice}份重复列入`, documents: [] },
    ok("sum", `${decided} + ${counts.undecided} = ${counts.total}，与范围一致`),
    ...(hidden > 0 ? [ok("hidden", `不公开的${hidden}份只计数，不进附表`)] : []),
    ...open(
      "undecided",
      where((d) => !d.conclusion),
      (n) => `${n}份未定`,
    ),
    ...open(
      "conflict",
      where((d) => !d.conclusion && agreementOf(d) === "conflict"),
      (n) => `${n}份意见冲突`,
    ),
    ...open("reason", where(lacksReason), (n) => `${n}份缺理由或依据`),
    ...open("period", where(lacksDay), (n) => `${n}份缺期限`),
    ...open(
      "over",
      over.map((o) => o.id),
      (n) => `${n}份结论与现状不合：${over[0]!.why}`,
    ),
    ...open(
      "homeless",
      where((d) => d.departments.length === 0),
      (n) => `${n}份没有起草单位`,
    ),
    ...(late.length > 0 ? [{ code: "late" as const, state: "open" as const, words: `${late.length}个单位逾期未报`, documents: [] }] : []),
    ...(decision === null
      ? [{ code: "counts" as const, state: "wait" as const, words: "正文数与附表行数，生成决定后核对", documents: [] }]
      : wrong.length === 0
        ? [ok("counts", "正文数与附表行数一致")]
        : wrong.map((w): Check => ({ code: "counts", state: "open", words: `正文“${w.words}”应为${w.counted}`, documents: [] }))),
  ];
}

/** Whatever is not simply kept needs a reason or a basis. */
const lacksReason = ({ conclusion: c }: CleanUpDocument): boolean => c !== null && c.verdict !== "continue" && !c.reason && !c.basis;
/** An extension needs its last day, an amendment the day it is to be done by. */
const lacksDay = ({ conclusion: c }: CleanUpDocument): boolean =>
  c !== null && (c.verdict === "extend" || c.verdict === "amend") && c.until === null;

/** True where nothing stands in the way of deciding: what is late or waits does not. */
export const mayConclude = (checks: readonly Check[]): boolean =>
  checks.every((c) => c.state !== "open" || c.code === "late" || c.code === "conflict" || c.code === "homeless");
