import sharp from "sharp";

/** Repeatable random numbers in [0, 1). */
function randomOf(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A clean page image (PNG, 300 dpi) as an old flatbed scanner gives it: a little skew (degrees), paper tone, faded ink,
 * uneven light, grain. `ink` and `paper` are brightness 0-255. Answers {jpeg, width, height, grey}.
 */
export async function asScanned(png, { dpi, skew, ink, paper, shade, seed, colour = false, quality }) {
  const random = randomOf(seed);
  const size = await sharp(png).metadata();
  const [width, height] = [size.width, size.height].map((pixels) => Math.round((pixels * dpi) / 300));
  const turned = await sharp(png).flatten({ background: "#fff" }).rotate(skew, { background: "#fff" }).png().toBuffer();
  const middle = await sharp(turned).metadata();
  const { data, info } = await sharp(turned)
    .extract({
      left: Math.floor((middle.width - size.width) / 2),
      top: Math.floor((middle.height - size.height) / 2),
      width: size.width,
      height: size.height,
    })
    .resize(width, height, { kernel: "lanczos3" })
    .blur(0.45)
    .toColourspace(colour ? "srgb" : "b-w")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { channels } = info;
  const tint = colour ? [1, 0.985, 0.94] : [1];
  let rough = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = 1 - shade * (0.6 * (x / width) ** 2 + 0.4 * ((y / height - 0.35) * 1.4) ** 2);
      rough = rough * 0.6 + (random() - 0.5) * 9;
      const speck = random() < 0.00006 ? -90 : 0;
      for (let c = 0; c < channels; c++) {
        const at = (y * width + x) * channels + c;
        data[at] = Math.max(0, Math.min(255, (ink + (data[at] / 255) * (paper - ink)) * light * (tint[c] ?? 1) + rough + speck));
      }
    }
  }
  const image = sharp(data, { raw: { width, height, channels } }).blur(0.4);
  const jpeg = await (colour ? image : image.toColourspace("b-w")).jpeg({ quality, chromaSubsampling: "4:2:0", mozjpeg: true }).toBuffer();
  return { jpeg, width, height, grey: !colour };
}
