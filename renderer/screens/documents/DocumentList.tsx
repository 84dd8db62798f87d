import { Plus, Printer, TriangleAlert } from "lucide-react";
import { useCallback, useMemo } from "react";
import type { DocumentList as List, DocumentRow } from "../../../shared/contract/documents.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { Button } from "../../parts/Button.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { printSheet } from "../../parts/print.ts";
import { RowList, type Group } from "../../parts/RowList.tsx";
import { Glyph } from "../../parts/Status.tsx";
import { shortTitle } from "../../words/documents.ts";
import { shapeOf } from "../../words/status.ts";
import { count } from "../../words/words.ts";
import { setFilter, noFilter, type Filter } from "./filter.ts";
import { Filters } from "./Filters.tsx";

interface Props {
  readonly list: List | null;
  readonly error: string | null;
  readonly filter: Filter;
  readonly today: Day;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onTake: () => void;
}

/** The list, newest year first; moving along it opens each document. */
export function DocumentList({ list, error, filter, today, selected, onSelect, onTake }: Props) {
  const groups = useMemo(() => byYear(list?.rows ?? []), [list]);
  const focusPaper = useCallback(() => document.querySelector<HTMLElement>(".paper")?.focus(), []);
  const total = list?.facets.headlines.reduce((n, f) => n + f.count, 0) ?? 0;
  return (
    <section className={selected ? "pane tray" : "pane tray open"} aria-label="文件列表">
      <div className="head">
        <h1>文件</h1>
        <span className="quiet">{list ? (total > list.total ? `${count(list.total)} / ${count(total)}` : count(list.total)) : ""}</span>
        <div className="tools">
          <Button kind="bare" sole icon={Printer} off={!list?.total} onPress={() => list && printList(list, filter, today)}>
            打印列表
          </Button>
          <Button kind="bare" sole icon={Plus} keys="Ctrl I" onPress={onTake}>
            收进文件
          </Button>
        </div>
      </div>
      <Filters filter={filter} list={list} today={today} />
      {error ? <Empty>{error}</Empty> : null}
      {list?.total === 0 ? <Empty acts={<Button onPress={() => setFilter(noFilter)}>不筛选</Button>}>没有合这些条件的文件。</Empty> : null}
      {list && list.total > 0 ? (
        <RowList
          label="文件"
          groups={groups}
          keyOf={idOf}
          textOf={titleOf}
          selected={selected}
          onSelect={onSelect}
          onOpen={focusPaper}
          rowRem={3.3125}
        >
          {row}
        </RowList>
      ) : null}
    </section>
  );
}

const idOf = (row: DocumentRow) => row.id;
const titleOf = (row: DocumentRow) => row.title ?? row.docNumber ?? "标题未读出";

function row(document: DocumentRow) {
  const shape = shapeOf[document.headline];
  const { anomalies, fields, proposals } = document.open;
  return (
    <>
      <Glyph shape={shape} />
      <span className="title cut" title={document.title ?? ""}>
        {shortTitle(document.title, document.issuers)}
      </span>
      <span className="meta">
        <span className="cut no">{document.docNumber ?? document.issuers[0] ?? ""}</span>
        {document.day ? <span className="day-of">{document.day.slice(5)}</span> : null}
        {anomalies ? (
          <span className="flag">
            <TriangleAlert className="icon" aria-hidden="true" />
            存疑
          </span>
        ) : fields + proposals > 0 ? (
          <span className="flag fine">待定{fields + proposals}</span>
        ) : null}
        <span className={shape}>{document.headline}</span>
      </span>
    </>
  );
}

/** Rows come newest first; a year is told once, as a heading. */
function byYear(rows: readonly DocumentRow[]): Group<DocumentRow>[] {
  const years = new Map<string, DocumentRow[]>();
  for (const one of rows) {
    const year = one.day ? `${one.day.slice(0, 4)}年` : "没有日期";
    const list = years.get(year);
    if (list) list.push(one);
    else years.set(year, [one]);
  }
  return [...years].map(([title, list]) => ({ title, note: `${count(list.length)}份`, rows: list }));
}

function printList(list: List, filter: Filter, today: Day): void {
  printSheet({
    title: "文件目录",
    about: `${filter.on ?? today}的效力，共${list.total}份`,
    columns: ["序号", "标题", "发文字号", "发文机关", "日期", "效力", "有效期至"],
    rows: list.rows.map((r, i) => [
      String(i + 1),
      r.title ?? "",
      r.docNumber ?? "",
      r.issuers.join("、"),
      r.day ?? "",
      r.headline,
      r.validUntil ?? "",
    ]),
  });
}
