import { store } from "./store.ts";

/** What was done, said once; `act` is what the button takes back: 撤销 of an act, 恢复 of an undoing. */
export interface Toast {
  readonly id: number;
  readonly sentence: string;
  readonly act: string | null;
  readonly tone: "plain" | "bad" | "undone";
}

const shown = store<Toast | null>(null);
let last = 0;

/** Says one sentence at the foot of the window. A new one takes the place of the last, so that 撤销 means one thing. */
export function say(sentence: string, act: string | null = null, tone: Toast["tone"] = "plain"): void {
  shown.set({ id: ++last, sentence, act, tone });
}
export function dismiss(id: number): void {
  if (shown.get()?.id === id) shown.set(null);
}
export const useToast = shown.use;
