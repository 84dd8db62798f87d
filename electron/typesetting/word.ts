import { Document, Footer, Packer, PageOrientation, type ISectionOptions } from "docx";
import type { Annex, Paper } from "../../shared/domain/paper.ts";
import type { Day } from "../../shared/domain/days.ts";
import { margins } from "./layout.ts";
import { repacked } from "./repacked.ts";
import { annexHead, body, pageNumber, paperEnd, paperHead, styles } from "./wordParts.ts";

/**
 * Papers as one Word file by GB/T 9704-2012, each beginning on a page of its own with page 1. The same papers and day give the same bytes.
 * Fonts are named, not carried: Word shows what the machine has.
 */
export async function wordOf(papers: readonly Paper[], madeOn: Day): Promise<Uint8Array> {
  const document = new Document({
    title: papers[0]!.title,
    creator: papers[0]!.signature ?? "",
    lastModifiedBy: papers[0]!.signature ?? "",
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: papers.flatMap((paper) => [
      section(paper.landscape ?? false, [...paperHead(paper), ...body(paper.blocks, paper.landscape ?? false), ...paperEnd(paper)], true),
      ...paper.annexes.map((annex, i) => annexSection(paper, annex, i)),
    ]),
  });
  return repacked(await Packer.toBuffer(document), madeOn);
}
const annexSection = (paper: Paper, annex: Annex, index: number) =>
  section(annex.landscape ?? false, [...annexHead(paper, index), ...body(annex.blocks, annex.landscape ?? false)], false);

const mm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

function section(lying: boolean, children: ISectionOptions["children"], first: boolean): ISectionOptions {
  const { top, bottom, left, right } = lying ? margins.lying : margins.upright;
  return {
    properties: {
      page: {
        // Subtle: the library turns width and height itself where the page lies.
        size: { width: mm(210), height: mm(297), orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        // The number stands 7 mm under the text, on a line of about 5 mm.
        margin: { top: mm(top), bottom: mm(bottom), left: mm(left), right: mm(right), header: mm(15), footer: mm(bottom - 12), gutter: 0 },
        ...(first && { pageNumbers: { start: 1 } }),
      },
    },
    footers: { default: new Footer({ children: [pageNumber("odd")] }), even: new Footer({ children: [pageNumber("even")] }) },
    children,
  };
}
