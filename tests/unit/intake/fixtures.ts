import { strToU8, zipSync } from "fflate";

const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file with the given body, and numbering and styles where a test needs them. */
export function docx(body: string, { numbering = "", styles = "", footnotes = "" } = {}): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document ${ns}><w:body>${body}</w:body></w:document>`),
    ...(numbering ? { "word/numbering.xml": strToU8(`<w:numbering ${ns}>${numbering}</w:numbering>`) } : {}),
    ...(footnotes ? { "word/footnotes.xml": strToU8(`<w:footnotes ${ns}>${footnotes}</w:footnotes>`) } : {}),
    ...(styles ? { "word/styles.xml": strToU8(`<w:styles ${ns}>${styles}</w:styles>`) } : {}),
  });
}

export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (text: string, properties = "") => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
export const numbered = (list: number, depth: number) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
export const level = (depth: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

export interface Printed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF whose pages have the given lines as text, in a Chinese font that is not embedded; a page without lines has no text at all. */
export function pdf(pages: readonly (readonly Printed[])[]): Uint8Array {
  const objects: string[] = [];
  const hex = (text: string) => [...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, "0")).join("");
  const kids = pages.map((_, i) => `${10 + i * 2} 0 R`).join(" ");
  objects[1] = "<</Type/Catalog/Pages 2 0 R>>";
  objects[2] = `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`;
  objects[3] = "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>";
  objects[4] =
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 5 0 R/DW 1000>>";
  objects[5] =
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 80>>";
  pages.forEach((lines, i) => {
    const content = lines.map(({ text, x, y, size = 16 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`).join("\n");
    objects[10 + i * 2] = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${11 + i * 2} 0 R>>`;
    objects[11 + i * 2] = `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
  });
  let out = "%PDF-1.4\n";
  const places: number[] = [];
  objects.forEach((body, i) => {
    places[i] = out.length;
    out += `${i} 0 obj\n${body}\nendobj\n`;
  });
  const at = out.length;
  const rows = Array.from({ length: objects.length }, (_, i) =>
    places[i] === undefined ? "0000000000 65535 f \n" : `${String(places[i]).padStart(10, "0")} 00000 n \n`,
  );
  return new TextEncoder().encode(
    `${out}xref\n0 ${objects.length}\n${rows.join("")}trailer<</Size ${objects.length}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
  );
}

/** 中文 and ASCII in GB 18030, for the few characters tests need. */
export const gb = (...bytes: number[]) => Uint8Array.from(bytes);
export const utf8 = (text: string) => new TextEncoder().encode(text);
