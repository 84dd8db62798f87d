import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it, vi } from "vitest";
import { incomingFiles, queueFiles } from "../../electron/api/incoming.ts";
import { openLibrary } from "../../electron/library.ts";
import { contract, newWorld, root } from "./world.ts";

const letter = (n: number) => `示例区人民政府关于第${n}件事的通知\n示政发〔2018〕${n}号\n\n正文。\n`;

it("the jobs can be listed after the issue they belong to was taken back", async () => {
  const world = await (await newWorld()).start();
  await world.ask(contract.jobs.pause, { paused: true });
  const scan = join(world.folder, "扫描.pdf");
  writeFileSync(scan, "%PDF-1.4 not really");
  const { batch } = await world.ask(contract.issues.scan, { files: [{ path: scan }], issue: "2003/2" });
  const before = await world.ask(contract.jobs.list, {});
  expect(before.active.map((b) => b.words)).toEqual(["收进2003年第2期扫描件"]);
  await world.ask(contract.acts.undo, {});
  const { active } = await world.ask(contract.jobs.list, {});
  expect(active.map((b) => [b.id, b.words])).toEqual([[batch, "收进公报扫描件"]]);
});

it("a batch is told in sums, and a pace only once there is something to tell it from", async () => {
  const world = await (await newWorld()).start();
  await world.add(...[1, 2, 3].map((n) => ({ name: `${n}.txt`, text: letter(n) })));
  const { active, ended } = await world.ask(contract.jobs.list, {});
  expect(active).toEqual([]);
  expect(ended).toMatchObject([
    { kind: "intake", words: "收进3份文件", done: 3, total: 3, counts: { done: 3, waiting: 0 }, perMinute: null },
  ]);
});

it("work that is still to do is not queued twice, and whoever asks again waits for the first", async () => {
  const world = await (await newWorld()).start();
  await world.ask(contract.jobs.pause, { paused: true });
  const { store, actor } = world.desk.current()!;
  const job = { kind: "export" as const, name: "网站", subject: "网站", params: { out: join(world.folder, "网站") } };
  const first = store.jobs.add([job], actor().id);
  const again = store.jobs.add([job], actor().id);
  expect(first.ids.length).toBe(1);
  expect(again).toEqual({ batch: first.batch, jobs: 0, ids: first.ids });
});

it("a file that cannot be read stands in its batch with the reason; the others are taken in", async () => {
  const world = await (await newWorld()).start();
  const good = join(world.folder, "好.txt");
  writeFileSync(good, letter(1));
  const library = world.desk.current()!;
  const incoming = incomingFiles(join(world.folder, "incoming-2"));
  const files = [{ path: join(world.folder, "没有.txt") }, { path: good }];
  const { batch } = await queueFiles(library, files, incoming, "intake", library.actor().id);
  const jobs = await world.ended(batch);
  expect(Object.fromEntries(jobs.map((j) => [j.name, j.state]))).toEqual({ "好.txt": "done", "没有.txt": "failed" });
  expect(jobs.find((j) => j.state === "failed")!.error).toContain("找不到文件");
  await expect(queueFiles(library, files.slice(0, 1), incoming, "intake", library.actor().id)).rejects.toThrow("找不到文件");
  incoming.close();
});

it("what a run that died left in incoming is swept, what a living one holds is not", async () => {
  const { folder } = await newWorld();
  const incoming = join(folder, "incoming");
  mkdirSync(join(incoming, "4194305-dead"), { recursive: true });
  mkdirSync(join(incoming, `${process.pid}-alive`));
  incomingFiles(incoming).close();
  expect(readdirSync(incoming)).toContain(`${process.pid}-alive`);
  expect(existsSync(join(incoming, "4194305-dead"))).toBe(false);
});

it("a library opened and another made at the same moment leave one open and no lock behind", async () => {
  const world = await (await newWorld()).start();
  const [a, b] = [join(world.folder, "甲"), join(world.folder, "乙")];
  await Promise.all([world.desk.create(a), world.desk.create(b)]);
  expect(world.desk.current()!.paths.root).toBe(b);
  const options = {
    now: () => new Date().toISOString(),
    today: () => "2026-11-24",
    log: () => {},
    child: join(root, "out/main/child.js"),
    version: "0",
  };
  for (const folder of [a, world.library]) await openLibrary(folder, options).close();
  expect(world.log).toEqual([]);
});

it("an opening that fails lets go of the library: the next one says the same, not that another holds it", async () => {
  const world = await (await newWorld()).start();
  await world.desk.closeLibrary();
  const file = join(world.library, "library.sqlite");
  const whole = readFileSync(file);
  const db = new Database(file);
  db.exec("DROP TABLE jobs");
  db.close();
  for (let i = 0; i < 2; i++) await expect(world.desk.open(world.library)).rejects.toThrow("no such table: jobs");
  writeFileSync(file, whole);
  await world.desk.open(world.library);
});

it("a page's picture is drawn once for all who ask at a time, and finished though one of them left", async () => {
  const world = await (await newWorld()).start();
  const scan = join(root, "resources/sample/issues", "2003-02.pdf");
  const { batch, issueId } = await world.ask(contract.issues.scan, { files: [{ path: scan }], issue: "2003/2", recognise: false });
  await world.ended(batch);
  const page = world.store().pages.of(issueId)[0]!;
  const drawings = vi.spyOn(world.desk.current()!.quick, "run");
  const gone = new AbortController();
  const ask = (which: string, signal?: AbortSignal) => world.hono.request(`/files/page/${page.id}/${which}`, signal ? { signal } : {});
  const [first, second] = [ask("thumb", gone.signal), ask("image")];
  gone.abort();
  await Promise.allSettled([first]);
  expect((await second).status).toBe(200);
  expect((await ask("thumb")).headers.get("content-type")).toBe("image/jpeg");
  expect(drawings).toHaveBeenCalledTimes(1);
});
