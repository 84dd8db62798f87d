import { Calendar, Search, X } from "lucide-react";
import { useId, useState } from "react";
import { FieldError, Input, Label, SearchField, TextArea, TextField } from "react-aria-components";
import { isDay, type Day } from "../../shared/domain/days.ts";
import { weekday } from "../words/words.ts";
import { dayError, readDay } from "./days.ts";
import { Button } from "./Button.tsx";
import { isComposing } from "./keys.ts";

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly wrong?: string | null;
  readonly autoFocus?: boolean;
  readonly lines?: boolean;
}

/** A labelled line in a form dialog: label in the first column, field in the second, what is wrong below it. */
export function FormText({ label, value, onChange, placeholder = "", wrong = null, autoFocus = false, lines = false }: TextProps) {
  return (
    <TextField
      value={value}
      onChange={onChange}
      isInvalid={wrong !== null}
      validationBehavior="aria"
      className="contents"
      autoFocus={autoFocus}
    >
      <Label>{label}</Label>
      {lines ? (
        <TextArea className="area" placeholder={placeholder} />
      ) : (
        <span className="field">
          <Input placeholder={placeholder} />
        </span>
      )}
      {wrong ? <FieldError className="below">{wrong}</FieldError> : null}
    </TextField>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
  /** Beside the weekday; null leaves both out. */
  readonly hint?: string | null;
  readonly autoFocus?: boolean;
}
/** A day, written in any usual way; what was understood is put in its place on leaving. Empty is null. */
export function FormDay({ label, value, onChange, hint, autoFocus = false }: DayProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <DayInput id={id} value={value} onChange={onChange} autoFocus={autoFocus} {...(hint === undefined ? {} : { hint })} />
    </>
  );
}

/** The field of `FormDay` alone; give `label` where no label stands beside it. */
export function DayInput({
  id,
  label,
  value,
  onChange,
  hint,
  autoFocus = false,
}: Omit<DayProps, "label"> & { readonly id?: string; readonly label?: string }) {
  const [text, setText] = useState(value ?? "");
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    if (readDay(text) !== value) setText(value ?? "");
  }
  const wrong = text.trim() === "" ? null : dayError(text);
  return (
    <span className="row">
      <span className="field day">
        <Calendar className="icon" aria-hidden="true" />
        <input
          id={id}
          aria-label={label}
          aria-invalid={wrong !== null}
          value={text}
          autoFocus={autoFocus}
          placeholder="年-月-日"
          onChange={(event) => {
            setText(event.target.value);
            const day = readDay(event.target.value);
            if (day !== null || event.target.value.trim() === "") {
              setShown(day);
              onChange(day);
            }
          }}
          onBlur={() => {
            const day = readDay(text);
            if (day) setText(day);
          }}
        />
      </span>
      {wrong || hint !== null ? (
        <span className={wrong ? "small wrong-words" : "quiet"}>
          {wrong ?? [value && isDay(value) ? weekday(value) : null, hint].filter(Boolean).join("，")}
        </span>
      ) : null}
    </span>
  );
}

interface SearchProps extends TextProps {
  readonly onEnter?: () => void;
  /** The arrows move along the results without leaving the field. */
  readonly onArrow?: (by: 1 | -1) => void;
  readonly className?: string;
}
/** One line to look for something. */
export function SearchLine({ label, value, onChange, onEnter, onArrow, autoFocus = false, className = "" }: SearchProps) {
  return (
    <SearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      className={`field ${className}`}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === "Enter") onEnter?.();
        else if (event.key === "ArrowDown") onArrow?.(1);
        else if (event.key === "ArrowUp") onArrow?.(-1);
        else event.continuePropagation();
      }}
    >
      <Search className="icon" aria-hidden="true" />
      <Input placeholder={label} />
      {value ? (
        <Button kind="bare" sole tiny icon={X} onPress={() => onChange("")}>
          清除
        </Button>
      ) : null}
    </SearchField>
  );
}
