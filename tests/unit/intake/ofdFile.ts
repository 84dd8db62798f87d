import { strToU8, zipSync } from "fflate";

const ns = 'xmlns:ofd="http://www.ofdspec.org/2016"';

export interface Placed {
  readonly text: string;
  readonly x: number;
  /** From the top, in millimetres. */
  readonly y: number;
  readonly size?: number;
  readonly more?: string;
}
/** A text object with every glyph a step from the last, as office programs print OFD. */
export const placed = ({ text, x, y, size = 5.6, more = "" }: Placed): string =>
  `<ofd:TextObject ID="9" Boundary="${x} ${y} 170 ${size}" Font="3" Size="${size}" ${more}><ofd:TextCode X="0" Y="${size * 0.85}" DeltaX="g ${Math.max(1, [...text].length - 1)} ${size}">${text}</ofd:TextCode></ofd:TextObject>`;

/** An OFD file whose pages have these objects; `template` lies under every page, in a folder of its own. */
export function ofd(pages: readonly string[], template = ""): Uint8Array {
  const page = (inner: string, under = "") =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><ofd:Page ${ns}>${under}<ofd:Content><ofd:Layer ID="2">${inner}</ofd:Layer></ofd:Content></ofd:Page>`,
    );
  return zipSync({
    "OFD.xml": strToU8(
      `<ofd:OFD ${ns} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    "Doc_0/Document.xml": strToU8(
      `<ofd:Document ${ns}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${template && '<ofd:TemplatePage ID="7" BaseLoc="Tpls/Tpl_0/Content.xml"/>'}</ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${i + 10}" BaseLoc="${i === 0 ? "/Doc_0/" : "./"}Pages/Page_${i}/Content.xml"/>`).join("")}</ofd:Pages></ofd:Document>`,
    ),
    ...(template ? { "Doc_0/Tpls/Tpl_0/Content.xml": page(template) } : {}),
    ...Object.fromEntries(
      pages.map((inner, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, page(inner, template && '<ofd:Template TemplateID="7"/>')]),
    ),
  });
}
