import { spawnSync } from "node:child_process";
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
import { parse } from "../../electron/intake/xml.ts";
import { scannedPdf, textPdf } from "./pages/makePdf.ts";
import { block, fax, g4Of, grey, jpeg2000 } from "./pages/pictures.ts";

const text = ["示例区人民政府文件", "示政发〔1987〕12号", "𠮷林，１２３ABC、（一）“试行”"];
const lines = text.map((t, i) => ({ text: t, box: [40, 60 + i * 50, 16 * [...t].length, 20] as const, words: [] }));

/** An issue of one page of this file, turned and cut as told. */
async function issueOf(bytes: Uint8Array, file: string, cut: Cut = uncut, index = 0): Promise<CopiedIssue> {
  const { width, height, dpi } = (await pagesOf(bytes, file))[index]!;
  const scan = { hash: "a", index, width, height, dpi, ...cut };
  const page: CopiedPage = { seq: 1, scan, ...sizeOf(scan), file, engine: "甲", lines };
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

/** What poppler's own program copies out of a PDF, line by line; null where it is not installed. */
function popplerText(pdf: Uint8Array): string[] | null {
  const told = spawnSync("pdftotext", ["-raw", "-enc", "UTF-8", "-", "-"], { input: pdf, encoding: "utf8" });
  return told.error ? null : told.stdout.split(/[\n\f]/u).filter((line) => line !== "");
}

it("a page that is drawn goes out as it is while its own text counts, and as its picture with the corrected text once a person changed it", async () => {
  const own = ["示例区人民政府文件", "示政发〔1987〕12号", "农村公路养户管理办法"];
  const bytes = textPdf([own]);
  const [read] = await pagesOf(bytes, "排版.pdf");
  const issue = await issueOf(bytes, "排版.pdf");
  const drawn = { ...issue, pages: [{ ...issue.pages[0]!, engine: "PDF文字层", lines: read!.text!.lines }] };
  const kept = await written(drawn);
  // The font is not in the file: what its numbers mean is known to the reader of scans, which carries the tables.
  expect((await pagesOf(kept, "出.pdf"))[0]!.text!.lines.map((l) => l.text)).toEqual(own);
  expect(Buffer.from(kept).includes("/Subtype /Image")).toBe(false);

  const lines = read!.text!.lines.map((line) => ({ ...line, text: line.text.replace("养户", "养护") }));
  const corrected = await written({ ...drawn, pages: [{ ...drawn.pages[0]!, lines }] });
  expect(await extracted(corrected)).toEqual(lines.map((l) => l.text));
  const [before, after] = [await imageOf(bytes, "排版.pdf", 0), await imageOf(corrected, "出.pdf", 0)];
  expect([after.width, after.height]).toEqual([before.width, before.height]);
  expect(Buffer.compare(after.data, before.data)).toBe(0);
  expect(popplerText(corrected) ?? lines.map((l) => l.text)).toEqual(lines.map((l) => l.text));

  const other = [{ text: "识别出来的字", box: [300, 300, 400, 60] as const, words: [] }];
  expect(await extracted(await written({ ...drawn, pages: [{ ...drawn.pages[0]!, engine: "甲", lines: other }] }))).toEqual(["识别出来的字"]); // prettier-ignore
});

it("a drawn page that lies on its side stands upright", async () => {
  const bytes = Buffer.from(
    Buffer.from(textPdf([["横放的一页"]]))
      .toString("latin1")
      .replace("/Parent", "/Rotate 90/Parent"),
    "latin1",
  );
  const issue = await issueOf(bytes, "横.pdf");
  const [read] = await pagesOf(bytes, "横.pdf");
  const pdf = await written({ ...issue, pages: [{ ...issue.pages[0]!, engine: "PDF文字层", lines: read!.text!.lines }] });
  const [before, after] = [await imageOf(bytes, "横.pdf", 0), await imageOf(pdf, "出.pdf", 0)];
  expect([after.width, after.height]).toEqual([before.width, before.height]);
  const apart = before.data.reduce((sum, v, i) => sum + Math.abs(v - after.data[i]!), 0);
  expect(apart / before.data.length).toBeLessThan(0.05);
});

it("poppler copies the unseen text out to the letter too", async ({ skip }) => {
  const issue = await issueOf(await grey(block(400, 560)).jpeg().withMetadata({ density: 300 }).toBuffer(), "页.jpg");
  const told = popplerText(await written(issue));
  if (told === null) return skip("没有安装poppler");
  expect(told).toEqual(lines.map((l) => l.text));
});

it("ALTO is well-formed and has what version 4.4 of its schema asks of each element, hOCR is well-formed; blanks stay", async () => {
  const issue = await issueOf(await grey(block(400, 560)).png().toBuffer(), "页.png");
  const word = (text: string, x: number) => ({ text, box: [x, 10, 20, 20] as const, confidence: 130 });
  const spaced = { text: "PDF 格式 一览", box: [0, 10, 100, 20] as const, words: [word("PDF", 0), word("格式", 30), word("一览", 60)] };
  const pages = [
    { ...issue.pages[0]!, lines: [...lines, spaced] },
    { ...issue.pages[0]!, seq: 2, lines: [] },
  ];
  const alto = altoOf({ ...issue, pages });
  const needed: Record<string, string[]> = { Page: ["ID", "PHYSICAL_IMG_NR"], TextBlock: ["ID"], Processing: ["ID"], String: ["CONTENT"] };
  const inside: Record<string, string> = {
    alto: "Description,Layout",
    Description: "MeasurementUnit,sourceImageInformation,Processing",
    sourceImageInformation: "fileName",
    Processing: "processingSoftware",
    processingSoftware: "softwareName",
    Layout: "Page,Page",
  };
  const open: { name: string; children: string[] }[] = [];
  const ids: string[] = [];
  const wrong: string[] = [];
  parse(
    alto,
    ({ name, attributes }) => {
      open.at(-1)?.children.push(name);
      open.push({ name, children: [] });
      if (attributes.ID) ids.push(attributes.ID);
      for (const attribute of needed[name] ?? []) if (!(attribute in attributes)) wrong.push(`${name} ${attribute}`);
      if (Number(attributes.WC ?? 0) > 1) wrong.push(`WC ${attributes.WC}`);
    },
    () => {
      const { name, children } = open.pop()!;
      const told = children.join();
      const fits = name === "TextLine" ? /^(String(,SP)?,?)+$/u.test(told) : inside[name] === undefined || inside[name] === told;
      if (!fits) wrong.push(`${name}: ${told}`);
    },
    () => {},
  );
  expect(wrong).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(alto).toMatch(/CONTENT="PDF"[^>]*\/><SP\/><String[^>]*CONTENT="格式"[^>]*\/><SP\/>/u);
  const said: string[] = [];
  parse(hocrOf({ ...issue, pages }), () => {}, () => {}, (text) => said.push(text)); // prettier-ignore
  expect(said.join("")).toContain("PDF 格式 一览");
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
