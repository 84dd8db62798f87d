import { expect, it } from "vitest";
import { contract, newWorld, type World } from "./world.ts";

/** Two documents of the invented district, the later of which repeals the earlier. */
const old = `示例区人民政府办公室
关于加强农村公路养护管理的实施意见
示政办发〔2018〕22号

各镇人民政府、街道办事处，区政府各部门：
为加强农村公路养护，现提出如下意见。
一、落实养护资金。
二、本意见自2018年7月1日起施行。

示例区人民政府办公室
2018年6月15日
`;
const fresh = `示例区人民政府办公室
关于印发《示例区农村公路养护管理办法》的通知
示政办发〔2021〕26号

各镇人民政府、街道办事处，区政府各部门：
《示例区农村公路养护管理办法》已经区政府同意，现印发给你们，请认真贯彻执行。

示例区人民政府办公室
2021年8月12日

示例区农村公路养护管理办法

第一条 为加强农村公路养护，制定本办法。
第二条 区财政按照农村公路养护里程安排补助资金。
第三条 本办法自2021年10月1日起施行，有效期至2026年9月30日。《关于加强农村公路养护管理的实施意见》（示政办发〔2018〕22号）同时废止。
`;
const both = async (world: World) => world.add({ name: "旧.txt", text: old }, { name: "新.txt", text: fresh });
const headline = async (world: World, id: string, on: string) => (await world.ask(contract.documents.get, { id, on })).headline;

it("a document comes in with its fields and life, and nothing is repealed until a person confirms", async () => {
  const world = await (await newWorld()).start();
  const [before, after] = await both(world);
  const view = await world.ask(contract.documents.get, { id: after! });
  expect(view.fields).toMatchObject({
    docNumber: "示政办发〔2021〕26号",
    issuers: ["示例区人民政府办公室"],
    signedOn: "2021-08-12",
    effectiveOn: "2021-10-01",
    validUntil: "2026-09-30",
  });
  expect(view.text.body).toBe(fresh);
  expect(view.headline).toBe("已失效");
  expect(await headline(world, before!, "2026-11-24")).toBe("现行有效");
  const repeal = view.proposals.find((p) => p.kind === "repeals")!;
  expect(repeal).toMatchObject({ decision: null, doubt: null, target: { id: before } });
});

it("a confirmed repeal holds from its day, shows on both sides, and undo takes it back and again", async () => {
  const world = await (await newWorld()).start();
  const [before, after] = await both(world);
  const { proposals } = await world.ask(contract.documents.get, { id: after! });
  const ids = proposals.filter((p) => p.kind === "repeals").map((p) => p.id);
  await world.ask(contract.proposals.decide, { documentId: after!, ids, decision: "accepted" });
  expect(await headline(world, before!, "2021-09-30")).toBe("现行有效");
  expect(await headline(world, before!, "2021-10-01")).toBe("已废止");
  const view = await world.ask(contract.documents.get, { id: before! });
  expect(view.by).toMatchObject({ id: after });
  expect(view.relations).toContainEqual(expect.objectContaining({ words: "被废止", other: expect.objectContaining({ id: after }) }));
  const undone = await world.ask(contract.acts.undo, {});
  expect(undone.words).toContain("撤销");
  expect(await headline(world, before!, "2026-11-24")).toBe("现行有效");
  await world.ask(contract.acts.undo, { act: undone.act });
  expect(await headline(world, before!, "2026-11-24")).toBe("已废止");
});

it("a target that is not here yet links up when it arrives", async () => {
  const world = await (await newWorld()).start();
  const [after] = await world.add({ name: "新.txt", text: fresh });
  const { proposals } = await world.ask(contract.documents.get, { id: after! });
  const ids = proposals.filter((p) => p.kind === "repeals").map((p) => p.id);
  expect(await world.ask(contract.proposals.decide, { documentId: after!, ids, decision: "accepted" })).toMatchObject({
    events: [],
    unresolved: 1,
  });
  const [before] = await world.add({ name: "旧.txt", text: old });
  expect(await headline(world, before!, "2026-11-24")).toBe("已废止");
});

it("a corrected date moves the life events with it, and undo moves them back", async () => {
  const world = await (await newWorld()).start();
  const [id] = await world.add({ name: "新.txt", text: fresh });
  await world.ask(contract.documents.decide, { id: id!, fields: { validUntil: "2027-09-30", effectiveOn: "2021-11-01" } });
  expect(await headline(world, id!, "2021-10-15")).toBe("尚未施行");
  expect(await headline(world, id!, "2026-11-24")).toBe("现行有效");
  await world.ask(contract.acts.undo, {});
  expect(await headline(world, id!, "2021-10-15")).toBe("现行有效");
  expect(await headline(world, id!, "2026-11-24")).toBe("已失效");
});

