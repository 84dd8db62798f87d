import { ChevronDown, ChevronUp, Copy, Ellipsis, ListTree, Printer, Quote, Stamp, WandSparkles } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { documents, type DocumentView } from "../../../shared/contract/documents.ts";
import type { Span } from "../../../shared/domain/documents.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { useAsk, useCommand } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { More } from "../../parts/Choose.tsx";
import { copy } from "../../parts/copy.ts";
import { Empty } from "../../parts/Notice.tsx";
import { say } from "../../parts/toasts.ts";
import { citingOf, documentAt, tidyAt, usePlace } from "../../places.ts";
import { citation, shortTitle } from "../../words/documents.ts";
import { count } from "../../words/words.ts";
import { Anomalies } from "./Anomalies.tsx";
import { Aside } from "./Aside.tsx";
import { Contents } from "./Contents.tsx";
import { DayOfStatus, DocumentHead } from "./DocumentHead.tsx";
import { DocumentText } from "./DocumentText.tsx";
import { CorrectionsDialog, CorrectLine } from "./CorrectLine.tsx";
import { changeFilter } from "./filter.ts";
import { hitsOf, type Mark } from "./paragraphs.ts";
import { useReadingPlace } from "./readingPlace.ts";
import { ReasonDialog, type Reasoned } from "../website/ReasonDialog.tsx";
import { RecordEvent, type Suggested } from "./RecordEvent.tsx";
import { RenewalNotice } from "./Renewal.tsx";
import { TextBar } from "./TextBar.tsx";
import { TimelineFigure } from "./TimelineFigure.tsx";

interface Props {
  readonly id: string;
  readonly on: Day | null;
  readonly find: string;
  readonly place: { readonly index: number; readonly total: number } | null;
  readonly onStep: (by: number) => void;
}

/** One document: what holds, its life, its text, and what the program read in it. The last one stays until the next is there. */
export function DocumentPage({ id, on, find, place, onStep }: Props) {
  const { data: document, error } = useAsk(documents.get, { id, on });
  if (error)
    return (
      <article className="pane open" aria-label="文件">
        <Empty>{error.message}</Empty>
      </article>
    );
  if (!document) return <article className="pane open" aria-label="文件" aria-busy="true" />;
  return <Opened key={document.id} document={document} find={find} place={place} onStep={onStep} />;
}

