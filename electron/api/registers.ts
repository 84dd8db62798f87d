import type { contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import { fingerprint } from "../site/manifest.ts";
import { newSm2Key } from "../site/sm2.ts";
import type { OpenLibrary } from "./desk.ts";

export const settings = (open: () => OpenLibrary): Handlers<typeof contract.settings> => ({
  get: () => open().store.profiles.view(),
  write: (input) => open().store.profiles.write(input),
  restore: ({ name }) => open().store.profiles.restore(name),
  calendar: (input) => open().store.profiles.writeCalendar(input),
});

export const siteLook = (open: () => OpenLibrary): Handlers<typeof contract.siteLook> => ({
  get: () => open().store.site.look.get(),
  write: (look) => open().store.site.look.write(look),
  signing: () => {
    const { signing } = open().store.site;
    return { algorithm: signing.algorithm(), fingerprint: fingerprint(signing.key()) };
  },
  sign: ({ algorithm }) => open().store.site.signing.choose(algorithm, newSm2Key),
});

export const issuers = (open: () => OpenLibrary): Handlers<typeof contract.issuers> => ({
  list: () => open().store.issuers.view(),
  write: (input) => open().store.issuers.write(input),
  remove: ({ id }) => open().store.issuers.remove(id),
});

export const register = (open: () => OpenLibrary): Handlers<typeof contract.register> => ({
  view: (input) => open().store.register.view(input),
  issue: (input) => open().store.register.issue(input),
  void: (input) => open().store.register.void(input),
});

export const ledgers = (open: () => OpenLibrary): Handlers<typeof contract.ledgers> => ({
  list: (input) => open().store.ledgers.list(input),
  of: ({ id }) => open().store.ledgers.of(id),
  file: (input) => open().store.ledgers.file(input),
  interpret: (input) => open().store.ledgers.interpret(input),
  review: (input) => open().store.ledgers.review(input),
});
