import { useState } from "react";

/** What is being typed is kept on this machine until it is handed in, so that a crash or a wrong click loses nothing. */
let scope = "";
/** Drafts belong to one library. */
export function draftsOf(library: string): void {
  scope = library;
}
const keyOf = (field: string) => `draft ${scope} ${field}`;

/** A field's text: the draft where there is one, else `initial`. `forget` when it was handed in or given up. */
export function useDraft(field: string, initial: string): [text: string, set: (text: string) => void, forget: () => void] {
  const key = keyOf(field);
  const [state, setState] = useState({ key, text: read(key) ?? initial });
  const text = state.key === key ? state.text : (read(key) ?? initial);
  return [
    text,
    (next) => {
      setState({ key, text: next });
      if (next === initial) localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    },
    () => {
      localStorage.removeItem(key);
      setState({ key, text: initial });
    },
  ];
}
const read = (key: string): string | null => localStorage.getItem(key);
/** True where something typed earlier waits in this field. */
export const hasDraft = (field: string): boolean => read(keyOf(field)) !== null;
