// npm run bench -- website: the whole website of 20,000 generated documents: pages a second, the most memory held, and again with one document changed.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./site/peer.ts";

const count = Number(process.env.BENCH_DOCUMENTS ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), "gazette-bench-"));
try {
  const { said, peak } = await run(process.execPath, [
    "--no-warnings",
    "--experimental-transform-types",
    join(import.meta.dirname, "site/export.ts"),
    String(count),
    folder,
  ]);
  const { first, again } = JSON.parse(said.trim().split("\n").at(-1)!) as Record<
    "first" | "again",
    { pages: number; written: number; seconds: number; worked: number }
  >;
  console.log(
    `${count}份：写出${first.pages}页，${first.written}个文件，${first.seconds.toFixed(1)}秒（处理器${first.worked.toFixed(1)}秒，每秒${(first.pages / first.worked).toFixed(0)}页）；内存最高${peak.toFixed(0)}MB`,
  );
  console.log(
    `改动一份再写：写${again.written}个文件，${again.seconds.toFixed(1)}秒（处理器${again.worked.toFixed(1)}秒），是第一次的${(again.worked / first.worked).toFixed(2)}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
