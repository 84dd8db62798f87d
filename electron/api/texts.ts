import type { contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import type { OpenLibrary } from "./desk.ts";

export const texts = (open: () => OpenLibrary): Handlers<typeof contract.texts> => ({
  list: ({ id }) => open().store.texts.list(id),
  read: ({ version }) => open().store.texts.read(version),
  compare: (input) => open().store.texts.compare(input),
  suggest: ({ version }) => open().store.texts.suggest(version),
  tidy: (input) => open().store.texts.tidy(input),
  propose: (input) => open().store.texts.propose(input),
  consolidate: (input) => open().store.texts.consolidate(input),
  correct: (input) => open().store.texts.correct(input),
  dropCorrection: (input) => open().store.texts.dropCorrection(input),
});
