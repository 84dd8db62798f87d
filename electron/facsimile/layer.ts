import { PDFString, type PDFContext } from "@cantoo/pdf-lib";
import type { Line } from "../../shared/domain/pages.ts";
import { glyphless } from "./glyphless.ts";

/**
 * The invisible text of a PDF: each character it needs has a number of its own, and a table tells which character that is, so that what is
 * copied out is exactly what was put in, rare characters too.
 */
export function textLayer(context: PDFContext) {
  const numbers = new Map<string, number>();
  const ref = context.nextRef();
  const numberOf = (sign: string) => {
    const known = numbers.get(sign);
    if (known !== undefined) return known;
    numbers.set(sign, numbers.size + 1);
    return numbers.size;
  };
  const hex = (number: number) => number.toString(16).padStart(4, "0");
  return {
    font: ref,
    /** Drawing commands for the lines of a page of this height, in points; `k` is points a pixel. */
    commands(lines: readonly Line[], height: number, k: number): string {
      const drawn = lines.flatMap(({ text, box: [x, y, w, h] }) => {
        const signs = [...text.replace(/\s+/gu, " ").trim()];
        if (signs.length === 0) return [];
        const size = Math.max(1, h * k);
        const stretch = Math.max(1, (100 * w * k) / (signs.length * size));
        const code = signs.map((sign) => hex(numberOf(sign))).join("");
        return [
          `/T ${size.toFixed(2)} Tf ${stretch.toFixed(2)} Tz 1 0 0 1 ${(x * k).toFixed(2)} ${(height - (y + h) * k).toFixed(2)} Tm <${code}> Tj`,
        ];
      });
      return drawn.length > 0 ? `BT 3 Tr\n${drawn.join("\n")}\nET\n` : "";
    },
    /** Writes the font once all pages are there. */
    finish(): void {
      const file = glyphless();
      const descriptor = context.register(
        context.obj({
          Type: "FontDescriptor",
          FontName: "Glyphless",
          Flags: 4,
          FontBBox: [0, 0, 1000, 1000],
          ItalicAngle: 0,
          Ascent: 1000,
          Descent: 0,
          CapHeight: 1000,
          StemV: 80,
          FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
        }),
      );
      const glyphs = new Uint8Array((numbers.size + 1) * 2).map((_, i) => i % 2);
      const descendant = context.register(
        context.obj({
          Type: "Font",
          Subtype: "CIDFontType2",
          BaseFont: "Glyphless",
          CIDToGIDMap: context.register(context.flateStream(glyphs)),
          CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
          FontDescriptor: descriptor,
          DW: 1000,
        }),
      );
      const font = context.obj({
        Type: "Font",
        Subtype: "Type0",
        BaseFont: "Glyphless",
        Encoding: "Identity-H",
        DescendantFonts: [descendant],
        ToUnicode: context.register(context.flateStream(toUnicode(numbers, hex))),
      });
      context.assign(ref, font);
    },
  };
}

function toUnicode(numbers: ReadonlyMap<string, number>, hex: (number: number) => string): string {
  const lines = [...numbers].map(
    ([sign, number]) => `<${hex(number)}> <${[...Array(sign.length).keys()].map((i) => hex(sign.charCodeAt(i))).join("")}>`,
  );
  const groups: string[] = [];
  for (let i = 0; i < lines.length; i += 100) {
    const group = lines.slice(i, i + 100);
    groups.push(`${group.length} beginbfchar\n${group.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${groups.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
