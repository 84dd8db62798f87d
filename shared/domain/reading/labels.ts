import type { FieldName, Span } from "../documents.ts";
import type { Line } from "./lines.ts";

const names: readonly (readonly [RegExp, FieldName | null])[] = [
  [/^(?:索引号|信息索引号|索引码)$/u, "indexNumber"],
  [/^(?:规范性文件)?(?:统一)?(?:登记号|登记编号|统一编号)$/u, "registerNumber"],
  [/^(?:发文字号|发文文号|文件编号|文号|发文号|字号)$/u, "docNumber"],
  [/^(?:公开方式|公开属性|公开形式|信息公开属性)$/u, "disclosureNote"],
  [/^(?:登记日期|登记时间)$/u, "registeredOn"],
  [/^(?:发布日期|公布日期|发布时间|公开日期|公开时间)$/u, "publishedOn"],
  [/^(?:成文日期|发文日期|生成日期|签发日期)$/u, "signedOn"],
  [/^(?:印发日期|印发时间)$/u, "printedOn"],
  [/^(?:施行日期|实施日期|生效日期)$/u, "effectiveOn"],
  [/^(?:有效期至|失效日期|废止日期)$/u, "validUntil"],
  [/^(?:发文机关|发文机构|发布机构|发文单位|发布单位|制定机关)$/u, "issuers"],
  [
    /^(?:标题|名称|信息名称|文件名称|主题分类|主题词|体裁分类|有效性|公文时效|时效性|内容概述|来源|信息来源|浏览次数|公开范围|组配分类|服务对象|关键词)$/u,
    null,
  ],
];

/** A line of the table that portals print above a document: 索引号：…, 发布日期：…. `name` is null for a label that is no field of ours. */
export interface Labelled extends Span {
  readonly name: FieldName | null;
  readonly value: string;
  readonly label: string;
}

/** A line as a label with its value; null where it is no label that portals use. */
export function labelled(line: Line): Labelled | null {
  const m = /^[【[]?([\p{Script=Han}][\p{Script=Han}\s\u3000]{1,11})[】\]]?[ \u3000]*[：:\t][\s\u3000]*(.*)$/u.exec(line.text);
  if (!m) return null;
  const label = m[1]!.replace(/[\s\u3000]+/g, "");
  const found = names.find(([pattern]) => pattern.test(label));
  if (!found) return null;
  const value = m[2]!.trim();
  const start = line.start + line.text.length - m[2]!.length;
  return { name: found[1], value, label, start, end: start + value.length };
}

/** Register numbers: SDPR-2017-0010001, HFGS—2017—9; any dash on the way in, - on the way out (domain notes §2.4). */
export const registerPattern = /(?<![A-Za-z0-9])([A-Z]{2,6}\d{0,2})[-－—–﹣―‐]{1,2}(\d{4})[-－—–﹣―‐]{1,2}(\d{1,8})(?!\d)/u;
