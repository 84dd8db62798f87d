import { expect, it } from "vitest";
import { contract, newWorld, type World } from "./world.ts";

const rules = `示例区人民政府关于印发示例区河道管理办法的通知
示政发〔2018〕3号

各镇人民政府：
现将《示例区河道管理办法》印发给你们。

示例区人民政府
2018年1月2日

示例区河道管理办法

第一条　为加强河道管理，制定本办法。
第二条　区水利局负责河道管理。
第三条　在河道内采砂的,应当申请许可。
第四条　违反本办法第三条规定的，处一千元罚款。
第五条　本办法自2018年2月1日起施行。
`;
const decision = (number: number, year: number, body: string, from: string) => `示例区人民政府关于修改《示例区河道管理办法》的决定
示政发〔${year}〕${number}号

各镇人民政府：
区政府决定对《示例区河道管理办法》（示政发〔2018〕3号）作如下修改：
${body}
本决定自${from}起施行。

示例区人民政府
${year}年1月5日
`;
const first = decision(
  8,
  2021,
  "一、将第二条中的“区水利局”修改为“区水务局”。\n二、增加一条，作为第三条：“第三条　河道实行分级管理。”\n三、将第九条删去。",
  "2021年3月1日",
);
const second = decision(9, 2023, "一、将第四条中的“采砂”修改为“取砂”。", "2023年6月1日");

const get = (world: World, id: string, on: string | null = null) => world.ask(contract.documents.get, { id, on });
async function amended(world: World, texts = [first]): Promise<string[]> {
  const ids = await world.add({ name: "办法.txt", text: rules }, ...texts.map((text, i) => ({ name: `决定${i}.txt`, text })));
  for (const id of ids.slice(1)) {
    const { proposals } = await get(world, id);
    const mine = proposals.filter((p) => p.kind === "amends").map((p) => p.id);
    await world.ask(contract.proposals.decide, { documentId: id, ids: mine, decision: "accepted" });
  }
  return ids;
}
const list = (world: World, id: string) => world.ask(contract.texts.list, { id });
async function consolidate(world: World, id: string, nth = 0, leave: string[] = []) {
  const { eventId } = (await list(world, id)).amendments[nth]!;
  const proposed = await world.ask(contract.texts.propose, { eventId, leave });
  const done = await world.ask(contract.texts.consolidate, { eventId, base: proposed.base.id, leave });
  return { ...done, proposed };
}

it("an amendment is proposed change by change, kept from its day, and both texts stay", async () => {
  const world = await (await newWorld()).start();
  const [id] = await amended(world);
  const { proposed } = await consolidate(world, id!);
  expect(proposed.changes.map((c) => [c.from, c.problem])).toEqual([
    ["instruction", null],
    ["instruction", null],
    ["instruction", "现有文本里没有第九条。"],
    ["reference", null],
  ]);
  expect((await get(world, id!, "2021-02-28")).text).toMatchObject({ body: rules, asIssued: true, heldFrom: null });
  const now = await get(world, id!);
  expect(now.text).toMatchObject({ asIssued: false, heldFrom: "2021-03-01", versions: 2 });
  expect(now.text.body).toContain("第三条　河道实行分级管理。\n第四条　在河道内采砂的,应当申请许可。\n第五条　违反本办法第四条规定的");
  expect(now.headings.map((h) => h.anchor)).toContain("tiao-6");
  expect(now.fields).toMatchObject({ effectiveOn: "2018-02-01", docNumber: "示政发〔2018〕3号" });
  const { versions } = await list(world, id!);
  expect(versions.map((v) => [v.made, v.holds])).toEqual([
    ["received", { from: null, until: "2021-02-28" }],
    ["consolidated", { from: "2021-03-01", until: null }],
  ]);
  const { rows } = await world.ask(contract.texts.compare, { before: versions[0]!.id, after: versions[1]!.id });
  expect(rows.filter((r) => r.as !== "same").map((r) => [r.as, r.after?.label])).toEqual([
    ["changed", "第二条"],
    ["added", "第三条"],
    ["renumbered", "第四条"],
    ["changed", "第五条"],
    ["renumbered", "第六条"],
  ]);
});

it("undo takes the consolidated text away, and a struck amendment leaves the text as issued in force", async () => {
  const world = await (await newWorld()).start();
  const [id] = await amended(world);
  const { act } = await consolidate(world, id!);
  await world.ask(contract.acts.undo, {});
  expect((await get(world, id!)).text.body).toBe(rules);
  await world.ask(contract.acts.redo, {});
  expect((await get(world, id!)).text.asIssued).toBe(false);
  const { timeline } = await get(world, id!);
  await world.ask(contract.events.strike, { id: timeline.find((e) => e.kind === "amended")!.id });
  expect((await get(world, id!)).text.body).toBe(rules);
  expect((await list(world, id!)).versions[1]!.holds).toBeNull();
  expect(act).toBeTruthy();
  expect(world.store().acts.broken()).toEqual([]);
});

