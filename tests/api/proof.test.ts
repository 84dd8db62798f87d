import { expect, it } from "vitest";
import { contract, newWorld } from "./world.ts";
import { addIssue, issueOf } from "./proofWorld.ts";

it("the queue of an issue tells what must be right first, across its pages, and a confirmed line leaves it", async () => {
  const { world, issueId, ids, read } = await issueOf(2);
  read(1, "各镇人民政府：", "每公里补助三千五百元。");
  read(2, "示政发〔2003〕11号", "二○○三年四月三十一日");
  const queue = () => world.ask(contract.proof.queue, { issueId });
  expect((await queue()).risks.map(({ kind, seq, line, text, why }) => [kind, seq, line, text, why])).toEqual([
    ["number", 2, 0, "示政发〔2003〕11号", null],
    ["date", 2, 1, "二○○三年四月三十一日", "没有这一天"],
    ["amount", 1, 1, "三千五百元", null],
  ]);
  await world.ask(contract.pages.correct, { pageId: ids[1]!, line: 0, text: "示政发〔2003〕11号" });
  expect((await queue()).risks.map((r) => r.kind)).toEqual(["date", "amount"]);
  await world.ask(contract.acts.undo, {});
  expect((await queue()).risks).toHaveLength(3);
  await world.ask(contract.pages.proofread, { pageId: ids[1]!, done: true });
  expect((await queue()).risks.map((r) => r.kind)).toEqual(["amount"]);
});

it("corrections go over to a new reading, what it reads as a third thing is told, and what finds no line is listed", async () => {
  const { world, issueId, ids, read, get } = await issueOf(1);
  read(1, "第一行甲乙丙丁", "第二行甲乙丙丁", "第三行子丑寅卯", "第四行辰巳午未");
  for (const [line, text] of ["第一行甲乙丙下", "第二行甲乙丙下", "第三行子丑寅下", "第四行辰巳午下"].entries())
    await world.ask(contract.pages.correct, { pageId: ids[0]!, line, text });
  read(1, "第一行甲乙丙丁", "第二行甲乙丙下", "第三行子丑寅卵");
  const page = await get(1);
  expect(page.lines.map((l) => [l.text, l.corrected?.read, l.corrected?.conflict])).toEqual([
    ["第一行甲乙丙下", "第一行甲乙丙丁", false],
    ["第二行甲乙丙下", "第二行甲乙丙下", false],
    ["第三行子丑寅下", "第三行子丑寅卵", true],
  ]);
  const queue = await world.ask(contract.proof.queue, { issueId });
  expect(queue.risks.map((r) => [r.line, r.why])).toEqual([[2, "校对过，重新识别又读作“第三行子丑寅卵”"]]);
  expect(queue.left).toMatchObject([{ seq: 1, text: "第四行辰巳午下", read: "第四行辰巳午未", by: "甲" }]);
  await world.ask(contract.pages.correct, { pageId: ids[0]!, line: 2, text: "第三行子丑寅下" });
  expect((await world.ask(contract.proof.queue, { issueId })).risks).toEqual([]);
  await world.ask(contract.pages.correct, { pageId: ids[0]!, line: 0, text: null });
  expect((await get(1)).lines[0]).toMatchObject({ text: "第一行甲乙丙丁", corrected: null });
});

it("a page a person signed off stays as signed when it is read again", async () => {
  const { world, ids, read, get } = await issueOf(1);
  read(1, "旧的识别");
  await world.ask(contract.pages.proofread, { pageId: ids[0]!, done: true });
  read(1, "新的识别");
  expect(await get(1)).toMatchObject({ text: "旧的识别", state: "proofread" });
  await world.ask(contract.pages.proofread, { pageId: ids[0]!, done: false });
  expect(await get(1)).toMatchObject({ text: "新的识别", state: "recognised" });
});

it("the same misreading is found across the archive, the likeliest first, mended in one act and brought back by one undo", async () => {
  const { world, issueId, ids, read, get } = await issueOf(2);
  const other = addIssue(world, 1, "2003/3");
  read(1, "定淘区人民政府", "各镇：");
  read(2, "淘汰落后产能，定淘区负责");
  other.read(1, "关于定淘县的通知");
  await world.ask(contract.pages.correct, { pageId: ids[0]!, line: 0, text: "定陶区人民政府" });
  const found = await world.ask(contract.proof.alike, { pageId: ids[0]!, line: 0 });
  expect(found).toMatchObject({ read: "淘", is: "陶", total: 3 });
  expect(found!.places.map(({ issueLabel, becomes, beside }) => [issueLabel, becomes, beside])).toEqual([
    ["2003年第2期", "淘汰落后产能，定陶区负责", 2],
    ["2003年第3期", "关于定陶县的通知", 1],
    ["2003年第2期", "陶汰落后产能，定淘区负责", 0],
  ]);
  const lines = found!.places.slice(0, 2).map(({ pageId, line, text, becomes }) => ({ pageId, line, was: text, text: becomes }));
  await world.ask(contract.proof.correctMany, { lines });
  expect((await get(2)).text).toBe("淘汰落后产能，定陶区负责");
  expect((await world.ask(contract.search.find, { query: "定陶县" })).pages).toBe(1);
  await expect(world.ask(contract.proof.correctMany, { lines })).rejects.toThrow("已经改过");
  await world.ask(contract.acts.undo, {});
  expect((await get(2)).text).toBe("淘汰落后产能，定淘区负责");
  expect((await world.ask(contract.pages.get, { issueId: other.issueId, seq: 1 })).text).toBe("关于定淘县的通知");
  expect((await world.ask(contract.issues.get, { id: issueId })).list[0]!.state).toBe("recognised");
});

