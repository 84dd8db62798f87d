import type { CleanUpDocument, Conclusion, Plan, Verdict } from "../../../shared/domain/campaigns.ts";

export const plan: Plan = {
  name: "2026年规范性文件定期清理",
  kind: "regular",
  cutoff: "2025-12-31",
  noticeOn: "2026-05-18",
  reportBy: "2026-06-18",
  organ: "示例市示例区人民政府",
  office: "示例区司法局",
  scope: { issuers: [], makers: [], years: [], words: [], departments: [], outside: [], inside: [] },
  catchAll: false,
  lapseOn: null,
};
export const concluded = (verdict: Verdict): Conclusion => ({
  verdict,
  reason: verdict === "continue" ? "" : "任务已经完成",
  basis: "",
  until: verdict === "extend" || verdict === "amend" ? "2027-12-31" : null,
  what: verdict === "amend" ? "修改第八条" : "",
});

let serial = 0;
/** A document of a frozen list. */
export function document(over: Partial<CleanUpDocument> = {}): CleanUpDocument {
  serial++;
  return {
    id: `d${serial}`,
    seq: serial,
    title: `示例办法之${serial}`,
    docNumber: `示政发〔2020〕${serial}号`,
    registerNumber: null,
    issuers: ["示例市示例区人民政府"],
    departments: ["示例区民政局"],
    maker: "government",
    signedOn: "2020-03-01",
    effectiveOn: "2020-04-01",
    validUntil: null,
    disclosure: "open",
    opinions: [],
    conclusion: null,
    ...over,
  };
}
/** So many documents of each conclusion. */
export const results = (counts: Partial<Record<Verdict, number>>, over: Partial<CleanUpDocument> = {}): CleanUpDocument[] =>
  (Object.entries(counts) as [Verdict, number][]).flatMap(([verdict, count]) =>
    Array.from({ length: count }, () => document({ conclusion: concluded(verdict), ...over })),
  );
