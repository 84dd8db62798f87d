import { expect, test } from "vitest";
import { contract, newWorld, type World } from "./world.ts";
import { departments, plan, text } from "./campaignTexts.ts";
import { filled, receive, thirty } from "./campaignWorld.ts";

const get = (world: World, id: string) => world.ask(contract.campaigns.get, { id });
const conclusion = (verdict: "continue" | "repeal" | "amend" | "lapse" | "extend", over = {}) => ({
  verdict,
  reason: "情况已变",
  ...over,
});

test("Thirty documents of five departments, one form late and one in conflict, from the frozen list to the website's list", async () => {
  const world = await (await newWorld()).start();
  const ids = await thirty(world);
  const preview = await world.ask(contract.campaigns.preview, plan);
  expect(preview).toMatchObject({ total: 30, undated: 0, homeless: 0, makers: { government: 25, department: 5 } });
  const { id } = await world.ask(contract.campaigns.open, plan);
  expect(await get(world, id)).toMatchObject({ stage: "forms", departments: 5, received: 0, tally: { total: 30, undecided: 30 } });

  // The second department is also asked about the first document, and says otherwise.
  const first = (await get(world, id)).documents.find((d) => d.id === ids[0])!;
  await world.ask(contract.campaigns.assign, { id, documents: [first.id], departments: [departments[0]!, departments[1]!] });
  const forms = await Promise.all(
    departments.slice(0, 4).map(async (department, i) => ({
      name: `${department}.xlsx`,
      bytes: await filled(world, id, department, (title) =>
        title.includes("事项1管理") ? (i === 0 ? ["建议废止", "已无对象"] : ["继续有效", ""]) : i === 3 ? ["同意", ""] : ["继续有效", ""],
      ),
    })),
  );
  const jobs = await receive(world, ...forms, { name: "别的.csv", bytes: "姓名,电话\n甲,1\n" });
  expect(jobs.map((j) => j.state)).toEqual(["done", "done", "done", "done", "failed"]);
  expect(jobs[4]!.error).toMatch(/别的\.csv.*没有清理意见表/);
  const asked = await get(world, id);
  expect(asked.stage).toBe("returns");
  expect(Object.fromEntries(asked.rows.map((r) => [r.name, [r.state, r.count]]))).toEqual({
    [departments[0]!]: ["conflict", 1],
    [departments[1]!]: ["conflict", 1],
    [departments[2]!]: ["in", 0],
    [departments[3]!]: ["blank", 6],
    [departments[4]!]: ["late", 4],
  });

  // What all agree on is taken over in one act; it is undone in one.
  const adopted = await world.ask(contract.campaigns.adopt, { id });
  expect(adopted.count).toBe(17);
  expect((await get(world, id)).tally).toMatchObject({ continue: 17, undecided: 13 });
  await world.ask(contract.acts.undo, {});
  expect((await get(world, id)).tally.undecided).toBe(30);
  await world.ask(contract.acts.redo, {});

  await world.ask(contract.campaigns.decide, { id, documents: [ids[0]!], conclusion: conclusion("repeal", { basis: "第三条" }) });
  const rest = (await get(world, id)).documents.filter((d) => !d.conclusion).map((d) => d.id);
  const early = world.ask(contract.campaigns.conclude, {
    id,
    decision: { ...(await get(world, id)).proposed, docNumber: "示政发〔2026〕9号", day: "2026-11-24" },
  });
  await expect(early).rejects.toThrow(/还不能办结：12份未定/);
  await world.ask(contract.campaigns.decide, { id, documents: rest.slice(0, 2), conclusion: conclusion("amend", { until: "2026-12-31" }) });
  await world.ask(contract.campaigns.decide, { id, documents: rest.slice(2, 4), conclusion: conclusion("lapse") });
  await world.ask(contract.campaigns.decide, { id, documents: rest.slice(4), conclusion: conclusion("continue") });
  const ready = await get(world, id);
  expect(ready).toMatchObject({ stage: "checks", mayConclude: true, tally: { continue: 25, amend: 2, repeal: 1, lapse: 2, undecided: 0 } });

  const decision = { ...ready.proposed, cut: "maker" as const, docNumber: "示政发〔2026〕9号", day: "2026-11-24" };
  await world.ask(contract.campaigns.write, { id, decision: { ...decision, body: "本次清理共31件。" } });
  expect((await get(world, id)).checks.find((c) => c.code === "counts")).toMatchObject({ state: "open" });
  const ended = await world.ask(contract.campaigns.conclude, { id, decision });
  expect(ended.events).toBe(28);
  const done = await get(world, id);
  expect(done).toMatchObject({ stage: "marking", concluded: { on: "2026-11-24" }, mayConclude: false });
  expect(done.duties.map((d) => d.state)).toEqual(["open", "open"]);
  const repealed = await world.ask(contract.documents.get, { id: ids[0]! });
  expect(repealed).toMatchObject({ headline: "已废止", by: { id: ended.documentId, docNumber: "示政发〔2026〕9号" } });
  const kept = await world.ask(contract.documents.get, { id: ended.documentId });
  expect(kept.fields).toMatchObject({ docNumber: "示政发〔2026〕9号", issuers: ["示例区人民政府"], signedOn: "2026-11-24" });
  expect(kept.text.body).toContain("示政发〔2021〕1号");
  expect(kept.proposals.filter((p) => p.decision === null && p.kind !== "based-on" && p.target.id)).toEqual([]);
  await expect(world.ask(contract.campaigns.decide, { id, documents: [ids[0]!], conclusion: null })).rejects.toThrow(
    /已于2026年11月24日办结/,
  );

  // The pages to be marked, ticked off, and the conclusion taken back while nothing rests on it.
  const list = await world.ask(contract.markings.list, { campaign: id });
  expect(list).toMatchObject({ unmarked: 3, overdue: 0 });
  expect(list.rows.find((r) => r.documentId === ids[0])).toMatchObject({
    newTitle: "【已废止】示例区人民政府关于印发《示例事项1管理办法》的通知",
    text: expect.stringContaining("自2026年11月24日起"),
  });
  await world.ask(contract.markings.address, { document: ids[0]!, address: "https://www.example.gov.cn/art/1.html" });
  await world.ask(contract.markings.tick, { documents: [ids[0]!], on: "2026-11-25" });
  expect((await world.ask(contract.markings.list, { campaign: id })).unmarked).toBe(2);
  await expect(world.ask(contract.acts.undo, { act: ended.act })).rejects.toThrow(/请先撤销那一步/);
  await world.ask(contract.acts.undo, {});
  await world.ask(contract.acts.undo, {});
  await world.ask(contract.acts.undo, {});
  expect(await get(world, id)).toMatchObject({ concluded: null, tally: { repeal: 1 } });
  expect((await world.ask(contract.documents.get, { id: ids[0]! })).headline).toBe("现行有效");
  await expect(world.ask(contract.documents.get, { id: ended.documentId })).rejects.toThrow(/不在资料库里/);
  await world.ask(contract.acts.redo, {});
  expect(await get(world, id)).toMatchObject({ stage: "marking", concluded: { on: "2026-11-24" } });
  expect((await world.ask(contract.documents.get, { id: ids[0]! })).timeline.filter((e) => e.kind === "repealed")).toHaveLength(1);
  expect(world.store().acts.broken()).toEqual([]);
  expect(world.log).toEqual([]);
});

