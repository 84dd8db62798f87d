import type { Batch } from "../../../shared/contract/jobs.ts";
import { store } from "../../parts/store.ts";

/** Failures a person has looked at stay out of the strip until there are more, or the program is opened again. */
export const looked = store<ReadonlySet<string>>(new Set());
export const failuresOf = ({ id, counts }: Pick<Batch, "id" | "counts">): string => `${id} ${counts.failed}`;
export function look(batch: Pick<Batch, "id" | "counts">): void {
  const key = failuresOf(batch);
  if (!looked.get().has(key)) looked.set(new Set([...looked.get(), key]));
}
