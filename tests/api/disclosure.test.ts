import { join } from "node:path";
import { expect, it } from "vitest";
import { exportSite } from "../../electron/site/export.ts";
import { canonical } from "../../shared/search/canonical.ts";
import { contract, newWorld } from "./world.ts";

const notice = (number: string, title: string, body: string) =>
  `示例区人民政府关于${title}的通知\n示政发〔2020〕${number}号\n\n各镇人民政府：\n${body}\n\n示例区人民政府\n2020年3月1日\n`;
const never = () => Promise.reject(new Error("no picture is asked for"));

it("an issue whose pages carry a document that is not public is not written, and the page is named", async () => {
  const world = await (await newWorld()).start();
  const store = world.store();
  const [id] = await world.add({ name: "甲.txt", text: notice("1", "某项安排", "正文。") });
  const issueId = store.pages.openNamed("2003/2", null);
  store.originals.add("4".repeat(64), "扫描.tif", 1);
  const page = (index: number) => ({ index, width: 9, height: 9, dpi: 300, warnings: [], text: null });
  store.pages.addPages(issueId, "4".repeat(64), "扫描.tif", [page(0), page(1), page(2)], store.program());
  await world.ask(contract.issues.listItem, { issueId, documentId: id!, fromPage: 2, toPage: 3 });
  expect(store.site.select("网站", never).issues[0]!.pages).toHaveLength(3);
  await world.ask(contract.documents.disclose, { id: id!, disclosure: "closed" });
  expect(() => store.site.select("网站", never)).toThrow(/2003年第2期第2–3页登载着一份不公开的文件/);
  await world.ask(contract.pages.withdraw, {
    pageIds: store.pages
      .of(issueId)
      .slice(1)
      .map((p) => p.id),
  });
  expect(store.site.select("网站", never).issues[0]!.items).toEqual([]);
});

it("a document that was closed and then withdrawn is named nowhere, and its title is still watched for", async () => {
  const world = await (await newWorld()).start();
  const repealing = notice(
    "9",
    "规范某项安排",
    "本通知自2021年1月1日起施行。《示例区人民政府关于某项安排的通知》（示政发〔2020〕1号）同时废止。",
  );
  const [target, source] = await world.add(
    { name: "甲.txt", text: notice("1", "某项安排", "正文。") },
    { name: "乙.txt", text: repealing },
  );
  const { proposals } = await world.ask(contract.documents.get, { id: source! });
  await world.ask(contract.proposals.decide, { documentId: source!, ids: proposals.map((p) => p.id), decision: "accepted" });
  await world.ask(contract.documents.disclose, { id: source!, disclosure: "closed" });
  await world.ask(contract.documents.withdraw, { id: source! });
  const { documents, withheld } = world.store().site.select("网站", never);
  expect(documents.map((d) => d.id)).toEqual([target]);
  expect(JSON.stringify(documents)).not.toContain("规范某项安排");
  expect(withheld.map((w) => w.text)).toContain("示例区人民政府关于规范某项安排的通知");
});

it("a document closed and withdrawn is not named by the event that rests on it either", async () => {
  const world = await (await newWorld()).start();
  const [target, source] = await world.add(
    { name: "甲.txt", text: notice("1", "某项安排", "正文。") },
    { name: "乙.txt", text: notice("9", "规范某项安排", "本通知自印发之日起施行。") },
  );
  const selected = () =>
    world
      .store()
      .site.select("网站", never)
      .documents.find((d) => d.id === target);
  const basis = { id: source!, title: null, docNumber: null, article: null, sentence: null };
  await world.ask(contract.events.record, { documentId: target!, kind: "repealed", on: "2021-01-01", until: null, part: null, basis });
  expect(JSON.stringify(selected()!.relations)).toContain("规范某项安排");
  await world.ask(contract.documents.disclose, { id: source!, disclosure: "closed" });
  await world.ask(contract.documents.withdraw, { id: source! });
  const document = selected();
  expect(document!.timeline.at(-1)).toMatchObject({ kind: "repealed", basis: null, by: null });
  expect(JSON.stringify(document)).not.toContain("规范某项安排");
});

const secret = "对举报人的住址和联系电话一律不得向被举报的单位和个人透露";
const formula = "各单位要加强领导，明确责任，把各项工作任务落到实处，务求取得实效";
const addressees = "各镇人民政府、各街道办事处，区政府各部门、各直属单位、各驻区单位：\n";

it("a copy of a closed text on a page nobody listed stops the export, naming the page and never the words", async () => {
  const world = await (await newWorld()).start();
  const store = world.store();
  const [id] = await world.add({ name: "甲.txt", text: notice("1", "某项安排", `${secret}。`) });
  await world.ask(contract.documents.disclose, { id: id!, disclosure: "closed" });
  const issueId = store.pages.openNamed("2003/2", null);
  store.originals.add("4".repeat(64), "扫描.tif", 1);
  const lines = [secret.slice(0, 12), secret.slice(12)].map((text) => ({ text, box: [0, 0, 9, 9] as const, words: [] }));
  const scan = { index: 0, width: 9, height: 9, dpi: 300, warnings: [], text: { engine: "试验", confidence: 90, seconds: 0, lines } };
  const [page] = store.pages.addPages(issueId, "4".repeat(64), "扫描.tif", [scan], store.program());
  const source = store.site.select("网站", () => Promise.resolve({ image: new Uint8Array(), thumb: new Uint8Array() }));
  expect(source.lines(page!.id).map((l) => l.text)).toEqual(lines.map((l) => l.text));
  const stopped = exportSite(source, join(world.folder, "网站"), { key: store.settings.get("siteKey")!, version: "0" });
  await expect(stopped).rejects.toMatchObject({ code: "conflict", detail: { path: `pages/${page!.number}.html` } });
  await expect(stopped).rejects.not.toThrow("举报人");
});

it("formulas that public documents share, and whom a document is sent to, are nobody's secret", async () => {
  const world = await (await newWorld()).start();
  const [id] = await world.add(
    { name: "甲.txt", text: notice("1", "甲事", `${addressees}${secret}。${formula}。`) },
    { name: "乙.txt", text: notice("2", "乙事", `${formula}。`) },
    { name: "丙.txt", text: notice("3", "丙事", `${formula}。`) },
  );
  await world.ask(contract.documents.disclose, { id: id!, disclosure: "closed" });
  const { withheld } = world.store().site.select("网站", never);
  expect(withheld.filter((w) => w.words.endsWith("正文")).map((w) => w.text)).toEqual([canonical(secret)]);
});

it("a closed document taken out and added again as a public one stops nothing", async () => {
  const world = await (await newWorld()).start();
  const text = notice("1", "某项安排", `${secret}。`);
  const [id] = await world.add({ name: "甲.txt", text });
  await world.ask(contract.documents.disclose, { id: id!, disclosure: "closed" });
  await world.ask(contract.documents.withdraw, { id: id! });
  expect(world.store().site.select("网站", never).withheld).toHaveLength(3);
  await world.add({ name: "甲.txt", text: text.replace("。", "。\n特此通知。") });
  expect(world.store().site.select("网站", never)).toMatchObject({ documents: [{}], withheld: [] });
});
