// npm run bench -- search: full-text search on 20,000 generated documents beside an FTS5 index of spaced characters of the same texts, in the same run.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { parseQuery } from "../../shared/search/query.ts";
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
  const { store } = library;
  const peer = new Database(join(folder, "spaced.sqlite"));
  const body = new Database(join(library.paths.root, "library.sqlite"), { readonly: true })
    .prepare<[string], string>("SELECT body FROM texts WHERE hash = ?")
    .pluck();
  const readText = (hash: string) => body.get(hash) ?? "";
  const spaced = (text: string) => [...canonical(text)].join(" ");
  peer.exec("CREATE VIRTUAL TABLE t USING fts5(title, number, issuer, body, content='', contentless_delete=1, tokenize='unicode61')");
  const insert = peer.prepare("INSERT INTO t VALUES (?, ?, ?, ?)");
  let began = performance.now();
  peer.transaction(() => {
    for (const { fields, heldHash } of store.documents.all())
      insert.run(spaced(fields.title ?? ""), spaced(fields.docNumber ?? ""), spaced(fields.issuers.join("\n")), spaced(readText(heldHash)));
  })();
  console.log(
    `逐字索引：${((performance.now() - began) / 1000).toFixed(0)}秒，${mb(join(folder, "spaced.sqlite"))}；本库整库（含正文、日志、记录）：${mb(join(library.paths.root, "library.sqlite"))}`,
  );
  const ranked = peer.prepare("SELECT rowid, bm25(t, 10, 10, 3, 1) AS rank FROM t WHERE t MATCH ?");
  const find = (query: string) => store.search.find({ ...asked, query });
  const asked = { kinds: ["document", "page"], headlines: [], issuers: [], years: [], on: null, sort: "best", limit: 20 } as const;

  began = performance.now();
  find("农村公路");
  console.log(`打开资料库后第一次检索：${ms(performance.now() - began)}`);

  console.log(
    "\n查询长度 | 索引命中并排序 p50 / p95 | 逐字索引命中并排序 p50 / p95 | p95之比 | 整个回答（筛选计数、前20条摘录）p50 / p95 | 命中数相同",
  );
  const all: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (const length of [1, 2, 3, 4, 8, 16]) {
    const random = seeded(length);
    const lines: Record<"ours" | "theirs" | "whole", number[]> = { ours: [], theirs: [], whole: [] };
    let same = 0;
    for (let i = 0; i < 60; i++) {
      const text = canonical(random.pick(texts));
      const at = random.below(text.length - length);
      const phrase = text.slice(at, at + length);
      const took = <T>(list: number[], what: () => T): T => {
        const from = performance.now();
        const out = what();
        list.push(performance.now() - from);
        return out;
      };
      const ours = took(lines.ours, () => store.search.matching(parseQuery(`“${phrase}”`)).documents);
      const theirs = took(lines.theirs, () => ranked.all(`{title number body} : "${[...phrase].join(" ")}"`));
      took(lines.whole, () => find(`“${phrase}”`));
      if (ours.length === theirs.length) same++;
    }
    if (length > 1) all.ours.push(...lines.ours);
    if (length > 1) all.theirs.push(...lines.theirs);
    const [a, b, c] = [times(lines.ours), times(lines.theirs), times(lines.whole)];
    console.log(
      `${String(length).padStart(2)}字 | ${ms(a.p50)} / ${ms(a.p95)} | ${ms(b.p50)} / ${ms(b.p95)} | ${(a.p95 / b.p95).toFixed(2)} | ${ms(c.p50)} / ${ms(c.p95)} | ${same} / 60`,
    );
  }
  const [a, b] = [times(all.ours), times(all.theirs)];
  console.log(`2字以上合计：p95 ${ms(a.p95)} 比 ${ms(b.p95)}，${(a.p95 / b.p95).toFixed(2)}（须≤0.50）`);
  peer.close();
} finally {
  await library.close();
  rmSync(folder, { recursive: true, force: true });
}
function mb(path: string): string {
  return `${(statSync(path).size / 1e6).toFixed(0)}MB`;
}
