import { expect, it } from "vitest";
import type { PageCheck } from "../../shared/domain/acceptance.ts";
import { addIssue, issueOf } from "./proofWorld.ts";
import { contract } from "./world.ts";

/** An issue of so many read pages, all of them proofread. */
async function proofread(count: number) {
  const made = await issueOf(count);
  for (let seq = 1; seq <= count; seq++) {
    made.read(seq, `第${seq}页的标题`, "各镇人民政府、街道办事处");
    await made.world.ask(contract.pages.proofread, { pageId: made.ids[seq - 1]!, done: true });
  }
  const scope = { kind: "issues" as const, from: made.issueId, to: made.issueId };
  const view = (id: string) => made.world.ask(contract.acceptances.get, { id });
  const check = (id: string, pageId: string, { lines = [], faults = [], done = true }: Partial<PageCheck> = {}) =>
    made.world.ask(contract.acceptances.check, {
      id,
      pageId,
      changes: [
        ...lines.map((line) => ({ kind: "line" as const, ...line })),
        ...faults.map((fault) => ({ kind: "fault" as const, fault })),
        { kind: "done", done },
      ],
    });
  const decide = (id: string, verdict: "accepted" | "returned", reason = "") =>
    made.world.ask(contract.acceptances.decide, { id, verdict, reason });
  return { ...made, scope, view, check, decide };
}

it("a batch is drawn from, checked, returned to be proofread with the reason, and a second acceptance passes it", async () => {
  const { world, scope, ids, issueId, view, check, decide } = await proofread(12);
  const told = await world.ask(contract.acceptances.preview, { scope });
  expect(told).toMatchObject({ name: "2003年第2期", pages: 12, sample: 10, why: null, earlier: 0 });
  const { id } = await world.ask(contract.acceptances.open, { scope });
  const first = await view(id);
  expect(first.sample).toHaveLength(10);
  expect(first.drawsAgain).toBe(true);
  expect(first.seed).toMatch(/^[0-9a-f]{12}$/);
  expect(first.limits).toMatchObject({ errorLimit: 3, qualifiedRate: 95 });

  const [one, two, ...rest] = first.sample;
  const lines = [{ line: 0, read: `第${one!.seq}页的标题`, printed: `第${one!.seq}页的题` }];
  await check(id, one!.id, { lines, done: false });
  await check(id, one!.id, { lines });
  await check(id, two!.id, { faults: [{ kind: "image", note: "下缘缺字" }] });
  await expect(decide(id, "accepted")).rejects.toThrow("还有8页没有检毕");
  for (const page of rest) await check(id, page.id);
  const found = (await view(id)).figures;
  const twice = { kind: "fault" as const, fault: { kind: "order" as const, note: "" } };
  await world.ask(contract.acceptances.check, { id, pageId: two!.id, changes: [twice, twice, { ...twice, kind: "drop" }] });
  expect((await view(id)).sample[1]!.check!.faults.map((f) => f.kind)).toEqual(["image", "order"]);
  await world.ask(contract.acceptances.check, { id, pageId: two!.id, changes: [{ ...twice, kind: "drop" }] });
  expect(found).toMatchObject({ checked: 10, wrong: 1, counts: { extra: 1, image: 1 } });
  expect(found.measures.map((m) => m.met)).toEqual([false, true, false]);
  await expect(decide(id, "accepted")).rejects.toThrow("写明仍定通过的理由");
  await expect(decide(id, "returned")).rejects.toThrow("写明退回的原因");
  await decide(id, "returned", "标题多字");
  await expect(check(id, one!.id)).rejects.toThrow("已定为退回");
  const issue = await world.ask(contract.issues.get, { id: issueId });
  expect(issue.states.recognised).toBe(12);
  expect(issue.list[11]!.returned).toMatchObject({ reason: "标题多字", by: "甲" });

  for (const pageId of ids) await world.ask(contract.pages.proofread, { pageId, done: true });
  expect((await world.ask(contract.issues.get, { id: issueId })).list[0]!.returned).toBeNull();
  const second = await world.ask(contract.acceptances.open, { scope });
  for (const page of (await view(second.id)).sample) await check(second.id, page.id);
  await decide(second.id, "accepted");
  const after = await view(second.id);
  expect(after).toMatchObject({ round: 2, decision: { verdict: "accepted", reason: "" } });
  expect(after.others).toMatchObject([{ id, round: 1, decision: { verdict: "returned", reason: "标题多字" } }]);
  expect((await world.ask(contract.acceptances.list, {})).map((a) => a.round)).toEqual([2, 1]);
});

