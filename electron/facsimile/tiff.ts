/** What of one page of a TIFF is needed to carry its strips over as they are. */
export interface TiffPage {
  readonly width: number;
  readonly height: number;
  readonly compression: number;
  readonly photometric: number;
  readonly bits: number;
  readonly samples: number;
  readonly lowBitFirst: boolean;
  readonly orientation: number;
  readonly jpegTables: Uint8Array | null;
  /** Strips from the top down, each with its rows; null where the page is cut into tiles. */
  readonly strips: readonly { readonly rows: number; readonly bytes: Uint8Array }[] | null;
}
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 6: 1, 7: 1, 8: 2, 9: 4 };

/** Page `index` of a classic TIFF (TIFF 6.0); null for BigTIFF and whatever else is not read here. */
export function tiffPage(bytes: Uint8Array, index: number): TiffPage | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = buffer[0] === 0x49;
  const u16 = (at: number) => (little ? buffer.readUInt16LE(at) : buffer.readUInt16BE(at));
  const u32 = (at: number) => (little ? buffer.readUInt32LE(at) : buffer.readUInt32BE(at));
  try {
    if (u16(2) !== 42) return null;
    let at = u32(4);
    for (let i = 0; i < index; i++) at = u32(at + 2 + u16(at) * 12);
    const tags = new Map<number, number[]>();
    for (let i = 0; i < u16(at); i++) {
      const entry = at + 2 + i * 12;
      const [type, count] = [u16(entry + 2), u32(entry + 4)];
      const size = sizes[type];
      if (size === undefined || count > 1_000_000) continue;
      const start = size * count <= 4 ? entry + 8 : u32(entry + 8);
      const read = size === 1 ? (p: number) => buffer.readUInt8(p) : size === 2 ? u16 : u32;
      tags.set(
        u16(entry),
        Array.from({ length: count }, (_, k) => read(start + k * size)),
      );
    }
    const one = (tag: number, otherwise: number) => tags.get(tag)?.[0] ?? otherwise;
    const [width, height] = [one(256, 0), one(257, 0)];
    const [offsets, counts, rows] = [tags.get(273), tags.get(279), Math.min(height, one(278, height))];
    const tables = tags.get(347);
    return {
      width,
      height,
      compression: one(259, 1),
      photometric: one(262, 0),
      bits: one(258, 1),
      samples: one(277, 1),
      lowBitFirst: one(266, 1) === 2,
      orientation: one(274, 1),
      jpegTables: tables ? Uint8Array.from(tables) : null,
      strips:
        tags.has(322) || !offsets || !counts || one(284, 1) !== 1
          ? null
          : offsets.map((start, k) => ({ rows: Math.min(rows, height - k * rows), bytes: buffer.subarray(start, start + counts[k]!) })),
    };
  } catch {
    return null; // What ends before its own tables do is decoded, or refused, by those who decode.
  }
}