it("the same bytes again answer the same document, and so does the same text in other bytes", async () => {
  const world = await (await newWorld()).start();
  const [first] = await world.add({ name: "甲.txt", text: old });
  const [second] = await world.add({ name: "乙.txt", text: old });
  const [third] = await world.add({ name: "丙.txt", text: old.replaceAll("\n", "\r\n") });
  expect([second, third]).toEqual([first, first]);
  const list = await world.ask(contract.documents.list, {});
  expect(list.total).toBe(1);
});

it("an event recorded by hand can be struck; the row stays to be seen", async () => {
  const world = await (await newWorld()).start();
  const [before, after] = await both(world);
  const { event } = await world.ask(contract.events.record, {
    documentId: before!,
    kind: "repealed",
    on: "2022-01-01",
    basis: { id: after! },
  });
  expect(await headline(world, before!, "2022-01-01")).toBe("已废止");
  await world.ask(contract.events.strike, { id: event.id, reason: "登错了" });
  const view = await world.ask(contract.documents.get, { id: before! });
  expect(view.headline).toBe("现行有效");
  expect(view.struck.map((e) => e.id)).toEqual([event.id]);
});

it("what cannot be is refused in one sentence", async () => {
  const world = await (await newWorld()).start();
  const [before] = await both(world);
  const repeal = { documentId: before!, kind: "repealed" as const, on: "2022-01-01" };
  await world.ask(contract.events.record, repeal);
  await expect(world.ask(contract.events.record, { ...repeal, on: "2023-01-01" })).rejects.toThrow(/已废止.*不能再登记/);
  await expect(world.ask(contract.events.record, { ...repeal, on: "2022-02-30" })).rejects.toThrow("没有这一天");
  await expect(world.ask(contract.documents.decide, { id: before!, fields: { signedOn: "昨天" } })).rejects.toThrow("不是一个日期");
  await expect(world.ask(contract.documents.find, { name: "示政办发[1999]1号" })).rejects.toThrow("没有文号为");
});

it("two holders of one 文号 are refused as ambiguous, and each is flagged", async () => {
  const world = await (await newWorld()).start();
  const [id] = await world.add({ name: "旧.txt", text: old });
  await world.add({ name: "另.txt", text: old.replace("落实养护资金", "另行安排资金") });
  await expect(world.ask(contract.documents.find, { name: "示政办发[2018]22 号" })).rejects.toMatchObject({
    status: 409,
    code: "ambiguous",
  });
  const { anomalies } = await world.ask(contract.documents.get, { id: id! });
  expect(anomalies.map((a) => a.code)).toContain("same-number");
});

it("adding cannot be undone while something rests on it, and can once that is undone", async () => {
  const world = await (await newWorld()).start();
  const [id] = await world.add({ name: "旧.txt", text: old });
  const added = (await world.ask(contract.acts.list, {})).find((a) => a.words.startsWith("收进"))!;
  await world.ask(contract.events.record, { documentId: id!, kind: "repealed", on: "2022-01-01" });
  await expect(world.ask(contract.acts.undo, { act: added.id })).rejects.toThrow("请先撤销那一步");
  await world.ask(contract.acts.undo, {});
  await world.ask(contract.acts.undo, { act: added.id });
  expect((await world.ask(contract.documents.list, {})).total).toBe(0);
});

it("nothing is written before a person was chosen", async () => {
  const world = await newWorld();
  await world.ask(contract.library.create, { path: world.library });
  await expect(world.add({ name: "旧.txt", text: old })).rejects.toThrow("当前操作人");
});

it("the journal is one chain, and a changed row is found", async () => {
  const world = await (await newWorld()).start();
  await both(world);
  expect(world.store().acts.broken()).toEqual([]);
});

it("undo takes back one's own acts of this sitting only, and redo brings them back until something new is done", async () => {
  const world = await (await newWorld()).start();
  const [id] = await world.add({ name: "旧.txt", text: old });
  await world.ask(contract.people.choose, { name: "乙", office: "办公室" });
  await expect(world.ask(contract.acts.undo, {})).rejects.toThrow("没有可以撤销的操作");
  const disclosure = async () => (await world.ask(contract.documents.get, { id: id! })).disclosure;
  await world.ask(contract.ledgers.review, { id: id!, disclosure: "on-request", reason: "内部事务信息" });
  await world.ask(contract.ledgers.review, { id: id!, disclosure: "closed", reason: "内部事务信息" });
  await world.ask(contract.acts.undo, {});
  await world.ask(contract.acts.undo, {});
  expect(await disclosure()).toBe("open");
  await world.ask(contract.acts.redo, {});
  await world.ask(contract.acts.redo, {});
  expect(await disclosure()).toBe("closed");
  await world.ask(contract.acts.undo, {});
  await world.ask(contract.documents.settle, { id: id!, anomaly: "x", how: "看过" });
  await expect(world.ask(contract.acts.redo, {})).rejects.toThrow("没有可以恢复的操作");
});
