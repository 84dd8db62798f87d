import { existsSync, globSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { expect, it } from "vitest";
import { docx, paragraph, utf8 } from "../unit/intake/fixtures.ts";
import { ole } from "../unit/intake/ole.ts";
import { contract, newWorld } from "./world.ts";

const letter = (n: number) => `示例区人民政府关于第${n}件事的通知\n示政发〔2018〕${n}号\n\n正文。\n`;
const bad: Readonly<Record<string, readonly [Uint8Array, string]>> = {
  "空.txt": [new Uint8Array(), "《空.txt》是空文件；请重新取得文件后再收进。"],
  "程序.docx": [Uint8Array.from([0x4d, 0x5a, ...Buffer.alloc(900)]), "《程序.docx》是程序，不是文件；请检查是不是选错了。"],
  "密.docx": [ole({ EncryptedPackage: new Uint8Array(9) }), "《密.docx》有密码保护，读不了；请先解除密码再收进。"],
  "炸弹.docx": [docx(`<w:p>${" ".repeat(70 * 1024 * 1024)}</w:p>`), "《炸弹.docx》解压后太大，可能不是正常的文件；请核对来源后再收进。"],
  "断.docx": [docx("<w:p><w:r>"), "《断.docx》已损坏或不完整，读不了；请重新取得完整的文件后再收进。"],
  "包.zip": [zipSync({ "a.txt": utf8("a") }), "《包.zip》是压缩包；请解压后把里面的文件收进。"],
};

it("bad files are each told in one sentence, the batch goes on, and nothing of them stays in the library", async () => {
  const world = await (await newWorld()).start();
  const folder = join(world.folder, "一批");
  mkdirSync(join(folder, "里面"), { recursive: true });
  for (const [name, [bytes]] of Object.entries(bad)) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, "大.txt"), "");
  truncateSync(join(folder, "大.txt"), 200 * 1024 * 1024);
  writeFileSync(join(folder, "好.txt"), letter(1));
  writeFileSync(join(folder, "里面", "好.docx"), docx(paragraph("示例区人民政府关于第二件事的通知")));
  writeFileSync(join(folder, "~$好.docx"), "lock");
  const { files } = await world.ask(contract.documents.folder, { path: folder });
  expect(files.map((f) => f.name).sort()).toEqual([...Object.keys(bad), "大.txt", "好.docx", "好.txt"].sort());
  const { batch } = await world.ask(contract.documents.add, { files: files.map(({ path }) => ({ path })) });
  const jobs = await world.ended(batch);
  expect(Object.fromEntries(jobs.filter((j) => j.state === "failed").map((j) => [j.name, j.error]))).toEqual({
    ...Object.fromEntries(Object.entries(bad).map(([name, [, sentence]]) => [name, sentence])),
    "大.txt": "《大.txt》超过20兆字节，不会是一份文件的文字；请拆成几份再收进。",
  });
  const { total } = await world.ask(contract.documents.list, {});
  expect(total).toBe(2);
  expect(world.store().originals.all().map((o) => o.name).sort()).toEqual(["好.docx", "好.txt"]); // prettier-ignore
  expect(globSync("*/*", { cwd: join(world.library, "originals") })).toHaveLength(2);
  expect(world.log).toEqual([]);
});

it("what was refused or cancelled is set aside, can be tried again, and what a killed program left is set aside at the next opening", async () => {
  const world = await (await newWorld()).start();
  const { hono, library } = world;
  const refused = () => (existsSync(join(library, "refused")) ? readdirSync(join(library, "refused")) : []);
  await world.ask(contract.jobs.pause, { paused: true });
  const hand = async (name: string, body: string) =>
    (await (await hono.request(`/files/incoming?name=${encodeURIComponent(name)}`, { method: "POST", body })).json()) as {
      incoming: string;
      name: string;
    };
  const { batch } = await world.ask(contract.documents.add, { files: [await hand("一.txt", letter(1)), await hand("二.txt", letter(2))] });
  await world.ask(contract.jobs.cancel, { batch });
  expect(refused()).toHaveLength(2);
  expect(world.store().originals.all()).toEqual([]);
  await world.ask(contract.jobs.retry, { batch });
  await world.ask(contract.jobs.pause, { paused: false });
  expect((await world.ended(batch)).map((j) => [j.state, j.attempts])).toEqual([
    ["done", 1],
    ["done", 1],
  ]);
  expect(refused()).toEqual([]);

  const { store, files } = world.desk.current()!;
  const { hash, bytes } = await files.put(utf8("没有完成的"));
  store.originals.add(hash, "三.txt", bytes);
  const { ids } = store.jobs.add([{ kind: "intake", name: "三.txt", subject: hash }], world.desk.current()!.actor().id);
  store.jobs.take("intake", ids);
  store.jobs.end(ids[0]!, "failed", "读不了", null);
  await world.desk.closeLibrary();
  await world.desk.open(library);
  expect(refused()).toEqual([hash]);
  expect(world.store().originals.get(hash)).toBeNull();
});

it("a refused file whose bytes are needed by a document stays where it is", async () => {
  const world = await (await newWorld()).start();
  await world.add({ name: "一.txt", text: letter(1) });
  const { store, aside } = world.desk.current()!;
  const [original] = store.originals.all();
  const [job] = store.jobs.batch((await world.ask(contract.jobs.list, {})).ended[0]!.id);
  aside.left(job!);
  expect(store.originals.all()).toEqual([original]);
});

it("files that come in several goes are one batch, and one refused at the door can only be chosen again", async () => {
  const world = await (await newWorld()).start();
  const good = join(world.folder, "好.txt");
  writeFileSync(good, letter(1));
  const first = await world.ask(contract.documents.add, { files: [{ path: good }] });
  const { batch } = await world.ask(contract.documents.add, { files: [{ path: join(world.folder, "没有.txt") }], batch: first.batch });
  expect(batch).toBe(first.batch);
  expect((await world.ended(batch)).map((j) => j.state).sort()).toEqual(["done", "failed"]);
  await world.ask(contract.jobs.retry, { batch });
  const again = (await world.ended(batch)).find((j) => j.state === "failed")!;
  expect(again.error).toBe("“没有.txt”的原件没有留下，请再选一次文件收进。");
});

it("a file is read without being taken in: what Excel puts on the clipboard becomes lines with tabs", async () => {
  const world = await (await newWorld()).start();
  const path = join(world.folder, "粘贴.html");
  writeFileSync(
    path,
    "<html><body><!--StartFragment--><table><tr><td>文件名称</td><td>文号</td></tr><tr><td>甲办法</td><td>示政发〔2018〕1号</td></tr></table></body></html>",
  );
  expect(await world.ask(contract.documents.read, { file: { path } })).toEqual({
    text: "文件名称\t文号\n甲办法\t示政发〔2018〕1号\n",
    notes: [],
  });
  expect((await world.ask(contract.documents.list, {})).all).toBe(0);
  await expect(world.ask(contract.documents.folder, { path })).rejects.toThrow("找不到文件夹");
});
