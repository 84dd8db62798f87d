// npm run bench -- search: full-text search on 20,000 generated documents beside an FTS5 trigram index of the same texts, in the same run.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { canonical } from "../../shared/search/canonical.ts";
import { ms, seeded, times } from "./corpus/documents.ts";
import { generatedLibrary } from "./corpus/library.ts";

const count = Number(process.env.BENCH_DOCUMENTS ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), "gazette-bench-"));
const { library, texts, seconds } = await generatedLibrary(join(folder, "库"), count);
try {
  console.log(
    `写入${count}份，每份约${Math.round(texts.join("").length / count)}字：${seconds.toFixed(0)}秒，每秒${(count / seconds).toFixed(0)}份（含识读与索引）`,
  );
  const peer = new Database(join(folder, "trigram.sqlite"));
  peer.exec("CREATE VIRTUAL TABLE t USING fts5(body, content='', tokenize='trigram')");
  const insert = peer.prepare("INSERT INTO t (rowid, body) VALUES (?, ?)");
  const began = performance.now();
  peer.transaction(() => texts.forEach((t, i) => insert.run(i + 1, canonical(t))))();
  console.log(
    `trigram建索引：${((performance.now() - began) / 1000).toFixed(0)}秒，${mb(join(folder, "trigram.sqlite"))}；本库整库（含正文、日志、记录）：${mb(join(library.paths.root, "library.sqlite"))}`,
  );
  const matching = peer.prepare("SELECT rowid FROM t WHERE t MATCH ? ORDER BY bm25(t) LIMIT 20");
  const all = peer.prepare("SELECT count(*) FROM t WHERE t MATCH ?").pluck();

  console.log("\n查询长度 | 本程序 命中全集+排序+前20条摘要 p50 / p95 | trigram 命中数+前20号 p50 / p95 | 比 p50 | 命中数相同");
  for (const length of [1, 2, 3, 4, 8, 16]) {
    const random = seeded(length);
    const ours: number[] = [];
    const theirs: number[] = [];
    let same = 0;
    let asked = 0;
    while (asked < 40) {
      const text = canonical(random.pick(texts));
      const at = random.below(text.length - length);
      const phrase = text.slice(at, at + length);
      asked++;
      let t = performance.now();
      const found = library.store.search.find({
        query: `“${phrase}”`,
        kinds: ["document", "page"],
        headlines: [],
        on: null,
        sort: "best",
        limit: 20,
      });
      ours.push(performance.now() - t);
      t = performance.now();
      const hits = all.get(`"${phrase}"`) as number;
      matching.all(`"${phrase}"`);
      theirs.push(performance.now() - t);
      if (hits === found.documents) same++;
    }
    const [a, b] = [times(ours), times(theirs)];
    console.log(
      `${String(length).padStart(2)}字 | ${ms(a.p50)} / ${ms(a.p95)} | ${ms(b.p50)} / ${ms(b.p95)} | ${(a.p50 / b.p50).toFixed(2)} | ${same} / ${asked}`,
    );
  }
  peer.close();
} finally {
  await library.close();
  rmSync(folder, { recursive: true, force: true });
}
function mb(path: string): string {
  return `${(statSync(path).size / 1e6).toFixed(0)}MB`;
}
