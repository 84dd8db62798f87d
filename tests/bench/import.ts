// npm run bench -- import: the 60 real regulations (or the shipped sample) taken in by the command line, beside a plain read of the same files;
// then 1,000 generated documents of 5,000 characters taken in by the program while the list is asked, and how long either waits.
import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { app } from "../../electron/api/app.ts";
import { eventStream } from "../../electron/api/events.ts";
import { incomingFiles } from "../../electron/api/incoming.ts";
import { openDesk } from "../../electron/desk.ts";
import { programHome } from "../../electron/home.ts";
import { clauses, document, ms, seeded } from "./corpus/documents.ts";

const root = join(import.meta.dirname, "../..");
const home = mkdtempSync(join(tmpdir(), "gazette-bench-"));
try {
  commandLine();
  await window();
} finally {
  rmSync(home, { recursive: true, force: true });
}

function commandLine(): void {
  const real = join(root, "../shared/data/regulations");
  const source = existsSync(real) ? real : join(root, "resources/sample/documents");
  const files = globSync(existsSync(real) ? "*.md" : "*.{txt,md}", { cwd: source }).map((f) => join(source, f));
  const library = join(home, "库");
  const gazette = (...args: string[]) => {
    const began = performance.now();
    const ran = spawnSync(process.execPath, [join(root, "out/main/cli.js"), ...args], {
      maxBuffer: 1 << 28,
      encoding: "utf8",
      env: { ...process.env, GAZETTE_HOME: home },
    });
    return { seconds: (performance.now() - began) / 1000, ...ran };
  };
  gazette("new", library);
  const empty = gazette("add", library, files[0]!).seconds;
  const { seconds, stdout } = gazette("add", library, ...files, "--json");
  const taken = stdout.split("\n").filter((l) => l.includes('"id"')).length;
  const began = performance.now();
  const characters = files.reduce((n, f) => n + readFileSync(f, "utf8").normalize("NFC").length, 0);
  const plain = (performance.now() - began) / 1000;
  console.log(
    `收进${taken} / ${files.length}份，${characters}字：${seconds.toFixed(2)}秒，每份${((seconds / files.length) * 1000).toFixed(0)}毫秒（启动与开库约${empty.toFixed(2)}秒）`,
  );
  console.log(`只读出同样的文件并规范字形：${(plain * 1000).toFixed(0)}毫秒；比${(seconds / plain).toFixed(0)}`);
}

/** The library process as the window has it, in this process, so that its own waiting can be measured. */
async function window(): Promise<void> {
  const [count, length] = [1000, 5000];
  const folder = join(home, "文件");
  mkdirSync(folder);
  const [from, random] = [clauses(), seeded(7)];
  for (let n = 0; n < count; n++) writeFileSync(join(folder, `${n}.txt`), document(n, random, from, length));
  const stream = eventStream();
  const options = {
    now: () => new Date().toISOString(),
    today: () => "2026-11-24",
    log: (e: unknown) => console.error(e),
    child: join(root, "out/main/child.js"),
    version: "bench",
  };
  const desk = openDesk({ ...options, home: programHome(join(home, "home")), changed: stream.tell, restarted: false });
  const incoming = incomingFiles(join(home, "incoming"));
  const hono = app({ desk, incoming, stream, log: options.log, logPath: "", now: options.now });
  const ask = async (name: string, input: unknown): Promise<Record<string, unknown>> => {
    const response = await hono.request(`/api/${name}`, {
      method: "POST",
      body: JSON.stringify(input),
      headers: { "content-type": "application/json" },
    });
    return (await response.json()) as Record<string, unknown>;
  };
  await ask("library/create", { path: join(home, "窗口"), name: "测量" });
  await ask("people/choose", { name: "测量", office: "测量" });

  const delay = monitorEventLoopDelay({ resolution: 10 });
  const waits: number[] = [];
  let asking = true;
  // Each question has its time; one that could not be asked in time has waited since then, and those missed meanwhile are not asked.
  const askFrom = (due: number): void =>
    void setTimeout(
      () => {
        if (!asking) return;
        void ask("documents/list", {}).then(() => waits.push(performance.now() - due));
        askFrom(Math.max(due + 50, performance.now()));
      },
      Math.max(1, due - performance.now()),
    );
  askFrom(performance.now() + 50);
  delay.enable();
  const began = performance.now();
  const { batch } = await ask("documents/add", { files: [{ path: folder }] });
  const queued = performance.now() - began;
  for (;;) {
    const { active } = (await ask("jobs/list", {})) as { active: unknown[] };
    if (active.length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const seconds = (performance.now() - began) / 1000;
  delay.disable();
  asking = false;
  const { batch: sums } = (await ask("jobs/batch", { id: batch })) as { batch: { counts: { done: number } } };
  waits.sort((a, b) => a - b);
  const at = (q: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * q))] ?? 0;
  console.log(`这台机器有${availableParallelism()}个核，一分钟来平均有${loadavg()[0]!.toFixed(1)}个进程在跑`);
  const loop = (q: number) => ms(delay.percentile(q) / 1e6);
  console.log(`窗口里收进${sums.counts.done} / ${count}份，每份${length}字：${seconds.toFixed(1)}秒（排队${ms(queued)}）`);
  console.log(`资料库进程的等待（含10毫秒的间隔）：p50 ${loop(50)}，p99 ${loop(99)}，最长${ms(delay.max / 1e6)}`);
  console.log(`其间问文件列表${waits.length}次：p50 ${ms(at(0.5))}，p99 ${ms(at(0.99))}，最长${ms(at(1))}`);
  incoming.close();
  await desk.close();
}
