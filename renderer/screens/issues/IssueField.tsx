import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button as Pressable, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { IssueRow } from "../../../shared/contract/issues.ts";

interface Props {
  readonly label: string;
  readonly list: readonly IssueRow[];
  readonly value: string | null;
  readonly autoFocus?: boolean;
  readonly onChange: (id: string) => void;
}

/** One of the issues, found by what is typed of its name. */
export function IssueField({ label, list, value, autoFocus = false, onChange }: Props) {
  const named = (id: string | null) => list.find((i) => i.id === id)?.label ?? "";
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? named(value);
  const rows = list.filter((i) => typed === null || i.label.includes(typed)).slice(0, 60);
  return (
    <ComboBox
      className="contents"
      menuTrigger="input"
      items={rows}
      inputValue={text}
      onInputChange={setTyped}
      value={value}
      onChange={(key) => {
        setTyped(null);
        if (key !== null) onChange(String(key));
      }}
      onBlur={() => setTyped(null)}
      autoFocus={autoFocus}
    >
      <Label>{label}</Label>
      <span className="field">
        <Input placeholder="如：2003年第2期" />
        <Pressable className="btn bare tiny sole" aria-label={`${label}，看各期`}>
          <ChevronDown className="icon" aria-hidden="true" />
        </Pressable>
      </span>
      <Popover className="pop basis">
        <ListBox>
          {(row: IssueRow) => (
            <ListBoxItem id={row.id} textValue={row.label} className="choice-line">
              <span className="tick" />
              <span className="cut">{row.label}</span>
              <span className="meta">{`${row.gazette}，${row.pages}页`}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
