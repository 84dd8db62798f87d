import { ChevronLeft, ChevronRight, ClipboardCheck, Ellipsis, FileText, Gavel, Undo2 } from "lucide-react";
import { useState } from "react";
import { acceptances, type AcceptanceView } from "../../../shared/contract/acceptances.ts";
import { pages } from "../../../shared/contract/issues.ts";
import { faultWords, pageFaultKinds, type PageFaultKind } from "../../../shared/domain/acceptance.ts";
import { useAsk, useCommand } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { More } from "../../parts/Choose.tsx";
import { save } from "../../parts/download.ts";
import { Empty } from "../../parts/Notice.tsx";
import { acceptanceAt, pageAt, usePlace } from "../../places.ts";
import { PageImage } from "../proof/PageImage.tsx";
import { askedScope } from "./asked.ts";
import { CheckLines } from "./CheckLines.tsx";
import { DecideDialog } from "./DecideDialog.tsx";
import { FaultDialog } from "./FaultDialog.tsx";
import { PageFaults } from "./PageFaults.tsx";
import { SampleTray } from "./SampleTray.tsx";

/** One acceptance: the sample at the left, a page and its lines beside it; faults are written down by keys, and a person decides at the end. */
export function AcceptanceDesk({ view }: { readonly view: AcceptanceView }) {
  const [, go] = usePlace();
  const { sample, decision } = view;
  const [at, setAt] = useState(() => (sample.find((p) => !p.gone && !p.check?.done) ?? sample[0]!).id);
  const index = Math.max(
    0,
    sample.findIndex((p) => p.id === at),
  );
  const sampled = sample[index]!;
  const [spot, setSpot] = useState({ page: at, line: 0 });
  const line = spot.page === sampled.id ? spot.line : 0;
  const [fault, setFault] = useState<PageFaultKind | null>(null);
  const [deciding, setDeciding] = useState(false);
  const { data: page, error } = useAsk(pages.get, { issueId: sampled.issueId, seq: sampled.seq, query: "" }, { when: !sampled.gone });
  const done = sampled.check?.done ?? false;
  const next =
    sample.find((p, i) => i > index && !p.gone && !p.check?.done) ?? sample.find((p) => p.id !== at && !p.gone && !p.check?.done);
  const check = useCommand(acceptances.check, {
    said: (_, { changes: [change] }) =>
      change?.kind === "done"
        ? change.done
          ? `第${sampled.seq}页已检毕${next ? "" : "，样本都检完了，可以定结论"}`
          : `第${sampled.seq}页改回未检毕`
        : change?.kind === "line"
          ? change.printed === change.read
            ? "去掉这一行的差错"
            : "已记下这一行的差错"
          : change?.kind === "drop"
            ? "去掉一处差错"
            : "已记下差错",
    onDone: (_, { changes: [change] }) => {
      if (change?.kind === "done" && change.done && next) setAt(next.id);
    },
  });
  const paper = useCommand(acceptances.paper, { onDone: save });
  const closed = decision !== null || sampled.gone || page?.id !== sampled.id;
  const change = (made: Parameters<typeof check.run>[0]["changes"][number]) =>
    check.run({ id: view.id, pageId: sampled.id, changes: [made] });
  const finish = () => change({ kind: "done", done: !done });
  const turn = (by: 1 | -1) => {
    const to = sample[index + by];
    if (to) setAt(to.id);
  };
  const again = () => {
    askedScope.set(view.scope);
    go(acceptanceAt(null));
  };
  const finishWords = done ? "改回未检毕" : "此页检毕";
  useActs(`验收${view.name}`, 0, [
    { id: "done", words: finishWords, icon: done ? Undo2 : ClipboardCheck, keys: "F9", run: finish, off: closed },
    { id: "decide", words: "定结论", icon: Gavel, keys: "D", run: () => setDeciding(true), off: decision !== null },
    { id: "next", words: "下一页", icon: ChevronRight, keys: "PageDown", run: () => turn(1), off: index >= sample.length - 1 },
    { id: "before", words: "上一页", icon: ChevronLeft, keys: "PageUp", run: () => turn(-1), off: index === 0 },
    ...pageFaultKinds.map((kind, i) => ({
      id: kind,
      words: `记${faultWords[kind]}差错`,
      icon: FileText,
      keys: String(i + 1),
      run: () => setFault(kind),
      off: closed,
    })),
    { id: "docx", words: "写出验收单（Word）", icon: FileText, run: () => paper.run({ id: view.id, as: "docx" }), off: paper.busy },
    { id: "pdf", words: "写出验收单（PDF）", icon: FileText, run: () => paper.run({ id: view.id, as: "pdf" }), off: paper.busy },
  ]);
  const more = [
    { id: "docx", words: "写出验收单（Word）", off: paper.busy, run: () => paper.run({ id: view.id, as: "docx" as const }) },
    { id: "pdf", words: "写出验收单（PDF）", off: paper.busy, run: () => paper.run({ id: view.id, as: "pdf" as const }) },
    { id: "proof", words: "到校对里看这一页", off: sampled.gone, run: () => go(pageAt(sampled.issueId, sampled.seq)) },
    ...view.others.map((other) => ({
      id: other.id,
      words: `看第${other.round}次验收`,
      meta: other.openedOn,
      run: () => go(acceptanceAt(other.id)),
    })),
  ];
  return (
    <>
      <SampleTray view={view} at={sampled.id} onPage={setAt} />
      <section className="pane open" aria-label="页面影像">
        {sampled.gone ? (
          <Empty>这一页抽样后已撤出，不用检查，验收单上会写明。</Empty>
        ) : page?.id === sampled.id ? (
          <PageImage key={page.id} page={page} current={line} doubts={[]} onLine={(i) => setSpot({ page: sampled.id, line: i })}>
            <Button kind="bare" sole icon={ChevronLeft} keys="PageUp" off={index === 0} onPress={() => turn(-1)}>
              上一页
            </Button>
            <span className="nowrap">{`样本${index + 1} / ${sample.length}`}</span>
            <Button kind="bare" sole icon={ChevronRight} keys="PageDown" off={index >= sample.length - 1} onPress={() => turn(1)}>
              下一页
            </Button>
          </PageImage>
        ) : error ? (
          <Empty>{error.message}</Empty>
        ) : null}
      </section>
      <section className="pane open" aria-label="逐行对照">
        <div className="head">
          <h2>{`${sampled.label}第${sampled.seq}页`}</h2>
          <div className="tools">
            <More label="更多" icon={Ellipsis} lines={more} />
            {decision ? (
              <>
                {decision.verdict === "returned" ? <Button onPress={again}>再次验收</Button> : null}
                <Button icon={FileText} off={paper.busy} onPress={() => paper.run({ id: view.id, as: "docx" })}>
                  写出验收单
                </Button>
              </>
            ) : (
              <>
                <Button keys="D" kind={next || !done ? "plain" : "act"} onPress={() => setDeciding(true)}>
                  定结论
                </Button>
                <Button
                  kind={done ? "plain" : "act"}
                  icon={done ? Undo2 : ClipboardCheck}
                  keys="F9"
                  off={closed || check.busy}
                  onPress={finish}
                >
                  {finishWords}
                </Button>
              </>
            )}
          </div>
        </div>
        {page && !sampled.gone && page.id === sampled.id ? (
          <>
            <PageFaults
              faults={sampled.check?.faults ?? []}
              changed={sampled.changed}
              off={closed}
              onAdd={setFault}
              onDrop={(dropped) => change({ kind: "drop", fault: dropped })}
            />
            <CheckLines
              key={page.id}
              page={page}
              acceptance={view.id}
              faults={sampled.check?.lines ?? []}
              line={line}
              off={closed}
              onLine={(i) => setSpot({ page: sampled.id, line: i })}
              onFault={(found) => change({ kind: "line", ...found })}
            />
          </>
        ) : null}
        <div className="foot">
          <span>
            <kbd>↓</kbd>下一行
          </span>
          <span>
            <kbd>Enter</kbd>照原件改写
          </span>
          <span className="wide">
            <kbd>1</kbd>至<kbd>6</kbd>记此页差错
          </span>
        </div>
      </section>
      {fault ? (
        <FaultDialog
          kind={fault}
          seq={sampled.seq}
          onFault={(found) => change({ kind: "fault", fault: found })}
          onClose={() => setFault(null)}
        />
      ) : null}
      {deciding ? <DecideDialog view={view} onClose={() => setDeciding(false)} /> : null}
    </>
  );
}
