import type { LucideIcon } from "lucide-react";
import { Button as Pressable, Tooltip, TooltipTrigger } from "react-aria-components";

interface Props {
  readonly children: string;
  readonly kind?: "act" | "bare" | "plain";
  readonly icon?: LucideIcon;
  /** The shortcut, shown on the button (in the tooltip of a button without words). */
  readonly keys?: string;
  /** Only the icon shows; the words are its name and tooltip. */
  readonly sole?: boolean;
  readonly tiny?: boolean;
  readonly off?: boolean;
  readonly submit?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
  readonly onPress?: () => void;
}

/** A verb with its object or number. A screen has at most one `act`. */
export function Button({
  children,
  kind = "plain",
  icon: Icon,
  keys,
  sole = false,
  tiny = false,
  off = false,
  submit = false,
  autoFocus = false,
  className = "",
  onPress,
}: Props) {
  const looks = ["btn", kind === "plain" ? "" : kind, sole ? "sole" : "", tiny ? "tiny" : "", className].filter(Boolean).join(" ");
  const button = (
    <Pressable
      className={looks}
      isDisabled={off}
      autoFocus={autoFocus}
      type={submit ? "submit" : "button"}
      {...(sole ? { "aria-label": children } : {})}
      {...(onPress ? { onPress } : {})}
    >
      {Icon ? <Icon className="icon" aria-hidden="true" /> : null}
      {sole ? null : children}
      {keys && !sole ? <kbd aria-hidden="true">{keys}</kbd> : null}
    </Pressable>
  );
  if (!sole) return button;
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {button}
      <Tooltip className="tip" offset={4}>
        {children}
        {keys ? <kbd>{keys}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
