import type { contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import { recognition } from "../jobs/runners.ts";
import type { OpenLibrary } from "./desk.ts";
import { queueFiles, type IncomingFiles } from "./incoming.ts";

export const issues = (open: () => OpenLibrary, incoming: IncomingFiles): Handlers<typeof contract.issues> => ({
  list: () => open().store.issues.views.list(),
  get: ({ id }) => open().store.issues.views.get(id),
  scan: async ({ files, issue, gazette, recognise }) => {
    const library = open();
    const person = library.actor();
    const issueId = library.store.pages.openNamed(issue, gazette);
    const { batch, jobs } = await queueFiles(library, files, incoming, "scan", person.id, { issueId, recognise });
    return { batch, jobs, issueId };
  },
  listItem: (input) => open().store.pages.listItem(input),
});

export const pages = (open: () => OpenLibrary): Handlers<typeof contract.pages> => ({
  get: ({ issueId, seq, query }) => open().store.issues.views.page(issueId, seq, query),
  correct: (input) => open().store.proof.correct(input),
  proofread: (input) => open().store.proof.proofread(input),
  recognise: ({ pageIds, read }) => {
    const library = open();
    const { pages: store, jobs, issues: all } = library.store;
    const wanted =
      pageIds.length > 0
        ? pageIds.map((id) => store.get(id))
        : all
            .list()
            .flatMap((i) => store.of(i.id))
            .filter((p) => p.state === "waiting" || p.state === "failed");
    const { batch, jobs: count } = jobs.add(
      wanted.map((p) => recognition(p, read)),
      library.actor().id,
    );
    // Somebody who names a few pages waits for them.
    if (pageIds.length > 0 && pageIds.length <= 20) jobs.hasten(batch);
    library.queue.pump();
    return { batch, jobs: count };
  },
  engines: ({ engines }) => open().store.engines.choose(engines),
  withdraw: (input) => {
    const { store, queue } = open();
    const done = store.pages.withdraw(input);
    for (const id of input.pageIds) queue.cancelSubject(id);
    return done;
  },
  restore: (input) => open().store.pages.restore(input),
});
