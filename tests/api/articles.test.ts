import { expect, it } from "vitest";
import { contract } from "./world.ts";
import { addIssue, issueOf } from "./proofWorld.ts";

const roads = [
  "示例区人民政府关于加强公路养护的通知",
  "示政发〔2003〕11号",
  "各镇人民政府：",
  "养护资金由区财政负担，并由区交通局和财政局",
  "专款专用。",
  "示例区人民政府",
  "2003年4月16日",
];
const floods = [
  "示例区人民政府办公室关于做好防汛工作的通知",
  "示政办发〔2003〕14号",
  "各镇人民政府：",
  "落实防汛责任。",
  "示例区人民政府办公室",
  "2003年4月18日",
];

async function twoArticles() {
  const made = await issueOf(3);
  made.read(
    1,
    "目录",
    "示例区人民政府关于加强公路养护的通知…1",
    "示例区人民政府办公室关于做好防汛工作的通知…1",
    "示例区人民政府关于春季造林的通知…9",
  );
  made.read(2, ...roads, ...floods.slice(0, 3), "- 1 -");
  made.read(3, ...floods.slice(3), "- 2 -");
  return made;
}

it("a split is proposed out of the contents and the pages, kept in one act, and undone by one", async () => {
  const { world, issueId } = await twoArticles();
  const get = (again = false) => world.ask(contract.articles.get, { issueId, again });
  const proposed = await get();
  expect(proposed.kept).toBe(false);
  expect(
    proposed.drafts.map(({ title, docNumber, issuer, signedOn, parts }) => [title, docNumber, issuer, signedOn, parts.length]),
  ).toEqual([
    ["示例区人民政府关于加强公路养护的通知", "示政发〔2003〕11号", "示例区人民政府", "2003-04-16", 1],
    ["示例区人民政府办公室关于做好防汛工作的通知", "示政办发〔2003〕14号", "示例区人民政府办公室", "2003-04-18", 1],
    ["示例区人民政府关于春季造林的通知", null, null, null, 0],
  ]);
  const articles = proposed.drafts.map(({ id, title, column, parts }) => ({ id, title, column, parts, documentId: null }));
  await world.ask(contract.articles.keep, { issueId, articles });
  const kept = await get();
  expect(kept.kept).toBe(true);
  expect(kept.drafts.map((d) => d.parts)).toEqual(proposed.drafts.map((d) => d.parts));
  expect((await world.ask(contract.issues.get, { id: issueId })).contents.map(({ title, stretches }) => [title, stretches])).toEqual([
    ["示例区人民政府关于加强公路养护的通知", [[2, 2]]],
    ["示例区人民政府办公室关于做好防汛工作的通知", [[2, 3]]],
    ["示例区人民政府关于春季造林的通知", []],
  ]);
  await world.ask(contract.acts.undo, {});
  expect((await get()).kept).toBe(false);
});

it("boundaries a person moved stay on their print when the page is read again with other line numbers", async () => {
  const { world, store, issueId, ids } = await twoArticles();
  const [first] = (await world.ask(contract.articles.get, { issueId })).drafts;
  const parts = [{ from: { seq: 2, line: 0 }, to: { seq: 2, line: 4 } }];
  await world.ask(contract.articles.keep, {
    issueId,
    articles: [{ id: null, title: first!.title, column: "区政府文件", documentId: null, parts }],
  });
  const line = (text: string, y: number) => ({ text, box: [100, y, text.length * 40, 40] as const, words: [] });
  const again = [line("新认出的页眉", 20), ...roads.map((text, i) => line(text, 100 + i * 60))];
  store.pages.recognised(ids[1]!, [{ engine: "PP-OCRv4", confidence: 90, seconds: 1, lines: again }], store.pages.rederive);
  const kept = await world.ask(contract.articles.get, { issueId });
  expect(kept.drafts[0]!.parts).toEqual([{ from: { seq: 2, line: 1 }, to: { seq: 2, line: 5 } }]);
});

