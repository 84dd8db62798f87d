import { useState } from "react";
import { Button as Pressable } from "react-aria-components";
import { documents, type AnomalyView } from "../../../shared/contract/documents.ts";
import { ledgers } from "../../../shared/contract/ledgers.ts";
import { useAsk, useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FormText } from "../../parts/Fields.tsx";
import { words } from "../../words/words.ts";

interface Props {
  readonly id: string;
  /** 存疑 of its text that a person has settled: they stand here with the rest that was looked at. */
  readonly settled: readonly AnomalyView[];
}

/** 提示: where the document departs from the rules of its day; settled by a word of why. What was settled is folded, and can be opened again. */
export function Advice({ id, settled }: Props) {
  const { data } = useAsk(ledgers.of, { id });
  const [past, setPast] = useState(false);
  const [settling, setSettling] = useState<AnomalyView | null>(null);
  const settle = useCommand(documents.settle, {
    said: (_, { how }) => (how === null ? "已改回待定" : `已记下：${how}`),
    onDone: () => setSettling(null),
  });
  const all = [...(data?.advice ?? []), ...settled];
  if (all.length === 0) return null;
  const open = all.filter((a) => a.settled === null);
  const looked = all.filter((a) => a.settled !== null);
  return (
    <section className="section" aria-label="提示">
      <h2>
        提示<span className="small quiet">{open.length ? `${open.length}条待核` : "都已核对"}</span>
      </h2>
      <ul className="advice">
        {[...open, ...(past ? looked : [])].map((one) => (
          <li key={one.id} className={one.settled ? "quiet" : ""}>
            {one.message}
            <div className="row small">
              {one.settled ? (
                <>
                  <span className="grow">
                    {one.settled.by}：{one.settled.how}
                  </span>
                  <Button kind="bare" tiny off={settle.busy} onPress={() => settle.run({ id, anomaly: one.id, how: null })}>
                    改回待定
                  </Button>
                </>
              ) : (
                <Button tiny onPress={() => setSettling(one)}>
                  写明情况
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {looked.length > 0 && !past ? (
        <Pressable className="link small" onPress={() => setPast(true)}>
          看已核对的{looked.length}条
        </Pressable>
      ) : null}
      {settling ? (
        <Settle
          advice={settling}
          busy={settle.busy}
          onSettle={(how) => settle.run({ id, anomaly: settling.id, how })}
          onClose={() => setSettling(null)}
        />
      ) : null}
    </section>
  );
}

interface SettleProps {
  readonly advice: AnomalyView;
  readonly busy: boolean;
  readonly onSettle: (how: string) => void;
  readonly onClose: () => void;
}
function Settle({ advice, busy, onSettle, onClose }: SettleProps) {
  const [how, setHow] = useState("已核对，保留原样");
  const submit = () => (how.trim() && !busy ? onSettle(how.trim()) : undefined);
  return (
    <Dialog
      title="写明情况"
      about={advice.message}
      form
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <span className="grow" />
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={busy || !how.trim()}>
            记下
          </Button>
        </>
      }
    >
      <FormText label="情况" value={how} onChange={setHow} autoFocus lines />
    </Dialog>
  );
}
