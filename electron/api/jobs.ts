import type { Batch, JobState, JobView } from "../../shared/contract/jobs.ts";
import { jobStates } from "../../shared/contract/jobs.ts";
import type { contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import type { JobRecord } from "../store/jobs.ts";
import type { OpenLibrary } from "./desk.ts";
import { Refusal } from "../../shared/refusal.ts";

export const jobs = (open: () => OpenLibrary, now: () => string): Handlers<typeof contract.jobs> => ({
  list: () => {
    const { store, queue } = open();
    const paused = queue.isPaused();
    const tell = (list: readonly JobRecord[]) => grouped(list).map((b) => batchOf(b, labels(open()), paused, now()));
    return { active: tell(store.jobs.active()), ended: tell(store.jobs.ended()).toReversed(), paused };
  },
  batch: ({ id }) => {
    const list = open().store.jobs.batch(id);
    if (list.length === 0) throw new Refusal("not-found", "没有这一批工作。");
    return { batch: batchOf(list, labels(open()), open().queue.isPaused(), now()), jobs: list.map(view) };
  },
  pause: ({ paused }) => {
    open().queue.pause(paused);
    return {};
  },
  cancel: ({ batch }) => ({ cancelled: open().queue.cancel(batch) }),
  retry: ({ batch }) => {
    const { store, queue } = open();
    const count = store.jobs.retry(batch);
    queue.pump();
    return { jobs: count };
  },
});

const view = ({ id, batch, kind, state, name, attempts, error, result }: JobRecord): JobView => ({
  id,
  batch,
  kind,
  state,
  name,
  attempts,
  error,
  result,
});
const grouped = (list: readonly JobRecord[]): JobRecord[][] => [...Map.groupBy(list, (j) => j.batch).values()];

type Labels = (job: JobRecord) => string;
/** What a batch is called: the issue it reads, the folder it writes. */
const labels =
  ({ store }: OpenLibrary): Labels =>
  (job) => {
    if (job.kind === "ocr") return store.issues.get(store.pages.find(job.subject)!.issueId).label;
    if (job.kind === "scan") return store.issues.get(String(job.params.issueId)).label;
    return "";
  };

const units: Readonly<Record<JobRecord["kind"], string>> = { intake: "份", scan: "个文件", ocr: "页", export: "页", verify: "项" };

/** One batch as it is told: what is under way now (a scan's pages follow its files), how far, how fast, how long still. */
function batchOf(list: readonly JobRecord[], label: Labels, paused: boolean, now: string): Batch {
  const open = list.filter((j) => j.state === "waiting" || j.state === "running");
  const kind = (open.find((j) => j.state === "running") ?? open[0] ?? list.at(-1)!).kind;
  const mine = list.filter((j) => j.kind === kind);
  const counts = Object.fromEntries(jobStates.map((s) => [s, list.filter((j) => j.state === s).length])) as Record<JobState, number>;
  const ended = (j: JobRecord) => j.state === "done" || j.state === "failed" || j.state === "cancelled";
  const done = mine.reduce((n, j) => n + (ended(j) ? j.stepsTotal : j.stepsDone), 0);
  const total = mine.reduce((n, j) => n + j.stepsTotal, 0);
  const perMinute = rate(mine, now);
  return {
    id: list[0]!.batch,
    kind,
    words: wordsOf(kind, mine, label),
    startedAt: list[0]!.queuedAt,
    counts,
    done,
    total,
    unit: units[kind],
    perMinute,
    secondsLeft: perMinute && open.length > 0 ? Math.ceil(((total - done) / perMinute) * 60) : null,
    paused,
  };
}
function wordsOf(kind: JobRecord["kind"], list: readonly JobRecord[], label: Labels): string {
  const first = list[0]!;
  switch (kind) {
    case "intake":
      return list.length === 1 ? `收进“${first.name}”` : `收进${list.length}份文件`;
    case "scan":
      return `收进${label(first)}扫描件`;
    case "ocr":
      return `识别${label(first)}`;
    case "export":
      return "写出网站";
    default:
      return "核对网站文件夹";
  }
}
/** Steps a minute over the last dozen jobs that ended, or of the one under way; null until something is known. */
function rate(list: readonly JobRecord[], now: string): number | null {
  const ended = list
    .filter((j) => j.state === "done" && j.endedAt && j.startedAt)
    .sort((a, b) => (a.endedAt! < b.endedAt! ? -1 : 1))
    .slice(-12);
  const current = list.find((j) => j.state === "running" && j.stepsDone > 0);
  const steps = ended.reduce((n, j) => n + j.stepsTotal, 0) || (current?.stepsDone ?? 0);
  const began = ended.length > 0 ? ended.map((j) => j.startedAt!).reduce((a, b) => (a < b ? a : b)) : current?.startedAt;
  if (!began || steps === 0) return null;
  const until = ended.length > 0 ? ended.at(-1)!.endedAt! : now;
  const minutes = (Date.parse(until) - Date.parse(began)) / 60_000;
  return minutes > 0 ? steps / minutes : null;
}
