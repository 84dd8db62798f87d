import { campaigns } from "../../../shared/contract/campaigns.ts";
import { documents } from "../../../shared/contract/documents.ts";
import { issues } from "../../../shared/contract/issues.ts";
import { ask } from "../../api.ts";
import { handIn, type Given } from "../../parts/incoming.ts";
import { store } from "../../parts/store.ts";

/** What is being taken in now: being read, given up with a sentence, or a batch to watch. */
export type Intake =
  | { readonly step: "reading"; readonly done: number; readonly total: number }
  | { readonly step: "refused"; readonly sentence: string }
  | { readonly step: "batch"; readonly batch: string; readonly kind: "documents" | "scans" | "forms" };

export const intake = store<Intake | null>(null);

/** Pasted words wait here until the person says they are a document. */
export const pasted = store<string | null>(null);

/** What a drop of files means on the screen now open, in words and in deed; null is documents. */
export const dropped = store<null | { readonly words: string; readonly take: (files: readonly File[]) => void }>(null);

/** Takes documents in and shows what became of each file. */
export const takeDocuments = (given: readonly Given[]): Promise<void> =>
  take(given, async (files) => {
    const { batch } = await ask(documents.add, { files });
    return { batch, kind: "documents" };
  });

/** Takes scans in as pages of an issue (`2003/2`), in the order given. */
export const takeScans = (
  given: readonly Given[],
  issue: string,
  gazette: string | null,
  recognise: boolean,
  then: (issueId: string) => void,
): Promise<void> =>
  take(given, async (files) => {
    const { batch, issueId } = await ask(issues.scan, { files, issue, gazette, recognise });
    then(issueId);
    return { batch, kind: "scans" };
  });

/** Takes returned opinion forms in; each finds its clean-up and its department by itself. */
export const takeForms = (given: readonly Given[]): Promise<void> =>
  take(given, async (files) => {
    const { batch } = await ask(campaigns.receive, { files });
    return { batch, kind: "forms" };
  });

async function take(
  given: readonly Given[],
  queue: (files: Awaited<ReturnType<typeof handIn>>) => Promise<{ batch: string; kind: "documents" | "scans" | "forms" }>,
) {
  if (given.length === 0) return;
  try {
    intake.set({ step: "reading", done: 0, total: given.length });
    const files = await handIn(given, (done) => intake.set({ step: "reading", done, total: given.length }));
    intake.set({ step: "batch", ...(await queue(files)) });
  } catch (error) {
    intake.set({ step: "refused", sentence: error instanceof Error ? error.message : String(error) });
  }
}
