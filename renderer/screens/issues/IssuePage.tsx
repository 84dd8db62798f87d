import { Ellipsis, FilePlus2, Printer, RotateCcw, ScanText, Trash2 } from "lucide-react";
import { useState } from "react";
import { GridList, GridListItem } from "react-aria-components";
import { issues, pages, type IssueView, type PageRow } from "../../../shared/contract/issues.ts";
import { useAsk, useCommand } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { More } from "../../parts/Choose.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { printSheet } from "../../parts/print.ts";
import { pageAt, usePlace } from "../../places.ts";
import { pageStateWords, sureness } from "../../words/pages.ts";
import { count } from "../../words/words.ts";
import { Items } from "./Items.tsx";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly onScan: () => void;
}

/** One issue: its pages as small pictures with their states, and what stands in it. */
export function IssuePage({ id, label, onScan }: Props) {
  const { data: issue, error } = useAsk(issues.get, { id }, { keep: false });
  if (error)
    return (
      <section className="pane open">
        <Empty>{error.message}</Empty>
      </section>
    );
  if (!issue) return <section className="pane open" aria-label={label} aria-busy="true" />;
  return <Opened issue={issue} onScan={onScan} />;
}

function Opened({ issue, onScan }: { readonly issue: IssueView; readonly onScan: () => void }) {
  const [, go] = usePlace();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const recognise = useCommand(pages.recognise, { said: ({ jobs }) => `${count(jobs)}页排进识别` });
  const withdraw = useCommand(pages.withdraw, {
    said: (_, { pageIds }) => `已撤出${count(pageIds.length)}页`,
    onDone: () => setChosen(new Set()),
  });
  const next = issue.list.find((page) => page.state === "recognised") ?? issue.list[0];
  const failed = issue.list.filter((page) => page.state === "failed" || page.state === "waiting");
  const picked = issue.list.filter((page) => chosen.has(page.id)).map((page) => page.id);
  const proof = () => next && go(pageAt(issue.id, next.seq));
  useActs(issue.label, 0, [
    { id: "proof", words: `校对${issue.label}`, icon: ScanText, keys: "P", run: proof, off: !next },
    { id: "print", words: "打印页目", icon: Printer, run: () => printPages(issue) },
  ]);
  return (
    <>
      <section className="pane open" aria-label={issue.label}>
        <div className="head">
          <h2>{issue.label}</h2>
          <span className="quiet wide">
            {issue.gazette}，{count(issue.list.length)}页
          </span>
          <div className="tools">
            {picked.length ? (
              <>
                <Button
                  kind="bare"
                  icon={RotateCcw}
                  off={recognise.busy}
                  onPress={() => recognise.run({ pageIds: picked })}
                >{`重新识别${picked.length}页`}</Button>
                <Button
                  kind="bare"
                  icon={Trash2}
                  off={withdraw.busy}
                  onPress={() => withdraw.run({ pageIds: picked })}
                >{`撤出${picked.length}页`}</Button>
              </>
            ) : null}
            <More
              label="更多"
              icon={Ellipsis}
              lines={[
                {
                  id: "again",
                  words: "识别还没识别的页",
                  meta: `${failed.length}页`,
                  off: failed.length === 0,
                  run: () => recognise.run({ pageIds: failed.map((p) => p.id) }),
                },
                { id: "print", words: "打印页目", run: () => printPages(issue) },
                { id: "scan", words: "再收进扫描件", run: onScan },
              ]}
            />
            <Button kind="act" icon={ScanText} keys="P" off={!next} onPress={proof}>
              校对
            </Button>
          </div>
        </div>
        {issue.list.length === 0 ? (
          <Empty
            acts={
              <Button icon={FilePlus2} onPress={onScan}>
                收进扫描件
              </Button>
            }
          >
            这一期还没有扫描页。
          </Empty>
        ) : (
          <GridList
            className="scroll thumbs"
            aria-label={`${issue.label}的页`}
            layout="grid"
            items={issue.list}
            selectionMode="multiple"
            selectionBehavior="replace"
            selectedKeys={chosen}
            onSelectionChange={(keys) => setChosen(keys === "all" ? new Set(issue.list.map((p) => p.id)) : new Set([...keys].map(String)))}
            onAction={(key) => {
              const page = issue.list.find((p) => p.id === key);
              if (page) go(pageAt(issue.id, page.seq));
            }}
          >
            {(page) => <Thumb page={page} />}
          </GridList>
        )}
        <div className="foot">
          <span>
            <kbd>Enter</kbd>或双击打开
          </span>
          <span className="wide">
            <kbd>Ctrl A</kbd>全选
          </span>
          <span className="end">{summary(issue)}</span>
        </div>
      </section>
      <Items issue={issue} />
    </>
  );
}

function Thumb({ page }: { readonly page: PageRow }) {
  const doubtful = page.error ?? page.warnings[0];
  return (
    <GridListItem id={page.id} textValue={`第${page.seq}页，${pageStateWords[page.state]}`} className={`thumb ${page.state}`}>
      <img src={page.thumb} alt="" loading="lazy" draggable={false} />
      <span className="caption">
        <b>第{page.seq}页</b>
        <span className={page.state === "failed" ? "wrong-words" : "quiet"}>{pageStateWords[page.state]}</span>
      </span>
      <span className="small quiet cut" title={doubtful ?? ""}>
        {doubtful ?? (page.state === "waiting" ? "" : sureness(page.confidence))}
      </span>
    </GridListItem>
  );
}

const summary = ({ states }: IssueView) =>
  (["waiting", "failed", "recognised", "proofread", "checked"] as const)
    .filter((s) => states[s] > 0)
    .map((s) => `${pageStateWords[s]}${states[s]}页`)
    .join("，");

function printPages(issue: IssueView): void {
  printSheet({
    title: `${issue.gazette}${issue.label}页目`,
    about: summary(issue),
    columns: ["页", "状态", "可信度", "说明"],
    rows: issue.list.map((p) => [
      String(p.seq),
      pageStateWords[p.state],
      p.confidence === null ? "" : String(Math.round(p.confidence)),
      p.error ?? p.warnings.join("；"),
    ]),
  });
}
