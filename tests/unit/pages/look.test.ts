import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, it } from "vitest";
import { cutOut } from "../../../electron/pages/cut.ts";
import { lookAt } from "../../../electron/pages/look.ts";
import { imageOf, pagesOf } from "../../../electron/pages/scan.ts";
import { apart } from "../../../shared/domain/pageFindings.ts";
import { block, grey, jpeg2000 } from "./pictures.ts";

const scans = join(import.meta.dirname, "../../../../shared/data/scans");
const given = existsSync(scans);

it.skipIf(!given)("a printed page is known to stand on its head by where its points stand, and never when it does not", async () => {
  for (const name of ["p02_L1.jpg", "p06_clean.png", "p07_L3.jpg"]) {
    const image = await imageOf(readFileSync(join(scans, name)), name, 0);
    expect((await lookAt(image)).upsideDown).toBe(false);
    expect((await lookAt(await cutOut(image, { turn: 2, crop: null }))).upsideDown).toBe(true);
  }
});

it.skipIf(!given)("two scans of one page are alike and two pages are not, and the lean of a page is measured", async () => {
  const look = async (name: string) => lookAt(await imageOf(readFileSync(join(scans, name)), name, 0));
  const [clean, worn, other] = [await look("p02_clean.png"), await look("p02_L3.jpg"), await look("p06_clean.png")];
  expect(apart(clean.print, worn.print)).toBeLessThan(45);
  expect(apart(clean.print, other.print)).toBeGreaterThan(45);
  expect(worn.skew).toBeCloseTo(1.96, 1);
});

it("a sheet lying across with an empty strip down its middle has a fold there", async () => {
  const [width, height] = [1600, 1100];
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 100; y < 1000; y += 40)
    for (let row = y; row < y + 20; row++) for (const x of [80, 840]) data.fill(0, row * width + x, row * width + x + 680);
  const look = await lookAt({ width, height, channels: 1, data, dpi: 200 });
  expect(look.fold).toBeCloseTo(0.5, 1);
  expect(look).toMatchObject({ colour: "bitonal", blank: false });
  expect((await lookAt({ width, height, channels: 1, data: new Uint8Array(width * height).fill(255), dpi: 200 })).blank).toBe(true);
});

it("a JPEG 2000 file is one page at its own pixels, and one that is cut off is refused by name", async () => {
  expect(await pagesOf(jpeg2000, "页.jp2")).toMatchObject([{ width: 32, height: 16, text: null }]);
  const image = await imageOf(jpeg2000, "页.jp2", 0);
  expect([image.data[6 * 32 + 10], image.data[0]]).toEqual([0, 255]);
  await expect(pagesOf(jpeg2000.subarray(0, 200), "断.jp2")).rejects.toThrow("《断.jp2》");
});

it("a file with the wrong ending is what its bytes say, and what is no scan is refused", async () => {
  const png = await grey(block(200, 300)).png().toBuffer();
  expect(await pagesOf(png, "其实是图.pdf")).toMatchObject([{ width: 200, height: 300 }]);
  await expect(pagesOf(Buffer.from("PK\u0003\u0004 不是扫描件"), "文件.tif")).rejects.toThrow("《文件.tif》不是");
});

it("a picture of one pixel, CMYK and 16-bit pictures come in", async () => {
  const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: "white" } })
    .png()
    .toBuffer();
  expect(await pagesOf(dot, "点.png")).toMatchObject([{ width: 1, height: 1 }]);
  const cmyk = await sharp(await grey(block(300, 400)).png().toBuffer())
    .toColourspace("cmyk")
    .jpeg()
    .toBuffer();
  expect(await pagesOf(cmyk, "四色.jpg")).toMatchObject([{ width: 300 }]);
  const deep = await grey(block(300, 400)).toColourspace("grey16").png().toBuffer();
  expect((await imageOf(deep, "深.png", 0)).data.some((v) => v === 0)).toBe(true);
});

it("a picture that is turned and cut is the part of the turned picture", async () => {
  const image = { ...block(40, 20), channels: 1 as const, dpi: null };
  const turned = await cutOut(image, { turn: 1, crop: [10, 4, 6, 10] });
  expect([turned.width, turned.height]).toEqual([6, 10]);
  // The pixel at (x, y) of a page 20 high stands at (19 - y, x) once turned to the right.
  expect(turned.data[0]).toBe(image.data[(19 - 10) * 40 + 4]);
});
