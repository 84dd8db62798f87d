import { describe, expect, test } from "vitest";
import { chineseFont } from "../../../electron/pages/fonts.ts";
import { imageOf, pagesOf } from "../../../electron/pages/scan.ts";
import { makePdf, scannedPdf, show, textPdf } from "./makePdf.ts";
import { block, fax, g4Of, grey, jpeg2000 } from "./pictures.ts";

const GREY = "/ColorSpace/DeviceGray/BitsPerComponent 8";
const FAX = "/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 400/Rows 200>>";
const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => "read",
    (error: { code: string; message: string }) => `${error.code} ${error.message}`,
  );

describe("Scanned PDF", () => {
  test("A JPEG page comes at its own size and the resolution of its paper", async () => {
    const bytes = await grey(block(400, 600)).jpeg({ quality: 95 }).toBuffer();
    const pdf = scannedPdf([{ width: 400, height: 600, how: `${GREY}/Filter/DCTDecode`, bytes }]);
    expect(await pagesOf(pdf, "一.pdf")).toMatchObject([{ index: 0, width: 400, height: 600, dpi: 300, text: null, warnings: [] }]);
    const image = await imageOf(pdf, "一.pdf", 0);
    expect([image.width, image.height, image.channels, image.dpi]).toEqual([400, 600, 1, 300]);
    expect(image.data[100 * 400 + 100]).toBeLessThan(20);
    expect(image.data[400 * 400 + 300]).toBeGreaterThan(235);
  });

  test("A CCITT G4 page and a JBIG2 page come pixel for pixel", async () => {
    const picture = block(400, 200);
    const g4 = g4Of(await fax(picture));
    const jbig2 = "/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode";
    const pdf = scannedPdf([
      { width: 400, height: 200, how: FAX, bytes: g4 },
      { width: 400, height: 200, how: jbig2, bytes: jbig2Of(g4, 400, 200) },
    ]);
    for (const index of [0, 1]) {
      const image = await imageOf(pdf, "二.pdf", index);
      expect([image.width, image.height, image.channels]).toEqual([400, 200, 1]);
      const different = image.data.filter((value, i) => value !== picture.data[i]).length;
      expect([index, Math.min(different, picture.data.length - different)]).toEqual([index, 0]);
    }
  });

  test("A JPEG 2000 page is decoded", async () => {
    const pdf = scannedPdf([{ width: 32, height: 16, how: "/Filter/JPXDecode", bytes: jpeg2000 }]);
    const image = await imageOf(pdf, "三.pdf", 0);
    expect([image.width, image.height]).toEqual([32, 16]);
    const at = (x: number, y: number) => image.data[(y * 32 + x) * image.channels]!;
    expect([at(11, 7) < 60, at(2, 2) > 200, at(25, 12) > 200]).toEqual([true, true, true]);
  });

  test.each([
    [90, [400, 200], [350, 30]],
    [180, [200, 400], [150, 350]],
    [270, [400, 200], [50, 170]],
  ] as const)("A page turned by %i degrees is upright", async (degrees, size, [x, y]) => {
    const raw = block(200, 400);
    const pdf = scannedPdf([{ ...raw, how: GREY, bytes: raw.data, page: `/Rotate ${degrees}` }]);
    const image = await imageOf(pdf, "四.pdf", 0);
    expect([image.width, image.height]).toEqual(size);
    expect([image.data[y * image.width + x], image.data[(image.height - y) * image.width + image.width - x]]).toEqual([0, 255]);
  });

  test("A page with print over the picture is drawn, at 300 dpi", async () => {
    const raw = block(400, 200);
    const pdf = scannedPdf([{ width: 400, height: 200, how: GREY, bytes: raw.data, over: "0 0 1 rg 40 5 20 20 re f" }]);
    const image = await imageOf(pdf, "五.pdf", 0);
    expect([image.width, image.height, image.channels, image.dpi]).toEqual([400, 200, 3, 300]);
  });

  test("The hidden text of a double-layer PDF is its text, boxes among the picture's pixels", async () => {
    const raw = block(1200, 400);
    const line = "区人民政府关于公布规范性文件清理结果的通知";
    const pdf = scannedPdf([
      { width: 1200, height: 400, how: GREY, bytes: raw.data, over: show(line.slice(0, 12), 24, 48, 3) + show(line.slice(12), 24, 24, 3) },
    ]);
    const [page] = await pagesOf(pdf, "六.pdf");
    expect(page).toMatchObject({ width: 1200, height: 400, text: { engine: "PDF文字层" } });
    expect(page!.text!.lines.map((l) => l.text)).toEqual([line.slice(0, 12), line.slice(12)]);
    const [x, y, w, h] = page!.text!.lines[0]!.box;
    expect([x, w, h].map((n) => Math.round(n / 10))).toEqual([10, 80, 7]);
    expect(y).toBeGreaterThan(100);
    expect(y + h).toBeLessThan(220);
  });
});

