import type { LucideIcon } from "lucide-react";
import { useEffect, useState } from "react";
import { isKey, takes, watchFields } from "./keys.ts";
import { store } from "./store.ts";

/** Something that can be done here and now: a shortcut, a line of the palette, often a button too. */
export interface Act {
  readonly id: string;
  readonly words: string;
  readonly icon: LucideIcon;
  readonly run: () => void;
  /** As it stands on the button: `E`, `Ctrl I`. */
  readonly keys?: string;
  readonly hint?: string;
  /** Extra words by which the palette finds it. */
  readonly also?: string;
  readonly off?: boolean;
  /** Works by its key alone; the palette does not list it. */
  readonly hidden?: boolean;
}
export interface ActGroup {
  readonly title: string;
  readonly acts: readonly Act[];
  /** What is open comes before the screen, the screen before the whole program. */
  readonly rank: number;
}

const groups = store<readonly { readonly key: object; readonly group: ActGroup }[]>([]);
const without = (key: object) => groups.get().filter((g) => g.key !== key);
const inOrder = (all: readonly { readonly group: ActGroup }[]): ActGroup[] => all.map((g) => g.group).sort((a, b) => a.rank - b.rank);

/** While the caller is on screen its acts can be done by their keys and are found in the palette. */
export function useActs(title: string, rank: number, acts: readonly Act[]): void {
  const [key] = useState({});
  useEffect(() => groups.set([...without(key), { key, group: { title, rank, acts } }]));
  useEffect(() => () => groups.set(without(key)), [key]);
}
export const useAllActs = (): readonly ActGroup[] => inOrder(groups.use());

/** Gives key presses to the acts on screen, what is open first. A dialog keeps its keys for itself. */
export function listenToKeys(): () => void {
  const press = (event: KeyboardEvent) => {
    if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
    for (const group of inOrder(groups.get())) {
      const act = group.acts.find((a) => a.keys && !a.off && takes(event, a.keys));
      if (!act) continue;
      event.preventDefault();
      event.stopPropagation();
      act.run();
      return;
    }
  };
  // Subtle: before the button that has the focus hears of it, which would take any Enter for a press of its own.
  const early = (event: KeyboardEvent) => {
    if (isKey(event, "Ctrl Enter")) press(event);
  };
  addEventListener("keydown", early, true);
  addEventListener("keydown", press);
  const forget = watchFields();
  return () => {
    forget();
    removeEventListener("keydown", early, true);
    removeEventListener("keydown", press);
  };
}
