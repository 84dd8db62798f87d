import { expect, it } from "vitest";
import { contract, newWorld } from "./world.ts";

const notice = (n: number) => `示例区人民政府
关于第${n}类事项的通知
示政发〔2019〕${n}号

各镇人民政府、街道办事处：
一、认真落实。
二、本通知自2019年3月1日起施行，有效期五年。

示例区人民政府
2019年2月${n}日
`;
async function library(count = 3) {
  const world = await (await newWorld()).start();
  const ids = await world.add(...Array.from({ length: count }, (_, i) => ({ name: `${i}.txt`, text: notice(i + 1) })));
  const all = async () => (await world.ask(contract.documents.list, { sort: { by: "number", down: false } })).rows;
  return { world, ids, all };
}

it("one decision ends many documents in one act, and one undo brings them all back", async () => {
  const { world, ids, all } = await library();
  const event = { kind: "repealed", on: "2021-06-01", basis: { title: "关于废止部分文件的决定", docNumber: "示政发〔2021〕5号" } } as const;
  const done = await world.ask(contract.documents.bulk, { ids, act: { what: "event", event } });
  expect(done).toMatchObject({ changed: 3, left: [] });
  expect((await all()).map((r) => r.headline)).toEqual(["已废止", "已废止", "已废止"]);
  await world.ask(contract.acts.undo, {});
  expect((await world.ask(contract.documents.list, { on: "2021-06-01" })).rows.map((r) => r.headline)).toEqual(Array(3).fill("现行有效"));
});

it("what cannot be done to one is told with its reason; where it can be done to none, nothing is written", async () => {
  const { world, ids } = await library();
  const event = { kind: "repealed", on: "2021-06-01" } as const;
  await world.ask(contract.events.record, { documentId: ids[0]!, ...event });
  const done = await world.ask(contract.documents.bulk, { ids, act: { what: "event", event } });
  expect(done).toMatchObject({ changed: 2, left: [{ id: ids[0], why: expect.stringContaining("已废止") }] });
  const before = (await world.ask(contract.acts.list, {})).length;
  await expect(world.ask(contract.documents.bulk, { ids, act: { what: "event", event } })).rejects.toMatchObject({ code: "conflict" });
  expect((await world.ask(contract.acts.list, {})).length).toBe(before);
});

it("topics are set for many, narrowed by, and taken off again; the office's list is its own and can be undone", async () => {
  const { world, ids, all } = await library();
  await world.ask(contract.documents.bulk, { ids: ids.slice(0, 2), act: { what: "topic", topic: "农业、林业、水利" } });
  expect((await all()).map((r) => r.topic)).toEqual(["农业、林业、水利", "农业、林业、水利", null]);
  expect((await world.ask(contract.documents.list, { topics: [""] })).total).toBe(1);
  await world.ask(contract.documents.bulk, { ids, act: { what: "topic", topic: null } });
  expect((await all()).map((r) => r.topic)).toEqual([null, null, null]);
  const usual = await world.ask(contract.documents.topics, {});
  await world.ask(contract.documents.setTopics, { topics: ["交通", "交通", "农业"] });
  expect(await world.ask(contract.documents.topics, {})).toEqual({ topics: ["交通", "农业"] });
  await world.ask(contract.acts.undo, {});
  expect(await world.ask(contract.documents.topics, {})).toEqual(usual);
});

it("fields to be looked at are confirmed for many, and documents are withdrawn together", async () => {
  const { world, ids } = await library();
  const waiting = async () => (await world.ask(contract.documents.list, { waiting: "fields" })).total;
  expect(await waiting()).toBe(3);
  await world.ask(contract.documents.bulk, { ids, act: { what: "confirm", of: "fields" } });
  expect(await waiting()).toBe(0);
  await world.ask(contract.documents.bulk, { ids, act: { what: "withdraw" } });
  expect(await world.ask(contract.documents.list, {})).toMatchObject({ all: 0 });
  await world.ask(contract.acts.undo, {});
  expect(await world.ask(contract.documents.list, {})).toMatchObject({ all: 3 });
});

it("what was in force on a day is told with what shows it, and as the register stood when it is asked for", async () => {
  const { world, ids } = await library();
  const list = await world.ask(contract.documents.inForce, { on: "2020-01-01" });
  expect(list).toMatchObject({ total: 3, counts: [{ value: "现行有效", count: 3 }] });
  expect(list.rows[0]).toMatchObject({ from: "2019-03-01", since: "2019-03-01", cause: "commenced", validUntil: "2024-02-29", by: null });
  expect(list.rows[0]!.sentence).toBe("二、本通知自2019年3月1日起施行，有效期五年。");
  expect(await world.ask(contract.documents.inForce, { on: "2019-02-28" })).toMatchObject({ total: 0 });
  expect(await world.ask(contract.documents.inForce, { on: "2024-02-29" })).toMatchObject({ total: 3 });
  expect(await world.ask(contract.documents.inForce, { on: "2024-03-01" })).toMatchObject({ total: 0 });

  const event = {
    kind: "amended",
    on: "2020-06-01",
    basis: { title: "关于修改部分文件的决定", docNumber: "示政发〔2020〕8号", article: "第二条", sentence: "将第一条修改为……" },
  } as const;
  await world.ask(contract.events.record, { documentId: ids[0]!, ...event });
  const later = await world.ask(contract.documents.inForce, { on: "2020-06-01", words: "第1类" });
  expect(later.rows).toMatchObject([
    {
      headline: "已被修改",
      from: "2019-03-01",
      since: "2020-06-01",
      article: "第二条",
      sentence: "将第一条修改为……",
      by: { docNumber: "示政发〔2020〕8号" },
    },
  ]);
  // On the day before everything was recorded, nothing was believed.
  expect(await world.ask(contract.documents.inForce, { on: "2020-06-01", asOf: "2020-06-01" })).toMatchObject({ total: 0, counts: [] });
});

it("documents that are not to be open are told why, together, and the look stands in each one's record", async () => {
  const { world, ids } = await library();
  const act = { what: "disclose", disclosure: "closed" } as const;
  await expect(world.ask(contract.documents.bulk, { ids, act })).rejects.toThrow("要写明理由");
  await world.ask(contract.documents.bulk, { ids, act: { ...act, reason: "内部事务信息" } });
  expect(await world.ask(contract.ledgers.of, { id: ids[1]! })).toMatchObject({
    disclosure: "closed",
    reason: "内部事务信息",
    reviews: [{ on: "2026-11-24", disclosure: "closed", reason: "内部事务信息" }],
  });
  await world.ask(contract.acts.undo, {});
  expect(await world.ask(contract.ledgers.of, { id: ids[1]! })).toMatchObject({ disclosure: "open", reason: null, reviews: [] });
});
