import { ArrowLeft, Check, Copy, FileSpreadsheet, Link2, Printer } from "lucide-react";
import { useState } from "react";
import { markings, type MarkingRow } from "../../../shared/contract/markings.ts";
import { useAsk, useCommand } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { Segments } from "../../parts/Choose.tsx";
import { copy } from "../../parts/copy.ts";
import { download } from "../../parts/download.ts";
import { Empty } from "../../parts/Notice.tsx";
import { printSheet } from "../../parts/print.ts";
import { Status } from "../../parts/Status.tsx";
import { say } from "../../parts/toasts.ts";
import { campaignAt, documentAt, usePlace } from "../../places.ts";
import { AskLine } from "./Dialogs.tsx";

/** 标注清单: pages of the website that must say that their document is out of force; what to paste, and who saw to it. */
export function MarkingView({ campaign }: { readonly campaign: string | null }) {
  const [, go] = usePlace();
  const { data, error } = useAsk(markings.list, { campaign });
  const [which, setWhich] = useState<"open" | "all">("open");
  const [wanted, setWanted] = useState<string | null>(null);
  const [addressing, setAddressing] = useState<MarkingRow | null>(null);
  const tick = useCommand(markings.tick, { said: (_, { on, documents }) => (on ? `已记下标注，${documents.length}份` : "已改回未标注") });
  const address = useCommand(markings.address, { said: "已记下网页地址" });
  const file = useCommand(markings.file, { onDone: (made) => void download(made).catch((e: Error) => say(e.message, null, "bad")) });
  const all = data?.rows ?? [];
  const rows = which === "open" ? all.filter((r) => r.marked === null) : all;
  const selected = rows.find((r) => r.documentId === wanted) ?? rows[0] ?? null;
  const at = selected ? rows.indexOf(selected) : -1;
  const move = (by: number) => setWanted(rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.documentId ?? null);
  const take = (words: string, what: string) => void copy(words).then((done) => say(done ? `已复制${what}` : "没能复制，请手工选取"));
  const mark = (row: MarkingRow) => {
    move(1);
    tick.run({ documents: [row.documentId], on: row.marked ? null : data!.today });
  };
  useActs("标注清单", 0, [
    { id: "back", words: "回到清理", icon: ArrowLeft, keys: "Alt ArrowLeft", run: () => go(campaignAt(campaign)) },
    { id: "tick", words: "记下已标注", icon: Check, keys: "X", off: !selected, run: () => selected && mark(selected) },
    { id: "title", words: "复制新标题", icon: Copy, keys: "T", off: !selected, run: () => selected && take(selected.newTitle, "新标题") },
    { id: "code", words: "复制粘贴代码", icon: Copy, keys: "C", off: !selected, run: () => selected && take(selected.html, "粘贴代码") },
    { id: "address", words: "写网页地址", icon: Link2, keys: "W", off: !selected, run: () => setAddressing(selected) },
    { id: "sheet", words: "导出清单", icon: FileSpreadsheet, run: () => file.run({ campaign }) },
    { id: "down", words: "下一份", icon: Check, keys: "ArrowDown", hidden: true, run: () => move(1) },
    { id: "up", words: "上一份", icon: Check, keys: "ArrowUp", hidden: true, run: () => move(-1) },
  ]);
  return (
    <section className="pane open" aria-label="标注清单">
      <div className="head">
        <Button kind="bare" sole icon={ArrowLeft} onPress={() => go(campaignAt(campaign))}>
          回到清理
        </Button>
        <h1>标注清单</h1>
        <span className="quiet">
          {data ? `未标注${data.unmarked}份${data.overdue ? `，其中${data.overdue}份已过${data.allowed ?? "期限"}` : ""}` : ""}
        </span>
        <div className="tools">
          <Segments
            label="看哪些"
            choices={[
              { value: "open", words: "未标注" },
              { value: "all", words: "全部" },
            ]}
            chosen={which}
            onChange={setWhich}
          />
          <Button kind="bare" sole icon={Printer} off={rows.length === 0} onPress={() => print(rows, data?.today ?? "")}>
            打印清单
          </Button>
          <Button icon={FileSpreadsheet} off={all.length === 0 || file.busy} onPress={() => file.run({ campaign })}>
            导出清单
          </Button>
        </div>
      </div>
      {error ? <Empty>{error.message}</Empty> : null}
      {rows.length > 0 ? (
        <div className="scroll">
          <table className="grid markings" aria-label="要标注的网页">
            <thead>
              <tr>
                <th>新标题</th>
                <th>文号</th>
                <th>状态</th>
                <th>自</th>
                <th>网页</th>
                <th>复制</th>
                <th>标注</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.documentId} aria-current={row === selected ? "true" : undefined} onClick={() => setWanted(row.documentId)}>
                  <td className="cut-cell">
                    <a className="cut" href={`#${documentAt(row.documentId)}`} title={`原标题：${row.title}`}>
                      {row.newTitle}
                    </a>
                  </td>
                  <td className="nowrap soft">
                    <span className="no">{row.docNumber ?? ""}</span>
                  </td>
                  <td className="nowrap">
                    <Status headline={row.headline} />
                  </td>
                  <td className="nowrap soft">{row.since ?? ""}</td>
                  <td className="nowrap">
                    <Button kind="bare" tiny onPress={() => setAddressing(row)}>
                      {row.address ? "改地址" : "写地址"}
                    </Button>
                  </td>
                  <td className="nowrap">
                    <Button kind="bare" tiny onPress={() => take(row.newTitle, "新标题")}>
                      标题
                    </Button>
                    <Button kind="bare" tiny onPress={() => take(row.text, "标注文字")}>
                      文字
                    </Button>
                    <Button kind="bare" tiny onPress={() => take(row.html, "粘贴代码")}>
                      代码
                    </Button>
                  </td>
                  <td className="nowrap">
                    {row.marked ? (
                      <span className="row">
                        <span className="flag fine">
                          <Check className="icon" aria-hidden="true" />
                          {`${row.marked.on}，${row.marked.by}`}
                        </span>
                        <Button kind="bare" tiny off={tick.busy} onPress={() => mark(row)}>
                          改回
                        </Button>
                      </span>
                    ) : (
                      <Button tiny off={tick.busy} onPress={() => mark(row)}>
                        已标注
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : data ? (
        <Empty>{all.length > 0 ? "都已标注。" : "没有要标注的网页：没有主动公开的文件被废止或失效。"}</Empty>
      ) : null}
      {selected ? (
        <footer className="foot marking-text">
          <span className="cut" title={selected.text}>
            {selected.text}
          </span>
          <span className="keys small quiet">
            <kbd>X</kbd>标注 <kbd>T</kbd>标题 <kbd>C</kbd>代码 <kbd>W</kbd>地址
          </span>
        </footer>
      ) : null}
      {addressing ? (
        <AskLine
          title="写网页地址"
          about={addressing.title}
          label="地址"
          verb="记下"
          initial={addressing.address ?? ""}
          placeholder="https://"
          onDone={(line) => address.run({ document: addressing.documentId, address: line || null })}
          onClose={() => setAddressing(null)}
        />
      ) : null}
    </section>
  );
}

function print(rows: readonly MarkingRow[], today: string): void {
  printSheet({
    title: "标注清单",
    about: `${today}打印，${rows.length}份`,
    columns: ["序号", "原标题", "新标题", "文号", "标注文字", "网页地址", "标注"],
    rows: rows.map((r, i) => [
      String(i + 1),
      r.title,
      r.newTitle,
      r.docNumber ?? "",
      r.text,
      r.address ?? "",
      r.marked ? `${r.marked.on} ${r.marked.by}` : "",
    ]),
  });
}
