// npm run bench -- export: the website of a whole library, as the program writes it: pages a second, again with nothing and with one document changed, memory.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RecordEvent } from "../../shared/contract/documents.ts";
import { measured } from "./corpus/child.ts";
import { generatedLibrary } from "./corpus/library.ts";

const count = Number(process.env.BENCH_DOCUMENTS ?? 2000);
const folder = mkdtempSync(join(tmpdir(), "gazette-bench-"));
const { library } = await generatedLibrary(join(folder, "库"), count);
const input = { library: library.paths.root, out: join(folder, "网站"), today: "2026-11-24", version: "bench" };
try {
  const first = await measured("export", input);
  const ratio = ({ worked }: { worked: number }) => `${worked.toFixed(1)}秒，是第一次的${(worked / first.worked).toFixed(3)}`;
  console.log(
    `处理器时间；机器忙时偏大。${count}份：写出${first.result.pages}页，${first.result.written}个文件，${first.worked.toFixed(1)}秒；内存最高${first.peak.toFixed(0)}MB`,
  );
  console.log(`网页阶段（每份的网页连同文字、结构化文本、检索文字，排好并写下）：每秒${first.rate.toFixed(0)}页`);
  console.log(`没有改动，预演：${ratio(await measured("rehearse", input))}；再写：${ratio(await measured("export", input))}`);
  const { id } = library.store.documents.all()[7]!;
  library.store.documents.record(RecordEvent.parse({ documentId: id, kind: "repealed", on: "2026-11-01" }));
  const again = await measured("export", input);
  console.log(`废止一份再写：写${again.result.written}个文件，${ratio(again)}；内存最高${again.peak.toFixed(0)}MB`);
} finally {
  await library.close();
  rmSync(folder, { recursive: true, force: true });
}
