import sharp from "sharp";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, it } from "vitest";
import { altoOf } from "../../electron/facsimile/alto.ts";
import type { CopiedIssue, CopiedPage } from "../../electron/facsimile/copy.ts";
import { hocrOf } from "../../electron/facsimile/hocr.ts";
import { pdfOf } from "../../electron/facsimile/pdf.ts";
import { plainOf } from "../../electron/facsimile/plain.ts";
import type { PageImage } from "../../electron/pages/page.ts";
import { imageOf, pagesOf } from "../../electron/pages/scan.ts";
import { sizeOf, uncut, type Cut } from "../../shared/domain/scans.ts";
import { scannedPdf, textPdf } from "./pages/makePdf.ts";
import { block, fax, g4Of, grey, jpeg2000 } from "./pages/pictures.ts";

const text = ["示例区人民政府文件", "示政发〔1987〕12号", "𠮷林，１２３ABC、（一）“试行”"];
const lines = text.map((t, i) => ({ text: t, box: [40, 60 + i * 50, 16 * [...t].length, 20] as const, words: [] }));

/** An issue of one page of this file, turned and cut as told. */
async function issueOf(bytes: Uint8Array, file: string, cut: Cut = uncut, index = 0): Promise<CopiedIssue> {
  const { width, height, dpi } = (await pagesOf(bytes, file))[index]!;
  const scan = { hash: "a", index, width, height, dpi, ...cut };
  const page: CopiedPage = { seq: 1, scan, ...sizeOf(scan), file, engine: "甲", corrected: false, lines };
  return { title: "示例区公报1987年第1期", pages: [page], bytesOf: () => bytes };
}
const written = (issue: CopiedIssue) => pdfOf(issue, "2026-11-24");
async function extracted(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const { items } = await (await (await task.promise).getPage(1)).getTextContent({ disableNormalization: true });
  await task.destroy();
  return items.flatMap((item) => ("str" in item && item.str !== "" ? [item.str] : []));
}
const colours = () => sharp({ create: { width: 400, height: 560, channels: 3, background: "#eeddcc" } }).withMetadata({ density: 300 });

const files: [string, () => Promise<Uint8Array>][] = [
  ["二值.tif", async () => fax(block(400, 560))],
  ["灰度.jpg", async () => grey(block(400, 560)).jpeg({ quality: 80 }).withMetadata({ density: 300 }).toBuffer()],
  ["彩色.jpg", async () => colours().jpeg().toBuffer()],
  ["灰度.png", async () => grey(block(400, 560)).png().withMetadata({ density: 300 }).toBuffer()],
  ["压缩.tif", async () => grey(block(400, 560)).tiff({ compression: "lzw", xres: 11.8, yres: 11.8 }).toBuffer()],
  ["相片.tif", async () => grey(block(400, 560)).tiff({ compression: "jpeg", quality: 80, xres: 11.8, yres: 11.8 }).toBuffer()],
  ["小图.jp2", async () => jpeg2000],
  [
    "扫描.pdf",
    async () => {
      const bytes = await grey(block(400, 560)).jpeg({ quality: 90 }).toBuffer();
      return scannedPdf([{ width: 400, height: 560, how: "/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode", bytes }]);
    },
  ],
  [
    "传真.pdf",
    async () => {
      const bytes = g4Of(await fax(block(400, 120)));
      return scannedPdf([
        {
          width: 400,
          height: 120,
          how: "/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 400/Rows 120>>",
          bytes,
        },
      ]);
    },
  ],
];

it.each(files)("%s goes out as it was scanned, pixel for pixel, and its text comes back exactly", async (name, make) => {
  const bytes = await make();
  const issue = await issueOf(bytes, name);
  const pdf = await written(issue);
  // What lies outside a page is not on it.
  const inside = lines.filter(({ box: [x, y, w, h] }) => x + w <= issue.pages[0]!.width && y + h <= issue.pages[0]!.height);
  expect(await extracted(pdf)).toEqual(inside.map((line) => line.text));
  const [before, after] = [await imageOf(bytes, name, 0), await imageOf(pdf, "出.pdf", 0)];
  expect([after.width, after.height]).toEqual([before.width, before.height]);
  const apart = before.data.reduce((sum, v, i) => sum + (after.channels === before.channels ? Math.abs(v - after.data[i]!) : 0), 0);
  // Two decoders of one JPEG may round apart; nothing more.
  expect(apart / before.data.length).toBeLessThan(/jpg|相片|jp2/u.test(name) ? 1 : 0.0001);
});

