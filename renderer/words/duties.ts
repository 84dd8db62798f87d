import type { LedgerView } from "../../shared/contract/ledgers.ts";
import type { Duty } from "../../shared/domain/duties.ts";

export const ledgerWords: Readonly<Record<LedgerView | "register", string>> = {
  register: "登记号",
  filing: "备案",
  interpretation: "解读",
  review: "公开审查",
};

/** How a duty stands, in one short line. */
export function dutyWords({ state, due, done, left, missingYear, words }: Duty): string {
  switch (state) {
    case "done":
      return `${done}已办`;
    case "late":
      return `${done}已办，期限是${due}`;
    case "overdue":
      return `期限${due}，逾期${0 - left!}日`;
    case "open":
      return due ? `期限${due}，${leftWords(left!)}` : missingYear ? `缺${missingYear}年工作日历，算不出期限` : words;
    case "idle":
      return words;
  }
}
/** 还有5日, 今日到期, 逾期3日. */
export const leftWords = (left: number): string => (left > 0 ? `还有${left}日` : left === 0 ? "今日到期" : `逾期${0 - left}日`);

/** What a duty weighs on screen: what is over is red, what ends within a week ochre. */
export const dutyTone = ({ state, left }: Duty): string =>
  state === "overdue" ? "wrong-words" : state === "open" && left !== null && left <= 7 ? "amended" : state === "open" ? "" : "quiet";
