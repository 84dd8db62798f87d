import type { DocumentList } from "../../shared/contract/documentList.ts";
import type { InForceList, InForceRow } from "../../shared/contract/inForce.ts";
import { inWords, type Day } from "../../shared/domain/days.ts";
import type { Paper } from "../../shared/domain/paper.ts";
import type { Sheet } from "../../shared/domain/sheets.ts";
import { cite } from "../../shared/domain/title.ts";
import { disclosureWords, causeWords } from "../../shared/domain/words.ts";

/** The list as a sheet: a line a document, in its order. */
export function catalogueSheet({ on, rows }: Pick<DocumentList, "on" | "rows">): Sheet {
  return {
    name: "文件目录",
    above: ["文件目录", `${inWords(on)}的效力，共${rows.length}份`],
    columns: [
      { title: "序号", width: 6 },
      { title: "标题", width: 44 },
      { title: "发文字号", width: 22 },
      { title: "发文机关", width: 24 },
      { title: "日期", width: 12 },
      { title: "效力", width: 10 },
      { title: "有效期至", width: 12 },
      { title: "主题分类", width: 16 },
      { title: "公开属性", width: 12 },
      { title: "登公报", width: 8 },
    ],
    rows: rows.map((r, i) => [
      i + 1,
      r.title,
      r.docNumber,
      r.issuers.join("、"),
      r.day,
      r.headline,
      r.validUntil,
      r.topic,
      disclosureWords[r.disclosure],
      r.inGazette ? "已登" : null,
    ]),
  };
}

/** What shows that a document held: since when, by what, in which words. */
export function evidence({ since, cause, by, article, sentence }: Omit<InForceRow, "id" | "title" | "docNumber">): string {
  const basis = by ? `据${cite(by.title, by.docNumber)}${article ?? ""}` : null;
  return [since && `自${since}起${cause ? causeWords[cause] : ""}`, basis, sentence && `“${sentence}”`].filter(Boolean).join("，");
}

/** 某日有效 as a paper to be handed out: the list with its evidence, lying across. */
export function inForcePaper({ on, asOf, total, rows, madeOn }: InForceList & { madeOn: Day }): Paper {
  const column = (title: string, share: number, align: "left" | "center" = "left") => ({ title, share, align });
  return {
    title: `${inWords(on)}有效的文件目录`,
    docNumber: null,
    addressee: null,
    landscape: true,
    blocks: [
      {
        kind: "paragraph",
        text: `${inWords(on)}有效的文件共${total}份${asOf ? `，以${inWords(asOf)}日终的台账为准` : ""}。本目录于${inWords(madeOn)}生成。`,
      },
      {
        kind: "table",
        table: {
          columns: [
            column("序号", 5, "center"),
            column("标题", 26),
            column("发文字号", 14),
            column("施行", 10, "center"),
            column("有效期至", 10, "center"),
            column("效力", 9, "center"),
            column("依据", 26),
          ],
          rows: rows.map((r, i) => [
            String(i + 1),
            r.title ?? "标题未读出",
            r.docNumber ?? "",
            r.from ?? "",
            r.validUntil ?? "",
            r.headline,
            evidence(r),
          ]),
        },
      },
    ],
    signature: null,
    day: null,
    annexes: [],
  };
}
