import { expect, it } from "vitest";
import { contract, newWorld } from "./world.ts";

const paper = (title: string, number: string, year: number, body: string) => `示例区人民政府
${title}
${number}

各镇人民政府、街道办事处，区政府各部门：
${body}
本文自${year}年7月1日起施行。

示例区人民政府
${year}年6月15日
`;
const measure = paper("示例区农村公路养护管理办法", "示政发〔2018〕22号", 2018, "一、落实养护资金。");
const rules = paper(
  "示例区农村公路养护管理办法实施细则",
  "示政发〔2019〕7号",
  2019,
  "一、根据《示例区农村公路养护管理办法》（示政发[2018]22号），制定本细则。",
);
const grants = paper("关于养护补助的通知", "示政发〔2020〕2号", 2020, "一、按示政发〔2018〕22号文件执行。\n二、另按《办法》执行。");
const near = paper(
  "关于其他事项的通知",
  "示政发〔2020〕3号",
  2020,
  "一、《示例区农村公路养护管理办法实施细则》继续执行，示政发〔2018〕220号同样执行。",
);

async function library() {
  const world = await (await newWorld()).start();
  const [measureId, rulesId, grantsId] = await world.add(
    { name: "办法.txt", text: measure },
    { name: "细则.txt", text: rules },
    { name: "补助.txt", text: grants },
    { name: "其他.txt", text: near },
  );
  return { world, measureId: measureId!, rulesId: rulesId!, grantsId: grantsId! };
}

it("who cites a document: by title or by number, with the sentence and where it stands; longer names are others", async () => {
  const { world, measureId, rulesId, grantsId } = await library();
  const { citing, holding } = await world.ask(contract.citations.of, { id: measureId });
  expect(citing.map((c) => c.id)).toEqual([grantsId, rulesId]);
  expect(holding).toBe(2);
  expect(citing[0]!.places).toMatchObject([{ sentence: "一、按示政发〔2018〕22号文件执行。", under: "一、" }]);
  await world.ask(contract.events.record, { documentId: grantsId, kind: "repealed", on: "2022-01-01" });
  expect(await world.ask(contract.citations.of, { id: measureId })).toMatchObject({
    holding: 1,
    citing: [{ id: rulesId }, { headline: "已废止" }],
  });
});

it("a draft is checked: what it cites, whether it is here, whether it holds today, and what took its place", async () => {
  const { world, measureId, rulesId } = await library();
  await world.ask(contract.events.record, {
    documentId: measureId,
    kind: "repealed",
    on: "2023-05-01",
    basis: { title: "示例区人民政府关于废止部分文件的决定", docNumber: "示政发〔2023〕4号", article: "第一条", sentence: null, id: null },
  });
  const draft = `第一条 根据《示例区农村公路养护管理办法》（示政发〔2018〕22号）、《示例区农村公路养护管理办法实施细则》（示政发〔2019〕8号）和《中华人民共和国公路法》，制定本办法。\n`;
  const { cited } = await world.ask(contract.citations.check, { text: draft });
  expect(cited).toMatchObject([
    {
      state: "here",
      document: { id: measureId },
      headline: "已废止",
      since: "2023-05-01",
      by: { id: null, docNumber: "示政发〔2023〕4号" },
      doubt: null,
      places: [{ under: "第一条" }],
    },
    { state: "here", document: { id: rulesId }, headline: "现行有效", doubt: "标题相符，库中文件的文号是示政发〔2019〕7号" },
    { state: "absent", title: "中华人民共和国公路法", document: null, headline: null },
  ]);
});

it("a file is read for checking and not taken in", async () => {
  const { world } = await library();
  const handed = (await (
    await world.hono.request(`/files/incoming?name=${encodeURIComponent("稿.txt")}`, {
      method: "POST",
      body: "根据《示例区农村公路养护管理办法》制定。",
    })
  ).json()) as { incoming: string; name: string };
  expect(await world.ask(contract.citations.read, { file: handed })).toEqual({
    name: "稿.txt",
    text: "根据《示例区农村公路养护管理办法》制定。\n",
  });
  expect((await world.ask(contract.documents.list, {})).total).toBe(4);
});
