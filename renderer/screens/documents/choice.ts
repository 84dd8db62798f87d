import { useState } from "react";
import { say } from "../../parts/toasts.ts";
import type { How } from "../../parts/WindowList.tsx";
import type { Filter } from "./filter.ts";
import type { Rows } from "./rows.ts";
import type { Sort } from "./sort.ts";

const none: ReadonlySet<string> = new Set();

/** Which documents are chosen besides the one that is open: two or more, to be dealt with together. */
export function useChoice(rows: Rows, open: string | null, filter: Filter, sort: Sort, onOpen: (id: string) => void) {
  const [picking, setPicking] = useState(false);
  const [state, setState] = useState({ filter, sort, chosen: none, anchor: -1 });
  // What was chosen in one list means nothing in another; an order moves the places, not the choice.
  const chosen = state.filter === filter ? state.chosen : none;
  const anchor = state.filter === filter && state.sort === sort ? state.anchor : -1;
  const keep = (change: { chosen?: ReadonlySet<string>; anchor?: number }) => setState({ filter, sort, chosen, anchor, ...change });
  /** With one document alone there is nothing to choose: it is the open one. */
  const base = (): Set<string> => (chosen.size > 0 || picking ? new Set(chosen) : new Set(open ? [open] : []));
  const toggled = (id: string): ReadonlySet<string> => {
    const next = base();
    if (!next.delete(id)) next.add(id);
    return next.size > 1 || picking ? next : none;
  };
  async function choose(index: number, how: How): Promise<void> {
    if (how === "range") {
      const from = anchor >= 0 ? anchor : Math.max(0, rows.list?.index ?? 0);
      const ids = await rows.ids(from, index);
      return keep({ chosen: new Set(ids.length > 1 ? ids : []), anchor: from });
    }
    // A row far out of sight is not here yet.
    const id = rows.at(index)?.id ?? (await rows.ids(index, index))[0];
    if (!id) return;
    if (how === "toggle") return keep({ chosen: toggled(id), anchor: index });
    keep({ chosen: none, anchor: index });
    onOpen(id);
  }
  return {
    chosen,
    picking,
    choose: (index: number, how: How): void => void choose(index, how).catch(sayWhy),
    all: (): void => void rows.ids().then((ids) => keep({ chosen: new Set(ids) }), sayWhy),
    pick: (): void => setPicking(!picking),
    clear: (): void => {
      keep({ chosen: none });
      setPicking(false);
    },
  };
}
export type Choice = ReturnType<typeof useChoice>;

const sayWhy = (error: Error): void => say(error.message, null, "bad");
