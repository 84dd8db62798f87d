import { useState } from "react";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FormText } from "../../parts/Fields.tsx";
import { words } from "../../words/words.ts";

/** One line asked before something is done: a reason, or who is to be asked. */
export function AskLine({
  title,
  about,
  label,
  verb,
  initial = "",
  placeholder = "",
  may = true,
  onDone,
  onClose,
}: {
  readonly title: string;
  readonly about: string;
  readonly label: string;
  readonly verb: string;
  readonly initial?: string;
  readonly placeholder?: string;
  /** May the line stay empty? */
  readonly may?: boolean;
  readonly onDone: (line: string) => void;
  readonly onClose: () => void;
}) {
  const [line, setLine] = useState(initial);
  const submit = () => {
    if (!may && !line.trim()) return;
    onClose();
    onDone(line.trim());
  };
  return (
    <Dialog
      title={title}
      about={about}
      form
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={!may && !line.trim()}>
            {verb}
          </Button>
        </>
      }
    >
      <FormText label={label} value={line} onChange={setLine} placeholder={placeholder} autoFocus />
    </Dialog>
  );
}
