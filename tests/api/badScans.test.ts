import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, it } from "vitest";
import { contract } from "../../shared/contract/index.ts";
import { makePdf } from "../unit/pages/makePdf.ts";
import { block, fax, grey } from "../unit/pages/pictures.ts";
import { sheet } from "./scanning.ts";
import { newWorld } from "./world.ts";

const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "white" } })
    .png()
    .toBuffer();

/** Scan files no one wishes for, each with what is said of it; null where it is taken in. */
async function unwelcome(): Promise<readonly (readonly [string, Uint8Array, RegExp | null])[]> {
  const good = await sheet(1);
  const jpeg = await sharp(good).jpeg().toBuffer();
  const cmyk = await sharp(good).toColourspace("cmyk").jpeg().toBuffer();
  const deep = await grey(block(600, 800)).toColourspace("grey16").png().toBuffer();
  const huge = await fax({ width: 12_000, height: 10_500, data: new Uint8Array(126_000_000).fill(255) });
  const hex = "0".repeat(64);
  const crypt = `/Encrypt<</Filter/Standard/V 1/R 2/O<${hex}>/U<${hex}>/P -44>>/ID[<00><00>]`;
  const locked = makePdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"], crypt);
  return [
    ["好.png", good, null],
    ["断.jpg", jpeg.subarray(0, jpeg.length * 0.6), /^《断\.jpg》.*已损坏或不完整，无法读取；请重新取得完整的文件后再收进。$/u],
    ["密.pdf", locked, /^《密\.pdf》有密码保护，无法读取；请先解除密码再收进。$/u],
    ["巨.tif", huge, /^《巨\.tif》第1页有12000×10500像素，超过上限/u],
    ["点.png", await png(1, 1), null],
    ["四色.jpg", cmyk, null],
    ["深.png", deep, null],
    ["其实是图.pdf", jpeg, null],
    ["其实是文.png", Buffer.from("关于公布规范性文件目录的通知"), /^《其实是文\.png》/u],
    ["空.tif", new Uint8Array(0), /^《空\.tif》是空文件；请重新取得文件后再收进。$/u],
  ];
}

it("a scan that cannot be taken in is told in one sentence, and all the others come in", async () => {
  const world = await (await newWorld()).start();
  const files = await unwelcome();
  for (const [name, bytes] of files) writeFileSync(join(world.folder, name), bytes);
  const { batch, issueId } = await world.ask(contract.issues.scan, {
    files: files.map(([name]) => ({ path: join(world.folder, name) })),
    issue: "2003/2",
    recognise: false,
  });
  const told = new Map((await world.ended(batch)).map((job) => [job.name, job.error]));
  for (const [name, , sentence] of files) {
    if (sentence === null) expect([name, told.get(name)]).toEqual([name, null]);
    else expect(told.get(name)).toMatch(sentence);
    expect(told.get(name)?.match(/。/gu)?.length ?? 1, told.get(name) ?? name).toBe(1);
  }
  const { list } = await world.ask(contract.issues.get, { id: issueId });
  expect(list.length).toBe(files.filter(([, , sentence]) => sentence === null).length);
  expect(world.log).toEqual([]);
});