it("a second person checks what the first has proofread, and nobody checks their own page", async () => {
  const { world, ids, read, get } = await issueOf(1);
  read(1, "一行");
  await world.ask(contract.proof.secondCheck, { on: true });
  expect((await world.ask(contract.library.state, {})).open?.secondCheck).toBe(true);
  await expect(world.ask(contract.proof.check, { pageId: ids[0]!, done: true })).rejects.toThrow("还没有校完");
  await world.ask(contract.pages.proofread, { pageId: ids[0]!, done: true });
  await expect(world.ask(contract.proof.check, { pageId: ids[0]!, done: true })).rejects.toThrow("另一个人");
  await world.ask(contract.people.choose, { name: "乙", office: "法制科" });
  await world.ask(contract.proof.check, { pageId: ids[0]!, done: true });
  expect(await get(1)).toMatchObject({ state: "checked", proofreadBy: { by: "甲" }, checkedBy: { by: "乙" } });
  await world.ask(contract.pages.proofread, { pageId: ids[0]!, done: false });
  await world.ask(contract.pages.proofread, { pageId: ids[0]!, done: true });
  expect(await get(1)).toMatchObject({ state: "proofread", proofreadBy: { by: "乙" }, checkedBy: null });
});

it("a page goes back to scanning with a reason, and the reason can be taken back", async () => {
  const { world, issueId, ids } = await issueOf(2);
  await world.ask(contract.proof.sendBack, { pageId: ids[1]!, reason: "右边切掉了一列" });
  const sent = async () => (await world.ask(contract.issues.get, { id: issueId })).list.map((p) => p.sentBack?.reason ?? null);
  expect(await sent()).toEqual([null, "右边切掉了一列"]);
  await world.ask(contract.acts.undo, {});
  expect(await sent()).toEqual([null, null]);
});

it("what is to be looked at follows the registry, and stays on the corrected lines when another engine reads the page with its lines moved", async () => {
  const { world, store, issueId, ids, read, get } = await issueOf(1);
  read(1, "示改发〔2003〕11号", "养护资金三千元", "各镇人民政府");
  const queue = async () => (await world.ask(contract.proof.queue, { issueId })).risks.map(({ kind, line, why }) => [kind, line, why]);
  expect(await queue()).toEqual([
    ["number", 0, null],
    ["amount", 1, null],
  ]);
  const codes = [{ code: "示政发", from: null, until: null }];
  await world.ask(contract.issuers.write, { name: "示例区人民政府", codes, level: "district", own: true });
  expect((await queue())[0]).toEqual(["number", 0, "机关代字“示改发”与名录里的“示政发”只差一个字"]);
  await world.ask(contract.pages.correct, { pageId: ids[0]!, line: 0, text: "示政发〔2003〕11号" });
  await world.ask(contract.pages.correct, { pageId: ids[0]!, line: 1, text: "养护资金五千元" });
  const line = (text: string, y: number) => ({ text, box: [104, y, text.length * 40, 40] as const, words: [] });
  const other = [line("新认出的页眉", 20), line("各镇人民政府", 214), line("养护资金王千元", 152), line("示政友〔2003〕11号", 93)];
  store.pages.recognised(ids[0]!, [{ engine: "tesseract", confidence: 80, seconds: 1, lines: other }], store.pages.rederive);
  const page = await get(1);
  expect(page.engine).toBe("tesseract");
  expect(page.lines.map((l) => [l.text, l.corrected?.by ?? null, l.corrected?.read ?? null])).toEqual([
    ["新认出的页眉", null, null],
    ["各镇人民政府", null, null],
    ["养护资金五千元", "甲", "养护资金王千元"],
    ["示政发〔2003〕11号", "甲", "示政友〔2003〕11号"],
  ]);
  expect(await queue()).toEqual([
    ["differing", 2, "校对过，重新识别又读作“养护资金王千元”"],
    ["differing", 3, "校对过，重新识别又读作“示政友〔2003〕11号”"],
  ]);
});

it("of many places that read alike the likeliest are offered, with how many there are in all", async () => {
  const { world, ids, read } = await issueOf(3);
  read(1, "定淘区人民政府");
  for (const seq of [2, 3]) read(seq, ...Array.from({ length: 70 }, (_, i) => `${i}定淘区和淘汰`));
  await world.ask(contract.pages.correct, { pageId: ids[0]!, line: 0, text: "定陶区人民政府" });
  const found = await world.ask(contract.proof.alike, { pageId: ids[0]!, line: 0 });
  expect(found).toMatchObject({ total: 280 });
  expect(found!.places).toHaveLength(120);
  expect(found!.places.every((p) => p.beside === 2)).toBe(true);
});

it("a page that came with its own text is corrected like any other: that is what is found, shown and written out", async () => {
  const world = await (await newWorld()).start();
  const { store, issueId, ids } = addIssue(world, 1, "2003/2", ["示例区人民政府通知", "养护资金三千王百元"]);
  const risks = (await world.ask(contract.proof.queue, { issueId })).risks;
  expect(risks.map((r) => [r.kind, r.text, r.other])).toEqual([["amount", "三千王百元", "三千五百元"]]);
  await world.ask(contract.pages.correct, { pageId: ids[0]!, line: 1, text: "养护资金三千五百元" });
  const pagesWith = async (query: string) => (await world.ask(contract.search.find, { query })).pages;
  expect([await pagesWith("三千五百元"), await pagesWith("三千王百元")]).toEqual([1, 0]);
  expect((await world.ask(contract.pages.get, { issueId, seq: 1 })).text).toBe("示例区人民政府通知\n养护资金三千五百元");
  const [issue] = store.site.select("网站", () => Promise.reject(new Error("no image"))).issues;
  expect(issue!.pages[0]!.text).toBe("示例区人民政府通知\n养护资金三千五百元");
});
