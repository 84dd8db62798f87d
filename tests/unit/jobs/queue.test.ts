import Database from "better-sqlite3";
import { afterEach, expect, it } from "vitest";
import { queue, type JobContext } from "../../../electron/jobs/queue.ts";
import { migrate } from "../../../electron/store/migrate.ts";
import { explained } from "../../../electron/store/open.ts";
import { openStore } from "../../../electron/store/store.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const o of open.splice(0)) o.close();
});

/** A queue over a real store whose jobs keep what `keep` writes, after `work`. */
function newQueue({ work = async () => {}, keep = () => {} }: { work?: (c: JobContext) => Promise<void>; keep?: () => void } = {}) {
  const db = new Database(":memory:");
  open.push(db);
  migrate(db, () => {});
  const store = openStore(db, { now: () => new Date().toISOString(), today: () => "2026-11-24" });
  const log: unknown[] = [];
  const ran: string[] = [];
  const runner = async (job: { name: string }, context: JobContext) => {
    ran.push(job.name);
    await work(context);
    return () => {
      keep();
      return job.name;
    };
  };
  const jobs = queue({
    store,
    transaction: (body) => db.transaction(body).immediate(),
    runners: { intake: runner, scan: runner, ocr: runner, export: runner, form: runner, compare: runner, rehearse: runner, copy: runner },
    limits: { intake: 1, scan: 1, ocr: 1, export: 1, form: 1, compare: 1, rehearse: 1, copy: 1 },
    log: (error) => void log.push(error),
    explain: (error) => explained(error, "library.sqlite"),
    failed: () => {},
  });
  const add = (...names: string[]) =>
    store.jobs.add(
      names.map((name) => ({ kind: "ocr", name, subject: name })),
      store.program().id,
    );
  const states = (ids: readonly string[]) => store.jobs.named(ids).map((j) => [j.state, j.attempts]);
  return { db, store, jobs, add, states, log, ran };
}

it("a full disk stops the queue with the reason, costs no attempt, and the job is done once there is room", async () => {
  const q = newQueue({ keep: () => q.store.originals.add("0".repeat(64), "大".repeat(2_000_000), 1) });
  const { ids } = q.add("甲", "乙");
  q.db.pragma(`max_page_count = ${Number(q.db.pragma("page_count", { simple: true })) + 10}`);
  await expect(q.jobs.drained()).rejects.toThrow("磁盘空间不足");
  expect(q.jobs.trouble()).toContain("腾出空间");
  expect(q.jobs.isPaused()).toBe(true);
  expect(q.states(ids)).toEqual([
    ["waiting", 0],
    ["waiting", 0],
  ]);
  q.db.pragma("max_page_count = 1000000");
  q.jobs.pause(false);
  await q.jobs.drained();
  expect(q.states(ids).map(([state]) => state)).toEqual(["done", "done"]);
  expect(q.jobs.trouble()).toBeNull();
});

it("a library that cannot be written stops the queue instead of the program", async () => {
  const q = newQueue();
  const { ids } = q.add("甲");
  q.db.pragma("query_only = 1");
  q.jobs.pump();
  expect(q.jobs.trouble()).toContain("不能写入");
  q.db.pragma("query_only = 0");
  q.jobs.pause(false);
  await q.jobs.finish(ids);
  expect(q.states(ids)).toEqual([["done", 1]]);
});

it("progress that cannot be written down does not end the work", async () => {
  const q = newQueue({
    work: async ({ progress }) => {
      q.db.pragma("query_only = 1");
      progress(1, 2);
      q.db.pragma("query_only = 0");
    },
  });
  const { ids } = q.add("甲");
  await expect(q.jobs.finish(ids)).rejects.toThrow("不能写入");
  expect(q.states(ids)).toEqual([["done", 1]]);
});

it("a row that could not be put back is put back before anything else runs", async () => {
  let broken = true;
  const q = newQueue({
    work: async () => {
      if (!broken) return;
      q.db.pragma("query_only = 1");
      throw new Error("the child ended");
    },
  });
  const { ids } = q.add("甲");
  await expect(q.jobs.drained()).rejects.toThrow();
  expect(q.states(ids)).toEqual([["running", 1]]);
  broken = false;
  q.db.pragma("query_only = 0");
  q.jobs.pause(false);
  await q.jobs.drained();
  expect(q.states(ids)).toEqual([["done", 1]]);
});

it("who waits for some jobs gets those, paused or not, and no others", async () => {
  const q = newQueue();
  q.add("甲", "乙");
  const { ids } = q.add("丙");
  q.jobs.pause(true);
  q.jobs.pump();
  await q.jobs.finish(ids);
  expect(q.ran).toEqual(["丙"]);
});

it("a hastened batch comes before what was queued earlier, and one hastened later before that", async () => {
  const q = newQueue();
  q.add("甲", "乙");
  const [second, third] = [q.add("丙", "丁"), q.add("戊")];
  expect(q.store.jobs.hasten(second.batch)).toBe(2);
  q.store.jobs.hasten(third.batch);
  await q.jobs.drained();
  expect(q.ran).toEqual(["戊", "丙", "丁", "甲", "乙"]);
});

it("what is taken back stops all work on it, waiting or running, and keeps nothing of it", async () => {
  let begun = () => {};
  const running = new Promise<void>((resolve) => (begun = resolve));
  const q = newQueue({
    work: ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason as Error));
        begun();
      }),
  });
  const { ids } = q.add("甲", "乙");
  q.jobs.pump();
  await running;
  q.jobs.cancelSubject("乙");
  q.jobs.cancelSubject("甲");
  await q.jobs.drained();
  expect(q.states(ids).map(([state]) => state)).toEqual(["cancelled", "cancelled"]);
  expect(q.ran).toEqual(["甲"]);
  expect(q.log).toEqual([]);
});
