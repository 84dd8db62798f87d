/** An object's dictionary, or a stream: its dictionary and bytes. */
export type PdfObject = string | readonly [dictionary: string, bytes: Uint8Array | string];

/** A whole PDF of these objects, numbered from 1; the first is the catalogue. */
export function makePdf(objects: readonly PdfObject[], trailer = ""): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const starts: number[] = [];
  let length = parts[0]!.length;
  const put = (part: Buffer | string) => {
    const bytes = Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [i, object] of objects.entries()) {
    starts.push(length);
    put(`${i + 1} 0 obj\n`);
    if (typeof object === "string") put(object);
    else {
      const bytes = Buffer.from(object[1]);
      put(`<<${object[0]}/Length ${bytes.length}>>\nstream\n`);
      put(bytes);
      put("\nendstream");
    }
    put("\nendobj\n");
  }
  const table = starts.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const start = length;
  put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`);
  put(`trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}

export interface Scan {
  readonly width: number;
  readonly height: number;
  /** Filter, colour space and bits, as in the picture's dictionary. */
  readonly how: string;
  readonly bytes: Uint8Array;
  /** Page dictionary entries: /Rotate 90. */
  readonly page?: string;
  /** Drawn after the picture. */
  readonly over?: string;
  readonly dpi?: number;
}

/** A PDF with one full-page picture a page. */
export function scannedPdf(scans: readonly Scan[]): Uint8Array {
  const kids = scans.map((_, i) => `${3 + i * 3} 0 R`).join(" ");
  const objects: PdfObject[] = ["<</Type/Catalog/Pages 2 0 R>>", `<</Type/Pages/Kids[${kids}]/Count ${scans.length}>>`];
  for (const [i, { width, height, how, bytes, page = "", over = "", dpi = 300 }] of scans.entries()) {
    const n = 3 + i * 3;
    const [w, h] = [(width * 72) / dpi, (height * 72) / dpi];
    const fonts = `/Font<</F ${3 + scans.length * 3} 0 R>>`;
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Resources<</XObject<</I ${n + 2} 0 R>>${fonts}>>/Contents ${n + 1} 0 R${page}>>`,
      ["", `q ${w} 0 0 ${h} 0 0 cm /I Do Q ${over}`],
      [`/Type/XObject/Subtype/Image/Width ${width}/Height ${height}${how}`, bytes],
    );
  }
  return makePdf([...objects, ...songti(3 + scans.length * 3)]);
}

/** A PDF of pages with nothing but these lines of text, in a Chinese font the file does not carry. */
export function textPdf(pages: readonly (readonly string[])[]): Uint8Array {
  const font = 3 + pages.length * 2;
  const kids = pages.map((_, i) => `${3 + i * 2} 0 R`).join(" ");
  const objects: PdfObject[] = ["<</Type/Catalog/Pages 2 0 R>>", `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`];
  for (const [i, lines] of pages.entries()) {
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F ${font} 0 R>>>>/Contents ${4 + i * 2} 0 R>>`);
    objects.push(["", lines.map((line, k) => show(line, 72, 742 - k * 24)).join("\n")]);
  }
  return makePdf([...objects, ...songti(font)]);
}

/** Drawing commands for one line at this baseline, 16 points high; mode 3 is invisible. */
export const show = (line: string, x: number, y: number, mode = 0): string =>
  `BT /F 16 Tf ${mode} Tr ${x} ${y} Td <${[...line].map((c) => c.codePointAt(0)!.toString(16).padStart(4, "0")).join("")}> Tj ET`;

const songti = (n: number): PdfObject[] => [
  `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[${n + 1} 0 R]>>`,
  `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor ${n + 2} 0 R>>`,
  "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
];
