import { Printer } from "lucide-react";
import { useState } from "react";
import { publications } from "../../../shared/contract/publications.ts";
import type { Rehearsal, RehearsedPage } from "../../../shared/contract/rehearsal.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Segments } from "../../parts/Choose.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { printSheet } from "../../parts/print.ts";
import { documentAt, usePlace } from "../../places.ts";
import { shortTitle } from "../../words/documents.ts";
import { count } from "../../words/words.ts";

const kinds = {
  added: { sign: "+", words: "新增" },
  changed: { sign: "~", words: "更改" },
  removed: { sign: "−", words: "撤下" },
} as const;
type Tab = "all" | RehearsedPage["as"] | "left";

/** What an export would do, page by page, and what is left out. */
export function RehearsalTable({ told, onAgain }: { readonly told: Rehearsal; readonly onAgain: () => void }) {
  const [tab, setTab] = useState<Tab>("all");
  const { counts, pages, leftOut, files } = told;
  const all = counts.added + counts.changed + counts.removed;
  const rows = pages.filter((p) => tab === "all" || p.as === tab);
  const hidden = (tab === "all" ? all : tab === "left" ? 0 : counts[tab]) - rows.length;
  const tabs: [Tab, string, number][] = [
    ["all", "全部", all],
    ["added", "新增", counts.added],
    ["changed", "更改", counts.changed],
    ["removed", "撤下", counts.removed],
    ["left", "未选入", leftOut.length],
  ];
  return (
    <>
      <div className="bar">
        <Segments
          label="变动"
          choices={tabs.map(([value, words, n]) => ({ value, words: `${words}${count(n)}` }))}
          chosen={tab}
          onChange={setTab}
        />
        <span className="quiet">
          {tab === "left"
            ? ""
            : `另有图像、检索数据等：新增${count(files.added)}，更改${count(files.changed)}，删去${count(files.removed)}`}
        </span>
        <div className="tools">
          <Button
            kind="bare"
            icon={Printer}
            onPress={() =>
              printSheet({
                title: "网站预演",
                about: told.out ?? "首次写出",
                columns: ["变动", "页面", "缘由", "地址"],
                rows: pages.map((p) => [kinds[p.as].words, p.title, p.why, p.path]),
              })
            }
          >
            打印
          </Button>
        </div>
      </div>
      <div className="scroll">
        {tab === "left" ? (
          <LeftOut told={told} onAgain={onAgain} />
        ) : rows.length === 0 ? (
          <Empty>没有变动。</Empty>
        ) : (
          <table className="grid rehearsed" aria-label="预演">
            <thead>
              <tr>
                <th>变动</th>
                <th>页面</th>
                <th>缘由</th>
                <th>地址</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((p) => (
                <PageRow key={p.path} page={p} />
              ))}
            </tbody>
          </table>
        )}
        {hidden > 0 ? <p className="quiet none">还有{count(hidden)}页没有列出。</p> : null}
      </div>
    </>
  );
}

function PageRow({ page: { as, title, why, path, documentId } }: { readonly page: RehearsedPage }) {
  const [, go] = usePlace();
  const { sign, words } = kinds[as];
  return (
    <tr>
      <td className={`kind ${as}`}>
        <span>{sign}</span>
        {words}
      </td>
      <td className="cut" title={title}>
        {documentId ? (
          <a className="link" href={`#${documentAt(documentId)}`} onClick={(e) => (e.preventDefault(), go(documentAt(documentId)))}>
            {shortTitle(title)}
          </a>
        ) : (
          title
        )}
      </td>
      <td className="soft cut" title={why}>
        {why}
      </td>
      <td className="mono quiet cut">{path}</td>
    </tr>
  );
}

function LeftOut({ told, onAgain }: { readonly told: Rehearsal; readonly onAgain: () => void }) {
  const [, go] = usePlace();
  const bring = useCommand(publications.withdraw, { said: "已恢复网页，下次写出时上网", onDone: onAgain });
  if (told.leftOut.length === 0) return <Empty>库中文件都会写出。</Empty>;
  return (
    <table className="grid rehearsed left" aria-label="未选入">
      <thead>
        <tr>
          <th>文件</th>
          <th>文号</th>
          <th>缘由</th>
          <th aria-label="恢复" />
        </tr>
      </thead>
      <tbody>
        {told.leftOut.map((d) => (
          <tr key={d.id}>
            <td className="cut" title={d.title ?? ""}>
              {d.kind === "document" ? (
                <a className="link" href={`#${documentAt(d.id)}`} onClick={(e) => (e.preventDefault(), go(documentAt(d.id)))}>
                  {shortTitle(d.title)}
                </a>
              ) : (
                d.title
              )}
            </td>
            <td className="nowrap">{d.docNumber}</td>
            <td className="soft cut">{d.withdrawn ? `已撤下：${d.why}` : d.why}</td>
            <td>
              {d.withdrawn ? (
                <Button kind="bare" tiny off={bring.busy} onPress={() => bring.run({ id: d.id, reason: null })}>
                  恢复网页
                </Button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
