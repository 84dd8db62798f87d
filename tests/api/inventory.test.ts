import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readSheets } from "../../electron/sheets/read.ts";
import { writeCsv, writeXlsx } from "../../electron/sheets/write.ts";
import { contract, newWorld, type World } from "./world.ts";

const titles = ["序号", "文件名称", "文号", "制定机关", "成文日期", "施行日期", "有效期至", "效力", "废止日期", "公开属性", "备注"];
const rows = [
  [1, "示例区养犬管理办法", "示政发〔2017〕3号", "示例区人民政府", "2017.8.28", 42979, "5年", "失效", null, "主动公开", null],
  [
    2,
    "示例区户外广告管理办法",
    "示政发[2019]8号",
    "示例区人民政府",
    "2019年6月1日",
    "2019-07-01",
    "长期",
    "已废止",
    "2021-03-01",
    null,
    "=1+1",
  ],
  [3, "示例区公路养护办法", "示政发〔2020〕1号", "示例区人民政府", "二〇二〇年一月二日", "2020-02-01", null, "有效", null, null, null],
  [4, "示例区公路养护办法（重复）", "示政发〔2020〕1号", null, null, null, null, null, null, null, null],
  [5, null, "示政发〔2020〕9号", null, "2020-01-01", null, null, "有效", null, null, null],
  [6, "示例区粮食储备办法", "示政发〔2021〕2号", null, "2021年2月30日", null, null, "有效", null, null, null],
];
const table = { name: "台账", columns: titles.map((title) => ({ title, width: 12 })), rows, above: ["示例区规范性文件台账"] };
const letter =
  "示例区人民政府关于印发《示例区养犬管理办法》的通知\n示政发〔2017〕3号\n\n各镇人民政府：\n现将办法印发给你们。\n\n示例区人民政府\n2017年8月28日\n";

async function register(world: World): Promise<{ path: string }> {
  mkdirSync(world.folder, { recursive: true });
  const path = join(world.folder, "旧台账.xlsx");
  writeFileSync(path, await writeXlsx([table]));
  return { path };
}

it("a register is looked at, its columns guessed, each row judged, and nothing taken in", async () => {
  const world = await (await newWorld()).start();
  const view = await world.ask(contract.inventory.look, { file: await register(world) });
  expect(view.mapping).toEqual({
    title: 1,
    docNumber: 2,
    issuers: 3,
    signedOn: 4,
    effectiveOn: 5,
    validUntil: 6,
    status: 7,
    endedOn: 8,
    disclosure: 9,
    note: 10,
  });
  expect(view.counts).toEqual({ new: 3, here: 0, wrong: 3 });
  expect(view.rows.filter((r) => r.verdict === "wrong").map((r) => [r.no, r.sentence])).toEqual([
    [6, "与第5行是同一份文件。"],
    [7, "没有标题。"],
    [8, "成文日期“2021年2月30日”不是一个日期。"],
  ]);
  expect((await world.ask(contract.documents.list, {})).all).toBe(0);
  const other = await world.ask(contract.inventory.look, { file: await register(world), mapping: { title: 2 } });
  expect(other.rows.find((r) => r.no === 3)!.title).toBe("示政发〔2017〕3号");
});

it("the good rows are taken in as one act with their status by the old register, and one undo takes them out", async () => {
  const world = await (await newWorld()).start();
  const file = await register(world);
  const { act, counts } = await world.ask(contract.inventory.take, { file });
  expect(counts).toEqual({ new: 3, here: 0, wrong: 3 });
  const list = await world.ask(contract.documents.list, { sort: { by: "number", down: false } });
  expect(list.rows.map((r) => [r.title, r.headline, r.validUntil])).toEqual([
    ["示例区养犬管理办法", "已失效", "2022-08-31"],
    ["示例区户外广告管理办法", "已废止", null],
    ["示例区公路养护办法", "现行有效", null],
  ]);
  const repealed = await world.ask(contract.documents.get, { id: list.rows[1]!.id });
  expect(repealed.timeline.at(-1)).toMatchObject({
    kind: "repealed",
    on: "2021-03-01",
    basis: { sentence: "旧台账“旧台账.xlsx”第4行：已废止" },
  });
  expect(repealed.text.body).toBe("");
  expect(repealed.originals.map((o) => o.name)).toEqual(["旧台账.xlsx"]);
  expect((await world.ask(contract.inventory.look, { file })).counts).toEqual({ new: 0, here: 3, wrong: 3 });
  await expect(world.ask(contract.inventory.take, { file })).rejects.toThrow("没有可以收入的行");
  await world.ask(contract.acts.undo, { act });
  expect((await world.ask(contract.documents.list, {})).all).toBe(0);
});