it("a page that brings its own text keeps it; once a person corrected it, the page is a picture under the corrected text", async () => {
  const bytes = textPdf([["第一行", "公路养户"]]);
  const issue = await issueOf(bytes, "文字.pdf");
  const page = { ...issue.pages[0]!, engine: "PDF文字层" };
  const { text: own } = (await pagesOf(bytes, "文字.pdf"))[0]!;
  const read = async (pdf: Uint8Array) => (await pagesOf(pdf, "出.pdf"))[0]!.text!.lines.map((line) => line.text);
  expect(await read(await written({ ...issue, pages: [{ ...page, lines: own!.lines }] }))).toEqual(["第一行", "公路养户"]);
  const lines = own!.lines.map((line) => ({ ...line, text: line.text.replace("养户", "养护"), words: [] }));
  const pdf = await written({ ...issue, pages: [{ ...page, corrected: true, lines }] });
  expect(await extracted(pdf)).toEqual(["第一行", "公路养护"]);
  const [before, after] = [await imageOf(bytes, "文字.pdf", 0), await imageOf(pdf, "出.pdf", 0)];
  expect([after.width, after.height]).toEqual([before.width, before.height]);
});

it("the file is hardly larger than the images in it", async () => {
  const noise = new Uint8Array(1200 * 1600).map((_, i) => (i * 2_654_435_761) >>> 24);
  const bytes = await sharp(noise, { raw: { width: 1200, height: 1600, channels: 1 } })
    .jpeg({ quality: 70 })
    .toBuffer();
  expect((await written(await issueOf(bytes, "页.jpg"))).length / bytes.length).toBeLessThan(1.15);
});

it("a page that was turned and cut is drawn so, from the same bytes", async () => {
  const bytes = await grey(block(400, 560)).png().withMetadata({ density: 300 }).toBuffer();
  let seen = 0;
  for (const turn of [0, 1, 2, 3] as const) {
    const cut: Cut = { turn, crop: [30, 20, 300, 320] };
    const pdf = await written(await issueOf(bytes, "页.png", cut));
    const [want, got] = [await imageOf(bytes, "页.png", 0, cut), await imageOf(pdf, "出.pdf", 0)];
    expect([got.width, got.height]).toEqual([want.width, want.height]);
    const dark = ({ data, channels, width, height }: PageImage) =>
      Array.from({ length: width * height }, (_, k) => data[k * channels]! < 128);
    const [mine, theirs] = [dark(want), dark(got)];
    expect(mine.filter((v, k) => v !== theirs[k]).length / mine.length).toBeLessThan(0.01);
    seen += mine.filter(Boolean).length;
  }
  expect(seen).toBeGreaterThan(10_000);
});

it("plain text, ALTO and hOCR hold every line with its place", async () => {
  const issue = await issueOf(await grey(block(400, 560)).png().toBuffer(), "页.png");
  const odd = {
    ...issue,
    pages: [{ ...issue.pages[0]!, lines: [...lines, { text: "甲<乙>&“丙”\u0001", box: [1, 2, 3, 4] as const, words: [] }] }],
  };
  expect(plainOf(odd)).toContain("［第1页］\n示例区人民政府文件\n");
  const alto = altoOf(odd);
  expect(alto).toContain('<Page ID="p1" PHYSICAL_IMG_NR="1" WIDTH="400" HEIGHT="560"');
  expect(alto).toContain('CONTENT="甲&lt;乙&gt;&amp;“丙”" HPOS="1" VPOS="2" WIDTH="3" HEIGHT="4"');
  expect(hocrOf(odd)).toContain('title="bbox 40 60 184 80">');
});
