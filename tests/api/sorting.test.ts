import { expect, it } from "vitest";
import { contract } from "../../shared/contract/index.ts";
import type { Recognition } from "../../shared/domain/pages.ts";
import { scan, sheet } from "./scanning.ts";
import { newWorld } from "./world.ts";

const reading = (texts: readonly string[]): Recognition => ({
  engine: "甲",
  confidence: 90,
  seconds: 1,
  lines: texts.map((text, i) => ({ text, box: [60, 40 + i * 60, 400, 30] as const, words: [] })),
});

/** Pages that wait for their issue, each read as told. */
async function waiting(...pages: readonly (readonly string[])[]) {
  const world = await (await newWorld()).start();
  const files = await Promise.all(pages.map(async (_, i) => ({ name: `${i + 1}.png`, bytes: await sheet(i + 1) })));
  const issueId = await scan(world, files, "2007/待定");
  const store = world.store();
  const { list } = await world.ask(contract.issues.get, { id: issueId });
  for (const [i, texts] of pages.entries()) if (texts.length) store.pages.recognised(list[i]!.id, [reading(texts)], store.pages.rederive);
  const view = (id = issueId) => world.ask(contract.issues.get, { id });
  const undo = () => world.ask(contract.acts.undo, {});
  return { world, issueId, view, undo, ids: list.map((p) => p.id) };
}
const cover = (no: number) => ["示例区人民政府公报", `2007年第${no}期（总第${22 + no}号）`];

it("a cover proposes its issue with its words; accepted, the pages go there with their text and corrections, and undo brings them back", async () => {
  const { world, issueId, view, undo, ids } = await waiting(cover(3), ["第一页的文字"], cover(4), ["第二页的文字"]);
  await world.ask(contract.pages.correct, { pageId: ids[1]!, line: 0, text: "第一页更正的文字" });
  const before = await view();
  expect(before.covers.map((c) => [c.label, c.words, c.from, c.to])).toEqual([
    ["2007年第3期", "示例区人民政府公报 2007年第3期（总第25号）", 1, 2],
    ["2007年第4期", "示例区人民政府公报 2007年第4期（总第26号）", 3, 4],
  ]);
  const refile = (at: number) =>
    world.ask(contract.pages.refile, { pageIds: [...before.covers[at]!.pages], issue: `2007/${at + 3}`, gazette: "示例区人民政府公报" });
  const three = await refile(0);
  expect((await view(three.issueId)).list.map((p) => [p.id, p.seq])).toEqual([[ids[0], 1], [ids[1], 2]]); // prettier-ignore
  expect((await world.ask(contract.pages.get, { issueId: three.issueId, seq: 2 })).text).toBe("第一页更正的文字");
  expect((await view()).list.map((p) => [p.id, p.seq])).toEqual([[ids[2], 1], [ids[3], 2]]); // prettier-ignore
  await refile(1);
  expect((await world.ask(contract.issues.list, {})).map((i) => [i.label, i.pages])).toEqual([
    ["2007年第4期", 2],
    ["2007年第3期", 2],
  ]);
  await undo();
  await undo();
  expect((await view()).list).toEqual(before.list);
  expect((await world.ask(contract.issues.list, {})).map((i) => i.label)).toEqual(["2007年待定"]);
  expect((await world.ask(contract.search.find, { query: "更正的文字" })).hits).toHaveLength(1);
  expect(issueId).toBe((await view()).id);
  expect(world.store().acts.broken()).toEqual([]);
});

it("what a cover says can be declined, and pages that hold an article are not taken away from under it", async () => {
  const { world, issueId, view, undo, ids } = await waiting(cover(3), ["示例区人民政府关于公路养护的通知"]);
  const [said] = (await view()).covers;
  await world.ask(contract.pages.declineCover, { pageId: said!.page, label: said!.label });
  expect((await view()).covers).toEqual([]);
  await undo();
  expect((await view()).covers).toHaveLength(1);
  const spot = { seq: 2, line: 0 };
  await world.ask(contract.articles.keep, {
    issueId,
    articles: [{ id: null, title: "公路养护", column: null, documentId: null, parts: [{ from: spot, to: spot }] }],
  });
  await expect(world.ask(contract.pages.refile, { pageIds: ids, issue: "2007/3" })).rejects.toThrow("已拆分出“公路养护”");
});

it("pages join the end of an issue that is there; new scans and the rest keep their places", async () => {
  const { world, view, undo, ids } = await waiting(["甲"], ["乙"], ["丙"]);
  const other = await scan(world, [{ name: "9.png", bytes: await sheet(9) }], "2003/2");
  await world.ask(contract.pages.refile, { pageIds: [ids[2]!, ids[0]!], issue: "2003/2" });
  const seqs = async (id?: string) => (await view(id)).list.map((p) => p.seq);
  expect((await view(other)).list.slice(1).map((p) => p.id)).toEqual([ids[0], ids[2]]);
  expect([await seqs(other), await seqs()]).toEqual([[1, 2, 3], [1]]);
  await scan(world, [{ name: "10.png", bytes: await sheet(10) }], "2003/2");
  await scan(world, [{ name: "11.png", bytes: await sheet(11) }], "2007/待定");
  expect([await seqs(other), await seqs()]).toEqual([
    [1, 2, 3, 4],
    [1, 2],
  ]);
  await undo();
  await undo();
  await undo();
  expect([await seqs(other), await seqs()]).toEqual([[1], [1, 2, 3]]);
  await expect(world.ask(contract.pages.refile, { pageIds: [ids[0]!], issue: "2007/待定" })).rejects.toThrow("已经在2007年待定里");
});

it("a finding is let be with a reason, told again when its page changes, and by undo", async () => {
  const { world, issueId, view, undo, ids } = await waiting(["- 1 -"], ["- 2 -"], ["- 5 -"]);
  const missing = async () => (await view()).findings.find((f) => f.kind === "missing");
  const { pages } = (await missing())!;
  expect(pages).toEqual([ids[1], ids[2]]);
  await world.ask(contract.pages.settle, { issueId, kind: "missing", pageIds: [...pages], reason: "原件就缺这两页" });
  expect((await missing())!.settled).toMatchObject({ reason: "原件就缺这两页", by: "甲" });
  await world.ask(contract.pages.crop, { pageId: ids[2]!, box: [0, 0, 590, 790] });
  expect((await missing())?.settled ?? null).toBeNull();
  await undo();
  expect((await missing())!.settled).not.toBeNull();
  await undo();
  expect((await missing())!.settled).toBeNull();
});
