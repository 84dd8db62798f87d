import { useCallback, useMemo } from "react";
import type { IssueView, PageRow } from "../../../shared/contract/issues.ts";
import { RowList } from "../../parts/RowList.tsx";
import { issueAt, pageAt, usePlace } from "../../places.ts";
import { pageStateWords, sureness } from "../../words/pages.ts";

/** The issue's pages, those still to be proofread first in sight. */
export function PageList({ issue, seq }: { readonly issue: IssueView; readonly seq: number }) {
  const [, go] = usePlace();
  const groups = useMemo(() => [{ title: issue.gazette, note: `${issue.list.length}页`, rows: issue.list }], [issue]);
  const row = useCallback((page: PageRow) => <Row page={page} />, []);
  const done = issue.states.proofread + issue.states.checked;
  return (
    <section className="pane tray" aria-label="各页">
      <div className="head">
        <h1>校对</h1>
        <a className="cut" href={`#${issueAt(issue.id)}`}>
          {issue.label}
        </a>
      </div>
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
      <div className="foot">
        <span>
          已校{done} / {issue.list.length}页
        </span>
      </div>
    </section>
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
        <span className="cut">{page.error ?? page.warnings[0] ?? (page.state === "waiting" ? "" : sureness(page.confidence))}</span>
      </span>
    </>
  );
}
