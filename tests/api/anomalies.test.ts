import { expect, it } from "vitest";
import { contract, newWorld } from "./world.ts";

const notice = (issuer: string, number: string) =>
  `${issuer}关于加强甲管理的通知\n${number}\n\n各镇人民政府：\n请执行。\n\n${issuer}\n2020年5月6日\n`;

it("a document is held to the registry of organs, again whenever the registry changes, and what a person settles stays on record", async () => {
  const world = await (await newWorld()).start();
  const [id] = await world.add({ name: "甲.txt", text: notice("示例市示例区财政局", "示政发〔2020〕3号") });
  const look = async () => (await world.ask(contract.documents.get, { id: id! })).anomalies;
  const open = async () => (await world.ask(contract.documents.list, {})).rows.find((r) => r.id === id)!.open.anomalies;
  expect([await look(), await open()]).toEqual([[], 0]);
  const codes = [{ code: "示政发", from: null, until: null }];
  await world.ask(contract.issuers.write, { name: "示例市示例区人民政府", codes, level: "district", own: true });
  expect([(await look()).map((a) => a.code), await open()]).toEqual([["code-issuer"], 1]);
  const [anomaly] = await look();
  const { act } = await world.ask(contract.documents.settle, { id: id!, anomaly: anomaly!.id, how: "已核对，代政府发文" });
  expect([(await look())[0]!.settled!.how, await open()]).toEqual(["已核对，代政府发文", 0]);
  await world.ask(contract.acts.undo, { act });
  expect(await open()).toBe(1);
});

it("two texts under one number are told on both, each naming the other", async () => {
  const world = await (await newWorld()).start();
  const [a, b] = await world.add(
    { name: "甲.txt", text: notice("示例市示例区人民政府", "示政发〔2020〕3号") },
    { name: "乙.txt", text: notice("示例市示例区人民政府", "示政发［2020］3 号").replace("请执行", "请遵照执行") },
  );
  for (const id of [a!, b!])
    expect((await world.ask(contract.documents.get, { id })).anomalies).toMatchObject([{ code: "same-number", settled: null }]);
});
