import { useState } from "react";
import { events } from "../../../shared/contract/documents.ts";
import type { LegalEvent } from "../../../shared/domain/status.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FormText } from "../../parts/Fields.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { eventWords } from "../../words/status.ts";
import { words } from "../../words/words.ts";

/** A wrong event is struck by another, with the reason; both stay on record. */
export function StrikeEvent({ event, onClose }: { readonly event: LegalEvent; readonly onClose: () => void }) {
  const [reason, setReason] = useState("");
  const what = eventWords[event.kind];
  const strike = useCommand(events.strike, { inPlace: true, said: `已划去${event.on}的${what}，原记录仍在`, onDone: onClose });
  const submit = () => strike.run({ id: event.id, reason: reason.trim() || null });
  return (
    <Dialog
      title={`划去${event.on}的${what}`}
      about="记错的一项不再作数，原记录和划去的记录都保留"
      form
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <span className="grow" />
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={strike.busy}>
            划去这一项
          </Button>
        </>
      }
    >
      {strike.refusal ? (
        <div className="whole">
          <Notice tone="bad" title={strike.refusal} />
        </div>
      ) : null}
      <FormText label="理由" value={reason} onChange={setReason} placeholder="如：日期记错，可不填" autoFocus />
    </Dialog>
  );
}
