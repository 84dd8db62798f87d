// npm run bench -- start: from the start of the library process to the first painted list, beside the same browser painting an empty page.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { launch } from "../e2e/browser.ts";
import { ms, times } from "./corpus/documents.ts";

const root = join(import.meta.dirname, "../..");
const home = mkdtempSync(join(tmpdir(), "gazette-bench-"));
const env = { ...process.env, GAZETTE_HOME: home };
const library = join(home, "库");
const gazette = (...args: string[]) => spawnSync(process.execPath, [join(root, "out/main/cli.js"), ...args], { env, stdio: "inherit" });
gazette("new", library);
gazette("add", library, join(root, "resources/sample/documents"));

const browser = await launch();
const listening: number[] = [];
const painted: number[] = [];
const empty: number[] = [];
for (let i = 0; i < 7; i++) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  let began = performance.now();
  await page.goto("about:blank");
  await page.setContent("<h1>空</h1>");
  await page.getByRole("heading").waitFor();
  empty.push(performance.now() - began);
  began = performance.now();
  const server = spawn(process.execPath, [join(root, "out/main/serve.js")], { env, stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(createInterface({ input: server.stdout }), "line")) as [string];
  listening.push(performance.now() - began);
  await page.goto((JSON.parse(line) as { listening: string }).listening);
  await page.getByRole("button", { name: /打开资料库/ }).waitFor();
  painted.push(performance.now() - began);
  await page.close();
  server.kill();
  await once(server, "close");
}
await browser.close();
rmSync(home, { recursive: true, force: true });
const [a, b, c] = [times(listening), times(painted), times(empty)];
console.log(
  `资料库进程开始接话：p50 ${ms(a.p50)}；第一屏画出：p50 ${ms(b.p50)}，p95 ${ms(b.p95)}；同一浏览器画空页：p50 ${ms(c.p50)}；比${(b.p50 / c.p50).toFixed(1)}`,
);
