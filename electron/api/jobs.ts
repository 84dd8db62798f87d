import { jobStates, type Batch, type JobKind, type JobState, type JobView } from "../../shared/contract/jobs.ts";
import { issueFileWords, type IssueFileKind } from "../../shared/domain/issueFiles.ts";
import type { contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import type { BatchSums, JobRecord, Timed } from "../store/jobs.ts";
import type { OpenLibrary } from "./desk.ts";
import { Refusal } from "../../shared/refusal.ts";

export const jobs = (open: () => OpenLibrary, now: () => string): Handlers<typeof contract.jobs> => ({
  list: () => {
    const { store, queue } = open();
    const tell = (list: readonly BatchSums[]) => list.map((b) => batchOf(b, open(), now()));
    return { active: tell(store.jobs.active()), ended: tell(store.jobs.ended()), paused: queue.isPaused(), trouble: queue.trouble() };
  },
  batch: ({ id }) => {
    const { store, queue } = open();
    const sums = store.jobs.sums(id);
    if (!sums) throw new Refusal("not-found", "没有这一批工作。");
    return { batch: batchOf(sums, open(), now()), jobs: store.jobs.batch(id).map((job) => view(job, queue.trouble())) };
  },
  pause: ({ paused }) => {
    open().queue.pause(paused);
    return {};
  },
  cancel: ({ batch }) => ({ cancelled: open().queue.cancel(batch) }),
  hasten: ({ batch }) => ({ jobs: open().store.jobs.hasten(batch) }),
  retry: ({ batch }) => {
    const { store, queue, aside } = open();
    aside.back(batch);
    const count = store.jobs.retry(batch);
    queue.pump();
    return { jobs: count };
  },
});

/** One job; what waits says what it waits for, where the queue stopped by itself. */
const view = ({ id, batch, kind, state, name, attempts, error, result }: JobRecord, trouble: string | null): JobView => ({
  id,
  batch,
  kind,
  state,
  name,
  attempts,
  error: state === "waiting" ? trouble : error,
  result,
});
const units: Readonly<Record<JobKind, string>> = {
  intake: "份",
  scan: "个文件",
  ocr: "页",
  export: "页",
  form: "份",
  compare: "个文件",
  rehearse: "页",
  copy: "页",
};

/** One batch as it is told: what is under way now (a scan's pages follow its files), how far, how fast, how long still. */
function batchOf({ batch, kinds }: BatchSums, library: OpenLibrary, now: string): Batch {
  const open = kinds.filter((k) => k.waiting + k.running > 0);
  const mine = open.find((k) => k.running > 0) ?? open[0] ?? kinds.at(-1)!;
  const counts = Object.fromEntries(jobStates.map((s) => [s, kinds.reduce((n, k) => n + k[s], 0)])) as Record<JobState, number>;
  const { jobs } = library.store;
  const perMinute = open.length > 0 ? rate(jobs.pace(batch, mine.kind), now) : null;
  const jobsOfKind = jobStates.reduce((n, s) => n + mine[s], 0);
  return {
    id: batch,
    kind: mine.kind,
    words: wordsOf(jobs.first(mine.first), jobsOfKind, library),
    startedAt: kinds[0]!.queuedAt,
    counts,
    done: mine.stepsDone,
    total: mine.stepsTotal,
    unit: units[mine.kind],
    perMinute,
    secondsLeft: perMinute ? Math.ceil(((mine.stepsTotal - mine.stepsDone) / perMinute) * 60) : null,
    paused: library.queue.isPaused(),
  };
}
/** What a batch is called: the issue it reads (where that is still there), the folder it writes. */
function wordsOf(first: JobRecord, count: number, { store }: OpenLibrary): string {
  const label = (issueId: string | undefined): string => {
    try {
      return issueId === undefined ? "公报" : store.issues.get(issueId).label;
    } catch {
      return "公报"; // The issue was taken back since.
    }
  };
  switch (first.kind) {
    case "intake":
      return count === 1 ? `收进“${first.name}”` : `收进${count}份文件`;
    case "scan":
      return `收进${label(String(first.params.issueId))}扫描件`;
    case "ocr":
      return `识别${label(store.pages.find(first.subject)?.issueId)}`;
    case "export":
      return first.params.back ? "恢复上一次写出的网站" : "写出网站";
    case "form":
      return count === 1 ? `收意见表“${first.name}”` : `收${count}份意见表`;
    case "compare":
      return `核对${first.name}`;
    case "rehearse":
      return "预演网站";
    case "copy": {
      const as = issueFileWords[first.params.as as IssueFileKind];
      return count === 1 ? `导出${label(first.subject)}的${as}` : `导出${count}期的${as}`;
    }
  }
}
/** Work shorter than this tells nothing of how fast it goes. */
const leastMilliseconds = 3000;
/** Steps a minute over these jobs, the latest first; null until something is known. */
function rate(timed: readonly Timed[], now: string): number | null {
  const steps = timed.reduce((n, t) => n + t.steps, 0);
  if (steps === 0) return null;
  const began = Math.min(...timed.map((t) => Date.parse(t.startedAt)));
  const took = Date.parse(timed[0]!.endedAt ?? now) - began;
  return took >= leastMilliseconds ? steps / (took / 60_000) : null;
}
