import { resolve } from "node:path";
import type { contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import { refuseInside } from "../keep/folder.ts";
import type { OpenLibrary } from "./desk.ts";

export const publications = (open: () => OpenLibrary): Handlers<typeof contract.publications> => ({
  list: () => {
    const { store } = open();
    return { publications: store.publications.list(), ready: store.site.counts() };
  },
  export: ({ out }) => {
    const { store, queue, actor } = open();
    const folder = resolve(out);
    refuseInside(open().paths.root, folder);
    const { batch } = store.jobs.add([{ kind: "export", name: folder, subject: folder, params: { out: folder } }], actor().id);
    queue.pump();
    return { batch };
  },
  withdraw: (asked) => open().store.site.decided.withdraw(asked),
  permit: (asked) => open().store.site.decided.permit(asked),
  clear: (asked) => open().store.site.decided.clear(asked),
  verify: ({ out }) => open().quick.run("verify", { out: resolve(out) }, { timeout: 3_600_000 }),
});
