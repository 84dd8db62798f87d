import { expect, it } from "vitest";
import type { z } from "zod";
import type { DocumentQuestion } from "../../shared/contract/documentList.ts";
import { contract, newWorld, type World } from "./world.ts";

/** A document of an organ, with its number and period. */
const document = (n: number, organ: string, code: string, year: number, until = "") => `${organ}关于第${n}类事项的通知
${code}〔${year}〕${n}号

各有关单位：
现就第${n}类事项通知如下。
一、认真落实。
二、本通知自${year}年3月1日起施行${until}。

${organ}
${year}年2月${n}日
`;
async function library(): Promise<{ world: World; ids: string[] }> {
  const world = await (await newWorld()).start();
  const ids = await world.add(
    { name: "1.txt", text: document(1, "示例区人民政府", "示政发", 2019) },
    { name: "2.txt", text: document(2, "示例区人民政府", "示政发", 2019, "，有效期至2024年2月28日") },
    { name: "3.txt", text: document(3, "示例区财政局", "示财发", 2022, "，有效期至2026年12月15日") },
    { name: "4.txt", text: document(4, "示例区财政局", "示财发", 2024, "，有效期至2027年4月30日") },
    { name: "10.txt", text: document(10, "示例区财政局", "示财发", 2024) },
  );
  return { world, ids };
}
const list = (world: World, question: z.input<typeof DocumentQuestion>) => world.ask(contract.documents.list, question);
const numbers = async (world: World, question: z.input<typeof DocumentQuestion>) =>
  (await list(world, question)).rows.map((r) => r.docNumber);

it("a window tells its rows, how many there are, and where an open document stands", async () => {
  const { world, ids } = await library();
  const answer = await list(world, { from: 1, count: 2, beside: ids[0]! });
  expect(answer).toMatchObject({ total: 5, all: 5, index: 4, from: 1 });
  expect(answer.rows.map((r) => r.docNumber)).toEqual(["示财发〔2024〕4号", "示财发〔2022〕3号"]);
  expect(answer.groups).toEqual([
    { title: "2024年", count: 2 },
    { title: "2022年", count: 1 },
    { title: "2019年", count: 2 },
  ]);
  expect((await world.ask(contract.documents.ids, { from: 3, to: 4 })).ids).toEqual([ids[1], ids[0]]);
});

it("each order is followed, and what has nothing to be ordered by comes last", async () => {
  const { world } = await library();
  expect(await numbers(world, { sort: { by: "number", down: false }, issuers: ["示例区财政局"] })).toEqual([
    "示财发〔2022〕3号",
    "示财发〔2024〕4号",
    "示财发〔2024〕10号",
  ]);
  expect(await numbers(world, { sort: { by: "until", down: false } })).toEqual([
    "示政发〔2019〕2号",
    "示财发〔2022〕3号",
    "示财发〔2024〕4号",
    "示财发〔2024〕10号",
    "示政发〔2019〕1号",
  ]);
  const byStatus = await list(world, { sort: { by: "status", down: false } });
  expect(byStatus.groups).toEqual([
    { title: "现行有效", count: 4 },
    { title: "已失效", count: 1 },
  ]);
  const titled = await list(world, { sort: { by: "title", down: false } });
  expect(titled.groups).toEqual([]);
  expect(titled.rows[0]!.title).toContain("财政局");
});

it("a choice never hides its neighbours: each kind is counted as if it alone were not chosen", async () => {
  const { world } = await library();
  const { rows, facets } = await list(world, { years: [2024], issuers: ["示例区财政局"], expiring: 180 });
  expect(rows.map((r) => r.docNumber)).toEqual(["示财发〔2024〕4号"]);
  expect(facets.years).toEqual([
    { value: 2024, count: 1 },
    { value: 2022, count: 1 },
  ]);
  expect(facets.expiring).toEqual([{ value: 180, count: 1 }]);
  expect(await numbers(world, { expiring: 30 })).toEqual(["示财发〔2022〕3号"]);
  // What ran out before is not expiring, and on an earlier day other periods end soon.
  expect(await numbers(world, { expiring: 90, on: "2024-01-15" })).toEqual(["示政发〔2019〕2号"]);
});

it("the list follows what is decided: disclosure, the gazette, what waits", async () => {
  const { world, ids } = await library();
  await world.ask(contract.ledgers.review, { id: ids[2]!, disclosure: "closed", reason: "内部事务信息" });
  expect(await numbers(world, { disclosures: ["closed", "on-request"] })).toEqual(["示财发〔2022〕3号"]);
  expect((await list(world, {})).facets.gazette).toEqual([{ value: "out", count: 5 }]);
  const { acts, issues } = world.store();
  acts.run({ verb: "issues/listItem", input: {}, words: "登入第1期", person: world.desk.current()!.actor() }, (act) => {
    const issueId = issues.add({ year: 2019, no: "1" }, "示例区政府公报", null, act.id);
    issues.addItem({ issueId, documentId: ids[0]!, title: "通知", column: null, fromPage: 1, toPage: 2 }, act.id);
  });
  const printed = await list(world, { gazette: "in" });
  expect(printed.rows).toMatchObject([{ docNumber: "示政发〔2019〕1号", inGazette: true }]);
  await world.ask(contract.acts.undo, {});
  expect(await list(world, { gazette: "in" })).toMatchObject({ total: 0 });
});
