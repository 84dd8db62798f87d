import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import type { contract } from "../../shared/contract/index.ts";
import type { Done } from "../../shared/contract/common.ts";
import type { IssueFileKind } from "../../shared/domain/issueFiles.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import { refuseInside } from "../keep/folder.ts";
import type { Queued } from "../store/jobs.ts";
import type { IssueRecord } from "../store/issues.ts";
import { recognition } from "../jobs/runners.ts";
import { catalogueFile } from "./catalogueFile.ts";
import type { OpenLibrary } from "./desk.ts";
import { queueFiles, takeIn, type IncomingFiles } from "./incoming.ts";

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
  file: ({ id, as }) => {
    const library = open();
    const { batch } = queueCopies(library, [library.store.issues.get(id)], as, null);
    library.queue.pump();
    return { batch };
  },
  files: ({ from, to, as, out }) => {
    const library = open();
    const folder = resolve(out);
    refuseInside(library.paths.root, folder);
    const { batch, jobs } = queueCopies(library, library.store.issues.range(from, to), as, folder);
    library.queue.pump();
    return { batch, jobs };
  },
  catalogue: (input) => catalogueFile(open(), input),
  listItem: (input) => open().store.pages.listItem(input),
});

export const pages = (open: () => OpenLibrary, incoming: IncomingFiles): Handlers<typeof contract.pages> => ({
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
  turn: (input) => reread(open(), input.pageIds, open().store.pages.turn(input)),
  crop: (input) => reread(open(), [input.pageId], open().store.pages.crop(input)),
  split: ({ pageId, at, first }) => {
    const library = open();
    const { issueId, look } = library.store.pages.get(pageId);
    const known = new Set(library.store.pages.of(issueId).map((p) => p.id));
    const done = library.store.pages.split({ pageId, at: at ?? look?.fold ?? 0.5, first });
    const made = library.store.pages.of(issueId).filter((p) => !known.has(p.id));
    return reread(library, [pageId, ...made.map((p) => p.id)], done);
  },
  move: (input) => open().store.pages.move(input),
  replace: async ({ pageId, file }) => {
    const library = open();
    library.store.pages.get(pageId);
    const [taken] = await takeIn(library, [file], incoming);
    const { hash, name } = taken!;
    try {
      const scanned = await library.quick.run("pages", { path: library.files.pathOf(hash), name }, { timeout: 120_000 });
      return reread(library, [pageId], library.store.pages.replace(pageId, hash, name, scanned));
    } catch (error) {
      if (library.store.originals.drop(hash)) library.files.setAside(hash);
      throw error;
    }
  },
  refile: (input) => open().store.pages.refile(input),
  declineCover: (input) => open().store.pages.declineCover(input),
  settle: (input) => open().store.pages.settle(input),
  withdraw: (input) => {
    const { store, queue } = open();
    const done = store.pages.withdraw(input);
    for (const id of input.pageIds) queue.cancelSubject(id);
    return done;
  },
  restore: (input) => open().store.pages.restore(input),
});

/** Queues what has to be read again since its picture changed. */
function reread(library: OpenLibrary, pageIds: readonly string[], done: Done): Done {
  const waiting = pageIds.map((id) => library.store.pages.get(id)).filter((p) => library.store.pages.stale(p));
  library.store.jobs.add(
    waiting.map((p) => recognition(p)),
    library.actor().id,
  );
  library.queue.pump();
  return done;
}

/** Queues issues to be written out, one job an issue, into a folder or (null) to be saved by a person. Refuses where none of them has a page. */
export function queueCopies(
  library: Pick<OpenLibrary, "store" | "actor">,
  issues: readonly IssueRecord[],
  as: IssueFileKind,
  out: string | null,
): Queued {
  const { pages, jobs } = library.store;
  const counted = issues.map((issue) => ({ issue, steps: pages.of(issue.id).length })).filter(({ steps }) => steps > 0);
  if (counted.length === 0)
    throw new Refusal("conflict", `${issues.length === 1 ? issues[0]!.label : "这几期"}还没有扫描页，没有可导出的。`);
  if (out !== null) mkdirSync(out, { recursive: true });
  return jobs.add(
    counted.map(({ issue, steps }) => ({ kind: "copy", name: issue.label, subject: issue.id, params: { as, out }, steps })),
    library.actor().id,
  );
}
