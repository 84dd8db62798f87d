import type { RiskKind } from "../../shared/domain/proofing.ts";

/** What kinds of doubt are called in the queue. */
export const riskWords: Readonly<Record<RiskKind, string>> = {
  number: "文号",
  date: "日期",
  amount: "金额",
  sequence: "条款序号",
  organ: "机关名称",
  folio: "页码页眉",
  marks: "半角标点",
  differing: "读法不一",
  unsure: "低可信字",
};