it("a text that comes later joins the document of its number, keeps what the register said, and leaves again by undo", async () => {
  const world = await (await newWorld()).start();
  await world.ask(contract.inventory.take, { file: await register(world) });
  const { id } = await world.ask(contract.documents.find, { name: "示政发〔2017〕3号" });
  expect(await world.add({ name: "养犬.txt", text: letter })).toEqual([id]);
  const whole = await world.ask(contract.documents.get, { id });
  expect(whole.text.body).toContain("现将办法印发给你们");
  expect(whole.fields).toMatchObject({ title: "示例区养犬管理办法", effectiveOn: "2017-09-01", signedOn: "2017-08-28" });
  expect(whole.found.find((f) => f.name === "title")!.read).toContain("关于印发");
  expect((await world.ask(contract.documents.list, {})).all).toBe(3);
  await world.ask(contract.acts.undo, {});
  expect((await world.ask(contract.documents.get, { id })).text.body).toBe("");
});

it("what is known only from a register is not written to the website, and does not stop it", async () => {
  const world = await (await newWorld()).start();
  await world.ask(contract.inventory.take, { file: await register(world) });
  await world.add({ name: "养犬.txt", text: letter });
  expect(world.store().site.counts()).toMatchObject({ documents: 1, held: 0 });
  const source = world.store().site.select("示例", () => Promise.reject(new Error("no pages")));
  expect([...source.documents].map((d) => d.fields.title)).toEqual(["示例区养犬管理办法"]);
});

it("the list goes out as a register in xlsx and CSV, narrowed as shown, and comes in again as it was", async () => {
  const world = await (await newWorld()).start();
  await world.ask(contract.inventory.take, { file: await register(world) });
  const bytes = async (as: "xlsx" | "csv", filter = {}) => {
    const made = await world.ask(contract.inventory.save, { filter, as });
    expect(made.name).toBe(`规范性文件台账2026-11-24.${as}`);
    return new Uint8Array(await (await world.hono.request(made.href)).arrayBuffer());
  };
  const [narrowed] = await readSheets(await bytes("csv", { headlines: ["已废止"] }), "a.csv");
  expect(narrowed!.rows).toHaveLength(1);
  expect(narrowed!.rows[0]).toContain("=1+1");
  const whole = await bytes("xlsx");
  const before = await world.ask(contract.documents.list, {});
  const other = await (await newWorld()).start();
  const path = join(other.folder, "导出.xlsx");
  writeFileSync(path, whole);
  expect((await other.ask(contract.inventory.take, { file: { path } })).counts).toEqual({ new: 3, here: 0, wrong: 0 });
  const after = await other.ask(contract.documents.list, {});
  const plain = (list: typeof before) => list.rows.map((row) => ({ ...row, id: "" }));
  expect(plain(after)).toEqual(plain(before));
});

it("what is no register, or has no column of titles, is refused in a sentence", async () => {
  const world = await (await newWorld()).start();
  const path = join(world.folder, "文.txt");
  writeFileSync(path, writeCsv({ name: "a", columns: [{ title: "甲", width: 4 }], rows: [["乙"]] }));
  expect((await world.ask(contract.inventory.look, { file: { path } })).rows).toEqual([]);
  await expect(world.ask(contract.inventory.take, { file: { path } })).rejects.toThrow("还没有选哪一列是标题");
  const wrong = { file: await register(world), mapping: { title: 1, effectiveOn: 1 } };
  await expect(world.ask(contract.inventory.take, wrong)).rejects.toThrow("没有可以收入的行");
  expect(world.store().originals.all()).toEqual([]);
  await expect(world.ask(contract.inventory.look, { file: { path }, sheet: 3 })).rejects.toThrow("没有第4张表");
  await expect(world.ask(contract.inventory.look, { file: { path: join(world.folder, "没有.xlsx") } })).rejects.toThrow(
    "找不到《没有.xlsx》",
  );
});
