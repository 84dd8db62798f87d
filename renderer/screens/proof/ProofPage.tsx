import { CheckCheck, ChevronLeft, ChevronRight, Columns2, RotateCcw, TriangleAlert, Undo2 } from "lucide-react";
import { useMemo, useState } from "react";
import { pages, type IssueView, type PageView } from "../../../shared/contract/issues.ts";
import type { OutputOf } from "../../../shared/contract/endpoint.ts";
import { library } from "../../../shared/contract/library.ts";
import { proof } from "../../../shared/contract/proof.ts";
import { archiveWords } from "../../../shared/domain/scanNames.ts";
import type { Risk } from "../../../shared/domain/proofing.ts";
import { useAsk, useCommand } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { pageAt, usePlace } from "../../places.ts";
import { backWords, pageStateWords, sureness } from "../../words/pages.ts";
import { moment } from "../../words/words.ts";
import { doubts, type Doubt } from "../../../shared/domain/doubts.ts";
import { Lines } from "./Lines.tsx";
import { AlikeBar } from "./AlikeBar.tsx";
import { PageImage } from "./PageImage.tsx";
import { SendBack } from "./SendBack.tsx";
import { way } from "./Tray.tsx";
import type { useQueue } from "./useQueue.ts";

interface Props {
  readonly page: OutputOf<typeof pages.get>;
  readonly issue: IssueView;
  readonly find: string;
  readonly queue: ReturnType<typeof useQueue>;
}

