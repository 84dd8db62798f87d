import { ClipboardCheck, Ellipsis, FileOutput, FilePlus2, FolderOutput, FolderSync, Grid3x3 } from "lucide-react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { issues, type IssueRow } from "../../../shared/contract/issues.ts";
import { useAsk, useCommand } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { More } from "../../parts/Choose.tsx";
import { save } from "../../parts/download.ts";
import type { Given } from "../../parts/incoming.ts";
import { Empty } from "../../parts/Notice.tsx";
import { RowList } from "../../parts/RowList.tsx";
import { acceptanceAt, issueAt, pathOf, usePlace } from "../../places.ts";
import { count } from "../../words/words.ts";
import { dropped } from "../intake/intake.ts";
import { ExportDialog } from "./ExportDialog.tsx";
import { WatchDialog } from "../watch/WatchDialog.tsx";
import { IssuePage } from "./IssuePage.tsx";
import { ScanDialog } from "./ScanDialog.tsx";

/** Every issue of every gazette, and the pages of the one that is open. */
export function Issues({ id }: { readonly id: string | null }) {
  const [, go] = usePlace();
  const { data: list, error } = useAsk(issues.list, {});
  const catalogue = useCommand(issues.catalogue, { onDone: save });
  const [exporting, setExporting] = useState(false);
  const [scanning, setScanning] = useState<readonly Given[] | null>(null);
  useEffect(() => {
    dropped.set({ words: "松手，作为扫描件收进", take: setScanning });
    return () => dropped.set(null);
  }, []);
  const [watching, setWatching] = useState(false);
  const open = list?.find((issue) => issue.id === id);
  const near = open ?? list?.[0];
  const none = !near;
  const more = [
    { id: "acceptance", words: "验收", icon: ClipboardCheck, run: () => go(acceptanceAt(null)) },
    { id: "gaps", words: "缺期一览", icon: Grid3x3, run: () => go(pathOf({ at: "gaps" })) },
    { id: "export", words: "导出几期", icon: FolderOutput, off: none, run: () => setExporting(true) },
    { id: "watch", words: "监视文件夹", icon: FolderSync, also: "自动收进扫描件", run: () => setWatching(true) },
    ...catalogues.map(({ words, ...asked }) => ({
      id: words,
      words,
      icon: FileOutput,
      off: none || catalogue.busy,
      run: () => catalogue.run({ id: null, ...asked }),
    })),
  ];
  useActs("公报", 1, [...more.slice(2), { id: "scan", words: "收进扫描件", icon: FilePlus2, keys: "S", run: () => setScanning([]) }]);
  const groups = useMemo(() => byYear(list ?? []), [list]);
  const row = useCallback((issue: IssueRow) => <Row issue={issue} />, []);
  return (
    <main className="main issues" aria-label="公报">
      <section className={id ? "pane tray" : "pane tray open"} aria-label="各期">
        <div className="head">
          <h1>公报</h1>
          <span className="quiet">{list ? `${count(list.length)}期` : ""}</span>
          <div className="tools">
            <More label="各期的操作" icon={Ellipsis} lines={more} />
            <Button kind={id ? "bare" : "act"} icon={FilePlus2} keys="S" onPress={() => setScanning([])}>
              收进扫描件
            </Button>
          </div>
        </div>
        {error ? <Empty>{error.message}</Empty> : null}
        {list?.length ? (
          <RowList
            label="各期公报"
            groups={groups}
            keyOf={idOf}
            textOf={labelOf}
            selected={id}
            onSelect={(next) => go(issueAt(next), { replace: id !== null })}
            rowRem={3.3125}
          >
            {row}
          </RowList>
        ) : null}
        {list?.length === 0 ? (
          <Empty acts={<Button onPress={() => setScanning([])}>收进扫描件</Button>}>
            还没有公报。把一期的扫描件拖到这里：pdf、tiff、jpg、png都行。
          </Empty>
        ) : null}
      </section>
      {id ? (
        <IssuePage key={id} id={id} label={open?.label ?? ""} onScan={() => setScanning([])} />
      ) : (
        <section className="pane" aria-label="一期">
          <Empty>{list?.length ? "在左边选一期，这里显示它的每一页。" : "收进后在这里看每一页。"}</Empty>
        </section>
      )}
      {exporting && list && near ? <ExportDialog list={list} near={near} onClose={() => setExporting(false)} /> : null}
      {watching ? <WatchDialog onClose={() => setWatching(false)} /> : null}
      {scanning ? (
        <ScanDialog first={scanning} near={near ?? null} onClose={() => setScanning(null)} onTaken={(issueId) => go(issueAt(issueId))} />
      ) : null}
    </main>
  );
}

const catalogues = [
  { words: "导出全部目录（Excel）", as: "xlsx", level: "pieces" },
  { words: "导出全部目录（CSV）", as: "csv", level: "pieces" },
  { words: "导出案卷目录（CSV）", as: "csv", level: "volumes" },
] as const;
const idOf = (issue: IssueRow) => issue.id;
const labelOf = (issue: IssueRow) => issue.label;

function Row({ issue }: { readonly issue: IssueRow }) {
  const { proofread, checked, failed, waiting } = issue.states;
  const done = proofread + checked;
  const state = waiting
    ? `${waiting}页未识别`
    : checked === issue.pages
      ? "已复核"
      : done === issue.pages
        ? "已校对"
        : done
          ? `已校对${done}页`
          : "已识别";
  return (
    <>
      <span />
      <span className="title cut">
        {issue.label} <span className="quiet small">{issue.gazette}</span>
      </span>
      <span className="meta">
        <span>{issue.pages ? `${count(issue.pages)}页` : "没有扫描页"}</span>
        {issue.items ? <span>{count(issue.items)}篇</span> : null}
        {failed ? <span className="flag bad">{failed}页未能识别</span> : null}
        <span>{issue.pages === 0 ? "" : state}</span>
      </span>
    </>
  );
}

function byYear(list: readonly IssueRow[]) {
  const years = [...new Set(list.map((i) => i.year))].sort((a, b) => b - a);
  return years.map((year) => {
    const rows = list.filter((i) => i.year === year);
    return { title: `${year}年`, note: `${rows.length}期`, rows };
  });
}
