/** True while an input method is composing: Enter, Esc and letters then belong to it. 229 is what older systems send instead. */
export const isComposing = (event: {
  readonly isComposing?: boolean;
  readonly keyCode?: number;
  readonly nativeEvent?: { readonly isComposing?: boolean };
}): boolean => event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229;

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** True when a key event is the shortcut as written on its button: `E`, `Ctrl K`, `Ctrl Enter`, `F9`. ⌘ counts as Ctrl. */
export function isKey(event: Pressed, keys: string): boolean {
  const parts = keys.split(" ");
  const key = parts.at(-1)!;
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === wants("Ctrl") &&
    event.altKey === wants("Alt") &&
    event.shiftKey === wants("Shift")
  );
}

/** True where a bare key would be typing: fields, and anything a person can write into. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** True while somebody has written in a field since the last act: the undo of a field then comes before the program's. */
let written = false;
const onInput = (): void => void (written = true);
/** From now on it is known whether fields are being written in. Answers how to stop. */
export function watchFields(): () => void {
  addEventListener("input", onInput, true);
  return () => removeEventListener("input", onInput, true);
}
/** Something was done: what was written is handed in, and undo means the act. */
export const handedIn = (): void => void (written = false);

/** May this event run the shortcut `keys` of the window? Never while composing; bare keys not in a field, nor undo in one while it is written in. */
export function takes(event: KeyboardEvent, keys: string): boolean {
  if (event.defaultPrevented || isComposing(event) || !isKey(event, keys)) return false;
  const ofTheField = keys.length === 1 || (written && (keys === "Ctrl Z" || keys === "Ctrl Y"));
  return !(ofTheField && isTyping(event.target));
}
