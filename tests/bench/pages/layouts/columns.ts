import type { Chance } from "../chance.ts";
import { height, type Paper, width } from "../paper.ts";
import { column, foot, head, type Layout, title, titled } from "./parts.ts";
import { ruled } from "./tables.ts";

const [LEFT, FIRST, LAST] = [250, 280, height - 330];
const GAPS: Readonly<Record<number, readonly [number, number]>> = { 2: [56, 96], 3: [48, 76] };

interface Set {
  readonly count: number;
  readonly size: number;
  readonly gap: number;
  readonly pitch: number;
  readonly face: string;
}
const drawn = (by: Chance, count: number, size: number, face: string): Set => ({
  count,
  size,
  gap: Math.round(by.between(...GAPS[count]!)),
  pitch: Math.round(size * by.between(1.5, 1.8)),
  face,
});
const room = ({ count, gap }: Set) => (width - 2 * LEFT - gap * (count - 1)) / count;
const edge = (set: Set, k: number) => LEFT + k * (room(set) + set.gap);

/** Columns of prose from `top` to `bottom`, the last of them ending at `short`. */
function columns(on: Paper, text: string[], set: Set, top: number, bottom: number, short = bottom): void {
  on.font(set.face, set.size);
  for (let k = 0; k < set.count; k++) column(on, text, edge(set, k), room(set), top, k === set.count - 1 ? short : bottom, set.pitch);
}

/** Bands of columns, each under a title across them; with no title one band. */
export const titledColumns =
  (count: number, size: number, titles: number): Layout =>
  (on, text, by, face) => {
    head(on, by, face);
    const set = drawn(by, count, size, face);
    const band = (LAST - FIRST) / Math.max(1, titles);
    for (let i = 0; i < Math.max(1, titles); i++) {
      const top = FIRST + band * i;
      if (titles > 0) title(on, titled(by), face, top + 120);
      columns(on, text, set, top + (titles > 0 ? 280 : 60), top + band - (titles > 1 ? 90 : 0));
    }
    foot(on, by, face);
  };

/** The last column ends early: an issue's last page. */
export const shortColumns =
  (count: number, size: number): Layout =>
  (on, text, by, face) => {
    head(on, by, face);
    if (by.next() < 0.5) title(on, titled(by), face, 400);
    columns(on, text, drawn(by, count, size, face), 520, LAST, by.between(700, 2200));
    foot(on, by, face);
  };

/** Each column in parts of several lines under headings of its own. */
export const headedColumns =
  (count: number, size: number): Layout =>
  (on, text, by, face) => {
    head(on, by, face);
    const set = drawn(by, count, size, face);
    for (let k = 0; k < count; k++) {
      const [x, wide] = [edge(set, k), room(set)];
      for (let y = 300; y < LAST - 500;) {
        const name = titled(by).slice(0, Math.floor(wide / (size * 1.3)));
        title(on, name, face, y + 60, Math.round(size * 1.25), x, x + wide);
        on.font(face, size);
        y = column(on, text, x, wide, y + 60 + set.pitch * 1.5, Math.min(LAST, y + by.between(500, 1600)), set.pitch) + set.pitch * 0.6;
      }
    }
    foot(on, by, face);
  };

/** Full-width prose, then columns, then full-width prose that signs off. */
export const mixedBands =
  (count: number, size: number): Layout =>
  (on, text, by, face) => {
    head(on, by, face);
    const set = drawn(by, count, size, face);
    title(on, titled(by), face, 400);
    on.font(face, size);
    const whole = width - 2 * LEFT;
    const upper = column(on, text, LEFT, whole, 520, 520 + set.pitch * by.whole(4, 12), set.pitch);
    const lower = LAST - set.pitch * by.whole(3, 8);
    columns(on, text, set, upper + set.pitch, lower - set.pitch);
    on.font(face, size);
    column(on, text, LEFT, whole, lower + set.pitch * 0.5, LAST, set.pitch);
    foot(on, by, face);
  };

/** Two columns, and under another title three. */
export const twoThenThree: Layout = (on, text, by, face) => {
  head(on, by, face);
  title(on, titled(by), face, 400);
  columns(on, text, drawn(by, 2, 40, face), 540, 1700);
  title(on, titled(by), face, 1880);
  columns(on, text, drawn(by, 3, 34, face), 2010, LAST);
  foot(on, by, face);
};

/** A ruled table across two columns in the midst of them. */
export const tableAcross: Layout = (on, text, by, face) => {
  head(on, by, face);
  const set = drawn(by, 2, 40, face);
  columns(on, text, set, 340, 1300);
  title(on, "附表：收费项目和标准", face, 1450, 60);
  const end = ruled(on, text, by, face, LEFT, width - LEFT, 1510, 2300);
  columns(on, text, set, end + 110, LAST);
  foot(on, by, face);
};

/** A ruled table within one column of two. */
export const tableInColumn: Layout = (on, text, by, face) => {
  head(on, by, face);
  const set = drawn(by, 2, 40, face);
  const [x, wide] = [edge(set, 0), room(set)];
  on.font(face, set.size);
  column(on, text, x, wide, 340, 1500, set.pitch);
  const end = ruled(on, text, by, face, x, x + wide, 1560, 2500, 34);
  on.font(face, set.size);
  column(on, text, x, wide, end + 100, LAST, set.pitch);
  column(on, text, edge(set, 1), wide, 340, LAST, set.pitch);
  foot(on, by, face);
};
