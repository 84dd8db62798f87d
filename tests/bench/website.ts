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
  const { rate, first, same, rehearsed, text, status } = JSON.parse(said.trim().split("\n").at(-1)!) as { rate: number } & Record<
    "first" | "same" | "rehearsed" | "text" | "status",
    { pages: number; written: number; worked: number }
  >;
  const ratio = ({ worked }: { worked: number }) => `${worked.toFixed(1)}秒，是第一次的${(worked / first.worked).toFixed(3)}`;
  console.log(
    `处理器时间；机器忙时偏大。${count}份：写出${first.pages}页，${first.written}个文件，${first.worked.toFixed(1)}秒；内存最高${peak.toFixed(0)}MB`,
  );
  console.log(`网页阶段（每份的网页连同文字、结构化文本、检索文字，排好并写下）：每秒${rate.toFixed(0)}页`);
  console.log(`没有改动再写：${ratio(same)}；预演：${ratio(rehearsed)}`);
  console.log(`改动一份的正文再写：写${text.written}个文件，${ratio(text)}`);
  console.log(`废止一份再写：写${status.written}个文件，${ratio(status)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
