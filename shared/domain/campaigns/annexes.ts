import { makers, verdicts, verdictWords, isShown, type CleanUpDocument, type Maker, type Verdict } from "../campaigns.ts";
import type { Annex, PaperTable } from "../paper.ts";
import { byMaking } from "./order.ts";

/** How the lists of a result are cut: one a class, or apart for the government's own and the departments'. */
export const annexCuts = ["verdict", "maker"] as const;
export type AnnexCut = (typeof annexCuts)[number];

/** One list of the result: every document of one class (and maker), with those that may only be counted apart. */
export interface ResultList {
  readonly number: number;
  readonly verdict: Verdict;
  /** Null where the lists are not cut by maker. */
  readonly maker: Maker | null;
  readonly title: string;
  readonly shown: readonly CleanUpDocument[];
  readonly hidden: number;
}

/** The lists of a result, empty ones left out, numbered in the order of the classes; the government's before the departments'. */
export function resultLists(documents: readonly CleanUpDocument[], cut: AnnexCut, organ: string): ResultList[] {
  const wanted = cut === "maker" ? makers.map((maker) => ({ maker })) : [{ maker: null }];
  return wanted
    .flatMap(({ maker }) => verdicts.map((verdict) => ({ maker, verdict })))
    .map(({ maker, verdict }) => ({
      maker,
      verdict,
      all: documents.filter((d) => d.conclusion?.verdict === verdict && (maker === null || d.maker === maker)).sort(byMaking),
    }))
    .filter(({ all }) => all.length > 0)
    .map(({ maker, verdict, all }, i) => ({
      number: i + 1,
      verdict,
      maker,
      title: `${ownerOf(organ, maker)}${listWords[verdict]}的规范性文件目录`,
      shown: all.filter(isShown),
      hidden: all.filter((d) => !isShown(d)).length,
    }));
}
const ownerOf = (organ: string, maker: Maker | null) => (maker === "department" ? organ.replace(/人民政府.*$/u, "政府部门") : organ);
const listWords: Readonly<Record<Verdict, string>> = { ...verdictWords, amend: "拟修改" };

const column = (title: string, share: number, of: (d: CleanUpDocument) => string) => ({ title, share, of });
const ends: Readonly<Record<Verdict, readonly ReturnType<typeof column>[]>> = {
  continue: [column("有效期至", 14, (d) => d.conclusion?.until ?? d.validUntil ?? "")],
  extend: [column("延长至", 14, (d) => d.conclusion?.until ?? "")],
  amend: [
    column("修改内容", 24, (d) => d.conclusion?.what || d.conclusion?.reason || ""),
    column("完成期限", 14, (d) => d.conclusion?.until ?? ""),
    column("起草单位", 16, (d) => d.departments.join("、")),
  ],
  repeal: [column("废止理由和依据", 28, because)],
  lapse: [column("失效理由", 28, because)],
};
function because(d: CleanUpDocument): string {
  return [d.conclusion?.reason, d.conclusion?.basis].filter(Boolean).join("；");
}

/** The table of one list. Only what may be shown stands in it. */
export function listTable({ verdict, shown }: ResultList): PaperTable {
  const columns = [
    column("文件名称", 40, (d) => d.title),
    column("发文字号", 22, (d) => d.docNumber ?? ""),
    ...(shown.some((d) => d.registerNumber) ? [column("登记号", 20, (d) => d.registerNumber ?? "")] : []),
    ...ends[verdict].filter((c) => verdict !== "continue" || shown.some((d) => c.of(d))),
  ];
  return {
    columns: [{ title: "序号", share: 7, align: "center" }, ...columns.map(({ title, share }) => ({ title, share }))],
    rows: shown.map((d, i) => [String(i + 1), ...columns.map((c) => c.of(d))]),
  };
}

/** The lists as annexes of the decision, each with how many it has, and how many are only counted. */
export const annexesOf = (lists: readonly ResultList[]): Annex[] =>
  lists.map((list) => ({
    title: list.title,
    landscape: list.verdict === "amend",
    blocks: [
      {
        kind: "paragraph",
        text: `共${list.shown.length + list.hidden}件${list.hidden > 0 ? `，其中${list.hidden}件不列名，按规定另行通知` : ""}。`,
      },
      { kind: "table", table: listTable(list) },
    ],
  }));