it("an article is made into a document with its corrected text and status, and each knows the pages of the other", async () => {
  const { world, issueId, ids } = await twoArticles();
  await world.ask(contract.pages.correct, { pageId: ids[1]!, line: 4, text: "专户管理。" });
  const { drafts } = await world.ask(contract.articles.get, { issueId });
  const articles = drafts.map(({ id, title, column, parts }) => ({ id, title, column, parts, documentId: null }));
  const { items } = await world.ask(contract.articles.keep, { issueId, articles });
  const { documents } = await world.ask(contract.articles.make, { itemIds: items.slice(0, 2) });
  const document = await world.ask(contract.documents.get, { id: documents[0]! });
  expect(document.text.body).toContain("养护资金由区财政负担，并由区交通局和财政局专户管理。");
  expect(document.fields).toMatchObject({ docNumber: "示政发〔2003〕11号", signedOn: "2003-04-16" });
  expect(document.headline).toBe("现行有效");
  expect(document.inIssues).toMatchObject([{ issueId, label: "2003年第2期" }]);
  expect((await world.ask(contract.issues.get, { id: issueId })).contents[0]).toMatchObject({
    documentId: documents[0],
    headline: "现行有效",
  });
  expect((await world.ask(contract.search.find, { query: "专户管理" })).documents).toBe(1);
  await expect(world.ask(contract.articles.make, { itemIds: [items[0]!] })).rejects.toThrow("已经连到");
  await expect(world.ask(contract.articles.make, { itemIds: [items[2]!] })).rejects.toThrow("没有正文可录");
  await world.ask(contract.acts.undo, {});
  expect((await world.ask(contract.issues.get, { id: issueId })).contents[0]!.documentId).toBeNull();
  expect((await world.ask(contract.documents.list, {})).total).toBe(0);
});

it("an article is offered the document of its number and linked to it", async () => {
  const { world, issueId } = await twoArticles();
  const [id] = await world.add({ name: "公路.txt", text: `${roads.join("\n")}\n` });
  const { drafts } = await world.ask(contract.articles.get, { issueId });
  expect(drafts[0]).toMatchObject({ document: { id }, linked: false });
  const { items } = await world.ask(contract.articles.keep, {
    issueId,
    articles: drafts.slice(0, 1).map(({ title, column, parts }) => ({ id: null, title, column, parts, documentId: null })),
  });
  await world.ask(contract.articles.link, { itemId: items[0]!, documentId: id! });
  expect((await world.ask(contract.documents.get, { id: id! })).inIssues).toHaveLength(1);
  await world.ask(contract.articles.link, { itemId: items[0]!, documentId: null });
  expect((await world.ask(contract.documents.get, { id: id! })).inIssues).toHaveLength(0);
});

it("the grid tells missing issues, missing page numbers, and what the contents name and the pages have not", async () => {
  const { world, issueId } = await twoArticles();
  addIssue(world, 1, "2003/5-6");
  addIssue(world, 1, "2001/1");
  const { drafts } = await world.ask(contract.articles.get, { issueId });
  await world.ask(contract.articles.keep, {
    issueId,
    articles: drafts.map(({ id, title, column, parts }) => ({ id, title, column, parts, documentId: null })),
  });
  const [gazette] = await world.ask(contract.articles.grid, {});
  expect(gazette!.gazette).toBe("示例区人民政府公报");
  expect(gazette!.rows.map(({ year, cells }) => [year, cells.map((c) => (c.issueId ? c.no : `缺${c.no}`))])).toEqual([
    [2001, ["1"]],
    [2002, []],
    [2003, ["缺1", "2", "缺3", "缺4", "5-6"]],
  ]);
  expect(gazette!.rows[2]!.cells.every((c) => c.sure)).toBe(true);
  expect(gazette!.rows[2]!.cells[1]).toMatchObject({ pages: 3, items: 3, unfound: 1 });
});

