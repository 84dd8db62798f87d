import { expect, it } from "vitest";
import { canonical } from "../../shared/search/canonical.ts";
import { parseQuery } from "../../shared/search/query.ts";
import Database from "better-sqlite3";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readLibrary } from "../../electron/library.ts";
import { contract, newWorld, type World } from "./world.ts";

/** A small generator with a seed, so that a failure can be seen again. */
function seeded(seed: number) {
  let state = seed;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  return {
    next,
    below: (n: number) => Math.floor(next() * n),
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
  };
}
const words =
  "农村公路养护管理办法 规范性文件清理 示例区人民政府 〔２０１８〕３７号 第十七条 废止 有效期 PPP项目 𫖯村 鿍石 己已巳 （试行） 区财政局 二〇〇三年 2003年3月1日 二○○三年三月一日 第12条 第十二條 農村 Café 补助资金".split(
    " ",
  );
function text(random: ReturnType<typeof seeded>): string {
  let out = "";
  for (let i = 0; i < 80; i++) out += random.pick(words) + random.pick(["", "", "，", "\n", "。", " ", "、"]);
  return out;
}

it("the index finds exactly what a plain scan of the canonical form finds, in documents and across page breaks", async () => {
  const world = await (await newWorld()).start();
  const random = seeded(7);
  const store = world.store();
  const texts = Array.from({ length: 12 }, () => text(random));
  await world.add(
    ...texts.map((t, i) => ({ name: `${i}.txt`, text: `示例区人民政府关于第${i}件事的通知\n示政发〔2018〕${i + 1}号\n\n${t}\n` })),
  );
  const issueId = store.pages.openNamed("2003/2", "示例区人民政府公报");
  const line = (t: string) => ({ text: t, box: [0, 0, 10, 10] as const, words: [] });
  store.originals.add("0".repeat(64), "扫描.tif", 1);
  const pageTexts = Array.from({ length: 12 }, () => text(random).slice(0, 60 + random.below(200)));
  const recognised = (t: string) => ({ engine: "试验", confidence: 90, seconds: 0, lines: t.split("\n").map(line) });
  const scanned = pageTexts.map((t, index) => ({ index, width: 100, height: 100, dpi: 300, warnings: [], text: recognised(t) }));
  store.pages.addPages(issueId, "0".repeat(64), "扫描.tif", scanned, store.program());

  const sources = [...texts, ...pageTexts, pageTexts.join("")];
  let found = 0;
  for (let i = 0; i < 1500; i++) {
    const source = random.pick(sources);
    const at = random.below(source.length);
    const phrase = source.slice(at, at + 1 + random.below(i % 3 === 0 ? 2 : 24));
    if (!canonical(phrase)) continue;
    const query = random.below(5) === 0 ? `“${phrase}” -${random.pick(["废止", "己", "PPP"])}` : `“${phrase}”`;
    if (/[“”"＂「]/u.test(phrase)) continue;
    const indexed = await world.ask(contract.search.find, { query, limit: 1 });
    const terms = parseQuery(query);
    const plain = store.search.scan(terms);
    expect([query, indexed.documents, indexed.pages]).toEqual([query, plain.documents.length, plain.pages.length]);
    found += indexed.total;
  }
  expect(found).toBeGreaterThan(3000);
}, 120_000);

it("a page is found by a phrase that begins on it and ends on the next, and the next is not", async () => {
  const world = await (await newWorld()).start();
  const store = world.store();
  const issueId = store.pages.openNamed("2003/2", null);
  store.originals.add("1".repeat(64), "扫描.tif", 1);
  const page = (index: number, t: string) => ({
    index,
    width: 100,
    height: 100,
    dpi: 300,
    warnings: [],
    text: { engine: "试验", confidence: 90, seconds: 0, lines: [{ text: t, box: [10, 10, 80, 10] as const, words: [] }] },
  });
  store.pages.addPages(issueId, "1".repeat(64), "扫描.tif", [page(0, "关于加强农村公路"), page(1, "养护管理的意见")], store.program());
  const hits = async (query: string) => (await world.ask(contract.search.find, { query })).hits.map((h) => h.seq);
  expect(await hits("公路养护")).toEqual([1]);
  expect(await hits("养护管理")).toEqual([2]);
  const { found } = await world.ask(contract.pages.get, { issueId, seq: 2, query: "管理" });
  expect(found).toEqual([[[33, 10, 23, 10]]]);
});

it("while the index is being rebuilt the same is found by reading the texts, and said so", async () => {
  const world = await (await newWorld()).start();
  await world.add({ name: "甲.txt", text: "示例区人民政府关于甲事的通知\n示政发〔2018〕1号\n\n农村公路。\n" });
  const before = await world.ask(contract.search.find, { query: "农村公路" });
  const rebuilding = world.store().search.rebuild();
  expect(await world.ask(contract.search.find, { query: "农村公路" })).toMatchObject({ total: before.total, scanned: true });
  await rebuilding;
  expect(await world.ask(contract.search.find, { query: "农村公路" })).toMatchObject({ total: before.total, scanned: false });
  expect(world.store().search.differs()).toBe("ok");
});

it("words broken over two printed lines are one place in two frames", async () => {
  const world = await (await newWorld()).start();
  const store = world.store();
  const issueId = store.pages.openNamed("2003/2", null);
  store.originals.add("2".repeat(64), "扫描.tif", 1);
  const line = (text: string, y: number) => ({ text, box: [0, y, 80, 10] as const, words: [] });
  const read = { engine: "试验", confidence: 90, seconds: 0, lines: [line("养护加强农村公", 10), line("路的养护与管理", 30)] };
  const page = { index: 0, width: 100, height: 100, dpi: 300, warnings: [], text: read };
  store.pages.addPages(issueId, "2".repeat(64), "扫描.tif", [page], store.program());
  const { found } = await world.ask(contract.pages.get, { issueId, seq: 1, query: "农村公路 养护" });
  expect(found.map((place) => place.map(([, y]) => y))).toEqual([[10], [10, 30], [30]]);
  expect((await world.ask(contract.search.find, { query: "农村公路 养护" })).hits[0]!.times).toBe(3);
});

it("where nothing is ranked, titles that hold the words come before texts, and later ones before earlier", async () => {
  const world = await (await newWorld()).start();
  const paper = (n: number, title: string, year: number) => ({
    name: `${n}.txt`,
    text: `示例区人民政府关于${title}的通知\n示政发〔${year}〕${n}号\n\n修农村公路。\n\n示例区人民政府\n${year}年3月1日\n`,
  });
  await world.add(paper(1, "农村公路", 2018), paper(2, "甲事", 2019), paper(3, "乙事", 2021), paper(4, "农村公路养护", 2020));
  const rebuilding = world.store().search.rebuild();
  const { hits, ranked } = await world.ask(contract.search.find, { query: "农村公路" });
  expect(ranked).toBe(false);
  expect(hits.map((h) => h.docNumber)).toEqual([4, 1, 3, 2].map((n) => `示政发〔${[0, 2018, 2019, 2021, 2020][n]}〕${n}号`));
  const two = await world.ask(contract.search.find, { query: "农村公路", limit: 2, years: [2018, 2021], sort: "newest" });
  expect([two.total, ...two.hits.map((h) => h.docNumber)]).toEqual([2, "示政发〔2021〕3号", "示政发〔2018〕1号"]);
  await rebuilding;
});

it("文号 is found in any bracket style, and a field holds a word to its place", async () => {
  const world = await (await newWorld()).start();
  await world.add(
    { name: "甲.txt", text: "示例区人民政府关于甲事的通知\n示政发〔2018〕37号\n\n正文。\n" },
    { name: "乙.txt", text: "示例区人民政府关于乙事的通知\n示政发〔2019〕1号\n\n按示政发〔2018〕37号办理。\n" },
  );
  expect((await world.ask(contract.search.find, { query: "示政发201837" })).documents).toBe(2);
  expect((await world.ask(contract.search.find, { query: "文号:示政发[2018]37号" })).documents).toBe(1);
});

const clock = { now: () => "", today: () => "2026-11-24" };
const notice = (n: number, body = "农村公路。") => ({
  name: `${n}.txt`,
  text: `示例区人民政府关于第${n}件事的通知\n示政发〔2018〕${n}号\n\n${body}\n`,
});
/** Writes over the blocks of the index, as a bad disk does. */
function damage(world: World): void {
  const db = new Database(join(world.library, "library.sqlite"));
  db.unsafeMode();
  for (const table of ["found_documents", "found_pages"]) db.exec(`UPDATE ${table}_data SET block = zeroblob(length(block)) WHERE id > 10`);
  db.close();
}
async function mended(world: World): Promise<void> {
  while (!world.store().search.usable()) await wait(5);
}

it("a damaged index costs no answer: the texts are read, said so, and the index is made anew", async () => {
  const world = await (await newWorld()).start();
  await world.add(notice(1), notice(2));
  damage(world);
  expect(await world.ask(contract.search.find, { query: "农村公路" })).toMatchObject({ total: 2, scanned: true });
  await mended(world);
  expect(await world.ask(contract.search.find, { query: "农村公路" })).toMatchObject({ total: 2, scanned: false });
  expect(world.store().search.differs()).toBe("ok");
});

it("what is done while the index is damaged is done all the same, and found", async () => {
  const world = await (await newWorld()).start();
  await world.add(notice(1));
  const db = new Database(join(world.library, "library.sqlite"));
  db.unsafeMode();
  db.exec("DELETE FROM found_documents_data WHERE id = 10");
  db.close();
  await world.add(notice(2));
  await mended(world);
  expect(await world.ask(contract.search.find, { query: "农村公路" })).toMatchObject({ total: 2, scanned: false });
  expect(world.store().search.differs()).toBe("ok");
});

it("check tells a damaged index apart from a damaged database, and opening without a window still answers", async () => {
  const world = await (await newWorld()).start();
  await world.add(notice(1));
  damage(world);
  const read = readLibrary(world.library, clock);
  expect([read.check(), read.store.search.differs()]).toEqual(["ok", expect.stringContaining("资料本身没有受损")]);
  const asked = { kinds: ["document"], headlines: [], issuers: [], years: [], on: null, sort: "best", limit: 9 } as const;
  expect(read.store.search.find({ query: "农村公路", ...asked })).toMatchObject({ total: 1, scanned: true });
  read.close();
});

it("a document or a page whose words are not in the index is named by check", async () => {
  const world = await (await newWorld()).start();
  const store = world.store();
  await world.add(notice(1), notice(2), notice(3));
  const issueId = store.pages.openNamed("2003/2", null);
  store.originals.add("1".repeat(64), "扫描.tif", 1);
  const page = (index: number) => ({
    index,
    width: 9,
    height: 9,
    dpi: 300,
    warnings: [],
    text: { engine: "试验", confidence: 90, seconds: 0, lines: [{ text: "养护管理", box: [0, 0, 9, 9] as const, words: [] }] },
  });
  store.pages.addPages(issueId, "1".repeat(64), "扫描.tif", [page(0), page(1), page(2)], store.program());
  expect(store.search.differs()).toBe("ok");
  const db = new Database(join(world.library, "library.sqlite"));
  db.exec("UPDATE pages SET text = '别的文字' WHERE seq = 2");
  expect(store.search.differs()).toContain("索引里找不到公报第2页");
  const second = store.documents.all().sort((a, b) => a.number - b.number)[1]!;
  db.exec(`UPDATE found_documents SET title = '甲', number = '甲', issuer = '甲', body = '甲' WHERE rowid = ${second.number}`);
  db.close();
  expect(store.search.differs()).toContain(`索引里找不到“${second.fields.title}”的文字`);
});

it("an index that lost its words without a sign is made anew at the next opening", async () => {
  const world = await (await newWorld()).start();
  await world.add(notice(1), notice(2));
  await world.ask(contract.library.close, {});
  const db = new Database(join(world.library, "library.sqlite"));
  db.unsafeMode();
  db.exec("UPDATE found_documents_data SET block = zeroblob(length(block)) WHERE id > 1");
  db.close();
  const read = readLibrary(world.library, clock);
  expect([read.check(), read.store.search.differs()]).toEqual(["ok", "检索索引与资料不符，用公报台打开这个资料库，会自动重建"]);
  read.close();
  await world.ask(contract.library.open, { path: world.library });
  await mended(world);
  expect(await world.ask(contract.search.find, { query: "农村公路" })).toMatchObject({ total: 2, scanned: false });
  expect(world.store().search.differs()).toBe("ok");
});

it("a page taken out while the index is being rebuilt does not break the rebuilding off", async () => {
  const world = await (await newWorld()).start();
  const store = world.store();
  const issueId = store.pages.openNamed("2003/2", null);
  store.originals.add("1".repeat(64), "扫描.tif", 1);
  const page = (index: number) => ({
    index,
    width: 9,
    height: 9,
    dpi: 300,
    warnings: [],
    text: { engine: "试验", confidence: 90, seconds: 0, lines: [{ text: `养护${index}`, box: [0, 0, 9, 9] as const, words: [] }] },
  });
  const pages = Array.from({ length: 120 }, (_, i) => page(i));
  const ids = store.pages.addPages(issueId, "1".repeat(64), "扫描.tif", pages, store.program()).map((p) => p.id);
  const rebuilding = store.search.rebuild();
  await new Promise(setImmediate);
  await world.ask(contract.pages.withdraw, { pageIds: ids.slice(100) });
  await rebuilding;
  expect(await world.ask(contract.search.find, { query: "养护" })).toMatchObject({ total: 100, scanned: false });
  expect(store.search.differs()).toBe("ok");
});

it("documents and pages share the places of a short answer, documents first", async () => {
  const world = await (await newWorld()).start();
  const store = world.store();
  await world.add(...Array.from({ length: 6 }, (_, i) => notice(i + 1)));
  const issueId = store.pages.openNamed("2003/2", null);
  store.originals.add("1".repeat(64), "扫描.tif", 1);
  const page = (index: number) => ({
    index,
    width: 9,
    height: 9,
    dpi: 300,
    warnings: [],
    text: { engine: "试验", confidence: 90, seconds: 0, lines: [{ text: "农村公路", box: [0, 0, 9, 9] as const, words: [] }] },
  });
  store.pages.addPages(issueId, "1".repeat(64), "扫描.tif", [page(0), page(1), page(2)], store.program());
  const kinds = async (limit: number) => {
    const { hits, total } = await world.ask(contract.search.find, { query: "农村公路", limit });
    return [total, hits.filter((h) => h.kind === "document").length, hits.filter((h) => h.kind === "page").length, hits[0]!.kind];
  };
  expect(await kinds(4)).toEqual([9, 2, 2, "document"]);
  expect(await kinds(8)).toEqual([9, 5, 3, "document"]);
  expect(await kinds(100)).toEqual([9, 6, 3, "document"]);
});
