import { store } from "../../parts/store.ts";

/** Batches that make a file somebody in this window waits for; it is handed over when it is there. */
export const awaited = store<readonly string[]>([]);

/** Waits for the file of a batch. */
export const awaitFile = ({ batch }: { readonly batch: string }): void => awaited.set([...new Set([...awaited.get(), batch])]);
