/** Bytes of an OLE compound file (version 3, 512-byte sectors) with these streams, each padded to full sectors. */
export function ole(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sector = 512;
  const names = Object.keys(streams);
  const lengths = names.map((name) => Math.max(4096, Math.ceil(streams[name]!.length / sector) * sector));
  const sectors = 2 + lengths.reduce((n, length) => n + length / sector, 0);
  const file = Buffer.alloc((sectors + 1) * sector);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeInt32LE(1, 44); // one sector of the allocation table
  file.writeInt32LE(1, 48); // the directory
  file.writeInt32LE(4096, 56);
  file.writeInt32LE(-2, 60);
  file.writeInt32LE(-2, 68);
  for (let i = 0; i < 109; i++) file.writeInt32LE(i === 0 ? 0 : -1, 76 + i * 4);
  const table = sector;
  for (let i = 0; i < sector / 4; i++) file.writeInt32LE(-1, table + i * 4);
  file.writeInt32LE(-3, table);
  file.writeInt32LE(-2, table + 4);
  const entry = (at: number, name: string, type: number, left: number, right: number, child: number, start: number, size: number) => {
    const offset = 2 * sector + at * 128;
    file.write(name, offset, "utf16le");
    file.writeUInt16LE((name.length + 1) * 2, offset + 64);
    file.writeUInt8(type, offset + 66);
    file.writeUInt8(1, offset + 67);
    [left, right, child].forEach((id, i) => file.writeInt32LE(id, offset + 68 + i * 4));
    file.writeInt32LE(start, offset + 116);
    file.writeInt32LE(size, offset + 120);
  };
  entry(0, "Root Entry", 5, -1, -1, 1, -2, 0);
  let next = 2;
  names.forEach((name, i) => {
    const count = lengths[i]! / sector;
    entry(i + 1, name, 2, -1, i + 2 <= names.length ? i + 2 : -1, -1, next, lengths[i]!);
    Buffer.from(streams[name]!).copy(file, (next + 1) * sector);
    for (let n = 0; n < count; n++) file.writeInt32LE(n === count - 1 ? -2 : next + n + 1, table + (next + n) * 4);
    next += count;
  });
  return new Uint8Array(file);
}

/** A Word 97–2003 document (also what WPS writes as .wps) of these paragraphs, its characters in one piece of UTF-16, notes after them. */
export function wordDoc(paragraphs: readonly string[], footnote = ""): Uint8Array {
  const body = `${paragraphs.join("\r")}\r`;
  const notes = footnote ? `\u0002${footnote}\r\r` : "";
  const text = Buffer.from(body + notes, "utf16le");
  const main = Buffer.alloc(2048 + text.length);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0xc1, 2);
  main.writeUInt16LE(0x0200, 0x0a); // its tables are in 1Table
  main.writeUInt32LE(2048, 0x18);
  main.writeUInt32LE(body.length, 0x4c);
  main.writeUInt32LE(notes.length, 0x50);
  main.writeUInt32LE(0, 0x01a2);
  main.writeUInt32LE(5 + 16, 0x01a6);
  text.copy(main, 2048);
  const pieces = Buffer.alloc(5 + 16);
  pieces.writeUInt8(2, 0);
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(0, 5);
  pieces.writeUInt32LE(body.length + notes.length, 9);
  pieces.writeUInt32LE(2048, 15);
  return ole({ WordDocument: main, "1Table": pieces });
}
