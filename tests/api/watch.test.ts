import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { contract } from "../../shared/contract/index.ts";
import { sheet } from "./scanning.ts";
import { newWorld } from "./world.ts";

async function watched(unnamed: "wait" | "leave" = "wait") {
  const world = await (await newWorld()).start();
  const folder = join(world.folder, "扫描仪");
  mkdirSync(folder);
  const put = async (name: string, n: number) => {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), await sheet(n));
  };
  /** Two looks: what appeared is whole when it is as before. */
  const look = async () => {
    await world.ask(contract.watch.look, {});
    const told = await world.ask(contract.watch.look, {});
    for (const { id } of (await world.ask(contract.jobs.list, {})).active) await world.ended(id);
    return told;
  };
  await world.ask(contract.watch.set, { setting: { folder, recognise: false, unnamed } });
  const issues = async () => (await world.ask(contract.issues.list, {})).map((i) => [i.label, i.pages]);
  return { world, folder, put, look, issues };
}

it("what appears in the watched folder comes in once it is whole, by the issue its name or folder tells; the file stays", async () => {
  const { world, folder, put, look, issues } = await watched();
  await put("2003年第2期/001.png", 1);
  await put("2003年第2期/002.png", 2);
  await put("封面.png", 3);
  writeFileSync(join(folder, "Thumbs.db"), "x");
  writeFileSync(join(folder, "说明.txt"), "x");
  expect(await world.ask(contract.watch.look, {})).toMatchObject({ coming: 3, taken: 0 });
  await put("封面.png", 4);
  writeFileSync(join(folder, "封面.png"), Buffer.concat([await sheet(4), Buffer.from("still being written")]));
  expect(await world.ask(contract.watch.look, {})).toMatchObject({ coming: 1, taken: 2, trouble: null });
  expect(await look()).toMatchObject({ coming: 0, taken: 3, left: [{ path: join(folder, "说明.txt"), sentence: "不是扫描件，没有收。" }] });
  expect(await issues()).toEqual([
    ["2026年待定", 1],
    ["2003年第2期", 2],
  ]);
  expect(readFileSync(join(folder, "2003年第2期/001.png"))).toEqual(await sheet(1));
});

it("nothing is taken in twice: not after a restart, not under another name, not once it was taken back", async () => {
  const { world, folder, put, look, issues } = await watched();
  await put("2003-2-1.png", 1);
  await look();
  await world.ask(contract.acts.undo, {});
  expect(await issues()).toEqual([["2003年第2期", 0]]);
  await put("2003-2-7.png", 1);
  await world.ask(contract.library.close, {});
  await world.ask(contract.library.open, { path: world.library });
  await world.ask(contract.people.choose, { name: "乙", office: "档案科" });
  expect(await look()).toMatchObject({
    taken: 1,
    left: [{ path: join(folder, "2003-2-7.png"), sentence: expect.stringContaining("完全相同") }],
  });
  expect(await issues()).toEqual([["2003年第2期", 0]]);
  await put("2003-2-2.png", 2);
  await look();
  expect(await issues()).toEqual([["2003年第2期", 1]]);
  expect((await world.ask(contract.acts.list, {}))[0]).toMatchObject({ by: "乙", words: expect.stringContaining("2003-2-2.png") });
});

it("a damaged scan is named and not tried again; names without an issue are left where the office wants it so", async () => {
  const { world, folder, put, look } = await watched("leave");
  writeFileSync(join(folder, "2003-2-1.png"), (await sheet(1)).subarray(0, 400));
  await put("封面.png", 2);
  expect((await look()).left).toEqual([{ path: join(folder, "封面.png"), sentence: "从名称看不出是哪一期，没有收。" }]);
  const failed = async () => (await world.ask(contract.jobs.list, {})).ended.reduce((n, b) => n + b.counts.failed, 0);
  expect(await failed()).toBe(1);
  await look();
  expect(await failed()).toBe(1);
  await world.ask(contract.watch.set, { setting: { folder, recognise: false, unnamed: "wait" } });
  expect(await look()).toMatchObject({ leftCount: 0, taken: 2 });
});

it("a folder that is gone is told, one that holds the library is refused, and undo ends the watch", async () => {
  const { world, folder, look } = await watched();
  await expect(world.ask(contract.watch.set, { setting: { folder: world.folder, recognise: true, unnamed: "wait" } })).rejects.toThrow(
    "资料库自己的文件夹不能监视",
  );
  rmSync(folder, { recursive: true });
  expect((await look()).trouble).toContain("打不开监视的文件夹");
  await world.ask(contract.acts.undo, {});
  expect(await look()).toMatchObject({ setting: null, trouble: null });
});
