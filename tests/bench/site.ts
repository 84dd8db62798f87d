// npm run bench -- site: the website's search beside the public Pagefind on the same generated documents, in the same run.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright";
import { build } from "vite";
import { search } from "../../renderer/site/engine.ts";
import { launch } from "../e2e/browser.ts";
import { all, wanted } from "../unit/site/finding.ts";
import { fileLoader } from "../unit/site/loader.ts";
import { archive } from "./site/archive.ts";
import { bytesOf, fragments, pagefind, run, writePages } from "./site/peer.ts";
import { queries, scanner } from "./site/queries.ts";
import { serveSlowly } from "./site/slow.ts";

const count = Number(process.env.BENCH_DOCUMENTS ?? 5000);
const each = Number(process.env.BENCH_QUERIES ?? 4);
const folder = mkdtempSync(join(tmpdir(), "gazette-bench-"));
const [ours, theirs] = [join(folder, "ours"), join(folder, "theirs")];
const { documents } = archive(count);
const ratio = (a: number, b: number) => (a / b).toFixed(2);
const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;

try {
  const peer = pagefind();
  if (!peer) throw new Error("这台机器没有可用的Pagefind程序，没有测量。");
  writePages(documents, theirs);
  const mine = await run(process.execPath, [
    "--no-warnings",
    "--experimental-transform-types",
    join(import.meta.dirname, "site/build.ts"),
    String(count),
    ours,
  ]);
  const made = JSON.parse(mine.said) as { seconds: number; bytes: number; texts: number };
  const other = await run(peer, ["--site", theirs, "--quiet"]);
  const index = bytesOf(theirs, /\.pf_(index|meta)$/);
  const whole = bytesOf(join(theirs, "pagefind"), /./);
  console.log(`${count}份，每份约${Math.round(documents.reduce((n, d) => n + d.text.length, 0) / count)}字`);
  console.log(
    `索引字节：${made.bytes}，Pagefind ${index}，比${ratio(made.bytes, index)}；连正文${made.bytes + made.texts}，${whole}，比${ratio(made.bytes + made.texts, whole)}`,
  );
  console.log(`建立：${made.seconds.toFixed(1)}秒，Pagefind ${other.seconds.toFixed(1)}秒，比${ratio(made.seconds, other.seconds)}`);
  console.log(`内存最高：${mine.peak.toFixed(0)}MB，Pagefind ${other.peak.toFixed(0)}MB，比${ratio(mine.peak, other.peak)}`);

  const browser = await launch();
  await foundByBoth(browser);
  await coldQueries(browser);
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Recall and precision by kind of query, against a plain scan. */
async function foundByBoth(browser: Browser): Promise<void> {
  const scan = scanner(documents);
  const load = fileLoader(ours);
  const named = fragments(theirs);
  const server = await serveSlowly(theirs, 0, 1e12);
  writeFileSync(join(theirs, "empty.html"), "<!doctype html>");
  const page = await browser.newPage();
  await page.goto(`${server.address}empty.html`);
  const score = (pairs: readonly (readonly [found: readonly number[], truth: readonly number[]])[]) => {
    let [hit, found, truth] = [0, 0, 0];
    for (const [f, t] of pairs) {
      const right = new Set(t);
      hit += f.filter((n) => right.has(n)).length;
      found += f.length;
      truth += t.length;
    }
    return `${(hit / truth).toFixed(3)} / ${(hit / Math.max(1, found)).toFixed(3)}`;
  };
  console.log("\n查询 | 本站 查全 / 查准 | Pagefind 查全 / 查准");
  for (const [kind, list] of queries(documents, each)) {
    const [a, b] = [[], []] as [[number[], number[]][], [number[], number[]][]];
    for (const query of list) {
      const truth = scan(query);
      a.push([(await all((await search(load, wanted(query, { pages: false }))).documents.hits())).map((h) => h.row[0]), truth]);
      // As text, since only the page knows this module.
      const ids = (await page.evaluate(
        `import("/pagefind/pagefind.js").then((peer) => peer.search(${JSON.stringify(query.replace(/[“”]/gu, ""))})).then((found) => found.results.map((r) => r.id))`,
      )) as string[];
      b.push([ids.map((id) => named.get(id)!), truth]);
    }
    console.log(`${kind} | ${score(a)} | ${score(b)}`);
  }
  server.close();
  await page.close();
}

/** One cold query each in a fresh browser on a slow line and a slow processor, after both have begun: until ten right results stand there. */
async function coldQueries(browser: Browser): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir: ours,
      emptyOutDir: false,
      rolldownOptions: { input: join(import.meta.dirname, "site/page.ts"), output: { format: "iife", entryFileNames: "page.js" } },
    },
  });
  writeFileSync(join(ours, "page.html"), '<!doctype html><script src="page.js"></script>');
  const list = [
    "废止",
    "规范性文件",
    "监督管理",
    "应当按照国家有关规定",
    "法律责任 罚款",
    "突发事件",
    documents[7]!.fields.docNumber!,
    "镇人民政府应当",
    "依法追究刑事责任",
    "环境保护",
    "有效期五年",
    "矿",
    // And of every kind some as they come, in quotes or not.
    ...queries(documents, 1).flatMap(([, some]) => some),
  ];
  const scan = scanner(documents);
  // Of what the other finds, ten at a time are read until ten of them are right or sixty are read.
  const theirTen = `(async (query, right) => {
    const { results } = await peer.search(query);
    let found = 0;
    for (let i = 0; i < Math.min(60, results.length) && found < 10; i += 10) {
      const ten = await Promise.all(results.slice(i, i + 10).map((r) => r.data()));
      found += ten.filter((d) => right.includes(Number(/(\\d+)\\.html/.exec(d.url)[1]))).length;
    }
    return Math.min(10, found);
  })`;
  const sides = [
    { folder: ours, page: "page.html", begin: "gazette.ready()", ask: "gazette.ten" },
    {
      folder: theirs,
      page: "empty.html",
      begin: "import('/pagefind/pagefind.js').then(p => (globalThis.peer = p, p.init()))",
      ask: theirTen,
    },
  ];
  const [times, sizes]: [number[], number[]] = [[], []];
  console.log("\n冷查询（100毫秒，9Mbit/s，处理器慢四倍） | 本站 对的、毫秒、kB、请求 | Pagefind | 时间比 | 字节比");
  /** One cold query in a browser of its own. */
  const ask = async (side: (typeof sides)[number], query: string, right: readonly number[]) => {
    const server = await serveSlowly(side.folder, 100, 9e6);
    const context = await browser.newContext();
    const page = await context.newPage();
    const slow = await context.newCDPSession(page);
    await slow.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.goto(server.address + side.page);
    await page.evaluate(`(async () => void (await ${side.begin}))()`);
    const before = { ...server.sent };
    const [ms, reached] = (await page.evaluate(
      `(async () => { const t = performance.now(); const n = await ${side.ask}(${JSON.stringify(query)}, ${JSON.stringify(right)}); return [performance.now() - t, n]; })()`,
    )) as [number, number];
    await context.close();
    server.close();
    return { ms, reached, kb: (server.sent.bytes - before.bytes) / 1000, requests: server.sent.requests - before.requests };
  };
  for (const query of list) {
    const right = scan(query);
    // In turn, three times each, and the fastest counts: whatever else the machine does only adds.
    const seen = sides.map(() => [] as Awaited<ReturnType<typeof ask>>[]);
    for (let i = 0; i < 3; i++) for (const [n, side] of sides.entries()) seen[n]!.push(await ask(side, query, right));
    const [a, b] = seen.map((all) => all.reduce((x, y) => (y.ms < x.ms ? y : x))) as [(typeof seen)[0][0], (typeof seen)[0][0]];
    const told = (s: typeof a) => `${s.reached}条 ${s.ms.toFixed(0)} ${s.kb.toFixed(0)} ${s.requests}`;
    // Where the other never shows as many right results there is nothing to compare.
    const same = b.reached >= a.reached || b.requests >= 60;
    if (same) {
      times.push(a.ms / b.ms);
      sizes.push(a.kb / b.kb);
    }
    console.log(`${query} | ${told(a)} | ${told(b)} | ${same ? ratio(a.ms, b.ms) : "—"} | ${same ? ratio(a.kb, b.kb) : "—"}`);
  }
  console.log(`中位：时间比${median(times).toFixed(2)}，最高${Math.max(...times).toFixed(2)}；字节比${median(sizes).toFixed(2)}`);
}
