import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Made } from "../../shared/contract/common.ts";
import { contract } from "../../shared/contract/index.ts";
import { pagesOf } from "../../electron/pages/scan.ts";
import { scan, sheet } from "./scanning.ts";
import { newWorld } from "./world.ts";

it("an issue goes out as a PDF from which the corrected word is read back, and as text, ALTO and hOCR", async () => {
  const world = await (await newWorld()).start();
  const issueId = await scan(world, await Promise.all([1, 2].map(async (n) => ({ name: `${n}.png`, bytes: await sheet(n) }))));
  const store = world.store();
  const { list } = await world.ask(contract.issues.get, { id: issueId });
  for (const { id, seq } of list) {
    const words = `第${seq}页示例区人民政府关于公路养护的通知现予印发请认真贯彻`;
    const lines = [{ text: words, box: [60, 60, 400, 20] as const, words: [] }];
    store.pages.recognised(id, [{ engine: "甲", confidence: 90, seconds: 1, lines }], store.pages.rederive);
  }
  const corrected = "第1页示例区人民政府关于公路管护的通知现予印发请认真贯彻";
  await world.ask(contract.pages.correct, { pageId: list[0]!.id, line: 0, text: corrected });
  const file = async (as: "pdf" | "txt" | "alto" | "hocr") => {
    const [job] = await world.ended((await world.ask(contract.issues.file, { id: issueId, as })).batch);
    const made = job!.result as Made;
    return { name: made.name, bytes: new Uint8Array(await (await world.hono.request(made.href)).arrayBuffer()) };
  };
  const { name, bytes } = await file("pdf");
  expect(name).toBe("政府公报2003年第2期.pdf");
  const back = await pagesOf(bytes, name);
  expect(back.map((p) => [p.width, p.height])).toEqual([[600, 800], [600, 800]]); // prettier-ignore
  expect(back[0]!.text!.lines.map((l) => l.text)).toEqual([corrected]);
  const images = (await sheet(1)).length + (await sheet(2)).length;
  expect(bytes.length).toBeLessThan(images * 1.15 + 6000);
  for (const as of ["txt", "alto", "hocr"] as const) expect(new TextDecoder().decode((await file(as)).bytes)).toContain("公路管护");
});

it("an issue without pages is refused in a sentence", async () => {
  const world = await (await newWorld()).start();
  const id = world.store().pages.openNamed("2003/9", null);
  await expect(world.ask(contract.issues.file, { id, as: "pdf" })).rejects.toThrow("2003年第9期还没有扫描页");
});

it("the pieces of an issue go out as a catalogue with the days in eight figures", async () => {
  const world = await (await newWorld()).start();
  const [id] = await world.add({
    name: "公路.txt",
    text: "示例区人民政府关于公路养护的通知\n示政发〔2003〕5号\n\n各乡镇：\n现予通知。\n\n示例区人民政府\n2003年4月18日\n",
  });
  const issueId = world.store().pages.openNamed("2003/2", "示例区公报");
  await expect(world.ask(contract.issues.catalogue, { id: issueId, as: "csv" })).rejects.toThrow("还没有篇目");
  await world.ask(contract.issues.listItem, { issueId, documentId: id!, column: "区政府文件", fromPage: 3, toPage: 5 });
  const made = await world.ask(contract.issues.catalogue, { id: issueId, as: "csv" });
  expect(made.name).toBe("示例区公报2003年第2期目录.csv");
  const csv = await (await world.hono.request(made.href)).text();
  expect(csv).toContain("1,,2003年第2期,示例区人民政府,示政发〔2003〕5号,示例区人民政府关于公路养护的通知,20030418,3,3,区政府文件,");
  expect((await world.ask(contract.issues.catalogue, { id: null, as: "xlsx" })).name).toBe("公报目录.xlsx");
});

it("a range of issues goes into a folder, a file an issue, counted in pages; one that cannot be written is told and the rest is done", async () => {
  const world = await (await newWorld()).start();
  const [first, second] = [
    await scan(world, await Promise.all([1, 2, 3].map(async (n) => ({ name: `a${n}.png`, bytes: await sheet(n) }))), "2003/1"),
    await scan(world, [{ name: "b1.png", bytes: await sheet(9) }], "2003/2"),
  ];
  world.store().pages.openNamed("2003/3", null);
  const out = join(world.folder, "导出");
  const asked = { from: second, to: first, as: "pdf" as const, out };
  await expect(world.ask(contract.issues.files, { ...asked, out: world.library })).rejects.toThrow("在资料库文件夹里");
  mkdirSync(join(out, "政府公报2003年第2期.pdf"), { recursive: true });
  const { batch, jobs } = await world.ask(contract.issues.files, asked);
  expect(jobs).toBe(2);
  expect((await world.ask(contract.jobs.batch, { id: batch })).batch).toMatchObject({ total: 4, unit: "页", words: "导出2期的双层PDF" });
  const [one, two] = await world.ended(batch);
  expect(one!.result).toEqual({ path: join(out, "政府公报2003年第1期.pdf"), pages: 3 });
  expect([two!.state, two!.error]).toEqual(["failed", expect.stringContaining("写不进去，可能正被别的程序打开")]);
  expect(readdirSync(out).sort()).toEqual(["政府公报2003年第1期.pdf", "政府公报2003年第2期.pdf"]);
  expect(await pagesOf(new Uint8Array(readFileSync(join(out, "政府公报2003年第1期.pdf"))), "一.pdf")).toHaveLength(3);
}, 60_000);

it("an export that is cancelled leaves nothing, and what stood there before stays", async () => {
  const world = await (await newWorld()).start();
  const id = await scan(world, await Promise.all([1, 2, 3, 4].map(async (n) => ({ name: `${n}.png`, bytes: await sheet(n) }))));
  const out = join(world.folder, "导出");
  mkdirSync(out);
  writeFileSync(join(out, "政府公报2003年第2期.pdf"), "从前的");
  const { batch } = await world.ask(contract.issues.files, { from: id, to: id, as: "pdf", out });
  await world.ask(contract.jobs.cancel, { batch });
  expect((await world.ended(batch)).map((j) => j.state)).toEqual(["cancelled"]);
  await world.desk.closeLibrary();
  expect(readdirSync(out)).toEqual(["政府公报2003年第2期.pdf"]);
  expect(readFileSync(join(out, "政府公报2003年第2期.pdf"), "utf8")).toBe("从前的");
});

it("all issues go out as the volumes of the archive", async () => {
  const world = await (await newWorld()).start();
  await expect(world.ask(contract.issues.catalogue, { id: null, as: "csv", level: "volumes" })).rejects.toThrow("还没有公报");
  await scan(world, [{ name: "一.png", bytes: await sheet(1) }], "2003/2");
  world.store().pages.openNamed("2003/1", null);
  const made = await world.ask(contract.issues.catalogue, { id: null, as: "csv", level: "volumes" });
  expect(made.name).toBe("公报案卷目录.csv");
  const csv = await (await world.hono.request(made.href)).text();
  expect(csv.trim().split(/\r?\n/u)).toEqual([
    "案卷号,档号,题名,责任者,日期,件数,页数,开放标识,备注",
    "1,,政府公报2003年第1期,,2003,0,0,,没有扫描页",
    "2,,政府公报2003年第2期,,2003,0,1,,",
  ]);
});