function Opened({ document, find, place, onStep }: Omit<Props, "id" | "on"> & { readonly document: DocumentView }) {
  const { fields } = document;
  const [offline, setOffline] = useState<Reasoned | null>(null);
  const [recording, setRecording] = useState<Suggested | null>(null);
  const [hovered, setHovered] = useState<Span | null>(null);
  const [wish, setWish] = useState<{ readonly at: number } | null>(null);
  const show = (at: number) => setWish({ at });
  const [correcting, setCorrecting] = useState<number | "all" | null>(null);
  const correct = () => {
    const at = selectedLine();
    if (at === null) say("先在正文里点一下要更正的那一行，再按T。");
    else setCorrecting(at);
  };
  const [, go] = usePlace();
  const paper = useRef<HTMLDivElement>(null);
  const reading = useReadingPlace(paper);
  const hits = useMemo(() => hitsOf(document.text.body, find), [document.text.body, find]);
  const firstHit = useMemo(() => (hits[0] ? { at: hits[0].start } : null), [hits]);
  const marks = useMemo(() => marksOf(document, hovered, hits), [document, hovered, hits]);
  const withdraw = useCommand(documents.withdraw, { said: `已撤出《${shortTitle(fields.title)}》`, onDone: () => go(documentAt(null)) });
  const record = () => setRecording({ kind: "amended" });
  const cite = () => {
    const words = citation(fields.title, fields.docNumber);
    void copy(words).then((done) => (done ? say(`已复制：${words}`) : say("剪贴板用不了，请在标题上选中后复制。", null, "bad")));
  };
  useActs(`对《${shortTitle(fields.title, fields.issuers)}》`, 0, [
    { id: "record", words: "登记效力变动", icon: Stamp, keys: "E", also: "修改废止失效延长", run: record },
    { id: "repeal", words: "登记废止", icon: Stamp, hint: "选日期和依据", run: () => setRecording({ kind: "repealed" }) },
    { id: "partly", words: "登记部分废止", icon: Stamp, hint: "选条款", run: () => setRecording({ kind: "partly-repealed" }) },
    { id: "extend", words: "登记延长有效期", icon: Stamp, hint: "选日期", run: () => setRecording({ kind: "extended" }) },
    { id: "cite", words: "复制引用", icon: Copy, run: cite },
    { id: "tidy", words: "整理文本", icon: WandSparkles, also: "标点括号隐藏字符", run: () => go(tidyAt(document.text.version)) },
    { id: "correct", words: "更正目录：点中的这一行", icon: ListTree, keys: "T", also: "章节条标题", run: correct },
    { id: "citing", words: "看谁引用本件", icon: Quote, also: "引用本件的文件废止前影响分析", run: () => go(citingOf(document.id)) },
    { id: "print", words: "打印本件", icon: Printer, run: () => print() },
  ]);
  return (
    <article className="pane open" aria-label={fields.title ?? "文件"}>
      <div className="head">
        <Button kind="bare" sole icon={ChevronUp} off={!place || place.index <= 0} onPress={() => onStep(-1)}>
          上一份
        </Button>
        <Button
          kind="bare"
          sole
          icon={ChevronDown}
          off={!place || place.index < 0 || place.index >= place.total - 1}
          onPress={() => onStep(1)}
        >
          下一份
        </Button>
        <span className="quiet wide">
          {place && place.index >= 0 ? `第${count(place.index + 1)}份，共${count(place.total)}份` : "不在左边的列表里"}
        </span>
        <span className="split wide" />
        <DayOfStatus document={document} />
        <div className="tools">
          <Button kind="bare" icon={Copy} onPress={cite}>
            复制引用
          </Button>
          <Button kind="bare" sole icon={Printer} onPress={() => print()}>
            打印本件
          </Button>
          <More
            label="更多"
            icon={Ellipsis}
            lines={[
              { id: "tidy", words: "整理文本", run: () => go(tidyAt(document.text.version)) },
              { id: "correct", words: "更正目录：点中的这一行", meta: "T", run: correct },
              { id: "corrections", words: "看目录更正", run: () => setCorrecting("all") },
              ...(document.disclosure === "open"
                ? [
                    {
                      id: "offline",
                      words: "不在网站上写出",
                      run: () => setOffline({ kind: "withdraw", id: document.id, what: shortTitle(fields.title) }),
                    },
                  ]
                : []),
              { id: "withdraw", words: "撤出资料库", meta: "可撤销", run: () => withdraw.run({ id: document.id }) },
            ]}
          />
          <span className="split" />
          <Button kind="act" keys="E" onPress={record}>
            登记效力变动
          </Button>
        </div>
      </div>
      <DocumentHead document={document} />
      <TimelineFigure document={document} onDay={(day) => changeFilter({ on: day === document.today ? null : day })} />
      <div className="reading">
        <Contents document={document} reading={reading} onShow={show} onCorrect={setCorrecting} />
        <div className="scroll paper" ref={paper} tabIndex={-1} role="region" aria-label="正文">
          <Anomalies document={document} onShow={show} />
          <RenewalNotice documentId={document.id} />
          <TextBar document={document} onCorrections={() => setCorrecting("all")} />
          <DocumentText
            body={document.text.body}
            headings={document.headings}
            found={document.found}
            marks={marks}
            show={wish ?? firstHit}
          />
        </div>
        <Aside document={document} onHover={setHovered} onShow={show} onRecord={setRecording} />
      </div>
      {offline ? <ReasonDialog asked={offline} onClose={() => setOffline(null)} /> : null}
      {recording ? <RecordEvent document={document} suggested={recording} onClose={() => setRecording(null)} /> : null}
      {correcting === "all" ? <CorrectionsDialog document={document} onClose={() => setCorrecting(null)} /> : null}
      {typeof correcting === "number" ? <CorrectLine document={document} at={correcting} onClose={() => setCorrecting(null)} /> : null}
    </article>
  );
}

/** The line of the paper in which a person last clicked or selected. */
function selectedLine(): number | null {
  const node = getSelection()?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const at = element?.closest<HTMLElement>("[data-at]")?.dataset["at"];
  return at === undefined ? null : Number(at);
}

function marksOf(document: DocumentView, hovered: Span | null, hits: readonly Mark[]): Mark[] {
  const faulty = document.anomalies.flatMap((a): Mark[] => (a.span && !a.settled ? [{ ...a.span, kind: "faulty" }] : []));
  const undecided = document.proposals.flatMap((p): Mark[] => (p.decision === null ? [{ ...p.span, kind: "proposal" }] : []));
  return [...faulty, ...undecided, ...(hovered ? [{ ...hovered, kind: "field" as const }] : []), ...hits];
}