test("A form of another clean-up is refused in a sentence; a second form of a department replaces the first, which stays", async () => {
  const world = await (await newWorld()).start();
  await thirty(world);
  const { id, act } = await world.ask(contract.campaigns.open, plan);
  const [department] = departments as [string];
  const old = await filled(world, id, department, () => ["继续有效", ""]);
  await world.ask(contract.acts.undo, { act });
  const { id: second } = await world.ask(contract.campaigns.open, { ...plan, name: "第二次清理" });
  const [refused] = await receive(world, { name: "旧表.xlsx", bytes: old });
  expect(refused).toMatchObject({ state: "failed", error: expect.stringMatching(/旧表\.xlsx》没有收：编号.{4}不是本资料库的清理/) });

  const a = await filled(world, second, department, () => ["继续有效", ""]);
  const b = await filled(world, second, department, (_, n) => (n === 0 ? ["建议废止", "已有新办法"] : ["继续有效", ""]));
  await receive(world, { name: "第一次.xlsx", bytes: a });
  const [again] = await receive(world, { name: "第二次.xlsx", bytes: b });
  expect(again!.result).toMatchObject({ department, replaced: true, rows: 6, blanks: 0 });
  const row = (await get(world, second)).rows.find((r) => r.name === department)!;
  expect(row.forms.map((f) => f.name)).toEqual(["第一次.xlsx", "第二次.xlsx"]);
  expect((await get(world, second)).documents.filter((d) => d.opinions.some((o) => o.verdict === "repeal"))).toHaveLength(1);
  await world.ask(contract.acts.undo, {});
  expect((await get(world, second)).documents.filter((d) => d.opinions.some((o) => o.verdict === "repeal"))).toHaveLength(0);
});

