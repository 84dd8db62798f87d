import {
  ArrowLeft,
  ArrowRight,
  ClipboardCheck,
  Crop,
  Ellipsis,
  FileDown,
  FilePlus2,
  FolderInput,
  Printer,
  Replace,
  RotateCcw,
  RotateCw,
  ScanText,
  SquareSplitHorizontal,
  Trash2,
} from "lucide-react";
import { useState } from "react";
import { issues, pages, type IssueView, type PageRow } from "../../../shared/contract/issues.ts";
import { issueFileKinds, issueFileWords } from "../../../shared/domain/issueFiles.ts";
import { archiveWords } from "../../../shared/domain/scanNames.ts";
import { useAsk, useCommand } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { More } from "../../parts/Choose.tsx";
import { awaitFile } from "../jobs/awaited.ts";
import { save } from "../../parts/download.ts";
import { chooseFiles, handIn, scanTypes } from "../../parts/incoming.ts";
import { Empty } from "../../parts/Notice.tsx";
import { printSheet } from "../../parts/print.ts";
import { acceptanceAt, pageAt, usePlace } from "../../places.ts";
import { pageStateWords } from "../../words/pages.ts";
import { count } from "../../words/words.ts";
import { askedScope } from "../acceptance/asked.ts";
import { ReasonDialog, type Reasoned } from "../website/ReasonDialog.tsx";
import { Covers } from "./Covers.tsx";
import { Findings } from "./Findings.tsx";
import { Items } from "./Items.tsx";
import { Pages } from "./Pages.tsx";
import { PictureDialog } from "./PictureDialog.tsx";
import { RefileDialog } from "./RefileDialog.tsx";

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
  const [offline, setOffline] = useState<Reasoned | null>(null);
  const [editing, setEditing] = useState<"crop" | "split" | "refile" | null>(null);
  const turn = useCommand(pages.turn, {
    said: (_, { pageIds, by }) => `已${by === 1 ? "右转" : by === 3 ? "左转" : "倒转"}${count(pageIds.length)}页`,
  });
  const move = useCommand(pages.move, { said: (_, { pageIds }) => `已移动${count(pageIds.length)}页` });
  const replace = useCommand(pages.replace, { said: "已换上新的扫描件" });
  const catalogue = useCommand(issues.catalogue, { onDone: save });
  const file = useCommand(issues.file, { said: (_, { as }) => `正在导出${issueFileWords[as]}，写好后就存下`, onDone: awaitFile });
  const next = issue.list.find((page) => page.state === "recognised") ?? issue.list[0];
  const failed = issue.list.filter((page) => page.state === "failed" || page.state === "waiting");
  const picked = issue.list.filter((page) => chosen.has(page.id)).map((page) => page.id);
  const proof = () => next && go(pageAt(issue.id, next.seq));
  const one = picked.length === 1 ? issue.list.find((page) => page.id === picked[0]) : undefined;
  const turned = (by: 1 | 2 | 3) => picked.length > 0 && turn.run({ pageIds: picked, by });
  /** One place to the left or right among the pages that are not chosen. */
  const shift = (by: 1 | -1) => {
    const rest = issue.list.filter((page) => !chosen.has(page.id));
    const first = issue.list.findIndex((page) => chosen.has(page.id));
    const at = rest.filter((page) => page.seq < (issue.list[first]?.seq ?? 0)).length + by;
    if (picked.length > 0 && at >= 0 && at <= rest.length) move.run({ issueId: issue.id, pageIds: picked, before: rest[at]?.id ?? null });
  };
  const change = () => {
    const page = one;
    if (page)
      void chooseFiles(`换上第${page.seq}页的扫描件`, scanTypes)
        .then(([file]) => (file ? handIn([file], () => {}) : []))
        .then(([file]) => file && replace.run({ pageId: page.id, file }));
  };
  const accept = () => {
    askedScope.set({ kind: "issues", from: issue.id, to: issue.id });
    go(acceptanceAt(null));
  };
  const none = picked.length === 0;
  useActs(issue.label, 0, [
    { id: "right", words: "右转选中的页", icon: RotateCw, keys: "R", run: () => turned(1), off: none },
    { id: "left", words: "左转选中的页", icon: RotateCcw, keys: "Shift R", run: () => turned(3), off: none },
    { id: "over", words: "倒转选中的页", icon: RotateCw, run: () => turned(2), off: none },
    { id: "sooner", words: "选中的页前移", icon: ArrowLeft, keys: "Alt ArrowLeft", run: () => shift(-1), off: none },
    { id: "later", words: "选中的页后移", icon: ArrowRight, keys: "Alt ArrowRight", run: () => shift(1), off: none },
    { id: "crop", words: "裁剪选中的页", icon: Crop, keys: "C", run: () => setEditing("crop"), off: !one },
    { id: "split", words: "把选中的页分成两页", icon: SquareSplitHorizontal, keys: "D", run: () => setEditing("split"), off: !one },
    ...issueFileKinds.map((as) => ({
      id: `file-${as}`,
      words: `导出${issue.label}的${issueFileWords[as]}`,
      icon: FileDown,
      run: () => file.run({ id: issue.id, as }),
      off: issue.list.length === 0 || file.busy,
    })),
    { id: "refile", words: "把选中的页移到另一期", icon: FolderInput, keys: "M", run: () => setEditing("refile"), off: none },
    { id: "replace", words: "换上选中页的扫描件", icon: Replace, run: change, off: !one },
    { id: "proof", words: `校对${issue.label}`, icon: ScanText, keys: "P", run: proof, off: !next },
    { id: "accept", words: `抽样验收${issue.label}`, icon: ClipboardCheck, run: accept, off: issue.list.length === 0 },
    { id: "print", words: "打印页目", icon: Printer, run: () => printPages(issue) },
  ]);
  return (
    <>
      <section className="pane open" aria-label={issue.label}>
        <div className="head">
          <h2>{issue.label}</h2>
          <span className="quiet wide cut">
            {none
              ? [issue.gazette, `${count(issue.list.length)}页`, issue.archive.length ? `档号${issue.archive.join("、")}` : ""]
                  .filter(Boolean)
                  .join("，")
              : `选中${count(picked.length)}页`}
          </span>
          <div className="tools">
            {picked.length ? (
              <>
                <Button kind="bare" sole icon={RotateCw} keys="R" off={turn.busy} onPress={() => turned(1)}>
                  右转
                </Button>
                {one ? (
                  <>
                    <Button kind="bare" sole icon={Crop} keys="C" onPress={() => setEditing("crop")}>
                      裁剪此页
                    </Button>
                    <Button kind="bare" sole icon={SquareSplitHorizontal} keys="D" onPress={() => setEditing("split")}>
                      分成两页
                    </Button>
                    <Button kind="bare" sole icon={Replace} off={replace.busy} onPress={change}>
                      换上这一页的扫描件
                    </Button>
                  </>
                ) : null}
                <Button kind="bare" sole icon={ScanText} off={recognise.busy} onPress={() => recognise.run({ pageIds: picked })}>
                  {`重新识别${picked.length}页`}
                </Button>
                <Button kind="bare" sole icon={FolderInput} keys="M" onPress={() => setEditing("refile")}>
                  移到另一期
                </Button>
                <Button kind="bare" sole icon={Trash2} off={withdraw.busy} onPress={() => withdraw.run({ pageIds: picked })}>
                  {`撤出${picked.length}页`}
                </Button>
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
                ...(one
                  ? [
                      {
                        id: "offline-page",
                        words: `不在网站上写出第${one.seq}页`,
                        run: () => setOffline({ kind: "withdraw", id: one.id, what: `${issue.label}第${one.seq}页` }),
                      },
                    ]
                  : []),
                {
                  id: "offline",
                  words: "不在网站上写出这一期",
                  run: () => setOffline({ kind: "withdraw", id: issue.id, what: issue.label }),
                },
                { id: "scan", words: "再收进扫描件", run: onScan },
                ...issueFileKinds.map((as) => ({
                  id: as,
                  words: `导出${issueFileWords[as]}`,
                  off: issue.list.length === 0 || file.busy,
                  run: () => file.run({ id: issue.id, as }),
                })),
                { id: "accept", words: "抽样验收本期", off: issue.list.length === 0, run: accept },
                ...(["xlsx", "csv"] as const).map((as) => ({
                  id: `catalogue-${as}`,
                  words: `导出本期目录（${as === "csv" ? "CSV" : "Excel"}）`,
                  meta: `${issue.contents.length}篇`,
                  off: issue.contents.length === 0 || catalogue.busy,
                  run: () => catalogue.run({ id: issue.id, as, level: "pieces" }),
                })),
              ]}
            />
            <Button kind={issue.covers.length ? "plain" : "act"} icon={ScanText} keys="P" off={!next} onPress={proof}>
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
          <>
            <Covers issue={issue} onChoose={setChosen} />
            <Findings issue={issue} onChoose={setChosen} />
            <Pages
              issue={issue}
              chosen={chosen}
              onChosen={setChosen}
              onMove={(pageIds, before) => move.run({ issueId: issue.id, pageIds, before })}
            />
          </>
        )}
        <div className="foot">
          <span>
            <kbd>Enter</kbd>或双击打开
          </span>
          <span className="wide">
            <kbd>R</kbd>右转
          </span>
          <span className="wide">
            <kbd>Alt →</kbd>后移
          </span>
          <span className="end cut">{one ? aboutPage(one) : summary(issue)}</span>
        </div>
      </section>
      <Items issue={issue} />
      {offline ? <ReasonDialog asked={offline} onClose={() => setOffline(null)} /> : null}
      {editing === "refile" && picked.length ? <RefileDialog issue={issue} chosen={picked} onClose={() => setEditing(null)} /> : null}
      {editing && editing !== "refile" && one ? (
        <PictureDialog issue={issue} page={one} what={editing} onClose={() => setEditing(null)} />
      ) : null}
    </>
  );
}

/** The file a page came in, and the 档号 in its name. */
const aboutPage = ({ seq, name, archive }: PageRow) =>
  [`第${seq}页`, name, archive ? `档号${archive.number}` : "", archive ? archiveWords(archive) : ""].filter(Boolean).join("，");

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
