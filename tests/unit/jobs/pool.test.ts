import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { pool } from "../../../electron/jobs/pool.ts";

const folder = mkdtempSync(join(tmpdir(), "gazette-pool-"));
/** A child that answers every task with its own number, after as many milliseconds as the name says. */
const entry = join(folder, "child.mjs");
writeFileSync(
  entry,
  `process.on("message", ({ input }) => setTimeout(() => process.send({ kind: "done", result: process.pid }), Number(input.name)));`,
);
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const open: { close(): void }[] = [];
afterEach(() => {
  for (const p of open.splice(0)) p.close();
});
function opened(options: Partial<Parameters<typeof pool>[0]> = {}) {
  const children = pool({ entry, size: 2, ...options });
  open.push(children);
  return (milliseconds: number, signal?: AbortSignal, finish = false) =>
    children.run("intake", { path: "", name: String(milliseconds) }, { timeout: 20_000, finish, ...(signal && { signal }) });
}

it("every one of those that stay in line is answered, whoever leaves it", async () => {
  const run = opened();
  const aborts = Array.from({ length: 8 }, () => new AbortController());
  const all = aborts.map((a) => run(20, a.signal));
  const settled = Promise.allSettled(all);
  for (const a of aborts.slice(2, 7)) a.abort(new Error("scrolled by"));
  expect((await settled).map((s) => s.status)).toEqual([
    "fulfilled",
    "fulfilled",
    ...Array.from({ length: 5 }, () => "rejected"),
    "fulfilled",
  ]);
});

it("who leaves the line is told at once, not when the turn would have come", async () => {
  const run = opened({ size: 1 });
  const long = run(10_000);
  const abort = new AbortController();
  const second = run(1, abort.signal);
  abort.abort(new Error("scrolled by"));
  await expect(second).rejects.toThrow("scrolled by");
  open.splice(0)[0]!.close();
  await expect(long).rejects.toThrow("ended");
});

it("a task that is to be finished is, though its asker went away after it began", async () => {
  const run = opened({ size: 1 });
  const child = await run(1);
  const abort = new AbortController();
  const begun = run(50, abort.signal, true);
  await new Promise((resolve) => setTimeout(resolve, 5));
  abort.abort(new Error("scrolled by"));
  expect(await begun).toBe(child);
  expect(await run(1)).toBe(child);
});

it("a child with nothing to do is ended", async () => {
  const run = opened({ size: 1, idleFor: 10 });
  const child = (await run(1)) as unknown as number;
  const lives = () => {
    try {
      return process.kill(child, 0);
    } catch {
      return false;
    }
  };
  while (lives()) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await run(1)).not.toBe(child);
});

it("a child the system cannot start is an error of its task, not of the program", async () => {
  const run = opened({ size: 1 });
  const { execPath } = process;
  process.execPath = join(folder, "nowhere");
  try {
    await expect(run(1)).rejects.toThrow(/ENOENT|ended/);
  } finally {
    process.execPath = execPath;
  }
  expect(await run(1)).toBeGreaterThan(0);
});
