import type { contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import type { OpenLibrary } from "./desk.ts";

export const search = (open: () => OpenLibrary): Handlers<typeof contract.search> => ({
  find: (input) => open().store.search.find(input),
  near: (input) => open().store.search.near(input),
  why: (input) => open().store.search.why(input),
});

export const acts = (open: () => OpenLibrary): Handlers<typeof contract.acts> => ({
  list: ({ limit }) => open().store.acts.list(limit),
  undo: ({ act }) => {
    const { store, queue } = open();
    const undone = store.acts.undo(act);
    // A page that went with it is not worth reading any more.
    for (const id of store.acts.subjects(undone.act)) if (store.pages.find(id)?.listed === false) queue.cancelSubject(id);
    return undone;
  },
  redo: () => open().store.acts.redo(),
});
