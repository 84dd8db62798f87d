import type { Day } from "../days.ts";

/** The way of a clean-up. */
export const stages = ["notice", "forms", "returns", "checks", "decision", "marking"] as const;
export type Stage = (typeof stages)[number];
export const stageWords: Readonly<Record<Stage, string>> = {
  notice: "通知",
  forms: "发表",
  returns: "收表与结论",
  checks: "校核",
  decision: "决定",
  marking: "登记与标注",
};

/** Where a clean-up is, told by what has been done: never stored. */
export function stageOf(facts: {
  readonly today: Day;
  readonly noticeOn: Day;
  readonly formsMade: boolean;
  readonly received: number;
  readonly undecided: number;
  readonly checksOpen: boolean;
  readonly decisionWritten: boolean;
  readonly concluded: boolean;
}): Stage {
  if (facts.concluded) return "marking";
  if (facts.decisionWritten && facts.undecided === 0 && !facts.checksOpen) return "decision";
  if (facts.undecided === 0) return "checks";
  if (facts.formsMade || facts.received > 0) return "returns";
  return facts.noticeOn <= facts.today ? "forms" : "notice";
}
