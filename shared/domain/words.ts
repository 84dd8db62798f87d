import type { CopyVerdict } from "./copies.ts";
import type { PersonalKind } from "./personal.ts";
import type { Disclosure, FieldName } from "./documents.ts";
import type { ProposalKind } from "./proposals.ts";
import type { EventKind, LegalStatus } from "./status.ts";

/** What each field is called on paper and on screen. */
export const fieldWords: Readonly<Record<FieldName, string>> = {
  title: "标题",
  docNumber: "发文字号",
  registerNumber: "登记号",
  indexNumber: "索引号",
  issuers: "发文机关",
  addressees: "主送机关",
  passedOn: "通过日期",
  signedOn: "成文日期",
  printedOn: "印发日期",
  publishedOn: "公布日期",
  effectiveOn: "施行日期",
  validUntil: "有效期至",
  registeredOn: "登记日期",
  validity: "有效期条款",
  tentative: "暂行或试行",
  annexes: "附件",
  signature: "落款",
  disclosureNote: "公开属性附注",
};

/** What each legal event is called. */
export const eventWords: Readonly<Record<EventKind, string>> = {
  promulgated: "公布",
  commenced: "施行",
  extended: "延长有效期",
  continued: "继续有效",
  amended: "修改",
  "partly-repealed": "部分废止",
  suspended: "停止执行",
  lapsed: "失效",
  repealed: "废止",
  revoked: "撤销",
  struck: "划去",
};

/** How what holds began: an event, or time itself. */
export const causeWords: Readonly<Record<NonNullable<LegalStatus["cause"]>, string>> = {
  ...eventWords,
  expired: "有效期届满",
  resumed: "恢复执行",
};

/** What a document does to another, and what is done to it. */
export const proposalWords: Readonly<Record<ProposalKind, readonly [does: string, isDone: string]>> = {
  repeals: ["废止", "被废止"],
  "partly-repeals": ["部分废止", "被部分废止"],
  amends: ["修改", "被修改"],
  lapses: ["宣布失效", "被宣布失效"],
  suspends: ["停止执行", "被停止执行"],
  extends: ["延长有效期", "被延长有效期"],
  continues: ["继续有效", "被保留"],
  "catch-all": ["概括清理", "被概括清理"],
  "based-on": ["依据", "被引为依据"],
  forwards: ["转发", "被转发"],
  interprets: ["解读", "被解读"],
};

export const disclosureWords: Readonly<Record<Disclosure, string>> = { open: "主动公开", "on-request": "依申请公开", closed: "不予公开" };

/** What a comparison says of a copy. It tells whether words are the same; of legal force it says nothing. */
export const copyVerdictWords: Readonly<Record<CopyVerdict, string>> = {
  same: "一致",
  punctuation: "文字一致，仅标点不同",
  differs: "与存档不一致",
  unknown: "未收录",
};
export const personalWords: Readonly<Record<PersonalKind, string>> = { identity: "身份证号", bank: "银行卡号", mobile: "手机号" };
