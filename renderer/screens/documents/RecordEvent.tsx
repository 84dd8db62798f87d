import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { events, type DocumentView } from "../../../shared/contract/documents.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Segments } from "../../parts/Choose.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { useDraft } from "../../parts/drafts.ts";
import { FormDay, FormText } from "../../parts/Fields.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Status } from "../../parts/Status.tsx";
import { shortTitle } from "../../words/documents.ts";
import { eventWords } from "../../words/status.ts";
import { words } from "../../words/words.ts";
import { basisOf, noBasis, type BasisDraft } from "./basis.ts";
import { BasisField } from "./BasisField.tsx";
import { CitedBy } from "./CitingPane.tsx";
import { after, kinds, takesPart, untilWords, whyNot, type Kind } from "./recording.ts";

export interface Suggested {
  readonly kind: Kind;
}
interface Draft {
  readonly kind: Kind;
  readonly on: string | null;
  readonly until: string | null;
  readonly part: string;
  readonly article: string;
  readonly sentence: string;
  readonly by: BasisDraft;
}

/** What takes a document out of force: who relies on it is told first. */
const ending: readonly Kind[] = ["repealed", "lapsed", "revoked", "suspended"];

/** 登记效力变动: what, from which day, by which act; below, what will hold once it is recorded. */
export function RecordEvent({
  document,
  suggested,
  onClose,
}: {
  readonly document: DocumentView;
  readonly suggested: Suggested;
  readonly onClose: () => void;
}) {
  const initial: Draft = { kind: suggested.kind, on: document.today, until: null, part: "", article: "", sentence: "", by: noBasis };
  const [kept, keep, forget] = useDraft(`${document.id} event ${suggested.kind}`, JSON.stringify(initial));
  const draft = JSON.parse(kept) as Draft;
  const [fromBefore, setFromBefore] = useState(kept !== JSON.stringify(initial));
  const change = (part: Partial<Draft>) => keep(JSON.stringify({ ...draft, ...part }));
  const [tried, setTried] = useState(false);
  const record = useCommand(events.record, {
    inPlace: true,
    said: (_, { kind }) => `已登记${eventWords[kind]}：《${shortTitle(document.fields.title, document.fields.issuers)}》`,
    onDone: () => {
      forget();
      onClose();
    },
  });
  const until = untilWords[draft.kind];
  const missing = !draft.on
    ? "写上自哪一天起"
    : until?.must && !draft.until
      ? `写上${until.words}哪一天`
      : whyNot(document, { kind: draft.kind, on: draft.on, until: until ? draft.until : null });
  const submit = () => {
    setTried(true);
    if (missing || !draft.on || record.busy) return;
    record.run({
      documentId: document.id,
      kind: draft.kind,
      on: draft.on,
      until: until ? draft.until : null,
      part: takesPart(draft.kind) && draft.part.trim() ? draft.part.trim() : null,
      basis: basisOf(draft.by, draft.article, draft.sentence),
    });
  };
  const then =
    draft.on && !missing ? after(document, { kind: draft.kind, on: draft.on, until: until ? draft.until : null, part: draft.part }) : null;
  return (
    <Dialog
      title="登记效力变动"
      about={
        <>
          《{shortTitle(document.fields.title, document.fields.issuers)}》
          {document.fields.docNumber ? (
            <>
              ，<span className="no">{document.fields.docNumber}</span>
            </>
          ) : null}
        </>
      }
      form
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <span className={`row small grow ${tried && missing ? "wrong-words" : "quiet"}`}>
            {tried && missing ? missing : fromBefore ? "上次没有登记的填写还在" : "登记后可撤销，两次都留记录"}
            {fromBefore ? (
              <Button
                kind="bare"
                tiny
                onPress={() => {
                  forget();
                  setFromBefore(false);
                }}
              >
                重填
              </Button>
            ) : null}
          </span>
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={record.busy}>
            登记
          </Button>
        </>
      }
    >
      {record.refusal ? (
        <div className="whole">
          <Notice tone="bad" title={record.refusal} />
        </div>
      ) : null}
      <span className="label">变动</span>
      <Segments
        label="变动"
        choices={kinds.map((kind) => ({ value: kind, words: eventWords[kind] }))}
        chosen={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <FormDay label="自" value={draft.on} onChange={(on) => change({ on })} autoFocus />
      {until ? <FormDay label={until.words} value={draft.until} onChange={(day) => change({ until: day })} hint="含当日" /> : null}
      {takesPart(draft.kind) ? (
        <FormText label="条款" value={draft.part} onChange={(part) => change({ part })} placeholder="如：第九条、第十四条" />
      ) : null}
      <BasisField value={draft.by} except={document.id} onChange={(by) => change({ by })} />
      <FormText label="第几条" value={draft.article} onChange={(article) => change({ article })} placeholder="依据中的哪一条，可不填" />
      <FormText
        label="原句"
        value={draft.sentence}
        onChange={(sentence) => change({ sentence })}
        placeholder="依据中的原话，可不填"
        lines
      />
      {ending.includes(draft.kind) ? <CitedBy id={document.id} onLeave={onClose} /> : null}
      <span className="label">登记后</span>
      {then ? (
        <span className="row result" role="status">
          <Status headline={document.headline} />
          <ArrowRight className="icon quiet" aria-label="变为" />
          <Status headline={then.headline} />
          {then.validUntil !== document.status.validUntil ? (
            <>
              <span>有效期至</span>
              {document.status.validUntil ? <span className="struck">{document.status.validUntil}</span> : null}
              <b className="strong">{then.validUntil ?? "未定"}</b>
            </>
          ) : null}
          <span className="quiet small">{then.when}</span>
        </span>
      ) : (
        <span className="quiet">{missing ?? "写上日期后显示"}</span>
      )}
    </Dialog>
  );
}
