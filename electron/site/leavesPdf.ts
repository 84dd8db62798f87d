/** One page of an issue: its picture, and its size in pixels. */
export interface Leaf {
  readonly image: Uint8Array;
  readonly width: number;
  readonly height: number;
}
/** The width of A4 in points; heights follow the picture. */
const across = 595.28;

/**
 * The pages of an issue as one PDF: each picture as it is, not one pixel changed, so JPEG and PNG go in as they were packed. The same
 * pictures give the same bytes. Null where a picture is of a kind that cannot go in so.
 */
export function leavesPdf(leaves: readonly Leaf[]): Uint8Array | null {
  const parts: Buffer[] = [Buffer.from("%PDF-1.5\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const starts: number[] = [];
  let length = parts[0]!.length;
  const put = (bytes: Buffer) => {
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (dictionary: string, stream?: Uint8Array) => {
    starts.push(length);
    const size = stream ? ` /Length ${stream.length}` : "";
    put(Buffer.from(`${starts.length} 0 obj\n<<${dictionary}${size}>>\n`));
    if (stream) {
      put(Buffer.from("stream\n"));
      put(Buffer.from(stream));
      put(Buffer.from("\nendstream\n"));
    }
    put(Buffer.from("endobj\n"));
  };
  const first = (leaf: number) => 3 + leaf * 3;
  object("/Type /Catalog /Pages 2 0 R");
  object(`/Type /Pages /Count ${leaves.length} /Kids [${leaves.map((_, i) => `${first(i)} 0 R`).join(" ")}]`);
  for (const [i, { image, width, height }] of leaves.entries()) {
    const packed = image[0] === 0x89 ? png(image) : jpeg(image);
    if (!packed) return null;
    const tall = ((across * height) / width).toFixed(2);
    const at = first(i);
    object(
      `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${tall}] /Contents ${at + 1} 0 R /Resources <</XObject <</I ${at + 2} 0 R>>>>`,
    );
    object("", Buffer.from(`${across} 0 0 ${tall} 0 0 cm /I Do`));
    object(`/Type /XObject /Subtype /Image /Width ${packed.width} /Height ${packed.height} ${packed.how}`, packed.data);
  }
  const table = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  const size = starts.length + 1;
  put(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size} /Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`));
  return Buffer.concat(parts);
}

interface Packed {
  readonly width: number;
  readonly height: number;
  readonly how: string;
  readonly data: Uint8Array;
}

/** A JPEG, by the size and colours its first frame tells. */
function jpeg(bytes: Uint8Array): Packed | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xc2) {
      const space = bytes[at + 9] === 1 ? "/DeviceGray" : bytes[at + 9] === 3 ? "/DeviceRGB" : null;
      const how = `/ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode`;
      return space && { height: view.getUint16(at + 5), width: view.getUint16(at + 7), how, data: bytes };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** A PNG of few colours or greys, its packed rows taken over: PDF knows the same packing. None with transparency or interlaced. */
function png(bytes: Uint8Array): Packed | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [rows, chunk]: [Uint8Array[], (at: number) => string] = [
    [],
    (at) => Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1"),
  ];
  let palette: Uint8Array | null = null;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const data = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    if (chunk(at) === "PLTE") palette = data;
    if (chunk(at) === "tRNS") return null;
    if (chunk(at) === "IDAT") rows.push(data);
  }
  const [width, height, depth, kind] = [view.getUint32(16), view.getUint32(20), bytes[24]!, bytes[25]!];
  if (bytes[28] !== 0 || ![0, 2, 3].includes(kind) || (kind === 3 && !palette)) return null;
  const indexed = palette && `[/Indexed /DeviceRGB ${palette.length / 3 - 1} <${Buffer.from(palette).toString("hex")}>]`;
  const space = kind === 3 ? indexed : kind === 0 ? "/DeviceGray" : "/DeviceRGB";
  const parms = `<</Predictor 15 /Colors ${kind === 2 ? 3 : 1} /BitsPerComponent ${depth} /Columns ${width}>>`;
  const how = `/ColorSpace ${space} /BitsPerComponent ${depth} /Filter /FlateDecode /DecodeParms ${parms}`;
  return { width, height, how, data: Buffer.concat(rows) };
}
