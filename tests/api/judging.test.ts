import { expect, it } from "vitest";
import { contract, newWorld } from "./world.ts";

const text = `示例区人民政府关于印发《示例区养犬管理办法》的通知
示政发〔2020〕8号

各镇人民政府：
现印发给你们，请遵照执行。

示例区人民政府
2020年5月6日
（此件依申请公开）

示例区养犬管理办法
第一条 单位和个人应当办理登记，不得遗弃，禁止买卖。
第二条 本办法自2020年7月1日起施行，有效期五年。
`;

it("a person decides whether a document is normative, with the reason; the list tells it and undo takes it back", async () => {
  const world = await (await newWorld()).start();
  const [id] = await world.add({ name: "犬.txt", text });
  const look = async () => (await world.ask(contract.documents.get, { id: id! })).normative;
  const listed = async () => (await world.ask(contract.documents.list, {})).rows.find((r) => r.id === id)!.normative;
  expect(await look()).toMatchObject({ suggests: "yes", decided: null });
  expect(await listed()).toBe(null);
  await world.ask(contract.documents.judge, { id: id!, normative: { is: false, reason: "属于内部管理规范" } });
  const { act } = await world.ask(contract.documents.judge, { id: id!, normative: { is: true, reason: "规定公民义务，可反复适用" } });
  expect((await look()).decided).toMatchObject({ is: true, reason: "规定公民义务，可反复适用" });
  expect(await listed()).toBe(true);
  await world.ask(contract.acts.undo, { act });
  expect([(await look()).decided?.is, await listed()]).toEqual([false, false]);
  await world.ask(contract.documents.judge, { id: id!, normative: null });
  expect([(await look()).decided, await listed()]).toEqual([null, null]);
});

it("the printed note on disclosure holds until a person decides otherwise", async () => {
  const world = await (await newWorld()).start();
  const [id] = await world.add({ name: "犬.txt", text });
  const disclosure = async () => (await world.ask(contract.documents.get, { id: id! })).disclosure;
  expect(await disclosure()).toBe("on-request");
  await world.ask(contract.ledgers.review, { id: id!, disclosure: "open" });
  expect(await disclosure()).toBe("open");
});

it("the list is narrowed to what was decided to be normative, what was decided not to be, and what waits for a word", async () => {
  const world = await (await newWorld()).start();
  const notice = (n: number) => ({
    name: `${n}.txt`,
    text: `示例区人民政府关于第${n}类事项的通知\n示政发〔2019〕${n}号\n\n各镇人民政府：\n请认真落实。\n\n示例区人民政府\n2019年2月${n}日\n`,
  });
  const [yes, no, open] = await world.add(notice(1), notice(2), notice(3));
  await world.ask(contract.documents.judge, { id: yes!, normative: { is: true, reason: "反复适用" } });
  await world.ask(contract.documents.judge, { id: no!, normative: { is: false, reason: "一次性部署" } });
  const found = async (judgements: ("yes" | "no" | "open")[]) =>
    (await world.ask(contract.documents.list, { judgements })).rows.map((r) => r.id).sort((a, b) => (a < b ? -1 : 1));
  expect(await found(["yes"])).toEqual([yes]);
  expect(await found(["no", "open"])).toEqual([no!, open!].sort((a, b) => (a < b ? -1 : 1)));
  expect((await world.ask(contract.documents.list, { judgements: ["yes"] })).facets.judgements).toEqual([
    { value: "yes", count: 1 },
    { value: "no", count: 1 },
    { value: "open", count: 1 },
  ]);
});
