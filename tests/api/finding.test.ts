import { expect, it } from "vitest";
import { contract, newWorld, type World } from "./world.ts";

const paper = (n: number, { title = `示例区人民政府关于第${n}件事的通知`, year = 2018, body = "农村公路。" } = {}) => ({
  name: `${n}.txt`,
  text: `${title}\n示政发〔${year}〕${n}号\n\n各镇人民政府：\n${body}\n\n示例区人民政府\n${year}年3月1日\n`,
});
/** Pages of one issue with these texts, as an engine read them. */
function scanned(world: World, issue: string, texts: readonly string[]): string {
  const store = world.store();
  const issueId = store.pages.openNamed(issue, null);
  const hash = issue.replace(/\D/g, "").padEnd(64, "0");
  store.originals.add(hash, `${issue}.tif`, 1);
  const pages = texts.map((text, index) => ({
    index,
    width: 100,
    height: 100,
    dpi: 300,
    warnings: [],
    text: { engine: "试验", confidence: 90, seconds: 0, lines: [{ text, box: [10, 10, 80, 10] as const, words: [] }] },
  }));
  store.pages.addPages(issueId, hash, `${issue}.tif`, pages, store.program());
  return issueId;
}

it("every choice is counted as if its own kind were not chosen, and a chosen issuer or status leaves documents only", async () => {
  const world = await (await newWorld()).start();
  await world.add(paper(1), paper(2, { year: 2021 }), paper(3, { year: 2021, body: "城市道路。" }));
  scanned(world, "2003/2", ["农村公路的养护", "别的事"]);
  scanned(world, "1997/5", ["农村公路的修建"]);
  const find = (more: object = {}) => world.ask(contract.search.find, { query: "农村公路", ...more });
  const all = await find();
  expect([all.total, all.documents, all.pages]).toEqual([4, 2, 2]);
  expect(all.facets).toEqual({
    kinds: [
      { value: "document", count: 2 },
      { value: "page", count: 2 },
    ],
    headlines: [{ value: "现行有效", count: 2 }],
    issuers: [{ value: "示例区人民政府", count: 2 }],
    years: [2021, 2018, 2003, 1997].map((value) => ({ value, count: 1 })),
  });
  const late = await find({ years: [2021, 2003] });
  expect([late.documents, late.pages]).toEqual([1, 1]);
  expect(late.facets.years).toEqual(all.facets.years);
  expect(late.facets.issuers).toEqual([{ value: "示例区人民政府", count: 1 }]);
  expect((await find({ issuers: ["示例区人民政府"] })).facets.kinds).toEqual([{ value: "document", count: 2 }]);
  expect((await find({ on: "2019-01-01" })).facets.headlines).toEqual([
    { value: "未公布", count: 1 },
    { value: "现行有效", count: 1 },
  ]);
  expect((await find({ sort: "newest", kinds: ["page"] })).hits.map((h) => h.issue)).toEqual(["2003/2", "1997/5"]);
});

it("what nearly holds the words stands apart: look-alikes everywhere, misread characters on scanned pages only, numerals never", async () => {
  const world = await (await newWorld()).start();
  await world.add(
    paper(1, { body: "农村公路养护管理资金。" }),
    paper(2, { body: "农村公路养沪管理资金。" }),
    paper(3, { body: "农村公路养护营理资金。" }),
  );
  scanned(world, "2003/2", ["农村公路养护营理资金", "农村公路养护管资金列入预算", "按第二十二条办理", "养路费"]);
  const near = async (query: string) =>
    (await world.ask(contract.search.near, { query })).hits.map((h) => [h.kind, h.docNumber ?? h.seq, h.find, h.excerpt.marks.length]);
  expect((await world.ask(contract.search.find, { query: "农村公路养护管理资金" })).total).toBe(1);
  expect(await near("农村公路养护管理资金")).toEqual([
    ["document", "示政发〔2018〕2号", "“农村公路养沪管理资金”", 1],
    ["page", 1, "“农村公路养护营理资金”", 1],
    ["page", 2, "“农村公路养护管资金”", 1],
  ]);
  expect(await near("按第二十一条办理")).toEqual([]);
  expect(await near("养护 -资金")).toEqual([]);
  expect((await near("资金 养护管理")).map(([, which]) => which)).toEqual(["示政发〔2018〕2号"]);
});

it("where nothing is found it says what is near: numbers, words that stand nowhere, shorter queries, filters, pages not read", async () => {
  const world = await (await newWorld()).start();
  await world.add(paper(36), paper(37), paper(40, { year: 2019 }));
  const why = (query: string, more: object = {}) => world.ask(contract.search.why, { query, ...more });
  expect(await why("示政发〔2018〕38号")).toMatchObject({ numbers: ["示政发〔2018〕37号", "示政发〔2018〕36号"] });
  expect(await why("农村公路 养户 第36件事")).toMatchObject({
    nowhere: ["养户"],
    instead: [{ query: "农村公路 第36件事", without: "养户", count: 1 }],
  });
  expect(await why("农村公路收费")).toMatchObject({ nowhere: [], instead: [{ query: "农村公路", without: null, count: 3 }] });
  expect(await why("农村公路", { headlines: ["已废止"] })).toMatchObject({ unfiltered: 3, instead: [], nowhere: [] });
  expect(await why("-农村公路")).toMatchObject({ unfiltered: 0, instead: [], nowhere: [], numbers: [] });
});

it("a document is named by its 登记号, its 索引号 or an article of it, beside what the words find", async () => {
  const world = await (await newWorld()).start();
  await world.add(
    paper(1, { title: "示例区农村公路养护管理办法", body: "第一条　为了养护。\n第二条　本办法适用于本区。\n第十二条　资金列入预算。" }),
    paper(2, { title: "示例区农村公路养护管理办法实施细则", body: "第一条　据办法第十二条制定。\n第十二条　细则自公布之日起施行。" }),
  );
  const store = world.store();
  const first = store.documents.all().find((d) => d.fields.docNumber === "示政发〔2018〕1号")!;
  await world.ask(contract.documents.decide, { id: first.id, fields: { indexNumber: "0100-2018-00012" } });
  const named = async (query: string) =>
    (await world.ask(contract.search.find, { query })).named.map((h) => [h.docNumber, h.place, h.find]);
  expect(await named("2018-00012")).toEqual([["示政发〔2018〕1号", "索引号0100-2018-00012", ""]]);
  expect(await named("养护管理办法第12条")).toEqual([
    ["示政发〔2018〕1号", "第十二条", "“第十二条资金列入预算”"],
    ["示政发〔2018〕2号", "第十二条", "“第十二条细则自公布之日起施行”"],
  ]);
  expect(await named("示政发〔2018〕2号第十二条")).toHaveLength(1);
  expect(await named("农村公路")).toEqual([]);
  expect((await world.ask(contract.search.find, { query: "资金列入" })).hits[0]!.place).toBe("第十二条");
});

it("a document is found by an issuer that stands in its fields and nowhere in its text", async () => {
  const world = await (await newWorld()).start();
  await world.add(paper(1));
  const { id } = world.store().documents.all()[0]!;
  await world.ask(contract.documents.decide, { id, fields: { issuers: ["示例区水利局"] } });
  expect((await world.ask(contract.search.find, { query: "水利局" })).documents).toBe(1);
  expect((await world.ask(contract.search.find, { query: "机关:水利局" })).documents).toBe(1);
});
