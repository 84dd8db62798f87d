// npm run bench -- gazettes: 10,000 scanned pages in one library, 160 issues of 50 and one of 2,000; the CPU time of every question a screen asks.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { app } from "../../electron/api/app.ts";
import { eventStream } from "../../electron/api/events.ts";
import { incomingFiles } from "../../electron/api/incoming.ts";
import { openDesk } from "../../electron/desk.ts";
import { programHome } from "../../electron/home.ts";
import type { Library } from "../../electron/library.ts";
import { addGazette } from "./corpus/gazettes.ts";

const [issues, each, long] = [Number(process.env.BENCH_ISSUES ?? 160), 50, Number(process.env.BENCH_LONG ?? 2000)];
const folder = mkdtempSync(join(tmpdir(), "gazette-bench-"));
const root = join(import.meta.dirname, "../..");
const home = programHome(join(folder, "home"));
const stream = eventStream();
const now = () => new Date().toISOString();
const options = { now, today: () => "2026-11-24", log: console.error, child: join(root, "out/main/child.js"), version: "bench" };
const desk = openDesk({ ...options, home, changed: stream.tell, restarted: false });
const incoming = incomingFiles(join(folder, "incoming"));
const hono = app({ desk, incoming, stream, log: console.error, logPath: home.log, now });
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
try {
  await desk.create(join(folder, "库"), "测量");
  const library = desk.current() as Library;
  const before = cpu();
  const ids = Array.from({ length: issues }, (_, i) =>
    addGazette(library, { year: 1985 + Math.floor(i / 12), no: String((i % 12) + 1) }, each),
  );
  const wide = addGazette(library, { year: 2020, no: "1" }, long);
  const pages = issues * each + long;
  console.log(`${pages}页写入：每页${((cpu() - before) / pages).toFixed(1)}毫秒CPU`);
  const first = ids.at(-1)!;
  const page = library.store.pages.of(first)[3]!;
  const asks: [string, string, unknown][] = [
    ["第一屏：状态", "library/state", {}],
    ["第一屏：任务", "jobs/list", {}],
    ["公报：各期", "issues/list", {}],
    ["公报：一期50页", "issues/get", { id: first }],
    [`公报：一期${long}页`, "issues/get", { id: wide }],
    ["缺期一览", "articles/grid", {}],
    ["拆分成篇：一期50页", "articles/get", { issueId: first }],
    ["校对：一页", "pages/get", { issueId: first, seq: 4 }],
    ["校对：存疑队列", "proof/queue", { issueId: first }],
    ["总览", "overview/get", {}],
    ["监视文件夹", "watch/get", {}],
    ["检索：常见词", "search/find", { query: "养护" }],
    ["检索：文号", "search/find", { query: "示政发〔2003〕5号" }],
    ["改一行", "pages/correct", { pageId: page.id, line: 3, text: "改过的一行" }],
    ["撤销", "acts/undo", {}],
    ["右转一页", "pages/turn", { pageIds: [page.id], by: 1 }],
    ["撤销", "acts/undo", {}],
  ];
  console.log("问题 | 第一次CPU毫秒 | 以后的中位数 | 答案千字节");
  for (const [words, name, input] of asks) {
    const took: number[] = [];
    let size = 0;
    const times = /correct|undo|turn/.test(name) ? 1 : 7;
    for (let i = 0; i < times; i++) {
      const from = cpu();
      const answer = await hono.request(`/api/${name}`, {
        method: "POST",
        body: JSON.stringify(input),
        headers: { "content-type": "application/json" },
      });
      const text = await answer.text();
      took.push(cpu() - from);
      size = text.length;
      if (!answer.ok) throw new Error(`${name}: ${text}`);
    }
    const later = took.slice(1).sort((a, b) => a - b)[Math.floor((times - 1) / 2)];
    console.log(`${words} | ${took[0]!.toFixed(0)} | ${later?.toFixed(0) ?? ""} | ${(size / 1024).toFixed(0)}`);
  }
} finally {
  await desk.close();
  incoming.close();
  rmSync(folder, { recursive: true, force: true });
}
