import { useState } from "react";
import type { DocumentView } from "../../../shared/contract/documents.ts";
import type { FieldName } from "../../../shared/domain/documents.ts";
import { Button } from "../../parts/Button.tsx";
import { readDay, dayError } from "../../parts/days.ts";
import { useDraft } from "../../parts/drafts.ts";
import { isComposing } from "../../parts/keys.ts";
import { fieldText, fieldWords, isDayField, isListField } from "../../words/documents.ts";

interface Props {
  readonly document: DocumentView;
  readonly name: FieldName;
  readonly busy: boolean;
  readonly refusal: string | null;
  readonly onSave: (value: string | string[] | null) => void;
  readonly onClose: () => void;
}

/** One field being written: Enter keeps it, Esc gives it up; what is typed survives a crash. */
export function FieldEditor({ document, name, busy, refusal, onSave, onClose }: Props) {
  const initial = fieldText(document.fields[name]);
  const [text, setText, forget] = useDraft(`${document.id} ${name}`, initial);
  const [wrong, setWrong] = useState<string | null>(null);
  const save = () => {
    const value = valueOf(name, text);
    if (value === undefined) return setWrong(dayError(text));
    forget();
    onSave(value);
  };
  const leave = () => {
    forget();
    onClose();
  };
  const hint = wrong ?? refusal ?? (isListField(name) ? "几个之间用顿号" : null);
  return (
    <form
      className="edit-field"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label htmlFor="field-editor">{fieldWords[name]}</label>
      <textarea
        id="field-editor"
        className="area"
        rows={Math.min(4, Math.max(1, Math.ceil(text.length / 18)))}
        value={text}
        autoFocus
        aria-invalid={wrong !== null}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setText(event.target.value.replace(/\n/g, ""));
          setWrong(null);
        }}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === "Enter") {
            event.preventDefault();
            save();
          }
          if (event.key === "Escape") {
            event.stopPropagation();
            leave();
          }
        }}
      />
      {hint ? <span className={`small ${wrong || refusal ? "wrong-words" : "quiet"}`}>{hint}</span> : null}
      <span className="row end">
        <Button tiny keys="Esc" onPress={leave}>
          取消
        </Button>
        <Button tiny keys="Enter" submit off={busy}>
          记下
        </Button>
      </span>
    </form>
  );
}

/** The value a text means for a field; undefined where it is no day. */
function valueOf(name: FieldName, text: string): string | string[] | null | undefined {
  const trimmed = text.trim();
  if (isListField(name))
    return trimmed
      .split(/[、，,;；]/)
      .map((s) => s.trim())
      .filter(Boolean);
  if (trimmed === "") return null;
  return isDayField(name) ? (readDay(trimmed) ?? undefined) : trimmed;
}
