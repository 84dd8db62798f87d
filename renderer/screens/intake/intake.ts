import { campaigns } from "../../../shared/contract/campaigns.ts";
import { documents } from "../../../shared/contract/documents.ts";
import { issues } from "../../../shared/contract/issues.ts";
import { ask } from "../../api.ts";
import { handIn, type Given } from "../../parts/incoming.ts";
import { say } from "../../parts/toasts.ts";
import { count } from "../../words/words.ts";
import { store } from "../../parts/store.ts";

/** What is being taken in now: being read, given up with a sentence, or a batch to watch. */
export type Intake =
  | { readonly step: "folder"; readonly path: string; readonly files: readonly { readonly path: string; readonly name: string }[] }
  | { readonly step: "reading"; readonly done: number; readonly total: number }
  | { readonly step: "refused"; readonly sentence: string }
  | { readonly step: "batch"; readonly batch: string; readonly kind: "documents" | "scans" | "forms" };

export const intake = store<Intake | null>(null);

/** Words on the clipboard: as they are, and as Word, Excel and WPS give them with their tables and numbers. */
export interface Pasted {
  readonly text: string;
  readonly html: string | null;
}
/** Pasted words wait here until the person says they are a document. */
export const pasted = store<Pasted | null>(null);

/** What a drop of files means on the screen now open, in words and in deed; null is documents. */
export const dropped = store<null | { readonly words: string; readonly take: (files: readonly File[]) => void }>(null);

/** As many files are handed over at a time: between two goes the person can stop it. */
const atOnce = 50;
/** Up to so many are waited for in a window of their own; more are left to the strip, which is in nobody's way. */
const soonDone = 20;

/** Takes documents in and shows what became of each file. */
export const takeDocuments = (given: readonly Given[]): Promise<void> =>
  guarded(given, async () => {
    let batch: string | undefined;
    for (let done = 0; done < given.length; done += atOnce) {
      const files = await handIn(given.slice(done, done + atOnce), (n) =>
        intake.set({ step: "reading", done: done + n, total: given.length }),
      );
      ({ batch } = await ask(documents.add, { files, ...(batch === undefined ? {} : { batch }) }));
      if (intake.get() === null) return; // Stopped by the person: what was handed over is taken in, the rest is not.
    }
    if (given.length <= soonDone) return intake.set({ step: "batch", batch: batch!, kind: "documents" });
    intake.set(null);
    say(`${count(given.length)}份文件正在收进，进度和结果在下方“任务”里`);
  });

/** Shows what is in a folder, before it is taken in. */
export const lookInto = (path: string): Promise<void> =>
  guarded([{ path }], async () => intake.set({ step: "folder", path, files: (await ask(documents.folder, { path })).files }));

/** Takes scans in as pages of an issue (`2003/2`), in the order given. */
export const takeScans = (
  given: readonly Given[],
  issue: string,
  gazette: string | null,
  recognise: boolean,
  then: (issueId: string) => void,
): Promise<void> =>
  guarded(given, async () => {
    const files = await handIn(given, (done) => intake.set({ step: "reading", done, total: given.length }));
    const { batch, issueId } = await ask(issues.scan, { files, issue, gazette, recognise });
    then(issueId);
    intake.set({ step: "batch", batch, kind: "scans" });
  });

/** Takes scans of several issues in, each batch into its own; the first is then opened. */
export const takeIssues = (
  groups: readonly { readonly issue: string; readonly files: readonly Given[] }[],
  gazette: string | null,
  recognise: boolean,
  then: (issueId: string) => void,
): Promise<void> =>
  guarded(
    groups.flatMap((group) => group.files),
    async () => {
      const total = groups.reduce((sum, { files }) => sum + files.length, 0);
      let done = 0;
      let first: string | null = null;
      for (const { issue, files } of groups) {
        const handed = await handIn(files, (n) => intake.set({ step: "reading", done: done + n, total }));
        const { issueId } = await ask(issues.scan, { files: handed, issue, gazette, recognise });
        first ??= issueId;
        done += files.length;
        if (intake.get() === null) break; // Stopped by the person: what was handed over is taken in, the rest is not.
      }
      if (first) then(first);
      intake.set(null);
      say(`${count(groups.length)}期扫描件正在收进，进度和结果在下方“任务”里`);
    },
  );

/** Takes returned opinion forms in; each finds its clean-up and its department by itself. */
export const takeForms = (given: readonly Given[]): Promise<void> =>
  guarded(given, async () => {
    const files = await handIn(given, (done) => intake.set({ step: "reading", done, total: given.length }));
    const { batch } = await ask(campaigns.receive, { files });
    intake.set({ step: "batch", batch, kind: "forms" });
  });

/** Does it with the window saying how far it is; what is refused is said there. */
async function guarded(given: readonly Given[], body: () => Promise<void>): Promise<void> {
  if (given.length === 0) return;
  intake.set({ step: "reading", done: 0, total: given.length });
  try {
    await body();
  } catch (error) {
    intake.set({ step: "refused", sentence: error instanceof Error ? error.message : String(error) });
  }
}
