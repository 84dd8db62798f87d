import { pagesIn, standsOn } from "../../shared/domain/stretches.ts";
import type { Cell, Sheet } from "../../shared/domain/sheets.ts";
import { disclosureWords } from "../../shared/domain/words.ts";
import { archiveNumbers } from "../../shared/domain/scanNames.ts";
import type { Archive } from "./archive.ts";
import type { Documents } from "./documents.ts";
import type { Issues } from "./issues.ts";
import type { Pages } from "./pages.ts";

/** What DA/T 18 asks of each piece (档号, 题名, 责任者, 日期, 文号, 公开属性) in the columns of DA/T 22, with their widths. */
const columns: Sheet["columns"] = [
  { title: "件号", width: 6 },
  { title: "档号", width: 18 },
  { title: "公报期次", width: 16 },
  { title: "责任者", width: 24 },
  { title: "文号", width: 22 },
  { title: "题名", width: 56 },
  { title: "日期", width: 10 },
  { title: "起始页", width: 8 },
  { title: "页数", width: 6 },
  { title: "栏目", width: 14 },
  { title: "公开属性", width: 12 },
  { title: "备注", width: 20 },
];

/**
 * The pieces of issues as a catalogue for the archive. Days are eight figures; a piece that is no document of the library has the title of
 * the gazette, and says so.
 */
export function issueSheet(issues: Issues, documents: Documents, pages: Pages, archive: Archive) {
  return (issueIds: readonly string[]): Sheet => {
    const rows = issueIds.flatMap((issueId) => {
      const issue = issues.get(issueId);
      const scanned = pages.of(issueId);
      return issues.items(issueId).map((item, at): Cell[] => {
        const document = item.documentId === null ? null : documents.find(item.documentId);
        const day = document?.fields.signedOn ?? document?.fields.publishedOn ?? issue.publishedOn;
        const known = item.stretches.length > 0;
        const pages = known ? pagesIn(item.stretches).length : null;
        const own = known ? scanned.filter((p) => standsOn(item.stretches, p.seq)) : scanned;
        return [
          at + 1,
          archiveNumbers(own.map(archive.of)).join("、") || null,
          issue.label,
          document?.fields.issuers.join("、") || null,
          document?.fields.docNumber ?? null,
          document?.fields.title ?? item.title,
          day?.replaceAll("-", "") ?? null,
          item.fromPage,
          pages,
          item.column,
          document ? disclosureWords[document.disclosure] : null,
          document ? null : "题名照公报，未与文件对上",
        ];
      });
    });
    return { name: "公报目录", columns, rows };
  };
}
