import type { JobKind, JobState } from "../../shared/contract/jobs.ts";
import { newId, type Context } from "./context.ts";

export interface JobRecord {
  readonly id: string;
  readonly batch: string;
  readonly kind: JobKind;
  readonly name: string;
  readonly subject: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly personId: string;
  readonly state: JobState;
  readonly attempts: number;
  readonly stepsDone: number;
  readonly stepsTotal: number;
  readonly error: string | null;
  readonly result: unknown;
  readonly queuedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}
interface Row {
  id: string;
  batch: string;
  kind: JobKind;
  name: string;
  subject: string;
  params: string;
  person_id: string;
  state: JobState;
  attempts: number;
  steps_done: number;
  steps_total: number;
  error: string | null;
  result: string | null;
  queued_at: string;
  started_at: string | null;
  ended_at: string | null;
}
export interface NewJob {
  readonly kind: JobKind;
  /** What the person calls it: a file name, 第3页. */
  readonly name: string;
  /** What is worked on: a hash or an id. */
  readonly subject: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** The queue is a table: what is still to do is asked of it, done and error are written on the row, a restart just asks again. */
export function jobs({ db, now, changed }: Context) {
  const insert = db.prepare(
    "INSERT INTO jobs (id, batch, kind, name, subject, params, person_id, queued_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const one = db.prepare<[string], Row>("SELECT * FROM jobs WHERE id = ?");
  const ofBatch = db.prepare<[string], Row>("SELECT * FROM jobs WHERE batch = ? ORDER BY id");
  const next = db.prepare<[JobKind], Row>("SELECT * FROM jobs WHERE state = 'waiting' AND kind = ? ORDER BY id LIMIT 1");
  const take = db.prepare(
    "UPDATE jobs SET state = 'running', attempts = attempts + 1, started_at = ?, lease_until = ?, error = NULL WHERE id = ? AND state = 'waiting'",
  );
  const beat = db.prepare("UPDATE jobs SET lease_until = ?, steps_done = ?, steps_total = ? WHERE id = ? AND state = 'running'");
  const end = db.prepare(
    "UPDATE jobs SET state = ?, ended_at = ?, error = ?, result = ?, steps_done = CASE WHEN ? THEN steps_total ELSE steps_done END WHERE id = ? AND state = 'running'",
  );
  const release = db.prepare("UPDATE jobs SET state = 'waiting', lease_until = NULL, attempts = attempts - 1 WHERE state = 'running'");
  const putBack = db.prepare("UPDATE jobs SET state = 'waiting', lease_until = NULL WHERE id = ? AND state = 'running'");
  const cancel = db.prepare("UPDATE jobs SET state = 'cancelled', ended_at = ? WHERE batch = ? AND state IN ('waiting', 'running')");
  const cancelSubject = db.prepare(
    "UPDATE jobs SET state = 'cancelled', ended_at = ? WHERE subject = ? AND state IN ('waiting', 'running')",
  );
  const again = db.prepare(
    "UPDATE OR IGNORE jobs SET state = 'waiting', error = NULL, ended_at = NULL WHERE batch = ? AND state IN ('failed', 'cancelled')",
  );
  const active = db.prepare<[], Row>(
    "SELECT * FROM jobs WHERE batch IN (SELECT batch FROM jobs WHERE state IN ('waiting', 'running')) ORDER BY id",
  );
  const ended = db.prepare<[], Row>(
    `SELECT * FROM jobs WHERE batch IN (SELECT batch FROM jobs GROUP BY batch HAVING sum(state IN ('waiting', 'running')) = 0 ORDER BY max(ended_at) DESC LIMIT 20) ORDER BY id`,
  );
  const open = db.prepare<[], number>("SELECT count(*) FROM jobs WHERE state IN ('waiting', 'running')").pluck();
  const waiting = db.prepare<[JobKind], number>("SELECT count(*) FROM jobs WHERE state IN ('waiting', 'running') AND kind = ?").pluck();

  return {
    /** Queues work as one batch; work that is waiting already is not queued twice. Answers the batch. */
    add(list: readonly NewJob[], personId: string, batch = newId()): { batch: string; jobs: number } {
      let count = 0;
      db.transaction(() => {
        for (const { kind, name, subject, params } of list)
          count += insert.run(newId(), batch, kind, name, subject, JSON.stringify(params ?? {}), personId, now()).changes;
      })();
      changed("jobs");
      return { batch, jobs: count };
    },
    get: (id: string): JobRecord => fromRow(one.get(id)!),
    batch: (id: string): JobRecord[] => ofBatch.all(id).map(fromRow),
    /** Takes the oldest waiting job of a kind, or null. */
    take(kind: JobKind, leaseUntil: string): JobRecord | null {
      const row = next.get(kind);
      if (!row || take.run(now(), leaseUntil, row.id).changes === 0) return null;
      changed("jobs");
      return fromRow(one.get(row.id)!);
    },
    beat: (id: string, leaseUntil: string, done: number, total: number): boolean => beat.run(leaseUntil, done, total, id).changes === 1,
    /** Ends a running job; false where it was cancelled meanwhile and its result must not be kept. */
    end(id: string, state: "done" | "failed", error: string | null, result: unknown): boolean {
      const kept =
        end.run(state, now(), error, result === undefined ? null : JSON.stringify(result), state === "done" ? 1 : 0, id).changes === 1;
      changed("jobs");
      return kept;
    },
    /** Puts a running job back in the queue after a fault. */
    again: (id: string): void => void putBack.run(id),
    tell: (): void => changed("jobs"),
    isRunning: (id: string): boolean => one.get(id)?.state === "running",
    /** After a start: what was running when the process ended is to do again; an end of the whole program is not the job's fault. */
    release: (): void => void release.run(),
    cancel(batch: string): number {
      const { changes } = cancel.run(now(), batch);
      changed("jobs");
      return changes;
    },
    cancelSubject: (subject: string): void => void cancelSubject.run(now(), subject),
    retry(batch: string): number {
      const { changes } = again.run(batch);
      changed("jobs");
      return changes;
    },
    active: (): JobRecord[] => active.all().map(fromRow),
    ended: (): JobRecord[] => ended.all().map(fromRow),
    openCount: (kind?: JobKind): number => (kind ? waiting.get(kind)! : open.get()!),
  };
}
export type Jobs = ReturnType<typeof jobs>;

const fromRow = (row: Row): JobRecord => ({
  id: row.id,
  batch: row.batch,
  kind: row.kind,
  name: row.name,
  subject: row.subject,
  params: JSON.parse(row.params) as Record<string, unknown>,
  personId: row.person_id,
  state: row.state,
  attempts: row.attempts,
  stepsDone: row.steps_done,
  stepsTotal: row.steps_total,
  error: row.error,
  result: row.result === null ? null : JSON.parse(row.result),
  queuedAt: row.queued_at,
  startedAt: row.started_at,
  endedAt: row.ended_at,
});
