import { useState } from "react";
import { Button as Pressable } from "react-aria-components";
import { documents, type DocumentView } from "../../../shared/contract/documents.ts";
import { exclusions, exclusionSource } from "../../../shared/domain/normative.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { useDraft } from "../../parts/drafts.ts";
import { isComposing } from "../../parts/keys.ts";

const suggestion = { yes: "像是规范性文件", no: "像不是规范性文件", doubt: "难以判断" } as const;

/** 规范性文件认定: what the text suggests and why, and a person's decision with its reason, the rule's exclusions in view. */
export function NormativeRow({ document }: { readonly document: DocumentView }) {
  const { suggests, grounds, decided } = document.normative;
  const [open, setOpen] = useState(false);
  const judge = useCommand(documents.judge, {
    said: (_, { normative }) => (normative === null ? "已改回未认定" : normative.is ? "已认定为规范性文件" : "已认定为不是规范性文件"),
    onDone: () => setOpen(false),
  });
  return (
    <>
      <div className="one">
        <dt>认定</dt>
        <dd>
          {decided ? (
            <span>{decided.is ? "规范性文件" : "不是规范性文件"}</span>
          ) : (
            <span className="value read quiet">{suggestion[suggests]}</span>
          )}
          <span className="from">
            <Pressable className="link" aria-expanded={open} onPress={() => setOpen(!open)}>
              {open ? "收起" : decided ? "改认定" : "认定"}
            </Pressable>
          </span>
          {decided ? <span className="small quiet whole">{`${decided.reason}（${decided.by}）`}</span> : null}
        </dd>
      </div>
      {open ? (
        <Judging
          document={document}
          grounds={grounds.map((g) => g.words)}
          busy={judge.busy}
          refusal={judge.refusal}
          onJudge={(normative) => judge.run({ id: document.id, normative })}
        />
      ) : null}
    </>
  );
}

interface Judgement {
  readonly document: DocumentView;
  readonly grounds: readonly string[];
  readonly busy: boolean;
  readonly refusal: string | null;
  readonly onJudge: (normative: { is: boolean; reason: string } | null) => void;
}

function Judging({ document, grounds, busy, refusal, onJudge }: Judgement) {
  const { decided } = document.normative;
  const [reason, setReason, forget] = useDraft(`${document.id} normative`, decided?.reason ?? grounds.join("；"));
  const missing = reason.trim() === "";
  const decide = (is: boolean) => {
    forget();
    onJudge({ is, reason: reason.trim() });
  };
  return (
    <form className="edit-field" onSubmit={(event) => event.preventDefault()}>
      <span className="small quiet">{exclusionSource}，不属于规范性文件的：</span>
      <span className="exclusions">
        {exclusions.map((e) => (
          <Pressable key={e.id} className="link small" onPress={() => setReason(`属于${e.words}`)}>
            {e.words}
          </Pressable>
        ))}
      </span>
      <label htmlFor="normative-reason">理由</label>
      <textarea
        id="normative-reason"
        className="area"
        rows={Math.min(4, Math.max(2, Math.ceil(reason.length / 18)))}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value.replace(/\n/g, ""))}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !isComposing(event)) event.preventDefault();
        }}
      />
      {missing ? <span className="small quiet">写明理由后认定</span> : null}
      {refusal ? <span className="small wrong-words">{refusal}</span> : null}
      <span className="row end">
        {decided ? (
          <Button
            tiny
            kind="bare"
            off={busy}
            onPress={() => {
              forget();
              onJudge(null);
            }}
          >
            改回未认定
          </Button>
        ) : null}
        <Button tiny off={busy || missing} onPress={() => decide(false)}>
          认定不是
        </Button>
        <Button tiny off={busy || missing} onPress={() => decide(true)}>
          认定为规范性文件
        </Button>
      </span>
    </form>
  );
}
