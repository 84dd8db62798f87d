import { expect, it } from "vitest";
import { contract, newWorld, type World } from "./world.ts";

const regulation = (day: string, order: number, rest: string) =>
  `# 示例市场管理条例\n\n${day} 示例省人民政府令第${order}号公布\n\n第一条 为了加强管理，制定本条例。\n\n第二条 ${rest}\n`;
const first = regulation("1987年9月5日", 3, "本条例自公布之日起施行。");
const second = regulation("1994年8月18日", 20, "本条例自公布之日起施行。");
const third = regulation("1999年1月1日", 40, "本条例自公布之日起施行。1994年8月18日示例省人民政府公布的《示例市场管理条例》同时废止。");

const ends = async (world: World, id: string) =>
  (await world.ask(contract.documents.get, { id })).proposals.filter((p) => p.kind !== "based-on");
async function accept(world: World, id: string) {
  const ids = (await ends(world, id)).map((p) => p.id);
  return world.ask(contract.proposals.decide, { documentId: id, ids, decision: "accepted" });
}
const headline = async (world: World, id: string) => (await world.ask(contract.documents.get, { id })).headline;

it("a document that repeals its own older namesake means the one made on the day it names", async () => {
  const world = await (await newWorld()).start();
  const [a, b, c] = await world.add({ name: "一.txt", text: first }, { name: "二.txt", text: second }, { name: "三.txt", text: third });
  expect(await ends(world, c!)).toMatchObject([{ kind: "repeals", target: { id: b }, doubt: null }]);
  await accept(world, c!);
  expect([await headline(world, a!), await headline(world, b!), await headline(world, c!)]).toEqual(["现行有效", "已废止", "现行有效"]);
});

it("a namesake of another year is told, not taken, and the right one links when it comes", async () => {
  const world = await (await newWorld()).start();
  const [, c] = await world.add({ name: "一.txt", text: first }, { name: "三.txt", text: third });
  expect((await ends(world, c!))[0]!.doubt).toContain("1994年8月18日");
  const [b] = await world.add({ name: "二.txt", text: second });
  expect(await ends(world, c!)).toMatchObject([{ target: { id: b }, doubt: null }]);
  await accept(world, c!);
  expect(await headline(world, b!)).toBe("已废止");
});

it("a proposal keeps the title as the text writes it, whatever the document here is called", async () => {
  const world = await (await newWorld()).start();
  const whole =
    "# 示例乙条例\n\n2001年1月1日 国务院公布\n\n第一条 本条例自公布之日起施行。国务院发布的《中华人民共和国示例市场管理条例》同时废止。\n";
  const [a, b] = await world.add({ name: "一.txt", text: first }, { name: "乙.txt", text: whole });
  expect(await ends(world, b!)).toMatchObject([{ target: { id: a, title: "示例市场管理条例" }, named: "中华人民共和国示例市场管理条例" }]);
});

it("a suspension that was accepted takes hold when its target comes later, and for its days only", async () => {
  const world = await (await newWorld()).start();
  const text = `示例区人民政府关于暂停执行有关文件的通知\n示政发〔2020〕9号\n\n各镇人民政府：\n《示例区集市管理办法》（示政发〔2015〕4号）自2020年7月1日起暂停执行至2020年12月31日。\n\n示例区人民政府\n2020年6月1日\n`;
  const [source] = await world.add({ name: "停.txt", text });
  expect(await accept(world, source!)).toMatchObject({ events: [], unresolved: 1 });
  const old = `示例区人民政府关于印发《示例区集市管理办法》的通知\n示政发〔2015〕4号\n\n各镇人民政府：\n本办法自2015年2月1日起施行。\n\n示例区人民政府\n2015年1月1日\n`;
  const [target] = await world.add({ name: "旧.txt", text: old });
  const on = async (day: string) => (await world.ask(contract.documents.get, { id: target!, on: day })).headline;
  expect([await on("2020-06-30"), await on("2020-07-01"), await on("2020-12-31"), await on("2021-01-01")]).toEqual([
    "现行有效",
    "停止执行",
    "停止执行",
    "现行有效",
  ]);
});

it("a clause that ends what it does not name can be accepted, ends nothing by itself and is shown with its scope", async () => {
  const world = await (await newWorld()).start();
  const text = `示例区人民政府关于公布清理结果的通知\n示政发〔2020〕10号\n\n各镇人民政府：\n凡未纳入本次公布继续有效目录的规范性文件，自2020年7月1日起一律废止。\n\n示例区人民政府\n2020年6月1日\n`;
  const [id] = await world.add({ name: "清理.txt", text });
  const [clause] = await ends(world, id!);
  expect(clause).toMatchObject({ kind: "catch-all", on: "2020-07-01", scope: { condition: "unlisted", effect: "repeals" }, doubt: null });
  expect(await accept(world, id!)).toMatchObject({ events: [], unresolved: 0 });
  expect((await ends(world, id!))[0]!.decision).toBe("accepted");
});
