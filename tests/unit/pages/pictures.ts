import sharp from "sharp";

/** A white page with one black block, which tells how a page lies: its centre is up and left. */
export function block(width: number, height: number): { width: number; height: number; data: Uint8Array } {
  const data = new Uint8Array(width * height).fill(255);
  for (let y = Math.round(height * 0.1); y < height * 0.3; y++)
    data.fill(0, y * width + Math.round(width * 0.1), y * width + Math.round(width * 0.4));
  return { width, height, data };
}

export const grey = ({ width, height, data }: ReturnType<typeof block>) =>
  sharp(data, { raw: { width, height, channels: 1 } }).toColourspace("b-w");

/** CCITT G4 in a TIFF, as scanners write it. */
export const fax = (picture: ReturnType<typeof block>): Promise<Buffer> =>
  grey(picture)
    .tiff({ compression: "ccittfax4", bitdepth: 1, xres: 300 / 25.4, yres: 300 / 25.4 })
    .toBuffer();

/** The bare G4 data of a TIFF with a single strip. */
export function g4Of(tiff: Buffer): Uint8Array {
  const entries = tiff.readUInt32LE(4);
  const value = (tag: number): number => {
    for (let i = 0; i < tiff.readUInt16LE(entries); i++) {
      const at = entries + 2 + i * 12;
      if (tiff.readUInt16LE(at) !== tag) continue;
      if (tiff.readUInt32LE(at + 4) !== 1) throw new Error("more than one strip");
      return tiff.readUInt16LE(at + 2) === 3 ? tiff.readUInt16LE(at + 8) : tiff.readUInt32LE(at + 8);
    }
    throw new Error(`no tag ${tag}`);
  };
  return new Uint8Array(tiff.subarray(value(273), value(273) + value(279)));
}

/** A JPEG 2000 picture of 32 by 16 pixels, white with a black block from (8,4) to (15,11); made with OpenJPEG 2.5. */
export const jpeg2000 = Buffer.from(
  "AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAABDanAyaAAAABZpaGRyAAAAEAAAACAAAgcHAAAAAAAPY29scgEAAAAAABEAAAAWY2RlZgACAAAAAAABAAEAAQAAAAABF2pwMmP/T/9RACwAAAAAACAAAAAQAAAAAAAAAAAAAAAgAAAAEAAAAAAAAAAAAAIHAQEHAQH/UgAMAAAAAQAABAQAAf9cAARAQP9kACUAAUNyZWF0ZWQgYnkgT3BlbkpQRUcgdmVyc2lvbiAyLjUuMP+QAAoAAAAAAKIAAf+T34UOlMkDMZCuy95Bwvx4iEiIGJXBl4djAAAwkJfto36AAAwkJfCxMAADCOcf5CW1nAAMI75TCQl/dVMAAABhG9P0hLazgAGEd8phIS/uqmAAAAwjen6QltZwADCO+UwkJf3VTAAAAYRvT9IS2s4ABhHfKYSEv7qpgAAAMI3p+kJbWcAAwjvlMJCXz7QcFABcr/zMIf/Z",
  "base64",
);
