import type { contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import type { OpenLibrary } from "./desk.ts";

export const articles = (open: () => OpenLibrary): Handlers<typeof contract.articles> => ({
  get: (input) => open().store.articles.get(input),
  keep: (input) => open().store.articles.keep(input),
  make: (input) => open().store.articles.make(input),
  link: (input) => open().store.articles.link(input),
  renewal: (input) => open().store.articles.renewal(input),
  renew: (input) => open().store.articles.renew(input),
  grid: () => open().store.articles.grid(),
});
