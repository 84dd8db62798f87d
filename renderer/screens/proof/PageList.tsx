import { useCallback, useMemo } from "react";
import type { IssueView, PageRow } from "../../../shared/contract/issues.ts";
import { RowList } from "../../parts/RowList.tsx";
import { pageAt, usePlace } from "../../places.ts";
import { backWords, pageStateWords, sureness } from "../../words/pages.ts";

/** The issue's pages, to go to one of them. */
export function PageList({ issue, seq }: { readonly issue: IssueView; readonly seq: number }) {
  const [, go] = usePlace();
  const groups = useMemo(() => [{ title: issue.gazette, note: `${issue.list.length}页`, rows: issue.list }], [issue]);
  const row = useCallback((page: PageRow) => <Row page={page} />, []);
  return (
    <RowList
      label="各页"
      groups={groups}
      keyOf={keyOf}
      textOf={wordsOf}
      selected={String(seq)}
      onSelect={(key) => go(pageAt(issue.id, Number(key)), { replace: true })}
      rowRem={2.8125}
      className="compact"
    >
      {row}
    </RowList>
  );
}

const keyOf = (page: PageRow) => String(page.seq);
const wordsOf = (page: PageRow) => `第${page.seq}页`;

function Row({ page }: { readonly page: PageRow }) {
  return (
    <>
      <span className={`state-dot ${page.state}`} aria-hidden="true" />
      <span className="row">
        <span className="grow">第{page.seq}页</span>
        <span className={page.state === "failed" ? "small wrong-words" : "small quiet"}>{pageStateWords[page.state]}</span>
      </span>
      <span className="meta">
        <span className="cut">
          {backWords(page) ?? page.error ?? page.warnings[0] ?? (page.state === "waiting" ? "" : sureness(page.confidence))}
        </span>
      </span>
    </>
  );
}
