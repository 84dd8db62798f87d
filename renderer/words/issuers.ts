import type { Issuer, IssuerLevel } from "../../shared/domain/issuers.ts";

export const levelWords: Readonly<Record<IssuerLevel, string>> = {
  central: "中央",
  province: "省",
  city: "市",
  district: "区（县）",
  department: "区直部门",
  town: "镇街",
};

/** 2016-01-01起, 到2015-12-31, empty where both are open. */
export function spanWords({ from, until }: Pick<Issuer, "from" | "until">): string {
  if (from && until) return `${from}至${until}`;
  return from ? `${from}起` : until ? `到${until}` : "";
}

/** One code a line, as it is written and read: 示政发 2016-01-01起. */
export const codeLine = (code: Issuer["codes"][number]): string => [code.code, spanWords(code)].filter(Boolean).join("，");
