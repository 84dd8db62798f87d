import type { Disclosure, FieldName } from "../../shared/domain/documents.ts";
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
};
export const isDayField = (name: FieldName): boolean => name.endsWith("On") || name === "validUntil";
export const isListField = (name: FieldName): boolean => name === "issuers" || name === "addressees";

export const proposalWords: Readonly<Record<ProposalKind, string>> = {
  repeals: "废止",
  "partly-repeals": "部分废止",
  amends: "修改",
  lapses: "失效",
  extends: "延长",
  continues: "继续有效",
  "based-on": "依据",
  forwards: "转发",
  interprets: "解读",
};
export const disclosureWords: Readonly<Record<Disclosure, string>> = { open: "主动公开", "on-request": "依申请公开", closed: "不予公开" };

/** The value of a field as one line. */
export const fieldText = (value: string | readonly string[] | null): string =>
  value === null ? "" : typeof value === "string" ? value : value.join("、");

/**
 * A title as lists show it: without its issuer and 关于印发…的通知, because what tells rows apart must come first.
 * The full title stands on the document page, in the tooltip and in every copy.
 */
export function shortTitle(title: string | null, issuers: readonly string[] = []): string {
  if (!title) return "标题未读出";
  let rest = title;
  for (const issuer of [...issuers, ...issuers].sort((a, b) => b.length - a.length)) {
    const bare = rest.replace(/^[\s、]+/u, "");
    if (bare.startsWith(issuer) && bare.length > issuer.length + 1) rest = bare.slice(issuer.length);
  }
  rest = rest.replace(/^[\p{L}\p{N} ]{2,24}(?:人民政府|办公室|委员会|局)(?=关于|印发)/u, "");
  const inner = /^(?:关于)?(?:公布|印发|转发)《(.+)》的通知$/u.exec(rest)?.[1] ?? /^关于(?:公布|印发)(.+)的通知$/u.exec(rest)?.[1];
  rest = inner ?? rest.replace(/^关于(?=.{4,})/u, "");
  const area = areaOf(issuers);
  if (area && rest.startsWith(area) && rest.length > area.length + 3 && !/^(?:人民政府|委员会|局)/u.test(rest.slice(area.length)))
    rest = rest.slice(area.length);
  return rest || title;
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
export const citation = (title: string | null, docNumber: string | null): string =>
  `《${title ?? "标题未读出"}》${docNumber ? `（${docNumber}）` : ""}`;
