import type { contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import type { OpenLibrary } from "./desk.ts";

export const proof = (open: () => OpenLibrary): Handlers<typeof contract.proof> => ({
  queue: (input) => open().store.proof.queue(input),
  alike: (input) => open().store.proof.alike(input),
  correctMany: (input) => open().store.proof.correctMany(input),
  check: (input) => open().store.proof.check(input),
  sendBack: (input) => open().store.proof.sendBack(input),
  secondCheck: (input) => open().store.proof.setSecondCheck(input),
});
