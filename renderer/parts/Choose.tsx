import { Check, type LucideIcon } from "lucide-react";
import { Menu, MenuItem, MenuTrigger, Popover, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { Button } from "./Button.tsx";

interface SegProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly words: string; readonly off?: boolean }[];
  readonly chosen: Value;
  readonly onChange: (value: Value) => void;
}
/** One of a few, all in sight. */
export function Segments<Value extends string>({ label, choices, chosen, onChange }: SegProps<Value>) {
  return (
    <ToggleButtonGroup
      className="seg"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const [value] = [...keys];
        if (value !== undefined) onChange(value as Value);
      }}
    >
      {choices.map(({ value, words, off = false }) => (
        <ToggleButton key={value} id={value} isDisabled={off}>
          {words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

interface MenuProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly lines: readonly {
    readonly id: string;
    readonly words: string;
    readonly on?: boolean;
    readonly off?: boolean;
    readonly meta?: string;
    readonly run: () => void;
  }[];
}
/** What is done more seldom, behind one button. */
export function More({ label, icon, lines }: MenuProps) {
  return (
    <MenuTrigger>
      <Button kind="bare" sole icon={icon}>
        {label}
      </Button>
      <Popover className="pop" placement="bottom end" offset={4}>
        <Menu aria-label={label} onAction={(key) => lines.find((l) => l.id === key)?.run()}>
          {lines.map((line) => (
            <MenuItem key={line.id} id={line.id} isDisabled={line.off ?? false} textValue={line.words} className="choice-line">
              <span className="tick">{line.on ? <Check className="icon" aria-label="现为" /> : null}</span>
              {line.words}
              {line.meta ? <span className="meta">{line.meta}</span> : null}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