test("A document that turns up after a clean-up was decided is flagged when it comes in, by its clause or without one", async () => {
  const world = await (await newWorld()).start();
  const ids = await thirty(world);
  const { id } = await world.ask(contract.campaigns.open, { ...plan, catchAll: true });
  await world.ask(contract.campaigns.decide, { id, documents: ids, conclusion: conclusion("continue") });
  const { proposed } = await get(world, id);
  expect(proposed.body).toContain("一律废止");
  const [between] = await world.add({ name: "途中.txt", text: text(70, departments[0]!) });
  expect((await get(world, id)).newcomers.map((n) => n.id)).toEqual([between]);
  const decision = { ...proposed, docNumber: "示政发〔2026〕9号", day: "2026-11-24" };
  const { act } = await world.ask(contract.campaigns.conclude, { id, decision });
  const [late, young] = await world.add(
    { name: "漏报.txt", text: text(71, departments[0]!) },
    {
      name: "新文件.txt",
      text: text(72, departments[0]!).replaceAll("2021年3月1日", "2026年8月1日").replace("2021年5月1日", "2026年9月1日"),
    },
  );
  const flagged = async (document: string) =>
    (await world.ask(contract.documents.get, { id: document })).anomalies.filter((a) => a.code === "clean-up").map((a) => a.message);
  expect(await flagged(late!)).toEqual([expect.stringContaining("一律废止，这份文件在清理范围内而不在目录里")]);
  expect(await flagged(between!)).toHaveLength(1);
  expect(await flagged(young!)).toEqual([]);
  expect(await flagged(ids[0]!)).toEqual([]);
  await world.ask(contract.events.record, { documentId: late!, kind: "repealed", on: "2026-11-24" });
  expect(await flagged(late!)).toEqual([]);
  await world.ask(contract.acts.undo, {});
  await world.ask(contract.acts.undo, { act });
  expect(await flagged(late!)).toEqual([]);
});

