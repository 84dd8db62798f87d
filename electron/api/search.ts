import type { contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import type { OpenLibrary } from "./desk.ts";

export const search = (open: () => OpenLibrary): Handlers<typeof contract.search> => ({
  find: (input) => open().store.search.find(input),
});

export const acts = (open: () => OpenLibrary): Handlers<typeof contract.acts> => ({
  list: ({ limit }) => open().store.acts.list(limit),
  undo: ({ act }) => open().store.acts.undo(act),
  redo: () => open().store.acts.redo(),
});
