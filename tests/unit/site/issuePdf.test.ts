import sharp from "sharp";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import type { SitePage } from "../../../electron/site/source.ts";
import { imageOf } from "../../../electron/pages/scan.ts";
import { issuePdf } from "../../../electron/site/issuePdf.ts";
import { issue, page } from "./fixture.ts";

/** A page with a dark block whose place tells whether it came out as it went in. */
async function drawn(kind: "jpeg" | "png"): Promise<Uint8Array> {
  const data = Buffer.alloc(1240 * 1754, 255);
  for (let y = 200; y < 400; y++) data.fill(0, y * 1240 + 300, y * 1240 + 900);
  const picture = sharp(data, { raw: { width: 1240, height: 1754, channels: 1 } });
  return kind === "png" ? picture.png({ palette: true, colours: 2, dither: 0 }).toBuffer() : picture.jpeg({ quality: 95 }).toBuffer();
}

test("An issue as PDF has its pages in order as they are published, JPEG and PNG alike, and over each its text to be found and copied", async () => {
  const whole = issue("i9", "9", [page(1, 1, "示例区人民政府\n电话138****8000"), page(2, 2, "第二页，𠮷林")]);
  const images = new Map([["p1", await drawn("jpeg")], ["p2", await drawn("png")]]); // prettier-ignore
  const pdf = await issuePdf(whole, images, (p) => (p as SitePage).lines);
  expect(Buffer.from(await issuePdf(whole, images, (p) => (p as SitePage).lines)).equals(Buffer.from(pdf))).toBe(true);
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const file = await task.promise;
  for (const [index, { text }] of whole.pages.entries()) {
    const { items } = await (await file.getPage(index + 1)).getTextContent({ disableNormalization: true });
    expect(items.flatMap((item) => ("str" in item && item.str !== "" ? [item.str] : []))).toEqual(text.split("\n"));
    const { data, width, channels } = await imageOf(pdf, "公报.pdf", index);
    const dark = (x: number, y: number) => data[(y * width + x) * channels]! < 128;
    expect([width, dark(600, 300), dark(600, 800), dark(100, 300)]).toEqual([1240, true, false, false]);
  }
  await task.destroy();
});
