import sharp from "sharp";
import { type Chance } from "./chance.ts";

/** What befalls a page: degrees it leans, grain, JPEG quality, share of the back that shows through, uneven light, dpi. */
interface Wear {
  readonly lean: readonly [number, number];
  readonly grain: number;
  readonly quality: number;
  readonly through: number;
  readonly light: number;
  readonly dpi: number;
}
/** clean as made; L1 light damage; L2 old paper, badly lit; L3 the same at 200 dpi, laid crookedly. */
export const wears: Readonly<Record<string, Wear | null>> = {
  clean: null,
  L1: { lean: [0.3, 0.6], grain: 6, quality: 70, through: 0, light: 0, dpi: 300 },
  L2: { lean: [0.7, 1.2], grain: 12, quality: 50, through: 0.12, light: 60, dpi: 300 },
  L3: { lean: [1.2, 2.0], grain: 16, quality: 40, through: 0.2, light: 60, dpi: 200 },
};

/** A page after a scanner and old paper, with the back of the sheet showing through. */
export async function worn(picture: Buffer, back: Buffer, level: string, by: Chance): Promise<Buffer> {
  const wear = wears[level];
  if (!wear) return sharp(picture).withMetadata({ density: 300 }).png({ compressionLevel: 3 }).toBuffer();
  const degrees = by.between(...wear.lean) * by.one([-1, 1]);
  const turned = (image: Buffer) => sharp(image).rotate(degrees, { background: "white" }).png({ compressionLevel: 1 }).toBuffer();
  const size = { width: Math.round((2480 * wear.dpi) / 300) };
  const front = await sharp(await turned(picture))
    .resize(size)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const behind = await sharp(await turned(await sharp(back).flop().png({ compressionLevel: 1 }).toBuffer()))
    .resize(size)
    .greyscale()
    .blur(2)
    .raw()
    .toBuffer();
  const { data, info } = front;
  const [w, h] = [info.width, info.height];
  const corner = by.next();
  for (let y = 0, i = 0, j = 0; y < h; y++)
    for (let x = 0; x < w; x++, j++) {
      const light = 245 - wear.light * ((corner * x) / w + ((1 - corner) * y) / h);
      const shade = (255 - (behind[j] ?? 255)) * wear.through;
      const noise = (by.next() + by.next() + by.next() - 1.5) * 2 * wear.grain;
      for (let c = 0; c < info.channels; c++, i++) data[i] = Math.max(0, Math.min(255, ((data[i]! - shade) / 255) * light + noise));
    }
  return sharp(data, { raw: { width: w, height: h, channels: info.channels } })
    .withMetadata({ density: wear.dpi })
    .jpeg({ quality: wear.quality })
    .toBuffer();
}
