import { jobKinds, type JobKind } from "../../shared/contract/jobs.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { JobRecord } from "../store/jobs.ts";
import type { Store } from "../store/store.ts";

/** What a job may use while it runs. */
export interface JobContext {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}
/** Does the work of a job and answers how to keep it: called in the transaction that marks the job done, its answer is the job's result. */
export type Runner = (job: JobRecord, context: JobContext) => Promise<() => unknown>;

interface QueueOptions {
  readonly store: Store;
  readonly transaction: <T>(body: () => T) => T;
  readonly runners: Readonly<Record<JobKind, Runner>>;
  /** How many jobs of a kind may run at a time. */
  readonly limits: Readonly<Record<JobKind, number>>;
  readonly log: (error: unknown) => void;
  readonly now: () => string;
  /** Told when a job failed for good. */
  readonly failed: (job: JobRecord, sentence: string) => void;
}
const leaseMilliseconds = 60_000;
/** A job that brings its child down, or breaks in it, is not tried for ever. */
const attempts = 3;

/** Runs what waits in the jobs table. A restart just asks again; nothing is kept here but what is running now. */
export function queue({ store, transaction, runners, limits, log, now, failed }: QueueOptions) {
  const running = new Map<string, { kind: JobKind; batch: string; abort: AbortController; end: Promise<void> }>();
  const idle: (() => void)[] = [];
  let stopped = false;
  const lease = () => new Date(Date.parse(now()) + leaseMilliseconds).toISOString();
  const paused = () => store.settings.get("paused") === true;

  function pump(): void {
    if (stopped) return;
    if (!paused()) {
      for (const kind of jobKinds) {
        while ([...running.values()].filter((r) => r.kind === kind).length < limits[kind]) {
          const job = store.jobs.take(kind, lease());
          if (!job) break;
          begin(job);
        }
      }
    }
    if (running.size === 0) for (const tell of idle.splice(0)) tell();
  }

  function begin(job: JobRecord): void {
    const abort = new AbortController();
    let steps: [number, number] = [job.stepsDone, job.stepsTotal];
    let told = 0;
    const progress = (done: number, total: number) => {
      steps = [done, total];
      if (Date.now() - told < 250 && done < total) return;
      told = Date.now();
      store.jobs.beat(job.id, lease(), done, total);
      store.jobs.tell();
    };
    const heart = setInterval(() => store.jobs.beat(job.id, lease(), ...steps), leaseMilliseconds / 3);
    const end = run(job, { signal: abort.signal, progress })
      .catch(log)
      .finally(() => {
        clearInterval(heart);
        running.delete(job.id);
        // The next turn: a burst of finished jobs must not hold up the window's questions.
        setImmediate(pump);
      });
    running.set(job.id, { kind: job.kind, batch: job.batch, abort, end });
  }

  async function run(job: JobRecord, context: JobContext): Promise<void> {
    try {
      const keep = await runners[job.kind](job, context);
      transaction(() => {
        if (store.jobs.isRunning(job.id)) store.jobs.end(job.id, "done", null, keep());
      });
    } catch (error) {
      if (context.signal.aborted || stopped) return;
      if (error instanceof Refusal) return fail(job, error.message);
      log(error);
      if (job.attempts < attempts) store.jobs.again(job.id);
      else fail(job, `${job.name}没有处理完，程序内部出错，详情见日志。`);
    }
  }
  function fail(job: JobRecord, sentence: string): void {
    if (store.jobs.end(job.id, "failed", sentence, null)) failed(job, sentence);
  }

  store.jobs.release();
  return {
    /** Starts whatever waits and may run. */
    pump,
    /** Resolves when nothing runs and nothing can start. */
    drained: (): Promise<void> =>
      new Promise((resolve) => {
        idle.push(resolve);
        pump();
      }),
    isPaused: paused,
    pause(on: boolean): void {
      store.settings.set("paused", on);
      store.jobs.tell();
      pump();
    },
    /** Stops a batch: what waits never runs, what runs is killed and leaves nothing. */
    cancel(batch: string): number {
      const count = store.jobs.cancel(batch);
      for (const job of running.values()) if (job.batch === batch) job.abort.abort(new Refusal("conflict", "已取消。"));
      return count;
    },
    /** Ends without losing anything: what was running is to do again at the next start. */
    async stop(): Promise<void> {
      stopped = true;
      const ends = [...running.values()].map((r) => r.end);
      for (const job of running.values()) job.abort.abort(new Error("The library is closing"));
      await Promise.all(ends);
      store.jobs.release();
    },
  };
}
export type Queue = ReturnType<typeof queue>;
