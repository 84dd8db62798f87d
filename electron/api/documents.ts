import type { contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import { catalogueSheet, inForcePaper } from "./catalogue.ts";
import type { OpenLibrary } from "./desk.ts";
import { offerPdf, offerSheets, offerWord } from "./made.ts";
import { filesIn, placeOf, queueFiles, type IncomingFiles } from "./incoming.ts";

export const documents = (open: () => OpenLibrary, incoming: IncomingFiles): Handlers<typeof contract.documents> => ({
  add: async ({ files, batch: given }) => {
    const library = open();
    const { id } = library.actor();
    const { batch, jobs } = await queueFiles(library, files, incoming, "intake", id, {}, given);
    return { batch, jobs };
  },
  read: async ({ file }) => {
    const { text, notes } = await open().quick.run("intake", placeOf(file, incoming), { timeout: 60_000 });
    return { text, notes };
  },
  folder: ({ path }) => ({ files: filesIn(path) }),
  list: (question) => open().store.documents.list(question),
  ids: (question) => open().store.documents.ids(question),
  sheet: (question) => offerSheets(open(), "文件目录", [catalogueSheet(open().store.documents.whole(question))]),
  inForce: (input) => open().store.documents.inForce.list(input),
  inForcePaper: async ({ as, ...asked }) => {
    const list = await open().store.documents.inForce.whole(asked);
    const name = `${asked.on}有效的文件目录`;
    return (as === "word" ? offerWord : offerPdf)(open(), name, [inForcePaper(list)], list.madeOn);
  },
  bulk: (input) => open().store.documents.bulk(input),
  topics: () => open().store.documents.topics(),
  setTopics: (input) => open().store.documents.setTopics(input),
  get: ({ id, on }) => open().store.documents.views.get(id, on),
  find: ({ name }) => {
    const { documents: store } = open().store;
    return { ...store.ref(store.named(name))!, id: store.named(name) };
  },
  decide: (input) => open().store.documents.decide(input),
  judge: (input) => open().store.documents.judge(input),
  settle: (input) => open().store.documents.settle(input),
  withdraw: (input) => open().store.documents.withdraw(input),
  restore: (input) => open().store.documents.restore(input),
});

export const proposals = (open: () => OpenLibrary): Handlers<typeof contract.proposals> => ({
  decide: (input) => open().store.documents.decideProposals(input),
});

export const events = (open: () => OpenLibrary): Handlers<typeof contract.events> => ({
  record: (input) => open().store.documents.record(input),
  strike: (input) => open().store.documents.strike(input),
});
