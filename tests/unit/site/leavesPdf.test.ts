import sharp from "sharp";
import { expect, test } from "vitest";
import { imageOf } from "../../../electron/pages/scan.ts";
import { leavesPdf, type Leaf } from "../../../electron/site/leavesPdf.ts";

/** A page with a dark block whose place tells whether it came out as it went in. */
const drawn = (width: number, height: number) => {
  const data = Buffer.alloc(width * height, 255);
  for (let y = 20; y < 40; y++) data.fill(0, y * width + 30, y * width + 90);
  return sharp(data, { raw: { width, height, channels: 1 } });
};
const leaf = async (kind: "jpeg" | "png", width: number, height: number): Promise<Leaf> => ({
  image: await (kind === "png" ? drawn(width, height).png({ palette: true, colours: 2, dither: 0 }) : drawn(width, height).jpeg({ quality: 95 })).toBuffer(), // prettier-ignore
  width,
  height,
});

test("An issue as PDF has its pages in order, JPEG and PNG alike, each showing what its picture shows", async () => {
  const leaves = [await leaf("jpeg", 124, 175), await leaf("png", 124, 175)];
  const pdf = leavesPdf(leaves)!;
  expect(Buffer.from(leavesPdf(leaves)!).equals(Buffer.from(pdf))).toBe(true);
  for (const index of [0, 1]) {
    const { data, width, height, channels } = await imageOf(pdf, "公报.pdf", index);
    const at = (x: number, y: number) => data[(Math.floor(y * height) * width + Math.floor(x * width)) * channels]!;
    expect([index, at(60 / 124, 30 / 175) < 40, at(60 / 124, 80 / 175) > 215, at(10 / 124, 30 / 175) > 215]).toEqual([
      index,
      true,
      true,
      true,
    ]);
  }
});

test("A picture of another kind makes no PDF", () => {
  expect(leavesPdf([{ image: Buffer.from("GIF89a"), width: 1, height: 1 }])).toBe(null);
});
