import { expect, it } from "vitest";
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
    const made = await world.ask(contract.issues.file, { id: issueId, as });
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
