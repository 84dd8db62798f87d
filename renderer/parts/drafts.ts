import { useState } from "react";

/** What is being typed is kept on this machine until it is handed in, so that a crash or a wrong click loses nothing. */
let scope = "";
/** Drafts belong to one library. */
export function draftsOf(library: string): void {
  scope = library;
}
const keyOf = (field: string) => `draft ${scope} ${field}`;

/** A field's text: the draft where there is one, else `initial`, also when that changes. `forget` when it was handed in or given up. */
export function useDraft(field: string, initial: string): [text: string, set: (text: string) => void, forget: () => void] {
  const key = keyOf(field);
  const [state, setState] = useState({ key, draft: read(key) });
  const draft = state.key === key ? state.draft : read(key);
  const keep = (next: string | null) => {
    if (next === null) localStorage.removeItem(key);
    else localStorage.setItem(key, next);
    setState({ key, draft: next });
  };
  return [draft ?? initial, (next) => keep(next === initial ? null : next), () => keep(null)];
}
const read = (key: string): string | null => localStorage.getItem(key);
