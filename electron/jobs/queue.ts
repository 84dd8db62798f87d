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
  /** The library's own errors (no room, damaged, taken) as refusals; anything else as it is. */
  readonly explain: (error: unknown) => unknown;
  /** Told when a job failed for good, in the transaction that says so. */
  readonly failed: (job: JobRecord, sentence: string) => void;
  /** Told once a job has ended without a result, failed or cancelled, and nothing works on it any more. */
  readonly left?: (job: JobRecord) => void;
}
/** A job that brings its child down, or breaks in it, is not tried for ever. */
const attempts = 3;

/**
 * Runs what waits in the jobs table. A restart just asks again; nothing is kept here but what is running now. The library's lock has one
 * holder, so a row that says it runs while nothing here runs it is to do again. An error of the library itself never leaves the queue: it
 * stops, says why, and goes on when a person says so.
 */
export function queue({ store, transaction, runners, limits, log, explain, failed, left = () => {} }: QueueOptions) {
  const running = new Map<string, { job: JobRecord; abort: AbortController; end: Promise<void> }>();
  const idle: (() => void)[] = [];
  /** Rows that could not be put back where they belong; done before anything else is taken. */
  const stuck = new Set<string>();
  /** Jobs somebody waits for by id: they run even where the queue is paused. */
  const wanted = new Set<string>();
  let every = false;
  let begun = false;
  let stopped = false;
  let trouble: string | null = null;
  /** One result is kept in one turn of the process: two that come at a time must not hold up a question twice as long. */
  let last: Promise<unknown> = Promise.resolve();
  const turn = () => (last = last.then(() => new Promise(setImmediate)));
  const paused = () => store.settings.get("paused") === true;

  /** Stops the queue over an error of the library; what runs may still end. */
  function halt(error: unknown): void {
    if (trouble === null) log(error);
    const told = explain(error);
    trouble ??= told instanceof Refusal ? told.message : "程序内部出错，排队的工作已停下，详情见日志。";
    store.jobs.tell();
  }
  function pump(): void {
    if (stopped) return;
    try {
      if (trouble === null) fill();
    } catch (error) {
      halt(error);
    }
    if (running.size === 0) for (const tell of idle.splice(0)) tell();
  }
  function fill(): void {
    for (const id of stuck) {
      store.jobs.again(id, false);
      stuck.delete(id);
    }
    const open = every || (begun && !paused());
    for (const kind of jobKinds) {
      while ([...running.values()].filter((r) => r.job.kind === kind).length < limits[kind]) {
        const job = open ? store.jobs.take(kind) : wanted.size > 0 ? store.jobs.take(kind, [...wanted]) : null;
        if (!job) break;
        begin(job);
      }
    }
  }

  function begin(job: JobRecord): void {
    const abort = new AbortController();
    let told = 0;
    const progress = (done: number, total: number) => {
      if (Date.now() - told < 250 && done < total) return;
      told = Date.now();
      try {
        store.jobs.beat(job.id, done, total);
        store.jobs.tell();
      } catch (error) {
        halt(error);
      }
    };
    const end = run(job, { signal: abort.signal, progress })
      .catch(log)
      .finally(() => {
        running.delete(job.id);
        if (!stopped) settle(job);
        // The next turn: a burst of finished jobs must not hold up the window's questions.
        setImmediate(pump);
      });
    running.set(job.id, { job, abort, end });
  }

  function settle(job: JobRecord): void {
    try {
      const [now] = store.jobs.named([job.id]);
      if (now?.state === "failed" || now?.state === "cancelled") left(now);
    } catch (error) {
      halt(error);
    }
  }
  async function run(job: JobRecord, context: JobContext): Promise<void> {
    try {
      const keep = await runners[job.kind](job, context);
      await turn();
      transaction(() => {
        if (store.jobs.isRunning(job.id)) store.jobs.end(job.id, "done", null, keep());
      });
    } catch (error) {
      if (context.signal.aborted || stopped) return;
      try {
        afterwards(job, error);
      } catch (worse) {
        stuck.add(job.id);
        halt(worse);
      }
    }
  }
  function afterwards(job: JobRecord, error: unknown): void {
    if (error instanceof Refusal) return fail(job, error.message);
    if (explain(error) instanceof Refusal) {
      halt(error);
      return store.jobs.again(job.id, false);
    }
    log(error);
    if (job.attempts < attempts) store.jobs.again(job.id, true);
    else fail(job, `${job.name}没有处理完，程序内部出错，详情见日志。`);
  }
  function fail(job: JobRecord, sentence: string): void {
    transaction(() => {
      if (store.jobs.end(job.id, "failed", sentence, null)) failed(job, sentence);
    });
  }
  /** Resolves when nothing runs and nothing more can start. */
  const quiet = (): Promise<void> =>
    new Promise((resolve) => {
      idle.push(resolve);
      pump();
    });
  function cancelRunning(which: (job: JobRecord) => boolean): void {
    for (const { job, abort } of running.values()) if (which(job)) abort.abort(new Refusal("conflict", "已取消。"));
  }

  store.jobs.release();
  return {
    /** Starts whatever waits and may run, now and from now on. */
    pump(): void {
      begun = true;
      pump();
    },
    /** Runs all that waits, paused or not, until nothing is left. Refuses where the library itself stops it. */
    async drained(): Promise<void> {
      every = true;
      await quiet();
      every = false;
      if (trouble !== null) throw new Refusal("conflict", trouble);
    },
    /** Runs these jobs, paused or not, and no other for their sake, until each has ended. Refuses where the library itself stops it. */
    async finish(ids: readonly string[]): Promise<void> {
      for (const id of ids) wanted.add(id);
      const left = () => store.jobs.named(ids).some((j) => j.state === "waiting" || j.state === "running");
      pump();
      while (left()) {
        // Subtle: between two jobs nothing runs for a moment; it is over only when nothing can be started either.
        if (running.size === 0) pump();
        if (running.size === 0) break;
        await Promise.race([...running.values()].map((r) => r.end));
      }
      for (const id of ids) wanted.delete(id);
      if (trouble !== null) throw new Refusal("conflict", trouble);
    },
    isPaused: (): boolean => trouble !== null || paused(),
    /** Why the queue stopped by itself, or null. */
    trouble: (): string | null => trouble,
    pause(on: boolean): void {
      store.settings.set("paused", on);
      if (!on) trouble = null;
      store.jobs.tell();
      pump();
    },
    /** Stops a batch: what waits never runs, what runs is killed and leaves nothing. */
    cancel(batch: string): number {
      const waiting = store.jobs.batch(batch).filter((job) => job.state === "waiting");
      const count = store.jobs.cancel(batch);
      cancelRunning((job) => job.batch === batch);
      for (const job of waiting) settle(job);
      return count;
    },
    /** Stops all work on one thing (a page withdrawn, a file taken back), waiting or running. */
    cancelSubject(subject: string): void {
      store.jobs.cancelSubject(subject);
      cancelRunning((job) => job.subject === subject);
    },
    /** Ends without losing anything: what was running is to do again at the next start. */
    async stop(): Promise<void> {
      stopped = true;
      const ends = [...running.values()].map((r) => r.end);
      for (const { abort } of running.values()) abort.abort(new Error("The library is closing"));
      await Promise.all(ends);
      try {
        store.jobs.release();
      } catch (error) {
        log(error); // The next start does it.
      }
    },
  };
}
export type Queue = ReturnType<typeof queue>;
