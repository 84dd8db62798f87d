import { useSyncExternalStore } from "react";

/** A value that any part of the window may set and any part may watch. Only for what belongs to the window itself. */
export function store<Value>(initial: Value) {
  let value = initial;
  const listeners = new Set<() => void>();
  const subscribe = (tell: () => void) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  };
  return {
    get: (): Value => value,
    set(next: Value): void {
      value = next;
      for (const tell of listeners) tell();
    },
    use: (): Value => useSyncExternalStore(subscribe, () => value),
  };
}