test("An accepted clause of a text flags what stands in none of its lists, until it is taken back", async () => {
  const world = await (await newWorld()).start();
  const [old] = await world.add({ name: "旧办法.txt", text: text(1, departments[0]!) });
  const [notice] = await world.add({
    name: "结果.txt",
    text: "示例区人民政府\n关于公布规范性文件清理结果的通知\n示政发〔2024〕3号\n\n各有关单位：\n凡未纳入本次公布继续有效目录的规范性文件，自2024年6月1日起一律废止。\n本通知自2024年5月1日起施行。\n\n示例区人民政府\n2024年4月20日\n",
  });
  const { proposals } = await world.ask(contract.documents.get, { id: notice! });
  const clause = proposals.find((p) => p.kind === "catch-all")!;
  const flags = async (id: string) =>
    (await world.ask(contract.documents.get, { id })).anomalies.filter((a) => a.code === "clean-up").length;
  expect(await flags(old!)).toBe(0);
  await world.ask(contract.proposals.decide, { documentId: notice!, ids: [clause.id], decision: "accepted" });
  const [later] = await world.add({ name: "后来的.txt", text: text(2, departments[0]!) });
  expect([await flags(old!), await flags(later!)]).toEqual([1, 1]);
  const { rows } = await world.ask(contract.documents.list, { waiting: "anomalies" });
  expect(new Set(rows.map((r) => r.id))).toEqual(new Set([old, later]));
  await world.ask(contract.proposals.decide, { documentId: notice!, ids: [clause.id], decision: null });
  expect([await flags(old!), await flags(later!)]).toEqual([0, 0]);
});

test("What is to be amended stays a duty until it was; where the decision says so, it lapses when the day is over", async () => {
  const world = await (await newWorld({ today: "2026-11-24" })).start();
  const ids = await thirty(world);
  const { id } = await world.ask(contract.campaigns.open, { ...plan, lapseOn: "2026-11-01" });
  await world.ask(contract.campaigns.decide, { id, documents: ids, conclusion: conclusion("continue") });
  await world.ask(contract.campaigns.decide, {
    id,
    documents: ids.slice(0, 3),
    conclusion: conclusion("amend", { until: "2026-10-31", what: "修改第二条" }),
  });
  const { proposed } = await get(world, id);
  expect(proposed.body).toContain("逾期未修改公布的，自2026年11月1日起宣布失效");
  const decision = { ...proposed, docNumber: "示政发〔2026〕9号", day: "2026-07-01" };
  const { documentId } = await world.ask(contract.campaigns.conclude, { id, decision });
  const states = async () => (await get(world, id)).duties.map((d) => d.state);
  expect(await states()).toEqual(["late", "late", "late"]);
  await world.ask(contract.events.record, { documentId: ids[0]!, kind: "amended", on: "2026-09-01" });
  await world.ask(contract.events.record, { documentId: ids[1]!, kind: "lapsed", on: "2026-11-01", basis: { id: documentId } });
  expect((await states()).toSorted()).toEqual(["done", "done", "late"]);
});

test("Documents are taken in and out of the list with a reason, and what is not public is counted on no form", async () => {
  const world = await (await newWorld()).start();
  const ids = await thirty(world);
  await world.ask(contract.ledgers.review, { id: ids[0]!, disclosure: "closed", reason: "内部事务信息" });
  const { id } = await world.ask(contract.campaigns.open, plan);
  await world.ask(contract.campaigns.exclude, { id, documents: [ids[1]!], reason: "属于工作方案" });
  expect(await get(world, id)).toMatchObject({ tally: { total: 29 }, outside: [{ id: ids[1], reason: "属于工作方案" }] });
  await world.ask(contract.campaigns.include, { id, documents: [ids[1]!], reason: "复核后仍列入" });
  expect(await get(world, id)).toMatchObject({ tally: { total: 30 }, outside: [] });
  await world.ask(contract.campaigns.decide, { id, documents: ids, conclusion: conclusion("lapse") });
  const view = await get(world, id);
  expect(view.proposed.body).toContain("宣布失效30件");
  expect(view.checks.find((c) => c.code === "hidden")!.words).toBe("不公开的1份只计数，不进附表");
  const decision = { ...view.proposed, docNumber: "示政发〔2026〕9号", day: "2026-11-24" };
  const { documentId } = await world.ask(contract.campaigns.conclude, { id, decision });
  expect((await world.ask(contract.documents.get, { id: documentId })).text.body).not.toContain("示政发〔2021〕1号\t");
  expect((await world.ask(contract.markings.list, { campaign: id })).rows).toHaveLength(29);
});
