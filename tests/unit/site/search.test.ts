import { beforeAll, expect, test } from "vitest";
import { exportSite } from "../../../electron/site/export.ts";
import { search, step, type Wanted } from "../../../renderer/site/engine.ts";
import { titlesOf } from "../../../renderer/site/titles.ts";
import { canonical } from "../../../shared/search/canonical.ts";
import { approximate, parseQuery } from "../../../shared/search/query.ts";
import { corpus } from "./corpus.ts";
import { builtAssets } from "./built.ts";
import { all, found as foundIn, numbersOf, scanner, wanted } from "./finding.ts";
import { freshFolder, options, source } from "./fixture.ts";
import { fileLoader } from "./loader.ts";
import { random } from "./random.ts";

const { documents, issues } = corpus(11, 150);
let load: ReturnType<typeof fileLoader>;
beforeAll(async () => {
  await builtAssets();
  const out = await freshFolder();
  await exportSite(source(documents, issues), out, options);
  load = fileLoader(out);
});

const scanning = scanner(documents, issues);
const scan = (query: string) => scanning(parseQuery(query));
const found = (query: string, more: Partial<Wanted> = {}) => foundIn(load, query, more);

test("1,200 random substrings of any length find exactly what a plain scan finds", { timeout: 120_000 }, async () => {
  const { below, pick } = random(3);
  const whole = [
    ...documents.map((d) => d.text),
    ...issues.map((i) => i.pages.map((p) => p.text).join("\n")),
    ...documents.map((d) => d.fields.title! + d.fields.docNumber!),
  ];
  for (let i = 0; i < 1200; i++) {
    const text = pick(whole);
    const at = below(Math.max(1, text.length - 1));
    const cut = text.slice(at, at + [1, 2, 3, 4, 8, 12, 20, 30][i % 8]!).replace(/["“”＂「」\n]/g, "");
    const query = i % 3 ? `"${cut}"` : `"${cut.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))}"`;
    expect({ query, ...(await found(query)) }).toEqual({ query, ...scan(query) });
  }
});

test("Words together, excluded words and fields mean what the shared query says", async () => {
  const { pick } = random(5);
  const words = ["门前三包", "不得", "财政局", "二次供水", "一网通办", "gb/t 9704", "办", "𠮷野家"];
  const shapes = [
    (a: string, b: string) => `"${a}" "${b}"`,
    (a: string, b: string) => `"${a}" -"${b}"`,
    (a: string) => `标题:"${a}"`,
    (a: string, b: string) => `机关:示例区人民政府 "${a}" -标题:"${b}"`,
    (a: string) => `文号:〔2018〕 "${a}"`,
    (a: string) => `二〇二四年一月一日 "${a}"`,
    () => "第16条",
    (a: string) => `第16條 -"${a}"`,
  ];
  for (let i = 0; i < 100; i++) {
    const query = shapes[i % shapes.length]!(pick(words), pick(words));
    expect({ query, ...(await found(query)) }).toEqual({ query, ...scan(query) });
  }
});

test("A 文号 is found in any bracket style, and a query with nothing in it finds nothing", async () => {
  const { fields, number } = documents[0]!;
  for (const number_ of [
    fields.docNumber!,
    fields.docNumber!.replace("〔", "[").replace("〕", "]"),
    fields.docNumber!.replace("〔", "（").replace("〕", "）"),
  ]) {
    expect((await found(number_)).documents).toContain(number);
  }
  for (const query of ["", "，。", "-不得", '""']) expect(await found(query)).toEqual({ documents: [], pages: [] });
});

test("Filters hold results to a kind and to the status of the reader's own day", async () => {
  expect((await found("不得", { pages: false })).pages).toEqual([]);
  const now = (await found("不得", { headlines: ["现行有效"] })).documents;
  const later = (await found("不得", { headlines: ["现行有效"], today: "2032-01-01" })).documents;
  const open = documents.filter((d) => d.timeline[0]!.until === null).map((d) => d.number);
  expect(now.length).toBeGreaterThan(later.length);
  expect(later).toEqual((await found("不得")).documents.filter((n) => open.includes(n)));
});

test("A document whose title holds the words stands before one that only mentions them", async () => {
  const title = documents[20]!.fields.title!;
  const hits = await all((await search(load, wanted(`"${title.slice(3)}"`))).documents.hits());
  expect(hits[0]!.row[0]).toBe(documents[20]!.number);
});

test("A query loads only its own shards and the texts it shows", async () => {
  load.read.length = 0;
  await search(load, wanted("二次供水"));
  const { base } = await load.manifest();
  expect(load.read.filter((name) => name.includes("/s/")).length).toBeLessThanOrEqual(Math.min(6, 2 * base.shards.length));
  expect(load.read.filter((name) => /^[dp]\//.test(name))).toEqual([]);
});

test("Titles as they are typed are those that hold the words", async () => {
  const rows = documents.map((d) => [d.number, d.fields.title!, d.fields.docNumber!, "", "", "", ""] as const);
  const find = titlesOf(rows);
  for (const words of ["示", "规范", "门前三包", "办法", "〔2018〕", "[2018]", "2018", "不得不", "𠮷野家"]) {
    const phrase = canonical(words);
    const expected = rows.filter((r) => canonical(r[1]).includes(phrase) || canonical(r[2]).includes(phrase)).map((r) => r[0]);
    expect((await find(words, 1000)).map((r) => r[0]).sort((a, b) => a - b)).toEqual(expected);
  }
});

test("Years and issuers hold results to themselves; issues have years, and no issuers", async () => {
  const year = (n: number) => Number(documents.find((d) => d.number === n)!.fields.signedOn!.slice(0, 4));
  const open = (await found("不得")).documents;
  expect((await found("不得", { years: [2015, 2018] })).documents).toEqual(open.filter((n) => year(n) >= 2015 && year(n) <= 2018));
  expect((await found("不得", { years: [2019, null] })).documents).toEqual(open.filter((n) => year(n) >= 2019));
  expect((await found("不得", { years: [null, 2023] })).pages).toEqual([]);
  const ours = await found("不得", { issuers: ["示例区财政局"] });
  expect(ours.pages).toEqual([]);
  expect(ours.documents).toEqual(open.filter((n) => documents.find((d) => d.number === n)!.fields.issuers[0] === "示例区财政局"));
});

test("Look-alikes find what a scan for their spellings finds, and nothing that the query finds itself", async () => {
  for (const query of ["不待", "每季废 报告", "二次供永", "标题:示改办发", "区入民政府", "每季废 -己"]) {
    const answer = await search(load, wanted(query));
    const wider = approximate(parseQuery(query))!;
    const [exact, near] = [scan(query), scanning(wider)];
    const beyond = (kind: "documents" | "pages") => near[kind].filter((n) => !exact[kind].includes(n));
    expect({ query, ...(await numbersOf(await answer.near!())) }).toEqual({
      query,
      documents: beyond("documents"),
      pages: beyond("pages"),
    });
  }
  expect((await numbersOf(await (await search(load, wanted("区入民政府"))).near!())).documents.length).toBeGreaterThan(10);
});

test("Words of two characters are counted exactly, longer ones nearly, and exactly once all are read", async () => {
  const of = async (query: string) => (await search(load, wanted(query))).documents;
  expect((await of("不得 审计")).count()).toEqual({ number: scan("不得 审计").documents.length, exact: true });
  for (const query of ["门前三包", "规范性文件", "应当按照国家有关规定", "一网通办 财政局", "标题:区人民政府", "每季度 审计局"]) {
    const { hits, count } = await of(query);
    const truth = scan(query).documents.length;
    const list = hits();
    for (let i = 0; i < step; i++) await list.next();
    const { number, exact } = count();
    expect([query, exact ? number === truth : Math.abs(number - truth) <= Math.max(3, truth / 5)]).toEqual([query, true]);
    await all(list);
    expect([query, count()]).toEqual([query, { number: truth, exact: true }]);
  }
});
