import { statSync } from "node:fs";
import { resolve, sep } from "node:path";
import type { contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { OpenLibrary } from "./desk.ts";

export const watch = (open: () => OpenLibrary): Handlers<typeof contract.watch> => ({
  get: () => open().watch.state(),
  set: ({ setting }) => {
    const library = open();
    if (setting) refuseUnfit(setting.folder, library.paths.root);
    const done = library.store.watched.set({ setting });
    void library.watch.look();
    return done;
  },
  look: async () => {
    const { watch } = open();
    await watch.look();
    return watch.state();
  },
});

/** Refuses what is no folder, and one that holds the library or lies in it: its own originals would come in again. */
function refuseUnfit(folder: string, root: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Refusal("not-found", `找不到文件夹${folder}，请再选一次。`);
  const [here, library] = [resolve(folder) + sep, resolve(root) + sep];
  if (here.startsWith(library) || library.startsWith(here))
    throw new Refusal("conflict", "资料库自己的文件夹不能监视，请另选一个放扫描件的文件夹。");
}
