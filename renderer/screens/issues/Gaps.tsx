import { articles, type GridCell } from "../../../shared/contract/articles.ts";
import { useAsk } from "../../api.ts";
import { Empty } from "../../parts/Notice.tsx";
import { issueAt } from "../../places.ts";
import { count } from "../../words/words.ts";

/** 缺期一览: every gazette since its first issue, by year and number, with what is missing. */
export function Gaps() {
  const { data } = useAsk(articles.grid, {});
  const missing = (data ?? []).flatMap((g) => g.rows.flatMap((r) => r.cells)).filter((c) => c.issueId === null).length;
  return (
    <main className="main" aria-label="缺期一览" aria-busy={!data}>
      <section className="pane" aria-label="缺期一览">
        <div className="head">
          <h1>缺期一览</h1>
          <span className="quiet">{data ? (missing ? `缺${count(missing)}期` : "没有缺期") : ""}</span>
          <div className="tools">
            <a href={`#${issueAt(null)}`}>回到公报</a>
          </div>
        </div>
        <div className="scroll gaps">
          {data?.length === 0 ? <Empty>还没有公报。</Empty> : null}
          {data?.map(({ gazette, rows }) => (
            <table key={gazette}>
              <caption>{gazette}</caption>
              <tbody>
                {rows.map(({ year, cells }) => (
                  <tr key={year}>
                    <th scope="row">{year}</th>
                    <td>
                      <div className="cells">
                        {cells.map((cell) => (
                          <Cell key={cell.no} cell={cell} />
                        ))}
                        {cells.length === 0 ? <span className="wrong-words">全年没有</span> : null}
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

function Cell({ cell }: { readonly cell: GridCell }) {
  const { issueId, no, pages, missingFolios, unfound } = cell;
  const name = /^[\d-]+$/u.test(no) ? `第${no}期` : no;
  if (!issueId)
    return (
      <span className="cell missing">
        <b>{name}</b>
        <span>缺</span>
      </span>
    );
  const faults = [missingFolios.length ? `缺第${missingFolios.join("、")}页` : "", unfound ? `${unfound}篇没找到` : ""].filter(Boolean);
  return (
    <a className={faults.length ? "cell faulty" : "cell"} href={`#${issueAt(issueId)}`}>
      <b>{name}</b>
      <span>{faults.length ? faults.join("，") : pages ? `${count(pages)}页` : "没有扫描页"}</span>
    </a>
  );
}
