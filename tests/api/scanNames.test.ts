import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { contract } from "../../shared/contract/index.ts";
import { scan, sheet } from "./scanning.ts";
import { newWorld, type World } from "./world.ts";

const write = (world: World, patterns: readonly string[]) =>
  world.ask(contract.settings.write, {
    name: "scanNames",
    values: [{ from: null, value: patterns, source: "本单位命名办法", verified: true }],
  });

it("the 档号 of a page stands in its name, follows the patterns when they change, and goes into the catalogue of the archive", async () => {
  const world = await (await newWorld()).start();
  const issueId = await scan(world, [
    { name: "J012-001-0045-0001.png", bytes: await sheet(1) },
    { name: "J012-001-0045-0002.png", bytes: await sheet(2) },
  ]);
  const view = () => world.ask(contract.issues.get, { id: issueId });
  expect((await view()).archive).toEqual([]);
  await write(world, ["{全宗}-{目录}-{案卷}-{页}"]);
  expect((await view()).archive).toEqual(["J012-001-0045"]);
  expect((await view()).list[1]!.archive).toEqual({
    number: "J012-001-0045",
    fonds: "J012",
    catalogue: "001",
    volume: "0045",
    page: "0002",
  });
  expect((await world.ask(contract.pages.get, { issueId, seq: 1 })).archive!.page).toBe("0001");
  const [id] = await world.add({ name: "通知.txt", text: "示例区人民政府关于公路养护的通知\n示政发〔2003〕5号\n\n各乡镇：\n现予通知。\n" });
  await world.ask(contract.issues.listItem, { issueId, documentId: id!, fromPage: 2, toPage: 2 });
  const made = await world.ask(contract.issues.catalogue, { id: issueId, as: "csv" });
  expect(await (await world.hono.request(made.href)).text()).toContain("1,J012-001-0045,2003年第2期,");
  await world.ask(contract.acts.undo, {});
  await world.ask(contract.acts.undo, {});
  await world.ask(contract.acts.undo, {});
  expect((await view()).archive).toEqual([]);
  expect(world.store().acts.broken()).toEqual([]);
});

it("a folder is told file by file with the folders around each, and a scan keeps them in its name", async () => {
  const world = await (await newWorld()).start();
  const folder = join(world.folder, "历年公报");
  mkdirSync(join(folder, "2003年第2期"), { recursive: true });
  writeFileSync(join(folder, "2003年第2期", "001.png"), await sheet(1));
  writeFileSync(join(folder, "说明.txt"), "扫描说明");
  const { files } = await world.ask(contract.documents.folder, { path: folder });
  expect(files.map((f) => f.within)).toEqual(["历年公报/2003年第2期/001.png", "历年公报/说明.txt"]);
  const { batch, issueId } = await world.ask(contract.issues.scan, {
    files: [{ path: files[0]!.path, name: files[0]!.within }],
    issue: "2003/2",
    recognise: false,
  });
  const [job] = await world.ended(batch);
  expect(job).toMatchObject({ state: "done", name: "历年公报/2003年第2期/001.png" });
  expect((await world.ask(contract.issues.get, { id: issueId })).list[0]!.name).toBe("历年公报/2003年第2期/001.png");
  expect(world.store().originals.all()[0]!.name).toBe("001.png");
});
