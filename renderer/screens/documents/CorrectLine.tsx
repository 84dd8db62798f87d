import { texts } from "../../../shared/contract/texts.ts";
import { correctedAs, type CorrectedAs } from "../../../shared/domain/corrections.ts";
import type { DocumentView } from "../../../shared/contract/documents.ts";
import { useState } from "react";
import { useAsk, useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Segments } from "../../parts/Choose.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { correctedWords } from "../../words/texts.ts";
import { words } from "../../words/words.ts";

/** 更正目录: what one line of the text is. The text itself stays as it is. */
export function CorrectLine({
  document,
  at,
  onClose,
}: {
  readonly document: DocumentView;
  readonly at: number;
  readonly onClose: () => void;
}) {
  const { body, version } = document.text;
  const from = body.lastIndexOf("\n", at - 1) + 1;
  const stop = body.indexOf("\n", at);
  const line = body.slice(from, stop < 0 ? body.length : stop).trim();
  const heading = document.headings.find((h) => h.span.start >= from && h.span.start <= at);
  const [as, setAs] = useState<CorrectedAs>(heading ? "text" : "h1");
  const correct = useCommand(texts.correct, {
    said: (_, asked) => (asked.as ? `已更正目录：${correctedWords[asked.as]}` : "已取消这一行的更正"),
    onDone: onClose,
  });
  const submit = () => correct.run({ version, at, as });
  return (
    <Dialog
      title="更正目录"
      about="只改这一行在目录里算什么，正文一字不动。以后的文本里，同一条下同样的一行照此办理。"
      form
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <span className="grow" />
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={correct.busy}>
            更正这一行
          </Button>
        </>
      }
    >
      <span className="label">这一行</span>
      <span className="row soft">{line.length > 80 ? `${line.slice(0, 80)}……` : line}</span>
      <span className="label">现在是</span>
      <span className="row">{heading ? correctedWords[heading.kind] : correctedWords.text}</span>
      <span className="label">改为</span>
      <Segments
        label="改为"
        choices={correctedAs.map((value) => ({ value, words: correctedWords[value], off: value === (heading?.kind ?? "text") }))}
        chosen={as}
        onChange={setAs}
      />
    </Dialog>
  );
}

/** What persons said about lines of this document, and which of it holds in the present text. */
export function CorrectionsDialog({ document, onClose }: { readonly document: DocumentView; readonly onClose: () => void }) {
  const { data: list } = useAsk(texts.list, { id: document.id });
  const drop = useCommand(texts.dropCorrection, { said: "已取消一处目录更正" });
  return (
    <Dialog
      title="目录更正"
      about="文本改动后，同一条下同样的一行还在，更正照旧；不在的列在这里，由人决定。"
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button keys="Esc" onPress={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <ul className="history">
        {list?.corrections.length === 0 ? <li className="quiet">没有更正。在正文里点一行，再按T。</li> : null}
        {list?.corrections.map((c) => (
          <li key={c.key}>
            <span className="row">
              <span className="grow">
                {c.quote}
                <span className="small quiet">
                  {c.under ? `（${c.under}下）` : ""}，{correctedWords[c.as]}
                  {c.start === null ? "，现在的正文里没有这一行" : ""}
                </span>
              </span>
              <Button tiny off={drop.busy} onPress={() => drop.run({ id: document.id, key: c.key })}>
                取消这处更正
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
