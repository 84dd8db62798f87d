import type { Cell, Sheet } from "../../shared/domain/sheets.ts";
import { archiveNumbers } from "../../shared/domain/scanNames.ts";
import type { Archive } from "./archive.ts";
import type { Issues } from "./issues.ts";
import type { Pages } from "./pages.ts";

/** What DA/T 18 asks of each issue kept as a volume; what the library does not know is left for the archive to fill in. */
const columns: Sheet["columns"] = [
  { title: "案卷号", width: 8 },
  { title: "档号", width: 18 },
  { title: "题名", width: 48 },
  { title: "责任者", width: 24 },
  { title: "日期", width: 10 },
  { title: "件数", width: 6 },
  { title: "页数", width: 6 },
  { title: "开放标识", width: 10 },
  { title: "备注", width: 20 },
];

/** Issues as the volumes of the archive, each with its pieces and pages counted. Days are eight figures, the year alone where no day is known. */
export const volumeSheet =
  (issues: Issues, pages: Pages, archive: Archive) =>
  (issueIds: readonly string[]): Sheet => ({
    name: "案卷目录",
    columns,
    rows: issueIds.map((id, at): Cell[] => {
      const { gazette, label, year, publishedOn } = issues.get(id);
      const own = pages.of(id);
      return [
        at + 1,
        archiveNumbers(own.map(archive.of)).join("、") || null,
        `${gazette}${label}`,
        null,
        publishedOn?.replaceAll("-", "") ?? String(year),
        issues.items(id).length,
        own.length,
        null,
        own.length === 0 ? "没有扫描页" : null,
      ];
    }),
  });