it("pages corrected after an article was made into a document offer it the new text, which a person takes as one more version", async () => {
  const { world, issueId, ids } = await twoArticles();
  const { drafts } = await world.ask(contract.articles.get, { issueId });
  const articles = drafts.map(({ id, title, column, parts }) => ({ id, title, column, parts, documentId: null }));
  const { items } = await world.ask(contract.articles.keep, { issueId, articles });
  const { documents } = await world.ask(contract.articles.make, { itemIds: items.slice(0, 2) });
  const [documentId] = documents;
  const offer = () => world.ask(contract.articles.renewal, { documentId: documentId! });
  const body = async () => (await world.ask(contract.documents.get, { id: documentId! })).text.body;
  expect(await offer()).toBeNull();
  await world.ask(contract.pages.correct, { pageId: ids[1]!, line: 4, text: "专户管理。" });
  const offered = (await offer())!;
  expect(offered).toMatchObject({ itemId: items[0], issueLabel: "2003年第2期" });
  expect(offered.pieces.filter((p) => p.kind !== "same").map((p) => p.text)).toEqual(["款专用", "户管理"]);
  expect(await body()).toContain("财政局专款专用。");
  const desk = async () => (await world.ask(contract.articles.get, { issueId })).drafts.map((d) => d.news);
  expect(await desk()).toEqual([true, false, false]);
  await world.ask(contract.articles.renew, { itemId: items[0]!, text: offered.text, take: true });
  expect(await body()).toContain("财政局专户管理。");
  expect(await offer()).toBeNull();
  expect(await desk()).toEqual([false, false, false]);
  expect((await world.ask(contract.texts.list, { id: documentId! })).versions.map((v) => v.made)).toEqual(["received", "renewed"]);
  expect((await world.ask(contract.search.find, { query: "专户管理" })).documents).toBe(1);
  await world.ask(contract.acts.undo, {});
  expect(await body()).toContain("财政局专款专用。");
  const again = (await offer())!;
  await world.ask(contract.articles.renew, { itemId: items[0]!, text: again.text, take: false });
  expect(await offer()).toBeNull();
  await world.ask(contract.pages.correct, { pageId: ids[1]!, line: 4, text: "专户储存。" });
  expect((await offer())!.pieces.some((p) => p.text.includes("储存"))).toBe(true);
  await expect(world.ask(contract.articles.renew, { itemId: items[0]!, text: again.text, take: true })).rejects.toThrow("又有了变动");
});

it("an article that is continued pages behind stands on its own pages only, in the library and on the website", async () => {
  const made = await issueOf(3);
  const { world, issueId } = made;
  made.read(1, ...roads.slice(0, 4), "（下转第3页）", "- 1 -");
  made.read(2, ...floods, "- 2 -");
  made.read(3, "（上接第1页）", ...roads.slice(4), "- 3 -");
  const { drafts } = await world.ask(contract.articles.get, { issueId });
  const articles = drafts.map(({ id, title, column, parts }) => ({ id, title, column, parts, documentId: null }));
  const { items } = await world.ask(contract.articles.keep, { issueId, articles });
  const { documents } = await world.ask(contract.articles.make, { itemIds: items });
  const [road, flood] = await Promise.all(documents.map((id) => world.ask(contract.documents.get, { id })));
  expect(road!.inIssues).toMatchObject([{ label: "2003年第2期", pages: "1、3页" }]);
  expect(flood!.inIssues).toMatchObject([{ pages: "2页" }]);
  expect((await world.ask(contract.issues.get, { id: issueId })).contents.map((c) => c.stretches)).toEqual([[[1, 1], [3, 3]], [[2, 2]]]); // prettier-ignore
  await world.ask(contract.ledgers.review, { id: flood!.id, disclosure: "closed", reason: "内部事务信息" });
  const never = () => Promise.reject(new Error("no image"));
  expect(() => world.store().site.select("网站", never)).toThrow("2003年第2期第2页登载着一份不公开的文件");
  await world.ask(contract.acts.undo, {});
  const shown = world.store().site.select("网站", never);
  expect(shown.issues[0]!.items.map((i) => i.stretches)).toEqual([[[1, 1], [3, 3]], [[2, 2]]]); // prettier-ignore
});
