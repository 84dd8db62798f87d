import type { PDFPageProxy } from "pdfjs-dist";
import { pdfjs } from "./pdfjs.ts";

export type Matrix = readonly [number, number, number, number, number, number];
export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** A picture drawn on a page; `place` maps the unit square to the page's own space. */
export interface Picture {
  /** Where pdf.js keeps its pixels; null for stencils and inline pictures, which must be drawn. */
  readonly id: string | null;
  readonly width: number;
  readonly height: number;
  readonly place: Matrix;
}

/** What a page draws, in so far as it matters here. Text that is drawn invisibly, as under a scan, does not count as drawn. */
export interface Content {
  readonly pictures: readonly Picture[];
  /** Whether visible text or lines are drawn on top of the first picture, or without any. */
  readonly drawsOver: boolean;
  readonly fonts: ReadonlySet<string>;
}

interface State {
  readonly place: Matrix;
  readonly invisible: boolean;
}

/** Reads the page's drawing commands; its pictures are decoded on the way. */
export async function contentOf(page: PDFPageProxy): Promise<Content> {
  const { OPS } = await pdfjs();
  const list = await page.getOperatorList();
  const pictures: Picture[] = [];
  const fonts = new Set<string>();
  const saved: State[] = [];
  let now: State = { place: [1, 0, 0, 1, 0, 0], invisible: false };
  let drawsOver = false;
  const picture = (id: string | null, width: number, height: number) => pictures.push({ id, width, height, place: now.place });
  for (const [i, command] of list.fnArray.entries()) {
    const args = list.argsArray[i];
    switch (command) {
      case OPS.save:
        saved.push(now);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        now = saved.pop() ?? now;
        break;
      case OPS.transform:
        now = { ...now, place: times(now.place, args) };
        break;
      case OPS.paintFormXObjectBegin:
        saved.push(now);
        if (args[0]) now = { ...now, place: times(now.place, args[0]) };
        break;
      case OPS.setTextRenderingMode:
        now = { ...now, invisible: args[0] === 3 || args[0] === 7 };
        break;
      case OPS.setFont:
        fonts.add(args[0]);
        break;
      case OPS.paintImageXObject:
        picture(args[0], args[1], args[2]);
        break;
      case OPS.paintImageMaskXObject:
      case OPS.paintInlineImageXObject:
        picture(null, args[0].width, args[0].height);
        break;
      case OPS.showText:
        drawsOver ||= !now.invisible;
        break;
      case OPS.constructPath:
        // Subtle: paths before the first picture lie under it, and a path that only clips draws nothing
        drawsOver ||= pictures.length > 0 && args[0] !== OPS.endPath;
        break;
      case OPS.paintImageXObjectRepeat:
      case OPS.paintImageMaskXObjectGroup:
      case OPS.paintImageMaskXObjectRepeat:
      case OPS.paintInlineImageXObjectGroup:
      case OPS.paintSolidColorImageMask:
      case OPS.shadingFill:
        drawsOver = true;
    }
  }
  return { pictures, drawsOver, fonts };
}