describe("PDF with text", () => {
  test("Pages are decided one by one: text, scan, blank", async () => {
    const pdf = textPdf([["菏泽市定陶区人民政府公报", "二〇一七年第九期"], []]);
    const [text, blank] = await pagesOf(pdf, "七.pdf");
    expect(text!.text!.lines.map((line) => line.text)).toEqual(["菏泽市定陶区人民政府公报", "二〇一七年第九期"]);
    expect(text).toMatchObject({ width: 2479, height: 3508, dpi: 300 });
    expect(blank).toMatchObject({ text: null, warnings: ["疑似空白页。"] });
  });

  test("Radicals standing for characters are put back and it is said", async () => {
    const [page] = await pagesOf(textPdf([["⼈⺠政府⽂件⻓期有效"]]), "八.pdf");
    expect(page!.text!.lines[0]!.text).toBe("人民政府文件长期有效");
    expect(page!.warnings).toEqual(["文字层用部首符号代替了汉字，已换回通用汉字。"]);
  });

  test("A text layer that is garbage is not used and it is said", async () => {
    const [page] = await pagesOf(textPdf([["\uE123\uE124\uE125\uE126政府\uE127\uE128", "\uE129\uE12A\uE12B"]]), "九.pdf");
    expect(page!.text).toBeNull();
    expect(page!.warnings).toContain("文字层有乱码，不能使用，改为文字识别。");
  });

  test.skipIf(chineseFont() === null)(
    "A font the file does not carry is drawn with one of this machine (skipped: no Chinese font here)",
    async () => {
      const image = await imageOf(textPdf([["开关检"]]), "十.pdf", 0);
      let ink = 0;
      for (let y = 340; y < 440; y++) for (let x = 300; x < 500; x++) if (image.data[y * image.width + x]! < 128) ink++;
      expect(ink).toBeGreaterThan(1500);
    },
  );
});

describe("PDF that cannot be read", () => {
  test("Cut short, locked, not a PDF inside: refused with the file's name", async () => {
    const whole = textPdf([["公报"]]);
    expect(await refusal(pagesOf(whole.subarray(0, whole.length / 2), "断.pdf"))).toMatch(/^unreadable 《断.pdf》已损坏或不完整/u);
    expect(await refusal(pagesOf(Buffer.from("%PDF-1.7\nhello\n%%EOF"), "假.pdf"))).toMatch(/^unreadable 《假.pdf》/u);
    const hex = "0".repeat(64);
    const crypt = `/Encrypt<</Filter/Standard/V 1/R 2/O<${hex}>/U<${hex}>/P -44>>/ID[<00><00>]`;
    const locked = makePdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"], crypt);
    expect(await refusal(pagesOf(locked, "锁.pdf"))).toBe("unreadable 《锁.pdf》有密码保护，无法读取；请先解除密码再收进。");
  });

  test("A picture above the limit is refused, not passed over as a blank page", async () => {
    const pdf = scannedPdf([{ width: 20_000, height: 20_000, how: FAX, bytes: new Uint8Array([0]), dpi: 2400 }]);
    expect(await refusal(pagesOf(pdf, "巨.pdf"))).toMatch(/^unreadable 《巨.pdf》第1页的图像已损坏，或超过上限12000万像素/u);
  });
});

/** JBIG2 as PDF embeds it: one page, one generic region coded in MMR, which is G4. */
function jbig2Of(g4: Uint8Array, width: number, height: number): Uint8Array {
  const u32 = (...values: number[]) => Buffer.concat(values.map((value) => Buffer.from(Uint32Array.of(value).buffer).swap32()));
  const segment = (number: number, type: number, data: Buffer) =>
    Buffer.concat([u32(number), Buffer.from([type, 0, 1]), u32(data.length), data]);
  const page = Buffer.concat([u32(width, height, 0, 0), Buffer.from([0, 0, 0])]);
  const region = Buffer.concat([u32(width, height, 0, 0), Buffer.from([0, 1]), Buffer.from(g4)]);
  return new Uint8Array(Buffer.concat([segment(0, 48, page), segment(1, 38, region)]));
}
