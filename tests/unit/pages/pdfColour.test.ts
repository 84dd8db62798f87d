import sharp from "sharp";
import { expect, test } from "vitest";
import { imageOf, pagesOf } from "../../../electron/pages/scan.ts";
import { scannedPdf } from "./makePdf.ts";

test("A CMYK JPEG in a PDF comes at its own pixels, in the colours of the print", async () => {
  const red = { create: { width: 120, height: 160, channels: 3 as const, background: "#c81e1e" } };
  const bytes = await sharp(red).toColourspace("cmyk").jpeg({ quality: 95 }).toBuffer();
  // As image programs write it: the inks inverted, and the PDF says so.
  const how = "/ColorSpace/DeviceCMYK/BitsPerComponent 8/Filter/DCTDecode/Decode[1 0 1 0 1 0 1 0]";
  const pdf = scannedPdf([{ width: 120, height: 160, how, bytes }]);
  expect((await pagesOf(pdf, "红头.pdf"))[0]).toMatchObject({ width: 120, height: 160, look: { colour: "colour" } });
  const { width, height, channels, data } = await imageOf(pdf, "红头.pdf", 0);
  expect([width, height, channels]).toEqual([120, 160, 3]);
  const at = (80 * 120 + 60) * 3;
  const [r, g, b] = data.subarray(at, at + 3) as unknown as [number, number, number];
  expect(r).toBeGreaterThan(150);
  expect(Math.max(g, b)).toBeLessThan(90);
});
