import { useState } from "react";
import { articles, type GridCell } from "../../../shared/contract/articles.ts";
import { useAsk } from "../../api.ts";
import { Segments } from "../../parts/Choose.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { issueAt } from "../../places.ts";
import { count } from "../../words/words.ts";

/** 缺期一览: every gazette since its first issue, by year and number, with what is missing. */
export function Gaps() {
  const { data } = useAsk(articles.grid, {});
  const [shown, setShown] = useState<"all" | "faulty">("all");
  const cells = (data ?? []).flatMap((g) => g.rows.flatMap((r) => r.cells));
  const isWanting = (row: { readonly cells: readonly GridCell[] }) => row.cells.length === 0 || row.cells.some(isFaulty);
  return (
    <main className="main" aria-label="缺期一览" aria-busy={!data}>
      <section className="pane" aria-label="缺期一览">
        <div className="head">
          <h1>缺期一览</h1>
          <span className="quiet">{data ? summary(cells) : ""}</span>
          <div className="tools">
            <Segments
              label="看哪些年份"
              choices={[
                { value: "all", words: "全部年份" },
                { value: "faulty", words: "只看有缺的" },
              ]}
              chosen={shown}
              onChange={setShown}
            />
            <a href={`#${issueAt(null)}`}>回到公报</a>
          </div>
        </div>
        <div className="scroll gaps">
          {data?.length === 0 ? <Empty>还没有公报。</Empty> : null}
          {data?.map(({ gazette, rows }) => (
            <table key={gazette}>
              <caption>
                {gazette} <span className="quiet small">{`${rows[0]!.year}年至${rows.at(-1)!.year}年`}</span>
              </caption>
              <tbody>
                {rows
                  .filter((row) => shown === "all" || isWanting(row))
                  .map(({ year, cells: own }) => (
                    <tr key={year}>
                      <th scope="row">{year}</th>
                      <td>
                        <div className="cells">
                          {own.map((cell) => (
                            <Cell key={cell.no} cell={cell} />
                          ))}
                          {own.length === 0 ? <span className="wrong-words">全年没有</span> : null}
                        </div>
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          ))}
        </div>
      </section>
    </main>
  );
}

const isFaulty = ({ issueId, missingFolios, unfound }: GridCell) => issueId === null || missingFolios.length > 0 || unfound > 0;
function summary(cells: readonly GridCell[]): string {
  const missing = cells.filter((c) => c.issueId === null && c.sure).length;
  const perhaps = cells.filter((c) => !c.sure).length;
  const folios = cells.reduce((n, c) => n + c.missingFolios.length, 0);
  const unfound = cells.reduce((n, c) => n + c.unfound, 0);
  const told = [
    missing ? `缺${count(missing)}期` : "",
    perhaps ? `可能还缺${count(perhaps)}期` : "",
    folios ? `缺${count(folios)}页` : "",
    unfound ? `${count(unfound)}篇没找到` : "",
  ];
  return told.filter(Boolean).join("，") || "没有缺的";
}

function Cell({ cell }: { readonly cell: GridCell }) {
  const { issueId, no, pages, missingFolios, unfound } = cell;
  const name = /^[\d-]+$/u.test(no) ? `第${no}期` : no;
  if (!issueId)
    return (
      <span className={cell.sure ? "cell gap" : "cell gap unsure"} title={cell.sure ? undefined : "别的年份都有这一期"}>
        <b>{name}</b>
        <span>{cell.sure ? "缺" : "可能缺"}</span>
      </span>
    );
  const faults = [missingFolios.length ? `缺${missingFolios.length}页` : "", unfound ? `${unfound}篇没找到` : ""].filter(Boolean);
  return (
    <a
      className={faults.length ? "cell faulty" : "cell"}
      href={`#${issueAt(issueId)}`}
      title={missingFolios.length ? `缺第${missingFolios.join("、")}页` : undefined}
    >
      <b>{name}</b>
      <span>{faults.length ? faults.join("，") : pages ? `${count(pages)}页` : "没有扫描页"}</span>
    </a>
  );
}
