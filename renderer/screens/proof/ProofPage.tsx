import { CheckCheck, ChevronLeft, ChevronRight, Columns2, RotateCcw, Undo2 } from "lucide-react";
import { useMemo, useState } from "react";
import { pages, type IssueView, type PageView } from "../../../shared/contract/issues.ts";
import type { OutputOf } from "../../../shared/contract/endpoint.ts";
import { useCommand } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { pageAt, usePlace } from "../../places.ts";
import { pageStateWords, sureness } from "../../words/pages.ts";
import { doubts } from "../../../shared/domain/doubts.ts";
import { Lines } from "./Lines.tsx";
import { PageImage } from "./PageImage.tsx";

interface Props {
  readonly page: OutputOf<typeof pages.get>;
  readonly issue: IssueView;
  readonly find: string;
}

/** One page: its image with the current line framed, its lines beside it. */
export function ProofPage({ page, issue, find }: Props) {
  const [, go] = usePlace();
  const [line, setLine] = useState<number | null>(() => lineOfHit(page) ?? (page.lines.length ? 0 : null));
  const uncertain = useMemo(() => page.lines.map((l) => doubts(l, page.engine)), [page.lines, page.engine]);
  const index = issue.list.findIndex((p) => p.seq === page.seq);
  const [before, next] = [issue.list[index - 1], issue.list[index + 1]];
  const done = page.state === "proofread" || page.state === "checked";
  const recognise = useCommand(pages.recognise, { said: "排进重新识别" });
  const proofread = useCommand(pages.proofread, {
    said: (_, { done }) => (done ? `第${page.seq}页已校完` : `第${page.seq}页改回未校`),
    onDone: (_, { done }) => {
      const waiting = issue.list.slice(index + 1).find((p) => p.state === "recognised");
      if (done && waiting) go(pageAt(issue.id, waiting.seq));
    },
  });
  const turn = (to: typeof next) => {
    leaveLine();
    if (to) go(pageAt(issue.id, to.seq, find), { replace: true });
  };
  const finish = () => {
    leaveLine();
    proofread.run({ pageId: page.id, done: !done });
  };
  useActs(`${issue.label}第${page.seq}页`, 0, [
    {
      id: "done",
      words: done ? "改回未校" : "校完此页",
      icon: CheckCheck,
      keys: "F9",
      run: finish,
      off: page.lines.length === 0 && page.state !== "recognised",
    },
    { id: "next", words: "下一页", icon: ChevronRight, keys: "PageDown", run: () => turn(next), off: !next },
    { id: "before", words: "上一页", icon: ChevronLeft, keys: "PageUp", run: () => turn(before), off: !before },
    { id: "again", words: "重新识别此页", icon: RotateCcw, run: () => recognise.run({ pageIds: [page.id] }) },
    { id: "both", words: "双引擎互校此页", icon: Columns2, run: () => recognise.run({ pageIds: [page.id], read: "both" }) },
  ]);
  return (
    <>
      <section className="pane open" aria-label="页面影像">
        <PageImage page={page} current={line} doubts={line === null ? [] : (uncertain[line] ?? [])} onLine={setLine}>
          <Button kind="bare" sole icon={ChevronLeft} keys="PageUp" off={!before} onPress={() => turn(before)}>
            上一页
          </Button>
          <span>
            第{index + 1}页，共{issue.list.length}页
          </span>
          <Button kind="bare" sole icon={ChevronRight} keys="PageDown" off={!next} onPress={() => turn(next)}>
            下一页
          </Button>
        </PageImage>
      </section>
      <section className="pane open" aria-label="识别文字">
        <div className="head">
          <h2>识别文字</h2>
          <span className="quiet wide">{told(page)}</span>
          <div className="tools">
            <Button kind="bare" sole icon={RotateCcw} off={recognise.busy} onPress={() => recognise.run({ pageIds: [page.id] })}>
              重新识别此页
            </Button>
            <Button
              kind="bare"
              sole
              icon={Columns2}
              off={recognise.busy}
              onPress={() => recognise.run({ pageIds: [page.id], read: "both" })}
            >
              双引擎互校此页
            </Button>
            <Button
              kind={done ? "plain" : "act"}
              icon={done ? Undo2 : CheckCheck}
              keys="F9"
              off={proofread.busy || (page.lines.length === 0 && page.state !== "recognised")}
              onPress={finish}
            >
              {done ? "改回未校" : "校完此页"}
            </Button>
          </div>
        </div>
        {page.notes.length ? <p className="page-notes quiet small">{page.notes.join("")}</p> : null}
        {page.lines.length ? (
          <Lines page={page} uncertain={uncertain} current={line} onCurrent={setLine} />
        ) : (
          <Empty
            acts={
              <Button icon={RotateCcw} onPress={() => recognise.run({ pageIds: [page.id] })}>
                识别此页
              </Button>
            }
          >
            {page.error ?? (page.state === "waiting" ? "这一页还没有识别。" : "这一页没有读出文字。")}
          </Empty>
        )}
        <div className="foot">
          <span>
            <kbd>Enter</kbd>记下并到下一行
          </span>
          <span className="wide">
            <kbd>Tab</kbd>下一处存疑
          </span>
          <span className="wide">
            <kbd>Esc</kbd>还原此行
          </span>
          <span className="end wide">
            <mark className="doubt">字</mark>存疑
          </span>
        </div>
      </section>
    </>
  );
}

const told = (page: PageView) =>
  [
    pageStateWords[page.state],
    page.state === "waiting" || page.state === "failed" ? "" : sureness(page.confidence),
    `${page.lines.length}行`,
  ]
    .filter(Boolean)
    .join("，");

/** A line being written is written down when it is left. */
const leaveLine = () => {
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
};

/** The line in which the first hit stands. */
function lineOfHit({ found, lines }: Props["page"]): number | null {
  const hit = found[0];
  if (!hit) return null;
  const middle = hit[1] + hit[3] / 2;
  const at = lines.findIndex(({ box: [x, y, w, h] }) => middle >= y && middle <= y + h && hit[0] >= x - w * 0.05 && hit[0] <= x + w);
  return at < 0 ? null : at;
}
