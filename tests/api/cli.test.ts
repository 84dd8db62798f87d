import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, it } from "vitest";
import { createLibrary, openLibrary, readLibrary } from "../../electron/library.ts";
import { schema } from "../../electron/store/migrate.ts";

const built = join(import.meta.dirname, "../../out/main");
const folder = mkdtempSync(join(tmpdir(), "gazette-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const clock = { now: () => "2026-11-24T00:00:00.000Z", today: () => "2026-11-24" };
const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(built, "cli.js"), ...args], {
    encoding: "utf8",
    env: { ...process.env, GAZETTE_HOME: join(folder, "home") },
  });
const whole = join(folder, "整的");
createLibrary(whole, "试验资料库", clock);
function copyOf(name: string): string {
  cpSync(whole, join(folder, name), { recursive: true });
  return join(folder, name);
}

it("check tells a damaged database under `database`, and every verb says so in words", () => {
  const library = copyOf("坏的");
  writeFileSync(join(library, "library.sqlite"), "x".repeat(8192));
  const check = run("check", library, "--json");
  expect(JSON.parse(check.stdout)).toMatchObject({ ok: false, changed: [], missing: [], untracked: [] });
  expect((JSON.parse(check.stdout) as { database: string }).database).toContain("已损坏或不是资料库");
  expect([check.status, check.stderr]).toEqual([1, ""]);
  const search = run("search", library, "甲");
  expect([search.status, search.stderr]).toEqual([1, expect.stringContaining("请从最近的备份恢复")]);
});

it("a database cut short is found damaged, not a fault of the program", () => {
  const library = copyOf("短的");
  truncateSync(join(library, "library.sqlite"), 40_960);
  const check = run("check", library, "--json");
  expect(check.status).toBe(1);
  expect((JSON.parse(check.stdout) as { database: string }).database).not.toBe("ok");
  expect(existsSync(join(folder, "home", "gazette-desk.log")) ? check.stderr : "").toBe("");
});

it("a newer library is refused as newer, for reading as for writing", () => {
  const library = copyOf("新的");
  const db = new Database(join(library, "library.sqlite"));
  db.pragma(`user_version = ${schema + 1}`);
  db.close();
  expect(() => readLibrary(library, clock)).toThrow("更新版本的公报台");
  expect(() => openLibrary(library, { ...clock, log: () => {}, child: "", version: "0" })).toThrow("更新版本的公报台");
});

it("a library whose making failed is not there, half or whole", () => {
  const library = join(folder, "未成");
  const broken = { ...clock, now: () => { throw new Error("no clock"); } }; // prettier-ignore
  expect(() => createLibrary(library, "试验资料库", broken)).toThrow("no clock");
  expect(existsSync(join(library, "library.sqlite"))).toBe(false);
  expect(existsSync(join(library, "library.sqlite.new"))).toBe(false);
});

it("an export that a killed run left behind is done by the next one, though the queue is paused", async () => {
  const library = copyOf("续的");
  const out = join(folder, "网站");
  const opened = openLibrary(library, { ...clock, log: () => {}, child: "", version: "0" });
  const person = opened.choose("甲", "法制科");
  opened.queue.pause(true);
  opened.store.jobs.add([{ kind: "export", name: out, subject: out, params: { out } }], person.id);
  await opened.close();
  const exported = run("export", library, out, "--json");
  expect([exported.stderr, exported.status]).toEqual(["", 0]);
  expect(JSON.parse(exported.stdout)).toMatchObject({ schema: 1, pages: expect.any(Number) as number });
});
