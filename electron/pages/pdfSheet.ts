import type { PDFPageProxy } from "pdfjs-dist";
import { type Content, contentOf, type Matrix, type Picture, times } from "./pdfContent.ts";

/** Pages that must be drawn are drawn at this. */
const DRAWN_DPI = 300;

/** How the pixels of a page come about, and where a point of the page (pdf.js viewport, scale 1) lies among them. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Of the scan; null for a page that is drawn, which has no resolution of its own. */
  readonly scanDpi: number | null;
  /** The one picture that is the whole page, and its turns of 90° clockwise until it is upright; null where the page is drawn. */
  readonly scan: { readonly picture: Picture; readonly turns: number } | null;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly content: Content;
}

/** A page that is one full-page picture is that picture; any other is drawn at 300 dpi. */
export async function sheetOf(page: PDFPageProxy): Promise<Sheet> {
  const content = await contentOf(page);
  const view = page.getViewport({ scale: 1 });
  const [picture] = content.pictures;
  const placed = picture && times(view.transform as unknown as Matrix, picture.place);
  const turns = placed ? turnsOf(placed) : null;
  if (content.pictures.length === 1 && !content.drawsOver && picture && placed && turns !== null) {
    const [left, right] = span(placed[4], placed[0] + placed[2]);
    const [top, bottom] = span(placed[5], placed[1] + placed[3]);
    const near = (value: number, edge: number, size: number) => Math.abs(value - edge) <= size * 0.03;
    const { width: w, height: h } = view;
    if (near(left, 0, w) && near(right, w, w) && near(top, 0, h) && near(bottom, h, h)) {
      const [width, height] = turns % 2 === 0 ? [picture.width, picture.height] : [picture.height, picture.width];
      const scale = width / (right - left);
      // Subtle: a stencil is drawn, at its own pixels
      const scan = picture.id === null ? null : { picture, turns };
      if (scan) return { width, height, scanDpi: Math.round(scale * 72), scan, scale, left, top, content };
      return { ...drawn(w, h, scale), scanDpi: Math.round(scale * 72), scan, content };
    }
  }
  return { ...drawn(view.width, view.height, DRAWN_DPI / 72), scanDpi: null, scan: null, content };
}

const span = (start: number, length: number): [number, number] => [Math.min(start, start + length), Math.max(start, start + length)];

const drawn = (width: number, height: number, scale: number) => ({
  width: Math.max(1, Math.round(width * scale)),
  height: Math.max(1, Math.round(height * scale)),
  scale,
  left: 0,
  top: 0,
});

/** Quarter turns clockwise that a picture with this place needs; null where it is mirrored or leans. */
function turnsOf([a, b, c, d]: Matrix): number | null {
  const size = Math.hypot(a, b) + Math.hypot(c, d);
  const zero = (value: number) => Math.abs(value) < size * 0.002;
  if (zero(b) && zero(c)) return a > 0 && d < 0 ? 0 : a < 0 && d > 0 ? 2 : null;
  if (zero(a) && zero(d)) return b > 0 && c > 0 ? 1 : b < 0 && c < 0 ? 3 : null;
  return null;
}