it("what is left is not carried out, and a person may write the text himself", async () => {
  const world = await (await newWorld()).start();
  const [id] = await amended(world);
  const { eventId } = (await list(world, id!)).amendments[0]!;
  const all = await world.ask(contract.texts.propose, { eventId });
  const leave = all.changes.filter((c) => c.from === "instruction").slice(1).map((c) => c.id); // prettier-ignore
  const some = await world.ask(contract.texts.propose, { eventId, leave });
  expect(some.text).toBe(rules.replace("区水利局", "区水务局"));
  await expect(world.ask(contract.texts.consolidate, { eventId, base: all.base.id, text: rules })).rejects.toThrow("和修改前一样");
  await world.ask(contract.texts.consolidate, { eventId, base: all.base.id, text: rules.replace("一千元", "二千元") });
  expect((await get(world, id!)).text.body).toContain("二千元");
});

it("a second amendment is made on the text the first one left, and each day has its own", async () => {
  const world = await (await newWorld()).start();
  const [id] = await amended(world, [first, second]);
  await consolidate(world, id!, 0);
  const { proposed } = await consolidate(world, id!, 1);
  expect(proposed.base.made).toBe("consolidated");
  expect((await get(world, id!, "2022-01-01")).text.body).toContain("第四条　在河道内采砂的");
  expect((await get(world, id!, "2023-06-01")).text.body).toContain("第四条　在河道内取砂的");
});

it("search finds the words of the text that holds, and the website shows it", async () => {
  const world = await (await newWorld()).start();
  const [id] = await amended(world);
  const found = async (query: string) => (await world.ask(contract.search.find, { query })).hits.some((h) => h.id === id);
  expect([await found("分级管理"), await found("区水利局负责")]).toEqual([false, true]);
  await consolidate(world, id!);
  expect([await found("分级管理"), await found("区水利局负责")]).toEqual([true, false]);
});

it("changes to the text are offered and made only where taken; the original text and its decisions stay", async () => {
  const world = await (await newWorld()).start();
  const untidy = second.replace("各镇人民政府：", "各镇人民政府:").replace("区政府决定对", "区\u200b政府决定,对");
  const [id, source] = await amended(world, [untidy]);
  const before = await get(world, source!);
  const offered = await world.ask(contract.texts.suggest, { version: before.text.version });
  expect(offered.changes.map((c) => c.rule)).toEqual(["punctuation", "hidden", "punctuation"]);
  const take = offered.changes.map((c) => c.id);
  await world.ask(contract.texts.tidy, { version: before.text.version, take });
  const after = await get(world, source!);
  expect(after.text.body).toContain("区政府决定，对");
  expect(after.proposals.map((p) => [p.kind, p.decision])).toEqual(before.proposals.map((p) => [p.kind, p.decision]));
  expect((await get(world, id!)).timeline.filter((e) => e.kind === "amended")).toHaveLength(1);
  const { versions } = await list(world, source!);
  expect(versions.map((v) => [v.made, v.today])).toEqual([
    ["received", false],
    ["tidied", true],
  ]);
  expect((await world.ask(contract.texts.read, { version: versions[0]!.id })).body).toBe(untidy);
  await world.ask(contract.acts.undo, {});
  expect((await get(world, source!)).text.body).toBe(untidy);
});

it("a word on a line holds for the next text where line and 条 are the same, and is told where not", async () => {
  const world = await (await newWorld()).start();
  const marked = rules.replace("第二条", "总体要求\n第二条").replace("第四条", "处罚规定\n第四条");
  const [id] = await world.add({ name: "办法.txt", text: marked });
  const labels = async () => (await get(world, id!)).headings.filter((h) => h.kind === "chapter").map((h) => h.words);
  const { text } = await get(world, id!);
  for (const words of ["总体要求", "处罚规定"])
    await world.ask(contract.texts.correct, { version: text.version, at: marked.indexOf(words), as: "chapter" });
  expect(await labels()).toEqual(["总体要求", "处罚规定"]);
  const { id: event } = await world.ask(contract.events.record, { documentId: id!, kind: "amended", on: "2020-01-01" });
  expect(event).toBe(id);
  const { eventId } = (await list(world, id!)).amendments[0]!;
  const { base } = await world.ask(contract.texts.propose, { eventId });
  await world.ask(contract.texts.consolidate, {
    eventId,
    base: base.id,
    text: marked.replace("处罚规定", "罚则").replace("区水利局", "区水务局"),
  });
  expect(await labels()).toEqual(["总体要求"]);
  const { corrections } = await list(world, id!);
  expect(corrections.map((c) => [c.quote, c.start === null])).toEqual([
    ["总体要求", false],
    ["处罚规定", true],
  ]);
  await world.ask(contract.texts.dropCorrection, { id: id!, key: corrections[1]!.key });
  expect((await list(world, id!)).corrections).toHaveLength(1);
  await world.ask(contract.acts.undo, {});
  expect((await list(world, id!)).corrections).toHaveLength(2);
});
