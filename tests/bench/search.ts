// npm run bench -- search: full-text search on 20,000 generated documents beside an FTS5 index of spaced characters of the same texts, in the same run.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { search } from "../../shared/contract/search.ts";
import { library as libraryContract, people } from "../../shared/contract/library.ts";
import { parseQuery } from "../../shared/search/query.ts";
import { canonical } from "../../shared/search/canonical.ts";
import { programIn } from "../api/program.ts";
import { ms, seeded, times } from "./corpus/documents.ts";
import { generatedLibrary } from "./corpus/library.ts";

const count = Number(process.env.BENCH_DOCUMENTS ?? 20_000);
const lengths = [1, 2, 3, 4, 8, 16];
const folder = mkdtempSync(join(tmpdir(), "gazette-bench-"));
const { library, texts, seconds } = await generatedLibrary(join(folder, "库"), count);
let closed = false;
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
  const began = performance.now();
  peer.transaction(() => {
    for (const { fields, heldHash } of store.documents.all())
      insert.run(spaced(fields.title ?? ""), spaced(fields.docNumber ?? ""), spaced(fields.issuers.join("\n")), spaced(readText(heldHash)));
  })();
  console.log(
    `逐字索引：${((performance.now() - began) / 1000).toFixed(0)}秒，${mb(join(folder, "spaced.sqlite"))}；本库整库（含正文、日志、记录）：${mb(join(library.paths.root, "library.sqlite"))}`,
  );
  const ranked = peer.prepare("SELECT rowid, bm25(t, 10, 10, 3, 1) AS rank FROM t WHERE t MATCH ?");

  console.log(
    "\n时间都是处理器时间。\n查询长度 | 索引命中并排序 p50 / p95 | 逐字索引命中并排序 p50 / p95 | p50之比、p95之比 | 命中数 p50 / p95 | 命中数相同",
  );
  const all: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (const length of lengths) {
    const lines = { ours: [] as number[], theirs: [] as number[] };
    const found: number[] = [];
    let same = 0;
    for (const phrase of phrases(texts, length)) {
      const ours = took(lines.ours, () => store.search.matching(parseQuery(`“${phrase}”`)).documents);
      const theirs = took(lines.theirs, () => ranked.all(`"${[...phrase].join(" ")}"`));
      found.push(ours.length);
      if (ours.length === theirs.length) same++;
    }
    if (length > 1) all.ours.push(...lines.ours);
    if (length > 1) all.theirs.push(...lines.theirs);
    const [a, b, n] = [times(lines.ours), times(lines.theirs), times(found)];
    console.log(
      `${String(length).padStart(2)}字 | ${ms(a.p50)} / ${ms(a.p95)} | ${ms(b.p50)} / ${ms(b.p95)} | ${(a.p50 / b.p50).toFixed(2)}、${(a.p95 / b.p95).toFixed(2)} | ${n.p50} / ${n.p95} | ${same} / ${found.length}`,
    );
  }
  const [a, b] = [times(all.ours), times(all.theirs)];
  console.log(`2字以上合计：p95 ${ms(a.p95)} 比 ${ms(b.p95)}，${(a.p95 / b.p95).toFixed(2)}（须≤0.50）`);
  peer.close();
  await library.close();
  closed = true;

  // As the screen asks it, from the question in JSON to the answer in JSON.
  const program = programIn(folder);
  await program.ask(libraryContract.open, { path: library.paths.root });
  await program.ask(people.choose, { name: "测量", office: "测量" });
  const type = async (into: number[], query: string) => {
    const from = spent();
    await program.ask(search.find, { query, limit: 30 });
    into.push(spent() - from);
  };
  const first: number[] = [];
  await type(first, "农村公路");
  console.log(`\n打开资料库后第一次检索：${ms(first[0]!)}`);
  const typed: number[] = [];
  for (const length of lengths) {
    const asked: number[] = [];
    for (const phrase of phrases(texts, length)) await type(asked, phrase);
    typed.push(...asked);
    console.log(`边打边找${String(length).padStart(2)}字，整个回答（命中、筛选计数、前30条摘录）：${told(asked)}`);
  }
  const common: number[] = [];
  for (const query of ["人民政府", "规定", "管理 规定", "2018", "示政发", "“人民政府” -管理"]) await type(common, query);
  console.log(`最常见的词：${told(common)}\n合计：${told([...typed, ...common])}（须p95≤100ms）`);
  await program.close();
} finally {
  if (!closed) await library.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Processor time of this process so far, in milliseconds: what else runs on the machine does not count. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
function took<T>(into: number[], what: () => T): T {
  const from = spent();
  const out = what();
  into.push(spent() - from);
  return out;
}
/** Sixty stretches of the texts, the same every time. */
function phrases(from: readonly string[], length: number): string[] {
  const random = seeded(length);
  return Array.from({ length: 60 }, () => {
    const text = canonical(random.pick(from));
    const at = random.below(text.length - length);
    return text.slice(at, at + length);
  });
}
function told(list: readonly number[]): string {
  const { p50, p95 } = times(list);
  return `p50 ${ms(p50)}，p95 ${ms(p95)}，最多${ms(Math.max(...list))}`;
}
function mb(path: string): string {
  return `${(statSync(path).size / 1e6).toFixed(0)}MB`;
}
