/**
 * A TrueType font of two empty glyphs, one em wide: what text is set in that is to be found and copied and not to be seen. Built here, byte
 * for byte, since nothing is drawn.
 */
export function glyphless(): Uint8Array {
  const tables: [string, Buffer][] = [
    ["cmap", words(0, 1, 3, 1, 0, 12, 4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0)],
    ["glyf", words(0, 0)],
    ["head", head()],
    ["hhea", words(1, 0, 1000, 0, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, 2)],
    ["hmtx", words(1000, 0, 1000, 0)],
    ["loca", words(0, 0, 0)],
    ["maxp", words(1, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
  ];
  const start = 12 + tables.length * 16;
  const directory: Buffer[] = [words(1, 0, tables.length, 64, 2, tables.length * 16 - 64)];
  const body: Buffer[] = [];
  let at = start;
  for (const [tag, bytes] of tables) {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    const entry = Buffer.alloc(16);
    entry.write(tag, 0, "latin1");
    entry.writeUInt32BE(sum(padded), 4);
    entry.writeUInt32BE(at, 8);
    entry.writeUInt32BE(bytes.length, 12);
    directory.push(entry);
    body.push(padded);
    at += padded.length;
  }
  return new Uint8Array(Buffer.concat([...directory, ...body]));
}

/** 16-bit numbers, high byte first. */
function words(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2);
  for (const [i, number] of numbers.entries()) bytes.writeUInt16BE(number & 0xffff, i * 2);
  return bytes;
}
function head(): Buffer {
  const bytes = Buffer.alloc(54);
  bytes.writeUInt32BE(0x10000, 0);
  bytes.writeUInt32BE(0x10000, 4);
  bytes.writeUInt32BE(0x5f0f3cf5, 12);
  bytes.writeUInt16BE(1000, 18);
  bytes.writeUInt16BE(1000, 40);
  bytes.writeUInt16BE(1000, 42);
  bytes.writeUInt16BE(8, 46);
  return bytes;
}
function sum(bytes: Buffer): number {
  let total = 0;
  for (let i = 0; i < bytes.length; i += 4) total = (total + bytes.readUInt32BE(i)) >>> 0;
  return total;
}
