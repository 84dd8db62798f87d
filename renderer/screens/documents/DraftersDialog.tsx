import { useState } from "react";
import { overview } from "../../../shared/contract/overview.ts";
import { useCommand } from "../../api.ts";
import { ActDialog } from "../../parts/ActDialog.tsx";
import { FormText } from "../../parts/Fields.tsx";

interface Props {
  readonly document: { readonly id: string; readonly title: string | null };
  /** Who is known for it now. */
  readonly known: readonly string[];
  readonly onClose: () => void;
}

/** 起草单位 of one document, where its text does not tell or tells wrong. */
export function DraftersDialog({ document, known, onClose }: Props) {
  const [text, setText] = useState(known.join("、"));
  const assign = useCommand(overview.assign, { said: "已写明起草单位", onDone: onClose, inPlace: true });
  const drafters = text.split(/[、，,；;\s]+/u).filter(Boolean);
  return (
    <ActDialog
      title="写明起草单位"
      about={document.title ?? "标题未读出"}
      missing={drafters.length === 0 ? "还没有写单位" : null}
      verb="写明单位"
      busy={assign.busy}
      refusal={assign.refusal}
      onSubmit={() => assign.run({ documents: [document.id], drafters })}
      onClose={onClose}
    >
      <FormText label="起草单位" value={text} onChange={setText} placeholder="几个单位用顿号分开" autoFocus />
    </ActDialog>
  );
}
