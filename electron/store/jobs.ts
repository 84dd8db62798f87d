import { jobStates, type JobKind, type JobState } from "../../shared/contract/jobs.ts";
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
  /** Steps it will take, where that is known beforehand; else one. */
  readonly steps?: number;
}

/** Work that was refused before it could begin. */
export interface RefusedJob {
  readonly kind: JobKind;
  readonly name: string;
  readonly sentence: string;
}
export interface Queued {
  readonly batch: string;
  readonly jobs: number;
  readonly ids: readonly string[];
}
/** One kind of work of one batch, added up in SQL: a batch may have ten thousand jobs. */
type KindRow = Readonly<Record<JobState, number>> & {
  readonly batch: string;
  readonly kind: JobKind;
  /** Id of the first job of the kind. */
  readonly first: string;
  readonly queuedAt: string;
  readonly stepsDone: number;
  readonly stepsTotal: number;
};
export interface BatchSums {
  readonly batch: string;
  /** In the order they were begun. */
  readonly kinds: readonly KindRow[];
}
export interface Timed {
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly steps: number;
}
const batched = (rows: readonly KindRow[]): BatchSums[] =>
  [...Map.groupBy(rows, (r) => r.batch)].map(([batch, kinds]) => ({ batch, kinds }));

/** The queue is a table: what is still to do is asked of it, done and error are written on the row, a restart just asks again. */
export function jobs({ db, now, changed }: Context) {
  const insert = db.prepare(
    "INSERT INTO jobs (id, batch, kind, name, subject, params, person_id, queued_at, steps_total) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const standing = db
    .prepare<[string, string, string], string>(
      "SELECT id FROM jobs WHERE kind = ? AND subject = ? AND params = ? AND state IN ('waiting', 'running')",
    )
    .pluck();
  const otherwise = "kind = ? AND subject = ? AND state = 'waiting' AND json_remove(params, '$.read') = json_remove(?, '$.read')";
  const reword = db.prepare(`UPDATE OR IGNORE jobs SET params = ? WHERE ${otherwise}`);
  const wording = db.prepare<[string, string, string], string>(`SELECT params FROM jobs WHERE ${otherwise} LIMIT 1`).pluck();
  /** Subtle: a page is read once, by the engines that were asked for last; who names none is content with what was asked before. */
  const settled = ({ kind, subject, params = {} }: NewJob): string => {
    const given = JSON.stringify(params);
    if (params["read"] === undefined) return wording.get(kind, subject, given) ?? given;
    reword.run(given, kind, subject, given);
    return given;
  };
  const refuse = db.prepare(
    "INSERT INTO jobs (id, batch, kind, name, subject, params, person_id, state, error, queued_at, ended_at) VALUES (?, ?, ?, ?, ?, '{}', ?, 'failed', ?, ?, ?)",
  );
  const one = db.prepare<[string], Row>("SELECT * FROM jobs WHERE id = ?");
  const ofBatch = db.prepare<[string], Row>("SELECT * FROM jobs WHERE batch = ? ORDER BY id");
  const next = db.prepare<[JobKind], Row>("SELECT * FROM jobs WHERE state = 'waiting' AND kind = ? ORDER BY priority DESC, id LIMIT 1");
  const take = db.prepare(
    "UPDATE jobs SET state = 'running', attempts = attempts + 1, started_at = ?, error = NULL WHERE id = ? AND state = 'waiting'",
  );
  const nextOf = db.prepare<[JobKind, string], Row>(
    "SELECT * FROM jobs WHERE state = 'waiting' AND kind = ? AND id IN (SELECT value FROM json_each(?)) ORDER BY priority DESC, id LIMIT 1",
  );
  const hasten = db.prepare(
    "UPDATE jobs SET priority = 1 + (SELECT max(priority) FROM jobs WHERE state = 'waiting') WHERE batch = ? AND state = 'waiting'",
  );
  const beat = db.prepare("UPDATE jobs SET steps_done = ?, steps_total = ? WHERE id = ? AND state = 'running'");
  const end = db.prepare(
    "UPDATE jobs SET state = ?, ended_at = ?, error = ?, result = ?, steps_done = CASE WHEN ? THEN steps_total ELSE steps_done END WHERE id = ? AND state = 'running'",
  );
  const release = db.prepare("UPDATE jobs SET state = 'waiting', attempts = attempts - 1 WHERE state = 'running'");
  const putBack = db.prepare("UPDATE jobs SET state = 'waiting', attempts = attempts - ? WHERE id = ? AND state = 'running'");
  const cancel = db.prepare("UPDATE jobs SET state = 'cancelled', ended_at = ? WHERE batch = ? AND state IN ('waiting', 'running')");
  const cancelSubject = db.prepare(
    "UPDATE jobs SET state = 'cancelled', ended_at = ? WHERE subject = ? AND state IN ('waiting', 'running')",
  );
  const again = db.prepare(
    "UPDATE OR IGNORE jobs SET state = 'waiting', attempts = 0, steps_done = 0, error = NULL, started_at = NULL, ended_at = NULL WHERE batch = ? AND state IN ('failed', 'cancelled')",
  );
  const leftovers = db
    .prepare<[], string>(
      "SELECT hash FROM originals WHERE hash IN (SELECT subject FROM jobs WHERE kind IN ('intake', 'scan') AND state IN ('failed', 'cancelled'))",
    )
    .pluck();
  const ofIds = db.prepare<[string], Row>("SELECT * FROM jobs WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id");
  const open = "SELECT batch FROM jobs WHERE state IN ('waiting', 'running')";
  const summed = (batches: string) =>
    db.prepare<[{ batch?: string }], KindRow>(
      `SELECT batch, kind, min(id) AS first, min(queued_at) AS queuedAt, ${jobStates.map((s) => `sum(state = '${s}') AS ${s}`).join(", ")},
         sum(CASE WHEN state IN ('waiting', 'running') THEN steps_done ELSE steps_total END) AS stepsDone, sum(steps_total) AS stepsTotal
       FROM jobs WHERE batch IN (${batches}) GROUP BY batch, kind ORDER BY batch, first`,
    );
  const active = summed(open);
  const ended = summed(
    "SELECT batch FROM jobs GROUP BY batch HAVING sum(state IN ('waiting', 'running')) = 0 ORDER BY max(ended_at) DESC LIMIT 20",
  );
  const sumOf = summed("@batch");
  const lastEnd = db.prepare<[string], string>("SELECT max(ended_at) FROM jobs WHERE batch = ?").pluck();
  const lately = db.prepare<[string, JobKind], Timed>(
    "SELECT started_at AS startedAt, ended_at AS endedAt, steps_total AS steps FROM jobs WHERE batch = ? AND kind = ? AND state = 'done' AND started_at IS NOT NULL ORDER BY ended_at DESC LIMIT 12",
  );
  const current = db.prepare<[string, JobKind], Timed>(
    "SELECT started_at AS startedAt, NULL AS endedAt, steps_done AS steps FROM jobs WHERE batch = ? AND kind = ? AND state = 'running' AND steps_done > 0 LIMIT 1",
  );

  return {
    /**
     * Queues work as one batch; work that is still to do is not queued twice. Answers the batch, how many jobs it got, and the ids of all that
     * was asked for, those that stood in an earlier batch among them (whose batch is answered where nothing is new). `refused` is written down as jobs that failed, each with its sentence.
     */
    add(list: readonly NewJob[], personId: string, batch = newId(), refused: readonly RefusedJob[] = []): Queued {
      let count = 0;
      const ids: string[] = [];
      db.transaction(() => {
        for (const job of list) {
          const { kind, name, subject, steps = 1 } = job;
          const id = newId();
          const given = settled(job);
          const { changes } = insert.run(id, batch, kind, name, subject, given, personId, now(), steps);
          count += changes;
          ids.push(changes === 1 ? id : standing.get(kind, subject, given)!);
        }
        for (const { kind, name, sentence } of refused) {
          refuse.run(newId(), batch, kind, name, name, personId, sentence, now(), now());
          count++;
        }
      })();
      changed("jobs");
      const [first] = ids;
      return { batch: count === 0 && first !== undefined ? one.get(first)!.batch : batch, jobs: count, ids };
    },
    /** Originals on the register whose work failed or was cancelled. */
    leftovers: (): string[] => leftovers.all(),
    batch: (id: string): JobRecord[] => ofBatch.all(id).map(fromRow),
    /** The jobs of these ids, in the order they were queued. */
    named: (ids: readonly string[]): JobRecord[] => ofIds.all(JSON.stringify(ids)).map(fromRow),
    /** Puts what waits of a batch before all else of its kind; answers how many jobs. */
    hasten(batch: string): number {
      const { changes } = hasten.run(batch);
      changed("jobs");
      return changes;
    },
    /** Takes the waiting job of a kind whose turn it is, the hastened before the oldest (of these ids only, where given), or null. */
    take(kind: JobKind, of?: readonly string[]): JobRecord | null {
      const row = of ? nextOf.get(kind, JSON.stringify(of)) : next.get(kind);
      if (!row || take.run(now(), row.id).changes === 0) return null;
      changed("jobs");
      return fromRow(one.get(row.id)!);
    },
    /** How far a running job is. */
    beat: (id: string, done: number, total: number): void => void beat.run(done, total, id),
    /** Ends a running job; false where it was cancelled meanwhile and its result must not be kept. */
    end(id: string, state: "done" | "failed", error: string | null, result: unknown): boolean {
      const kept =
        end.run(state, now(), error, result === undefined ? null : JSON.stringify(result), state === "done" ? 1 : 0, id).changes === 1;
      changed("jobs");
      return kept;
    },
    /** Puts a running job back in the queue after a fault; `counted` where the fault may be its own. */
    again: (id: string, counted: boolean): void => void putBack.run(counted ? 0 : 1, id),
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
    /** Batches with something still to do, in the order they were begun; and the twenty that ended last, the latest first. */
    active: (): BatchSums[] => batched(active.all({})),
    ended: (): BatchSums[] => batched(ended.all({})).sort((a, b) => (lastEnd.get(a.batch)! < lastEnd.get(b.batch)! ? 1 : -1)),
    /** One batch in sums, or null where there is none of this id. */
    sums: (batch: string): BatchSums | null => batched(sumOf.all({ batch }))[0] ?? null,
    /** The dozen of a kind that were done last, the latest first; while none is, the one that has got somewhere. */
    pace(batch: string, kind: JobKind): Timed[] {
      const done = lately.all(batch, kind);
      return done.length > 0 ? done : current.all(batch, kind);
    },
    /** The first job of a kind in a batch, by the id its sums name. */
    first: (id: string): JobRecord => fromRow(one.get(id)!),
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
