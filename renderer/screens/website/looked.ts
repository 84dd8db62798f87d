import type { CopyCheck } from "../../../shared/contract/copies.ts";
import { jobs } from "../../../shared/contract/jobs.ts";
import type { Rehearsal } from "../../../shared/contract/rehearsal.ts";
import { useAsk } from "../../api.ts";

interface Looked<T> {
  readonly busy: boolean;
  readonly error: string | null;
  readonly result: T | null;
}
/** The one job of a batch as it goes: at work, its sentence where it came to nothing, or its result. */
function useResult(batch: string | null): Looked<unknown> {
  const { data } = useAsk(jobs.batch, { id: batch ?? "" }, { when: batch !== null, keep: false });
  const job = data?.jobs[0];
  if (batch === null) return { busy: false, error: null, result: null };
  if (!job || job.state === "waiting" || job.state === "running") return { busy: true, error: null, result: null };
  return { busy: false, error: job.error ?? (job.state === "cancelled" ? "已取消。" : null), result: job.result ?? null };
}
export const useRehearsal = (batch: string | null) => useResult(batch) as Looked<Rehearsal>;
export const useCopies = (batch: string | null) => useResult(batch) as Looked<readonly CopyCheck[]>;
