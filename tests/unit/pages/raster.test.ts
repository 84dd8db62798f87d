import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { displayOf } from "../../../electron/pages/display.ts";
import { imageOf, pagesOf } from "../../../electron/pages/scan.ts";
import { block, fax, grey } from "./pictures.ts";

const refused = (doing: Promise<unknown>) =>
  doing.then(
    () => "read",
    (error: { name: string; code: string; message: string }) => `${error.name} ${error.code} ${error.message}`,
  );

describe("TIFF, JPEG and PNG", () => {
  test("A G4 TIFF comes out pixel for pixel", async () => {
    const picture = block(400, 200);
    const tiff = await fax(picture);
    const [page] = await pagesOf(tiff, "一.tif");
    expect(page).toMatchObject({ index: 0, width: 400, height: 200, dpi: 300, text: null, warnings: [] });
    const image = await imageOf(tiff, "一.tif", 0);
    expect(image.channels).toBe(1);
    expect(Buffer.compare(image.data, picture.data)).toBe(0);
  });

  test("A TIFF of two pages gives both, each at its place", async () => {
    const pages = await Promise.all(
      [block(400, 200), { ...block(400, 200), data: new Uint8Array(80_000).fill(255) }].map((p) =>
        grey(p).toColourspace("srgb").png().toBuffer(),
      ),
    );
    const tiff = await sharp(pages, { join: { animated: true } })
      .tiff({ compression: "lzw" })
      .toBuffer();
    const found = await pagesOf(tiff, "二.tif");
    expect(found.map((page) => [page.index, page.width, page.height, page.warnings.includes("疑似空白页。")])).toEqual([
      [0, 400, 200, false],
      [1, 400, 200, true],
    ]);
    expect((await imageOf(tiff, "二.tif", 1)).data.every((value) => value > 250)).toBe(true);
    expect(await refused(imageOf(tiff, "二.tif", 2))).toBe("Refusal not-found 《二.tif》没有第3页；请核对页码。");
  });

  test("A JPEG is turned upright as its EXIF says", async () => {
    const lying = await grey(block(400, 200)).rotate(270).withMetadata({ density: 300, orientation: 6 }).jpeg().toBuffer();
    const image = await imageOf(lying, "三.jpg", 0);
    expect([image.width, image.height]).toEqual([400, 200]);
    expect(image.data[(30 * 400 + 60) * image.channels]).toBeLessThan(60);
    expect(image.data[(150 * 400 + 300) * image.channels]).toBeGreaterThan(200);
  });

  test("CMYK, 16 bit and transparency come as 8 bit grey or RGB", async () => {
    const white = { create: { width: 60, height: 40, channels: 3 as const, background: "#c00000" } };
    const cmyk = await imageOf(await sharp(white).toColourspace("cmyk").jpeg().toBuffer(), "四.jpg", 0);
    expect(cmyk.channels).toBe(3);
    expect(cmyk.data[0]! - cmyk.data[1]!).toBeGreaterThan(80);
    const deep = await imageOf(await grey(block(60, 40)).toColourspace("grey16").png().toBuffer(), "五.png", 0);
    expect([deep.channels, deep.data.length, deep.data[0], deep.data[8 * 60 + 10]]).toEqual([1, 2400, 255, 0]);
    const clear = { create: { width: 60, height: 40, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } } };
    expect((await imageOf(await sharp(clear).png().toBuffer(), "六.png", 0)).data[0]).toBe(255);
  });

  test("A resolution below 200 dpi or not stated is said", async () => {
    const low = await grey(block(827, 1169)).withMetadata({ density: 100 }).jpeg().toBuffer();
    expect((await pagesOf(low, "七.jpg"))[0]!.warnings).toEqual([
      "分辨率100dpi，低于200dpi（DA/T 31-2017），文字可能识别不准，建议重新扫描。",
    ]);
    const silent = await sharp(block(2480, 3508).data, { raw: { width: 2480, height: 3508, channels: 1 } })
      .png()
      .toBuffer();
    expect((await pagesOf(silent, "八.png"))[0]).toMatchObject({ dpi: null, warnings: ["文件没有写明分辨率，识别时按字的大小估计。"] });
  });

  test("Files cut short, empty, foreign or too large are refused with the file's name", async () => {
    const jpeg = await grey(block(800, 600)).jpeg().toBuffer();
    expect(await refused(pagesOf(jpeg.subarray(0, jpeg.length * 0.6), "断.jpg"))).toMatch(
      /^Refusal unreadable 《断.jpg》.*已损坏或不完整/u,
    );
    const png = await grey(block(800, 600)).png().toBuffer();
    expect(await refused(pagesOf(png.subarray(0, png.length * 0.6), "断.png"))).toMatch(/^Refusal unreadable 《断.png》/u);
    const tiff = await fax(block(400, 200));
    expect(await refused(pagesOf(tiff.subarray(0, 40), "断.tif"))).toMatch(/^Refusal unreadable 《断.tif》/u);
    expect(await refused(pagesOf(new Uint8Array(0), "空.pdf"))).toBe("Refusal unreadable 《空.pdf》是空文件；请重新取得文件后再收进。");
    expect(await refused(pagesOf(Buffer.from("GIF89a"), "图.gif"))).toMatch(/^Refusal invalid 《图.gif》不是PDF/u);
    const huge = await fax({ width: 12_000, height: 10_500, data: new Uint8Array(126_000_000).fill(255) });
    expect(await refused(pagesOf(huge, "巨.tif"))).toMatch(/^Refusal too-large 《巨.tif》第1页有12000×10500像素/u);
  });

  test("A page of one pixel is a page", async () => {
    const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: "white" } })
      .png()
      .toBuffer();
    expect((await pagesOf(dot, "点.png"))[0]).toMatchObject({ width: 1, height: 1 });
  });

  test("People see a JPEG, black and white as a PNG with every pixel, and a thumbnail 240 pixels high", async () => {
    const picture = block(400, 800);
    const fromFax = await displayOf(await fax(picture), "九.tif", 0);
    expect(fromFax.imageType).toBe("image/png");
    expect(Buffer.compare(await sharp(fromFax.image).toColourspace("b-w").raw().toBuffer(), picture.data)).toBe(0);
    expect(await sharp(fromFax.thumb).metadata()).toMatchObject({ format: "jpeg", height: 240, width: 120 });
    const colour = { create: { width: 300, height: 500, channels: 3 as const, background: "#c00000" } };
    const photo = await displayOf(await sharp(colour).jpeg().toBuffer(), "十.jpg", 0);
    expect(photo.imageType).toBe("image/jpeg");
    expect(await sharp(photo.image).metadata()).toMatchObject({ format: "jpeg", width: 300, height: 500 });
  });
});
