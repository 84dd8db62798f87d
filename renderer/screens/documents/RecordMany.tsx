import { useState } from "react";
import type { BulkWhat } from "../../../shared/contract/bulk.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { Button } from "../../parts/Button.tsx";
import { Segments } from "../../parts/Choose.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FormDay, FormText } from "../../parts/Fields.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { eventWords } from "../../words/status.ts";
import { count as counted, words } from "../../words/words.ts";
import { basisOf, noBasis } from "./basis.ts";
import { BasisField } from "./BasisField.tsx";
import { kinds, untilWords, type Kind } from "./recording.ts";

interface Props {
  readonly count: number;
  readonly today: Day;
  readonly bulk: { readonly busy: boolean; readonly refusal: string | null };
  readonly onRecord: (act: BulkWhat) => void;
  readonly onClose: () => void;
}
/** What one decision does to many documents; amending names articles, so it is done one by one. */
const forMany = kinds.filter((kind) => !["amended", "partly-repealed", "commenced"].includes(kind));

/** One legal event for all the chosen documents: 一份决定废止一批文件. */
export function RecordMany({ count, today, bulk, onRecord, onClose }: Props) {
  const [kind, setKind] = useState<Kind>("repealed");
  const [on, setOn] = useState<Day | null>(today);
  const [until, setUntil] = useState<Day | null>(null);
  const [by, setBy] = useState(noBasis);
  const [article, setArticle] = useState("");
  const [sentence, setSentence] = useState("");
  const [tried, setTried] = useState(false);
  const last = untilWords[kind];
  const missing = !on ? "写上自哪一天起" : last?.must && !until ? `写上${last.words}哪一天` : null;
  const submit = () => {
    setTried(true);
    if (missing || !on || bulk.busy) return;
    const basis = basisOf(by, article, sentence) ?? null;
    onRecord({
      what: "event",
      event: { kind, on, until: last ? until : null, part: null, basis: basis && { ...noNames, ...basis } },
    });
  };
  return (
    <Dialog
      title={`登记${counted(count)}份文件的效力变动`}
      form
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <span className={`small grow ${tried && missing ? "wrong-words" : "quiet"}`}>
            {tried && missing ? missing : "一步登记，一次撤销；不能登记的列出原因"}
          </span>
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={bulk.busy}>
            {`登记${counted(count)}份${eventWords[kind]}`}
          </Button>
        </>
      }
    >
      {bulk.refusal ? (
        <div className="whole">
          <Notice tone="bad" title={bulk.refusal} />
        </div>
      ) : null}
      <span className="label">变动</span>
      <Segments label="变动" choices={forMany.map((k) => ({ value: k, words: eventWords[k] }))} chosen={kind} onChange={setKind} />
      <FormDay label="自" value={on} onChange={setOn} autoFocus />
      {last ? <FormDay label={last.words} value={until} onChange={setUntil} hint="含当日" /> : null}
      <BasisField value={by} except="" onChange={setBy} />
      <FormText label="第几条" value={article} onChange={setArticle} placeholder="依据中的哪一条，可不填" />
      <FormText label="原句" value={sentence} onChange={setSentence} placeholder="依据中的原话，可不填" lines />
    </Dialog>
  );
}
const noNames = { id: null, title: null, docNumber: null, article: null, sentence: null };
