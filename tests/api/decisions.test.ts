import { expect, it } from "vitest";
import { contract, newWorld, type World } from "./world.ts";

const notice = (number: string, title: string, body: string, day = "2020年3月1日") =>
  `示例区人民政府关于${title}的通知\n示政发〔2020〕${number}号\n\n各镇人民政府：\n${body}\n\n示例区人民政府\n${day}\n`;
const old = notice("1", "加强河道采砂管理", "本通知自2020年4月1日起施行。");
const repealing = notice(
  "9",
  "规范河道采砂",
  "本通知自2021年1月1日起施行。《示例区人民政府关于加强河道采砂管理的通知》（示政发〔2020〕1号）同时废止。",
  "2020年12月1日",
);

const headline = async (world: World, id: string) => (await world.ask(contract.documents.get, { id })).headline;
const listed = async (world: World, id: string) => (await world.ask(contract.documents.list, {})).rows.find((r) => r.id === id)!.headline;
async function accept(world: World, id: string): Promise<string> {
  const { proposals } = await world.ask(contract.documents.get, { id });
  const ids = proposals.filter((p) => p.kind === "repeals").map((p) => p.id);
  return (await world.ask(contract.proposals.decide, { documentId: id, ids, decision: "accepted" })).act;
}

it("undoing an acceptance takes back the repeal that was recorded when its target arrived later", async () => {
  const world = await (await newWorld()).start();
  const [source] = await world.add({ name: "新.txt", text: repealing });
  const act = await accept(world, source!);
  const [target] = await world.add({ name: "旧.txt", text: old });
  expect(await headline(world, target!)).toBe("已废止");
  const { act: undone } = await world.ask(contract.acts.undo, { act });
  expect([await headline(world, target!), await listed(world, target!)]).toEqual(["现行有效", "现行有效"]);
  await world.ask(contract.acts.undo, { act: undone });
  expect([await headline(world, target!), await listed(world, target!)]).toEqual(["已废止", "已废止"]);
});

it("an accepted repeal takes hold when its target gets its right number by correction", async () => {
  const world = await (await newWorld()).start();
  const wrong = old.replace("示政发〔2020〕1号", "示政发〔2020〕77号").replace("加强河道采砂管理", "加强河砂管理");
  const [source, target] = await world.add({ name: "新.txt", text: repealing }, { name: "旧.txt", text: wrong });
  await accept(world, source!);
  expect(await headline(world, target!)).toBe("现行有效");
  await world.ask(contract.documents.decide, { id: target!, fields: { docNumber: "示政发〔2020〕1号" } });
  expect([await headline(world, target!), await listed(world, target!)]).toEqual(["已废止", "已废止"]);
});

it("rejecting an accepted repeal shows in the list as on the page, also when a second holder of the number has come", async () => {
  const world = await (await newWorld()).start();
  const [source, target] = await world.add({ name: "新.txt", text: repealing }, { name: "旧.txt", text: old });
  await accept(world, source!);
  await world.add({ name: "另.txt", text: old.replace("2020年4月1日", "2020年5月1日") });
  const { proposals } = await world.ask(contract.documents.get, { id: source! });
  await world.ask(contract.proposals.decide, { documentId: source!, ids: proposals.map((p) => p.id), decision: "rejected" });
  expect([await headline(world, target!), await listed(world, target!)]).toEqual(["现行有效", "现行有效"]);
});

it("what a person strikes by hand stays struck: a life event, and an event that came from a proposal", async () => {
  const world = await (await newWorld()).start();
  const [source, target] = await world.add({ name: "新.txt", text: repealing }, { name: "旧.txt", text: old });
  await accept(world, source!);
  const struck = async (kind: string) => {
    const { timeline } = await world.ask(contract.documents.get, { id: target! });
    await world.ask(contract.events.strike, { id: timeline.find((e) => e.kind === kind)!.id });
  };
  await struck("repealed");
  expect(await headline(world, target!)).toBe("现行有效");
  await struck("commenced");
  expect(await headline(world, target!)).toBe("尚未施行");
  await world.ask(contract.ledgers.review, { id: target!, disclosure: "closed", reason: "内部事务信息" });
  expect(await headline(world, target!)).toBe("尚未施行");
  await world.ask(contract.documents.decide, { id: target!, fields: { effectiveOn: "2020-04-02" } });
  expect(await headline(world, target!)).toBe("现行有效");
});

it("dates that contradict each other are refused: a period that ends before it begins, an extension that shortens", async () => {
  const world = await (await newWorld()).start();
  const [id] = await world.add({ name: "旧.txt", text: old });
  await expect(world.ask(contract.documents.decide, { id: id!, fields: { validUntil: "2001-01-01" } })).rejects.toThrow("早于施行日期");
  await world.ask(contract.documents.decide, { id: id!, fields: { validUntil: "2030-01-01" } });
  const extension = { documentId: id!, kind: "extended" as const, on: "2026-01-01", until: "2028-01-01" };
  await expect(world.ask(contract.events.record, extension)).rejects.toThrow("要晚于");
});

it("three holders of one number are told apart, and one settled leaves the other open", async () => {
  const world = await (await newWorld()).start();
  const variants = ["4月1日", "5月1日", "6月1日"].map((d, i) => ({ name: `${i}.txt`, text: old.replace("4月1日", d) }));
  const [first] = await world.add(...variants);
  const open = async () =>
    (await world.ask(contract.documents.list, { waiting: "any" })).rows.find((r) => r.id === first)?.open.anomalies ?? 0;
  expect(await open()).toBe(2);
  const { anomalies } = await world.ask(contract.documents.get, { id: first! });
  await world.ask(contract.documents.settle, { id: first!, anomaly: anomalies[0]!.id, how: "已核对" });
  expect(await open()).toBe(1);
});

it("a signed-off page keeps its text when it is read again, and its place when pages go and come back", async () => {
  const world = await (await newWorld()).start();
  const store = world.store();
  const issueId = store.pages.openNamed("2003/2", null);
  store.originals.add("2".repeat(64), "扫描.tif", 1);
  store.originals.add("3".repeat(64), "补扫.tif", 1);
  const read = (text: string) => ({ engine: "试验", confidence: 90, seconds: 0, lines: [{ text, box: [0, 0, 9, 9] as const, words: [] }] });
  const page = (index: number, text: string) => ({ index, width: 9, height: 9, dpi: 300, warnings: [], text: read(text) });
  const [one, two] = store.pages.addPages(issueId, "2".repeat(64), "扫描.tif", [page(0, "甲"), page(1, "乙")], store.program());
  await world.ask(contract.pages.proofread, { pageId: one!.id, done: true });
  store.pages.recognised(one!.id, [read("错")], store.pages.rederive);
  expect(store.pages.get(one!.id)).toMatchObject({ state: "proofread", text: "甲" });
  store.pages.failed(one!.id, "读不出");
  expect(store.pages.get(one!.id).state).toBe("proofread");
  await world.ask(contract.pages.withdraw, { pageIds: [two!.id] });
  store.pages.addPages(issueId, "3".repeat(64), "补扫.tif", [page(0, "丙")], store.program());
  await world.ask(contract.pages.restore, { pageIds: [two!.id] });
  expect(store.pages.of(issueId).map((p) => p.seq)).toEqual([1, 2, 3]);
});
