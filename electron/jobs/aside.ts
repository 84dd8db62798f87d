import { basename } from "node:path";
import type { OriginalFiles } from "../keep/originals.ts";
import type { JobRecord } from "../store/jobs.ts";
import type { Store } from "../store/store.ts";

/**
 * Files whose work came to nothing (refused, cancelled). They leave originals/ and its register at once, since nothing in the library rests on
 * them, and are kept beside it for a while, so that the work can be tried again.
 */
export function asides({ store, files, log }: { store: Store; files: OriginalFiles; log: (error: unknown) => void }) {
  function leave(hash: string): void {
    try {
      if (store.originals.drop(hash)) files.setAside(hash);
    } catch (error) {
      log(error); // Tried again at the next opening.
    }
  }
  const works = ({ kind }: JobRecord) => kind === "intake" || kind === "scan";
  return {
    /** A job ended without a result. */
    left(job: JobRecord): void {
      if (works(job)) leave(job.subject);
    },
    /** The files of a batch are wanted again. */
    back(batch: string): void {
      for (const job of store.jobs.batch(batch)) {
        if (!works(job) || (job.state !== "failed" && job.state !== "cancelled")) continue;
        const bytes = files.bringBack(job.subject);
        if (bytes !== null) store.originals.add(job.subject, basename(job.name), bytes);
      }
    },
    /** At the opening: what a killed program left undone, and what was set aside long ago. */
    sweep(): void {
      for (const hash of store.jobs.leftovers()) leave(hash);
      files.sweepAside();
    },
  };
}
export type Asides = ReturnType<typeof asides>;
