import { resolve } from "node:path";
import type { contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import { Refusal } from "../../shared/refusal.ts";
import { refuseForeign } from "../site/folder.ts";
import { offer, offerWritten } from "./made.ts";
import { keptAt, refuseInside } from "../keep/folder.ts";
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
  rehearse: ({ out }) => {
    const { store, queue, actor } = open();
    const folder = out === null ? null : resolve(out);
    const { batch } = store.jobs.add([{ kind: "rehearse", name: "预演", subject: folder ?? "", params: { out: folder } }], actor().id);
    queue.pump();
    return { batch };
  },
  restore: ({ out }) => {
    const { store, queue, actor } = open();
    const folder = resolve(out);
    const { batch } = store.jobs.add([{ kind: "export", name: folder, subject: folder, params: { out: folder, back: true } }], actor().id);
    queue.pump();
    return { batch };
  },
  changes: async ({ out, as }) => {
    const library = open();
    const folder = resolve(out);
    const asked = { out: folder, keep: keptAt(library.paths, folder) };
    const name = `网站更新${library.today()}`;
    const run = (to: string | null) => library.quick.run("changes", { ...asked, to }, { timeout: 3_600_000 });
    if (as === "zip") return offerWritten(library, `${name}.zip`, run);
    return offer(library, `${name}上传清单.txt`, Buffer.from(`\ufeff${(await run(null)).text}`));
  },
  fits: async ({ out }) => {
    const folder = resolve(out);
    try {
      refuseInside(open().paths.root, folder);
      await refuseForeign(folder);
      return { why: null };
    } catch (error) {
      if (error instanceof Refusal) return { why: error.message };
      throw error;
    }
  },
  withdraw: (asked) => open().store.site.decided.withdraw(asked),
  permit: (asked) => open().store.site.decided.permit(asked),
  mask: (asked) => open().store.site.decided.mask(asked),
  clear: (asked) => open().store.site.decided.clear(asked),
  verify: ({ out }) => open().quick.run("verify", { out: resolve(out) }, { timeout: 3_600_000 }),
});
