import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { secretsOf, watch } from "../../shared/site/watch.ts";
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
  await world.ask(contract.ledgers.review, { id: id!, disclosure: "closed", reason: "内部事务信息" });
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
  await world.ask(contract.ledgers.review, { id: source!, disclosure: "closed", reason: "内部事务信息" });
  await world.ask(contract.documents.withdraw, { id: source! });
  const { documents, withheld } = world.store().site.select("网站", never);
  expect(documents.map((d) => d.id)).toEqual([target]);
  expect(JSON.stringify(documents)).not.toContain("规范某项安排");
  expect(withheld.map((w) => w.text)).toContain("示例区人民政府关于规范某项安排的通知");
});

it("an event written down by hand on the name of a document that is not public goes out without the name", async () => {
  const world = await (await newWorld()).start();
  const [target, source] = await world.add(
    { name: "甲.txt", text: notice("1", "某项安排", "正文。") },
    { name: "乙.txt", text: notice("9", "规范某项安排", "正文。") },
  );
  await world.ask(contract.events.record, {
    documentId: target!,
    kind: "repealed",
    on: "2021-01-01",
    basis: { id: null, title: "示例区人民政府关于规范某项安排的通知", docNumber: "示政发〔2020〕9号" },
  });
  await world.ask(contract.ledgers.review, { id: source!, disclosure: "closed", reason: "内部事务信息" });
  await world.ask(contract.documents.withdraw, { id: source! });
  const [document] = world.store().site.select("网站", never).documents;
  expect(JSON.stringify(document)).not.toContain("规范某项安排");
  // The event stays, and says no more than that what it rests on is not public.
  expect(document!.timeline.find((e) => e.kind === "repealed")!.by).toEqual({ id: null, title: null, docNumber: null });
});

it("sentences of a closed text are watched for on gazette pages, unless a public document has them too", async () => {
  const world = await (await newWorld()).start();
  const formula = "请各单位结合实际认真抓好贯彻落实并及时报送有关情况。";
  const [, id] = await world.add(
    { name: "甲.txt", text: notice("1", "某项安排", formula) },
    { name: "乙.txt", text: notice("9", "规范某项安排", `${formula}重点企业负责人联系方式由区经济主管部门统一掌握使用。`) },
  );
  await world.ask(contract.ledgers.review, { id: id!, disclosure: "closed", reason: "内部事务信息" });
  const store = world.store();
  const issueId = store.pages.openNamed("2003/2", null);
  store.originals.add("4".repeat(64), "扫描.tif", 1);
  const lines = [formula, "重点企业负责人联系方式由区经济主", "管部门统一掌握使用。"].map((text) => ({
    text,
    box: [0, 0, 9, 9] as const,
    words: [],
  }));
  const text = { engine: "ppocr" as const, lines, confidence: null, seconds: 0 };
  store.pages.addPages(
    issueId,
    "4".repeat(64),
    "扫描.tif",
    [{ index: 0, width: 9, height: 9, dpi: 300, warnings: [], text }],
    store.program(),
  );
  const watched = store.site.select("网站", never).withheld.filter((w) => w.words.endsWith("正文"));
  expect(watched.map((w) => w.text)).toEqual(["重点企业负责人联系方式由区经济主管部门统一掌握使用"]);
});

it("a page taken off the website is not selected, and comes back by undo", async () => {
  const world = await (await newWorld()).start();
  const [id] = await world.add({ name: "甲.txt", text: notice("1", "某项安排", "正文。") });
  const site = world.store().site;
  await world.ask(contract.publications.withdraw, { id: id!, reason: "误发" });
  expect(site.select("网站", never)).toMatchObject({ documents: [], withdrawn: { documents: [1] } });
  expect(site.leftOut()).toMatchObject([{ id, why: "误发", withdrawn: true }]);
  await world.ask(contract.acts.undo, {});
  expect(site.select("网站", never)).toMatchObject({ documents: [{ id }], withdrawn: { documents: [] } });
});

it("a mention of a closed document may be permitted by a person, there and nowhere else", async () => {
  const world = await (await newWorld()).start();
  const [a, b] = await world.add(
    { name: "甲.txt", text: notice("1", "某项安排", "按照《示例区人民政府关于规范某项安排的通知》执行。") },
    { name: "乙.txt", text: notice("9", "规范某项安排", "正文。") },
  );
  await world.ask(contract.ledgers.review, { id: b!, disclosure: "closed", reason: "内部事务信息" });
  await world.ask(contract.publications.permit, { subject: a!, document: b!, reason: "原文如此，已征求意见" });
  const [title] = world.store().site.select("网站", never).withheld;
  const look = watch(secretsOf([title!], []));
  expect(look(["按照《示例区人民政府关于规范某项安排的通知》执行。"])).toEqual([]);
  expect(look(["《示例区人民政府关于规范某项安排的通知》"])).toEqual([title]);
  expect(look(["参见《示例区人民政府关于规范某项安排的通知》。"])).toEqual([title]);
});

it("nothing of a document closed after an export is left in the next one", async () => {
  const world = await (await newWorld()).start();
  const out = join(world.folder, "网站");
  const make = (n: number, t: string) => ({
    name: `${n}.txt`,
    text: `示例区人民政府关于${t}的通知\n示政发〔2020〕${n}号\n\n各镇人民政府：\n${t}事项如下。\n\n示例区人民政府\n2020年3月1日\n`,
  });
  const [id] = await world.add(make(71, "鹌鹑蛋黄储备"));
  for (let i = 1; i < 6; i++) await world.add(make(i, `第${i}项工作安排`));
  const write = async () => (await world.ended((await world.ask(contract.publications.export, { out })).batch))[0]!;
  await write();
  const holding = (s: string) =>
    readdirSync(out, { recursive: true })
      .map(String)
      .filter((p) => statSync(join(out, p)).isFile() && readFileSync(join(out, p)).includes(s));
  expect(holding("鹌鹑蛋黄").length).toBeGreaterThan(3);
  await world.ask(contract.ledgers.review, { id: id!, disclosure: "closed", reason: "内部事务信息" });
  expect((await write()).error).toBeNull();
  expect(holding("鹌鹑")).toEqual([]);
  expect(holding("示政发〔2020〕71号")).toEqual([]);
});