it("undo takes back a verdict with what it did to the pages, then the check, then the draw; the chain stays whole", async () => {
  const { world, store, scope, issueId, view, check, decide } = await proofread(3);
  const { id } = await world.ask(contract.acceptances.open, { scope });
  const [page] = (await view(id)).sample;
  await check(id, page!.id, { faults: [{ kind: "order", note: "" }] });
  await decide(id, "returned", "次序颠倒");
  const states = async () => (await world.ask(contract.issues.get, { id: issueId })).states;
  expect((await states()).recognised).toBe(3);
  await world.ask(contract.acts.undo, { act: null });
  expect((await states()).proofread).toBe(3);
  expect((await view(id)).decision).toBeNull();
  await world.ask(contract.acts.undo, { act: null });
  expect((await view(id)).sample[0]!.check).toBeNull();
  await world.ask(contract.acts.undo, { act: null });
  await expect(view(id)).rejects.toThrow("没有这次验收");
  for (let i = 0; i < 3; i++) await world.ask(contract.acts.redo, {});
  expect((await states()).recognised).toBe(3);
  expect(store.acts.broken()).toEqual([]);
});

it("what cannot be drawn from is told in a sentence", async () => {
  const { world, scope, issueId } = await issueOf(2).then((made) => ({
    ...made,
    scope: { kind: "issues" as const, from: made.issueId, to: made.issueId },
  }));
  const why = async (asked: typeof scope | { kind: "since"; day: string }) =>
    (await world.ask(contract.acceptances.preview, { scope: asked })).why;
  expect(await why(scope)).toContain("还有2页没有识别");
  await expect(world.ask(contract.acceptances.open, { scope })).rejects.toThrow("还有2页没有识别");
  expect(await why({ kind: "since", day: "2999-01-01" })).toContain("没有扫描页");
  const other = world.store().pages.openNamed("2003/3", "另一种公报");
  await expect(why({ ...scope, from: issueId, to: other })).rejects.toThrow("不是同一种公报");
});

it("several issues make one batch in their order, and a batch under way is not drawn from again", async () => {
  const { world, issueId, scope } = await proofread(2);
  const next = addIssue(world, 2, "2003/3");
  for (const seq of [1, 2]) next.read(seq, "第三期的一行");
  const both = { ...scope, from: next.issueId, to: issueId };
  expect(await world.ask(contract.acceptances.preview, { scope: both })).toMatchObject({
    name: "2003年第2期至2003年第3期",
    pages: 4,
    states: { recognised: 2, proofread: 2 },
  });
  const { id } = await world.ask(contract.acceptances.open, { scope: both });
  expect((await world.ask(contract.acceptances.get, { id })).sample.map((p) => p.label + p.seq)).toEqual([
    "2003年第2期1",
    "2003年第2期2",
    "2003年第3期1",
    "2003年第3期2",
  ]);
  expect((await world.ask(contract.acceptances.preview, { scope })).why).toContain("办结那一次再抽");
  expect((await world.ask(contract.acceptances.preview, { scope: { kind: "since", day: "2020-01-01" } })).pages).toBe(4);
});

it("a page that changed or went away since the draw is told, and a line that reads otherwise by now is not written down", async () => {
  const { world, scope, ids, view, check, decide } = await proofread(3);
  const { id } = await world.ask(contract.acceptances.open, { scope });
  await world.ask(contract.pages.correct, { pageId: ids[0]!, line: 1, text: "各镇人民政府" });
  await world.ask(contract.pages.withdraw, { pageIds: [ids[2]!] });
  expect((await view(id)).sample.map((p) => [p.changed, p.gone])).toEqual([[true, false], [false, false], [false, true]]); // prettier-ignore
  const stale = [{ line: 1, read: "各镇人民政府、街道办事处", printed: "各镇" }];
  await expect(check(id, ids[0]!, { lines: stale })).rejects.toThrow("第2行已经改过");
  await check(id, ids[0]!);
  await check(id, ids[1]!);
  await decide(id, "accepted");
});

it("the certificate is had as Word and PDF, with the seed, the figures and every page of the sample", { timeout: 60_000 }, async () => {
  const { world, scope, view, check } = await proofread(3);
  const { id } = await world.ask(contract.acceptances.open, { scope });
  const [page] = (await view(id)).sample;
  await check(id, page!.id, { lines: [{ line: 0, read: "第1页的标题", printed: "第1页的题" }] });
  const made = async (as: "docx" | "pdf") => {
    const { name, href } = await world.ask(contract.acceptances.paper, { id, as });
    return { name, bytes: new Uint8Array(await (await world.hono.request(href)).arrayBuffer()) };
  };
  const word = await made("docx");
  expect(word.name).toBe("2003年第2期验收单.docx");
  const { readFile } = await import("../../electron/intake/intake.ts");
  const { text } = await readFile(word.bytes, word.name);
  const { seed } = await view(id);
  for (const said of [
    seed,
    "共3页",
    "随机抽3页（100%）",
    "多字",
    "威尔逊区间",
    "样本中还有2页没有检毕",
    "□ 通过",
    "第1页的标题→第1页的题",
    "验收单位（盖章）",
  ])
    expect(text).toContain(said);
  const pdf = await made("pdf");
  expect(new TextDecoder().decode(pdf.bytes.slice(0, 8))).toBe("%PDF-1.7");
});
