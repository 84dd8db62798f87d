// npm run bench -- export: pages a second of the website, beside copying the written folder; and again with nothing changed.
import { cpSync, globSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generatedLibrary } from "./corpus/library.ts";
import { exportLibrary } from "../../electron/jobs/exporting.ts";

const count = Number(process.env.BENCH_DOCUMENTS ?? 2000);
const folder = mkdtempSync(join(tmpdir(), "gazette-bench-"));
const { library } = await generatedLibrary(join(folder, "库"), count);
const out = join(folder, "网站");
const write = () => exportLibrary({ library: library.paths.root, out, today: "2026-11-24", version: "bench" }, () => {});
try {
  const first = await write();
  const files = globSync("**/*", { cwd: out }).filter((f) => statSync(join(out, f)).isFile());
  const bytes = files.reduce((n, f) => n + statSync(join(out, f)).size, 0);
  const began = performance.now();
  cpSync(out, join(folder, "副本"), { recursive: true });
  const copy = (performance.now() - began) / 1000;
  console.log(
    `写出${first.pages}页，${files.length}个文件，${(bytes / 1e6).toFixed(1)}MB：${first.seconds.toFixed(1)}秒，每秒${(first.pages / first.seconds).toFixed(0)}页；复制同一文件夹${copy.toFixed(1)}秒，比${(first.seconds / copy).toFixed(1)}`,
  );
  const again = await write();
  console.log(
    `再写一次，没有改动：写${again.written}个文件，${again.seconds.toFixed(1)}秒，是第一次的${(again.seconds / first.seconds).toFixed(2)}`,
  );
} finally {
  await library.close();
  rmSync(folder, { recursive: true, force: true });
}
