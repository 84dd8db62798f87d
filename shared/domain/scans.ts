import type { Box } from "./pages.ts";

/** Quarter turns clockwise. */
export type Turn = 0 | 1 | 2 | 3;
/** What is done to a scan before it is a page: turned, then cut to a box of the turned picture. The bytes themselves never change. */
export interface Cut {
  readonly turn: Turn;
  readonly crop: Box | null;
}
/** The picture a page is made of: which page of which original, its own size upright, and what is done to it. */
export interface Scan extends Cut {
  readonly hash: string;
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly dpi: number | null;
}
export const uncut: Cut = { turn: 0, crop: null };

/** What the program sees of a scan when it comes in. */
export interface Look {
  /** 256 bits in hex; scans of the same page differ in few of them. */
  readonly print: string;
  readonly colour: "bitonal" | "grey" | "colour";
  /** Degrees the lines lean, clockwise. */
  readonly skew: number;
  readonly blank: boolean;
  readonly upsideDown: boolean;
  /** Where the fold between two pages lies, as a share of the width; null for a single page. */
  readonly fold: number | null;
}

interface Size {
  readonly width: number;
  readonly height: number;
}
export const sideways = ({ width, height }: Size, turn: Turn): Size =>
  turn % 2 === 0 ? { width, height } : { width: height, height: width };

/** Where a box of a picture of this size lies once the picture is turned. */
export function turned([x, y, w, h]: Box, { width, height }: Size, turn: Turn): Box {
  switch (turn) {
    case 0:
      return [x, y, w, h];
    case 1:
      return [height - y - h, x, h, w];
    case 2:
      return [width - x - w, height - y - h, w, h];
    case 3:
      return [y, width - x - w, h, w];
  }
}
const back = (turn: Turn): Turn => ((4 - turn) % 4) as Turn;

/** The size of the page a scan gives. */
export function sizeOf(scan: Scan): Size {
  const { width, height } = sideways(scan, scan.turn);
  return scan.crop ? { width: scan.crop[2], height: scan.crop[3] } : { width, height };
}

/** A box of the page one scan gives, among the pixels of the page another gives: exact for the same picture, in proportion for a new scan of the same sheet. */
export function moved([x, y, w, h]: Box, from: Scan, to: Scan): Box {
  const [left, top] = from.crop ?? [0, 0];
  const own = turned([x + left, y + top, w, h], sideways(from, from.turn), back(from.turn));
  const same = from.hash === to.hash && from.index === to.index;
  const [sx, sy] = same ? [1, 1] : [to.width / from.width, to.height / from.height];
  const there: Box = same ? own : [Math.round(own[0] * sx), Math.round(own[1] * sy), Math.round(own[2] * sx), Math.round(own[3] * sy)];
  const [a, b, c, d] = turned(there, to, to.turn);
  const [cropLeft, cropTop] = to.crop ?? [0, 0];
  return [a - cropLeft, b - cropTop, c, d];
}

/** The scan turned further; what it was cut to turns with it. */
export function turnedBy(scan: Scan, by: Turn): Cut {
  const crop = scan.crop && turned(scan.crop, sideways(scan, scan.turn), by);
  return { turn: ((scan.turn + by) % 4) as Turn, crop };
}
/** The scan cut to a box of the page as it is now; null gives the whole picture back. */
export function croppedTo(scan: Scan, box: Box | null): Cut {
  if (box === null) return { turn: scan.turn, crop: null };
  const [left, top] = scan.crop ?? [0, 0];
  const size = sizeOf(scan);
  const x = Math.max(0, Math.min(size.width - 1, Math.round(box[0])));
  const y = Math.max(0, Math.min(size.height - 1, Math.round(box[1])));
  const [w, h] = [Math.min(size.width - x, Math.round(box[2])), Math.min(size.height - y, Math.round(box[3]))];
  return { turn: scan.turn, crop: [left + x, top + y, Math.max(1, w), Math.max(1, h)] };
}
/** The left and the right page of a double one, parted at this share of the width. */
export function halves(scan: Scan, at: number): [Cut, Cut] {
  const { width, height } = sizeOf(scan);
  const fold = Math.round(width * at);
  return [croppedTo(scan, [0, 0, fold, height]), croppedTo(scan, [fold, 0, width - fold, height])];
}
/** One name for one picture: two pages made of the same scan in the same way share it. */
export const scanKey = ({ hash, index, turn, crop }: Pick<Scan, "hash" | "index" | keyof Cut>): string =>
  turn === 0 && crop === null ? `${hash}-${index}` : `${hash}-${index}-${turn}${crop ? `-${crop.join(".")}` : ""}`;
const keyForm = /^([0-9a-f]{64})-(\d{1,6})(?:-([0-3])(?:-(\d{1,6})\.(\d{1,6})\.(\d{1,6})\.(\d{1,6}))?)?$/;
/** The picture `scanKey` named; null for what names none. */
export function scanOfKey(key: string): Pick<Scan, "hash" | "index" | keyof Cut> | null {
  const m = keyForm.exec(key);
  if (!m) return null;
  const [x, y, w, h] = m.slice(4).map(Number);
  return { hash: m[1]!, index: Number(m[2]), turn: Number(m[3] ?? 0) as Turn, crop: m[4] === undefined ? null : [x!, y!, w!, h!] };
}
/** Where a picture of a page is shown. Kept for ever there, so the address names the picture itself, whatever the page is made of by then. */
export const pictureAt = ({ id, scan }: { readonly id: string; readonly scan: Scan }, which: "image" | "thumb" | "crop"): string =>
  `/files/page/${id}/${which}?of=${scanKey(scan)}`;
