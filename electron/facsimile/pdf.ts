import { PDFDict, PDFDocument, PDFName, PDFObjectCopier, PDFRawStream, type PDFContext, type PDFRef } from "@cantoo/pdf-lib";
import { textOf } from "../../shared/domain/pages.ts";
import type { Cut } from "../../shared/domain/scans.ts";
import { inPdf } from "../pages/jpeg2000.ts";
import { kindOf } from "../pages/kind.ts";
import { ownText } from "../pages/pdfText.ts";
import { pageOf, withPdf } from "../pages/pdfjs.ts";
import { imageOf } from "../pages/scan.ts";
import { sheetOf } from "../pages/pdfSheet.ts";
import type { CopiedIssue, CopiedPage } from "./copy.ts";
import { textLayer } from "./layer.ts";
import { drawnOf, pictureOf, type Picture } from "./picture.ts";

/** Resolution taken where a scan states none. */
const UNSTATED_DPI = 300;

/**
 * An issue as a double-layer PDF: every scan as it was stored (nothing is decoded that can be carried over), turned and cut by the page's
 * own commands, and over it, unseen, the text that counts, line on line.
 */
export async function pdfOf(
  issue: CopiedIssue,
  madeOn: string,
  progress: (done: number, total: number) => void = () => {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(issue.title);
  document.setProducer("公报台");
  document.setCreationDate(new Date(`${madeOn}T00:00:00Z`));
  const { context } = document;
  const layer = textLayer(context);
  const source = sources(document, issue);
  for (const [i, page] of issue.pages.entries()) {
    const k = 72 / (page.scan.dpi ?? UNSTATED_DPI);
    const [width, height] = [page.width * k, page.height * k];
    const out = document.addPage([width, height]);
    const picture = await source(page);
    for (const [n, { ref }] of picture.parts.entries()) out.node.setXObject(PDFName.of(`I${n}`), ref);
    out.node.setFontDictionary(PDFName.of("T"), layer.font);
    const text = picture.hasText ? "" : layer.commands(page.lines, height, k);
    out.node.set(PDFName.of("Contents"), context.register(context.flateStream(`${drawn(page, picture, k)}${text}`)));
    progress(i + 1, issue.pages.length);
  }
  layer.finish();
  return document.save({ useObjectStreams: true, addDefaultPage: false });
}

/** A picture, or a whole page that is drawn; `hasText` where its own text comes with it and is the text that counts. */
type Source = Picture & { readonly form?: { readonly width: number; readonly height: number }; readonly hasText?: boolean };

/** Pictures by scan, each put in once however many pages are made of it; the file last opened stays open. */
function sources(document: PDFDocument, issue: CopiedIssue): (page: CopiedPage) => Promise<Source> {
  const known = new Map<string, Promise<Source>>();
  let last: { hash: string; bytes: Uint8Array; pdf: Promise<PDFDocument> | null } | null = null;
  async function found(page: CopiedPage): Promise<Source> {
    const { hash, index } = page.scan;
    const { file } = page;
    last = last?.hash === hash ? last : { hash, bytes: issue.bytesOf(hash), pdf: null };
    const kind = kindOf(last.bytes, file);
    if (kind !== "pdf" && kind !== "jp2") return pictureOf(document.context, last.bytes, file, index);
    const bytes = kind === "jp2" ? inPdf(last.bytes, file) : last.bytes;
    last.pdf ??= PDFDocument.load(bytes, { updateMetadata: false });
    const from = await last.pdf;
    const { turns, own } = await withPdf(bytes, file, async (pdf) => {
      const read = await pageOf(pdf, file, index);
      const sheet = await sheetOf(read);
      return sheet.scan ? { turns: sheet.scan.turns, own: null } : { turns: null, own: await ownText(read, sheet) };
    });
    const image = turns === null ? null : imageIn(from, index);
    if (image) return { parts: [{ ref: copied(from, document, image), rows: 1 }], height: 1, turns: turns! };
    const hasText = own === textOf(page.lines) && page.scan.crop === null;
    // What a page draws as type is read by whoever copies out of the file: where it says another thing than the text that counts, only its picture goes out.
    if (own !== "" && !hasText) return drawnOf(document.context, await imageOf(bytes, file, index));
    const drawn = from.getPage(index);
    const { x, y, width, height } = drawn.getCropBox();
    const form = await document.embedPage(drawn, { left: x, bottom: y, right: x + width, top: y + height });
    const upright = (((drawn.getRotation().angle / 90) % 4) + 4) % 4;
    return { parts: [{ ref: form.ref, rows: 1 }], height: 1, turns: upright, form, hasText: hasText && own !== "" };
  }
  return (page) => {
    // Subtle: two pages made of one sheet may differ in whether its own text serves them; of a part of it, it never does.
    const key = `${page.scan.hash}-${page.scan.index}-${page.scan.crop === null ? textOf(page.lines) : ""}`;
    if (!known.has(key)) known.set(key, found(page));
    return known.get(key)!;
  };
}

/** The one picture a page of a scanned PDF has. */
function imageIn(pdf: PDFDocument, index: number): PDFRawStream | null {
  const pictures = pdf.getPage(index).node.Resources()?.lookupMaybe(PDFName.of("XObject"), PDFDict);
  const images = (pictures?.keys() ?? []).flatMap((key) => {
    const object = pictures!.lookup(key);
    return object instanceof PDFRawStream && object.dict.get(PDFName.of("Subtype")) === PDFName.of("Image") ? [object] : [];
  });
  return images.length === 1 ? images[0]! : null;
}
function copied(from: PDFDocument, to: PDFDocument, image: PDFRawStream): PDFRef {
  const context: PDFContext = to.context;
  return context.register(PDFObjectCopier.for(from.context, context).copy(image));
}

/** Commands that draw the scan so that what the page was cut to fills it. */
function drawn({ scan, height }: CopiedPage, { parts, turns, form, height: rows }: Source, k: number): string {
  const { turn, crop }: Cut = scan;
  const [w, h] = (turn % 2 === 0 ? [scan.width, scan.height] : [scan.height, scan.width]).map((n) => n * k) as [number, number];
  const [x, y] = [-(crop?.[0] ?? 0) * k, (height + (crop?.[1] ?? 0)) * k - h];
  const place = [
    [w, 0, 0, h, x, y],
    [0, -h, w, 0, x, y + h],
    [-w, 0, 0, -h, x + w, y + h],
    [0, h, -w, 0, x + w, y],
  ][(turns + turn) % 4]!;
  let top = 0;
  const commands = parts.map((part, n) => {
    top += part.rows;
    const [across, up] = form ? [1 / form.width, 1 / form.height] : [1, part.rows / rows];
    return `q ${across} 0 0 ${up} 0 ${form ? 0 : 1 - top / rows} cm /I${n} Do Q`;
  });
  return `q ${place.map((n) => n.toFixed(4)).join(" ")} cm ${commands.join(" ")} Q\n`;
}
