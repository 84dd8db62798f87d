import { cite, shortTitle as plainTitle } from "../../shared/domain/title.ts";
import type { FieldName } from "../../shared/domain/documents.ts";
import type { ProposalKind } from "../../shared/domain/proposals.ts";

/** In the order in which they are shown. */
export const fieldWords: Readonly<Record<FieldName, string>> = {
  title: "标题",
  issuers: "发文机关",
  docNumber: "发文字号",
  registerNumber: "登记号",
  indexNumber: "索引号",
  addressees: "主送",
  passedOn: "通过",
  signedOn: "成文",
  printedOn: "印发",
  publishedOn: "公布",
  effectiveOn: "施行",
  validUntil: "有效期至",
  registeredOn: "登记",
  validity: "期限条款",
  tentative: "暂行试行",
  annexes: "附件",
  signature: "落款",
  disclosureNote: "公开附注",
};
export const isDayField = (name: FieldName): boolean => name.endsWith("On") || name === "validUntil";
export const isListField = (name: FieldName): boolean => name === "issuers" || name === "addressees" || name === "annexes";

export const proposalWords: Readonly<Record<ProposalKind, string>> = {
  repeals: "废止",
  "partly-repeals": "部分废止",
  amends: "修改",
  lapses: "失效",
  suspends: "停止执行",
  extends: "延长",
  continues: "继续有效",
  "catch-all": "概括清理",
  "based-on": "依据",
  forwards: "转发",
  interprets: "解读",
};
export { disclosureWords } from "../../shared/domain/words.ts";

/** The value of a field as one line. */
export const fieldText = (value: string | readonly string[] | null): string =>
  value === null ? "" : typeof value === "string" ? value : value.join("、");

/**
 * A title as lists show it: the short title, without the district that every row would begin with.
 * The full title stands on the document page, in the tooltip and in every copy.
 */
export function shortTitle(title: string | null, issuers: readonly string[] = []): string {
  if (!title) return "标题未读出";
  const short = plainTitle(title, issuers);
  const area = areaOf(issuers);
  const inArea =
    area && short.startsWith(area) && short.length > area.length + 3 && !/^(?:人民政府|委员会|局)/u.test(short.slice(area.length));
  return inArea ? short.slice(area.length) : short;
}

/** 示例区 of 示例区人民政府办公室; of 示例区农业农村局 and 示例区财政局 what they begin with alike. */
function areaOf([first = "", ...others]: readonly string[]): string | undefined {
  const government = /^(.{2,8}?)人民政府/u.exec(first)?.[1];
  if (government) return government;
  let alike = first;
  for (const other of others) while (!other.startsWith(alike)) alike = alike.slice(0, -1);
  return /^.{2,8}?(?:区|县|市|旗|省)/u.exec(alike)?.[0];
}

/** What is copied: 《title》（文号）. */
export const citation = (title: string | null, docNumber: string | null): string => cite(title ?? "标题未读出", docNumber);
