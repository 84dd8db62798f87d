import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { pool } from "../../../electron/jobs/pool.ts";
import { Refusal } from "../../../shared/refusal.ts";

const folder = mkdtempSync(join(tmpdir(), "gazette-pool-"));
/** A child that answers every task with its own path, after as many milliseconds as the name says. */
const entry = join(folder, "child.mjs");
writeFileSync(
  entry,
  `process.on("message", ({ input }) => setTimeout(() => process.send({ kind: "done", result: input.path }), Number(input.name)));`,
);
const open: { close(): void }[] = [];
afterEach(() => {
  for (const p of open.splice(0)) p.close();
});
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

it("a cancelled task's late answer is never taken for the next task's", async () => {
  const children = pool({ entry, size: 1 });
  open.push(children);
  const run = (path: string, milliseconds: number, signal?: AbortSignal) =>
    children.run("intake", { path, name: String(milliseconds) }, { timeout: 5000, ...(signal && { signal }) });
  expect(await run("甲", 1)).toBe("甲");
  const abort = new AbortController();
  const cancelled = run("乙", 150, abort.signal);
  setTimeout(() => abort.abort(new Refusal("conflict", "已取消。")), 20);
  await expect(cancelled).rejects.toThrow("已取消");
  expect(await run("丙", 300)).toBe("丙");
});

it("nor is that of a task that ran out of time", async () => {
  const children = pool({ entry, size: 1 });
  open.push(children);
  await expect(children.run("intake", { path: "甲", name: "200" }, { timeout: 50 })).rejects.toThrow("没有处理完");
  expect(await children.run("intake", { path: "乙", name: "300" }, { timeout: 5000 })).toBe("乙");
});

it("one that gave up waiting costs nobody else the turn", async () => {
  const children = pool({ entry, size: 1 });
  open.push(children);
  const first = children.run("intake", { path: "甲", name: "100" }, { timeout: 5000 });
  const abort = new AbortController();
  const second = children.run("intake", { path: "乙", name: "1" }, { timeout: 5000, signal: abort.signal });
  const third = children.run("intake", { path: "丙", name: "1" }, { timeout: 5000 });
  abort.abort(new Error("scrolled by"));
  await expect(second).rejects.toThrow("scrolled by");
  expect(await Promise.all([first, third])).toEqual(["甲", "丙"]);
});
