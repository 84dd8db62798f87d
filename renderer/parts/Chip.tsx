import { Check, ChevronDown, X } from "lucide-react";
import { Button as Pressable, DialogTrigger, ListBox, ListBoxItem, Popover } from "react-aria-components";

interface Choice<Value> {
  readonly value: Value;
  readonly words: string;
  readonly note: string;
  readonly mark?: React.ReactNode;
}
interface Props<Value extends string | number> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** A filter: what may be chosen with its counts; when something is, the chip names it and can be emptied. */
export function FilterChip<Value extends string | number>({ label, choices, chosen, onChange }: Props<Value>) {
  const first = choices.find((c) => c.value === chosen[0]);
  const named = chosen.length === 0 ? label : `${first?.words ?? chosen[0]}${chosen.length > 1 ? `等${chosen.length}项` : ""}`;
  return (
    <span className="row chip-pair">
      <DialogTrigger>
        <Pressable className={chosen.length ? "chip on" : "chip"} aria-label={chosen.length ? `${label}：${named}` : label}>
          {named}
          {chosen.length ? null : <ChevronDown className="icon" aria-hidden="true" />}
        </Pressable>
        <Popover className="pop" placement="bottom start" offset={4}>
          <ListBox
            aria-label={label}
            autoFocus
            selectionMode="multiple"
            escapeKeyBehavior="none"
            selectedKeys={chosen.map(String)}
            onSelectionChange={(keys) => onChange(choices.map((c) => c.value).filter((v) => keys === "all" || keys.has(String(v))))}
            items={choices.map((choice) => ({ id: String(choice.value), choice }))}
          >
            {({ id, choice }) => (
              <ListBoxItem id={id} textValue={choice.words} className="choice-line">
                {({ isSelected }) => (
                  <>
                    <span className="tick">{isSelected ? <Check className="icon" aria-hidden="true" /> : null}</span>
                    {choice.mark}
                    <span className="cut">{choice.words}</span>
                    <span className="meta">{choice.note}</span>
                  </>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </DialogTrigger>
      {chosen.length ? (
        <Pressable className="chip on end" aria-label={`不限${label}`} onPress={() => onChange([])}>
          <X className="icon" aria-hidden="true" />
        </Pressable>
      ) : null}
    </span>
  );
}