/** One page: its image with the current line framed, its lines beside it. */
export function ProofPage({ page, issue, find, queue }: Props) {
  const [, go] = usePlace();
  const [first, setFirst] = useState(() => firstLine(page));
  // Subtle: a page opened while it is still being read has no line yet; once chosen, the line stays though its hit be corrected away.
  if (first === null && page.lines.length) setFirst(firstLine(page));
  const line = queue.spot !== null && queue.spot < page.lines.length ? queue.spot : first;
  const setLine = queue.onLine;
  const [sending, setSending] = useState(false);
  const byQueue = way.use() === "queue";
  const risks = useMemo(() => queue.risks.filter((r) => r.pageId === page.id), [queue.risks, page.id]);
  const uncertain = useMemo(
    () =>
      page.lines.map((l, i) =>
        marked(
          l,
          page.engine,
          risks.filter((r) => r.line === i),
        ),
      ),
    [page, risks],
  );
  const index = issue.list.findIndex((p) => p.seq === page.seq);
  const [before, next] = [issue.list[index - 1], issue.list[index + 1]];
  const done = page.state === "proofread" || page.state === "checked";
  const { data: state } = useAsk(library.state, {});
  const unchecked = state?.open?.secondCheck === true && page.state === "proofread";
  /** Nobody checks a page of their own. */
  const second = unchecked && page.proofreadBy?.mine !== true;
  const recognise = useCommand(pages.recognise, { said: "排进重新识别" });
  const proofread = useCommand(pages.proofread, {
    said: (_, { done }) => (done ? `第${page.seq}页已校完` : `第${page.seq}页改回未校`),
    onDone: (_, { done }) => {
      const waiting = issue.list.slice(index + 1).find((p) => p.state === "recognised");
      if (done && waiting) go(pageAt(issue.id, waiting.seq));
    },
  });
  const check = useCommand(proof.check, {
    said: `第${page.seq}页已复核`,
    onDone: () => {
      const following = issue.list.slice(index + 1).find((p) => p.state === "proofread");
      if (following) go(pageAt(issue.id, following.seq));
    },
  });
  const turn = (to: typeof next) => {
    leaveLine();
    if (to) go(pageAt(issue.id, to.seq, find), { replace: true });
  };
  const finish = () => {
    leaveLine();
    if (second) check.run({ pageId: page.id, done: true });
    else proofread.run({ pageId: page.id, done: !done });
  };
  // Who checks a page that is done reads it line by line.
  const jumps = byQueue && !done;
  const finishWords = second ? "复核此页" : done ? "改回未校" : "校完此页";
  useActs(`${issue.label}第${page.seq}页`, 0, [
    {
      id: "done",
      words: finishWords,
      icon: CheckCheck,
      keys: "F9",
      run: finish,
      off: page.lines.length === 0 && page.state !== "recognised",
    },
    { id: "next", words: "下一页", icon: ChevronRight, keys: "PageDown", run: () => turn(next), off: !next },
    { id: "before", words: "上一页", icon: ChevronLeft, keys: "PageUp", run: () => turn(before), off: !before },
    {
      id: "doubt",
      words: "下一处存疑",
      icon: TriangleAlert,
      keys: "F8",
      run: () => {
        leaveLine();
        queue.next(line);
      },
      off: queue.risks.length === 0,
    },
    { id: "back", words: "改回未校", icon: Undo2, run: () => proofread.run({ pageId: page.id, done: false }), off: !second },
    { id: "send", words: "退回重扫", icon: Undo2, run: () => setSending(true) },
    { id: "again", words: "重新识别此页", icon: RotateCcw, run: () => recognise.run({ pageIds: [page.id] }) },
    { id: "both", words: "双引擎互校此页", icon: Columns2, run: () => recognise.run({ pageIds: [page.id], read: "both" }) },
  ]);
  return (
    <>
      <section className="pane open" aria-label="页面影像">
        <PageImage
          page={page}
          current={line}
          doubts={line === null ? [] : (uncertain[line] ?? [])}
          onLine={setLine}
          tools={
            <Button kind="bare" className="wide" onPress={() => setSending(true)}>
              {page.sentBack ? "已退回重扫" : "退回重扫"}
            </Button>
          }
        >
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
          <span className="quiet wide cut">{told(page, unchecked && !second)}</span>
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
              kind={done && !second ? "plain" : "act"}
              icon={done && !second ? Undo2 : CheckCheck}
              keys="F9"
              off={proofread.busy || (page.lines.length === 0 && page.state !== "recognised")}
              onPress={finish}
            >
              {finishWords}
            </Button>
          </div>
        </div>
        {page.returned ? <p className="page-notes wrong-words small">{`${backWords(page)}（${page.returned.by}）`}</p> : null}
        {page.sentBack ? (
          <p className="page-notes small doubt-words">
            {`已退回重扫：${page.sentBack.reason}（${page.sentBack.by}，${moment(page.sentBack.at, "")}）。换上新的扫描件以前，这一页的存疑不排队。`}
          </p>
        ) : null}
        {page.notes.length || page.archive ? <p className="page-notes quiet small">{[archived(page), ...page.notes].join("")}</p> : null}
        {queue.changed ? <AlikeBar key={`${queue.changed.pageId} ${queue.changed.line}`} {...queue.changed} /> : null}
        {page.lines.length ? (
          <Lines
            page={page}
            uncertain={uncertain}
            risks={risks}
            current={line}
            onCurrent={setLine}
            onChanged={(at) => queue.onChanged({ pageId: page.id, line: at })}
            onEnter={jumps ? () => queue.next(line) : null}
          />
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
            <kbd>Enter</kbd>
            {jumps ? "无误或记下，到下一处" : "记下并到下一行"}
          </span>
          <span>
            <kbd>F8</kbd>跳到下一处
          </span>
          <span className="wide">
            <kbd>Esc</kbd>还原此行
          </span>
          <span className="end wide">
            <mark className="doubt">字</mark>存疑
          </span>
        </div>
      </section>
      {sending ? <SendBack page={page} onClose={() => setSending(false)} /> : null}
    </>
  );
}

/** The doubtful characters of a line; where a rule doubts a phrase, the whole of it, with what may stand there. */
function marked(line: PageView["lines"][number], engine: string | null, risks: readonly Risk[]): Doubt[] {
  const phrases = risks.filter((r) => r.why !== null && !line.corrected?.conflict);
  const letters = doubts(line, engine).filter((d) => !phrases.some((r) => r.start < d.end && r.end > d.start));
  return [...phrases.map(({ start, end, box, other }) => ({ start, end, box, other })), ...letters].sort((a, b) => a.start - b.start);
}

/** Under which 档号 the page is filed. */
const archived = ({ archive }: PageView) =>
  archive ? `${[`档号${archive.number}`, archiveWords(archive)].filter(Boolean).join("，")}。` : "";

const told = (page: PageView, another: boolean) =>
  [
    pageStateWords[page.state] + (page.checkedBy ? `（${page.checkedBy.by}）` : page.proofreadBy ? `（${page.proofreadBy.by}）` : ""),
    another ? "待另一人复核" : "",
    another || page.state === "waiting" || page.state === "failed" ? "" : sureness(page.confidence),
    `${page.lines.length}行`,
  ]
    .filter(Boolean)
    .join("，");

/** A line being written is written down when it is left; the person stays in it where the page stays. */
const leaveLine = () => {
  const line = document.activeElement;
  if (!(line instanceof HTMLInputElement)) return;
  line.blur();
  line.focus({ preventScroll: true });
};

/** The line a page opens at: that of the first hit, else its first; null where nothing is read. */
const firstLine = (page: Props["page"]): number | null => lineOfHit(page) ?? (page.lines.length ? 0 : null);

/** The line in which the first hit stands. */
function lineOfHit({ found, lines }: Props["page"]): number | null {
  const hit = found[0]?.[0];
  if (!hit) return null;
  const middle = hit[1] + hit[3] / 2;
  const at = lines.findIndex(({ box: [x, y, w, h] }) => middle >= y && middle <= y + h && hit[0] >= x - w * 0.05 && hit[0] <= x + w);
  return at < 0 ? null : at;
}
