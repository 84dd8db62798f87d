import { fullRows } from "./crossing.ts";
import type { Region } from "./grey.ts";
import { type Grid, hasPrint } from "./grid.ts";
import { type Gutter, guttersOf } from "./gutter.ts";
import type { Table } from "./table.ts";

/** A part of the page from one row of cells to another: in columns between gutters, or with none read across. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly gutters: readonly Gutter[];
}

/** What bands are told by: the page, its width without the margins, its tables, the row where its head ends. */
export interface Sheet {
  readonly grid: Grid;
  readonly whole: Region;
  readonly tables: readonly Table[];
  readonly head: number;
}

/** Cells: a lower strip of columns, less than two lines of print, is read with the full-width line beside it. */
const LOW = 14;
/** Cells: paper as high across the page parts what may be set differently. */
const APART = 6;
/** Cells: a part of the page that is lower is not looked through for columns of its own. */
const LEAST = 40;

/**
 * Cuts the rows from `top` to `bottom` into bands. Where they have no columns throughout, as under a preface set across, each part
 * between stretches of blank paper is looked at by itself; and so is what goes across the columns of the rest.
 */
export function bandsOf(sheet: Sheet, top: number, bottom: number): Band[] {
  const gutters = guttersOf(sheet.grid, top, bottom);
  if (gutters.length > 0) {
    const bands = inBands(sheet, gutters, top, bottom);
    return bands.flatMap((band) => (band.gutters.length === 0 && bands.length > 1 ? within(sheet, band.top, band.bottom) : [band]));
  }
  const parts = sections(sheet, top, bottom);
  return parts.length > 1 ? parts.flatMap(([from, to]) => within(sheet, from, to)) : [{ top, bottom, gutters }];
}

const within = (sheet: Sheet, top: number, bottom: number): Band[] =>
  bottom - top >= LEAST ? bandsOf(sheet, top, bottom) : [{ top, bottom, gutters: [] }];

/** Neighbours set alike are one band. */
export function merged(bands: readonly Band[]): Band[] {
  const out: Band[] = [];
  for (const band of bands) {
    const last = out.at(-1);
    const alike = last && last.bottom === band.top && same(last.gutters, band.gutters);
    if (alike) out[out.length - 1] = { top: last.top, bottom: band.bottom, gutters: alike };
    else out.push(band);
  }
  return out;
}

/** What two rows of gutters have in common, null where they are not the same gutters. */
function same(some: readonly Gutter[], others: readonly Gutter[]): Gutter[] | null {
  const both = some.map((g, i) => ({ left: Math.max(g.left, others[i]?.left ?? 0), right: Math.min(g.right, others[i]?.right ?? 0) }));
  return some.length === others.length && both.every((g) => g.right - g.left >= 2) ? both : null;
}

/** The stretches of print between blank paper across the page, which goes to the part above it; tables stay whole. */
function sections({ grid, whole, tables }: Sheet, top: number, bottom: number): [number, number][] {
  const inTable = rowsOf(tables, grid);
  const blank = (y: number) => inTable[y] === 0 && !hasPrint(grid, { ...whole, top: y, bottom: y + 1 });
  const cuts = [top];
  for (let y = top, from = top; y < bottom; y++) {
    if (blank(y)) continue;
    if (y - from >= APART && from > top) cuts.push(y);
    from = y + 1;
  }
  return cuts.map((cut, i) => [cut, cuts[i + 1] ?? bottom]);
}

function rowsOf(tables: readonly Table[], { cell, down }: Grid): Uint8Array {
  const rows = new Uint8Array(down);
  for (const { top, bottom } of tables) rows.fill(1, Math.floor(top / cell), Math.ceil(bottom / cell));
  return rows;
}

/** Cuts rows that have gutters into full-width bands and bands of columns. */
function inBands(sheet: Sheet, gutters: readonly Gutter[], from: number, to: number): Band[] {
  const { grid, whole, tables, head } = sheet;
  const full = fullWidth(sheet, gutters, from, to);
  full.fill(1, 0, head);
  const crossed = tables.filter(({ left, right }) => gutters.some((g) => left < g.left * grid.cell && right > g.right * grid.cell));
  for (const [y, value] of rowsOf(crossed, grid).entries()) full[y]! |= value;
  for (const [top, bottom] of sections(sheet, from, to))
    if (standsAlone(sheet, top, bottom)) full.fill(1, top, bottom);
    else shortLines({ grid, whole }, gutters, full, top, bottom);
  return banded(sheet, gutters, full, from, to);
}

/** Marks the short lines that a part of the page begins or ends with, beside its full-width ones: nothing stands in the last column. */
function shortLines(
  { grid, whole }: Pick<Sheet, "grid" | "whole">,
  gutters: readonly Gutter[],
  full: Uint8Array,
  top: number,
  bottom: number,
): void {
  const [first, last] = [full.indexOf(1, top), full.lastIndexOf(1, bottom - 1) + 1];
  for (const [from, to] of [
    [top, first],
    [last, bottom],
  ] as const)
    if (
      first >= top &&
      first < bottom &&
      to - from <= 2 * LOW &&
      !hasPrint(grid, { ...whole, left: gutters.at(-1)!.right, top: from, bottom: to })
    )
      full.fill(1, from, to);
}

/** Bands from which rows go across. */
function banded(sheet: Sheet, gutters: readonly Gutter[], full: Uint8Array, from: number, to: number): Band[] {
  const bands: Band[] = [];
  for (let y = from; y < to;) {
    const top = y;
    while (y < to && full[y] === full[top]) y++;
    const columns = full[top] === 0 && y - top > LOW && sideBySide(sheet, gutters, top, y) > LOW / 2 ? gutters : [];
    const last = bands.at(-1);
    if (last && last.gutters === columns) bands[bands.length - 1] = { ...last, bottom: y };
    else if (last && last.gutters.length + columns.length === 0) bands[bands.length - 1] = { ...last, bottom: y };
    else bands.push({ top, bottom: y, gutters: columns });
  }
  return bands;
}

/** Rows above and below one that its line reaches at most, in cells. */
const REACH = 3;

/**
 * Rows of lines across the columns: they go through every gutter, or through one with nothing beyond the others, as the last
 * line of a paragraph does. A mark hanging out of its column goes into one.
 */
function fullWidth({ grid, whole }: Sheet, gutters: readonly Gutter[], from: number, to: number): Uint8Array {
  const through = gutters.map((gutter) => fullRows(grid, gutter, from, to));
  const blank = (left: number, right: number, y: number) =>
    !hasPrint(grid, { left, top: Math.max(0, y - REACH), right, bottom: Math.min(grid.down, y + REACH + 1) });
  return Uint8Array.from({ length: grid.down }, (_, y) => {
    const [first, last] = [through.findIndex((rows) => rows[y] === 1), through.findLastIndex((rows) => rows[y] === 1)];
    if (first < 0 || through.some((rows, i) => i > first && i < last && rows[y] === 0)) return 0;
    const before = first === 0 || blank(whole.left, gutters[first - 1]!.left, y);
    const after = last === gutters.length - 1 || blank(gutters[last + 1]!.left, whole.right, y);
    return before && after ? 1 : 0;
  });
}

/** In how many rows print stands on both sides of a gutter: a lone line or two on one side tell nothing. */
function sideBySide({ grid, whole }: Sheet, gutters: readonly Gutter[], top: number, bottom: number): number {
  let rows = 0;
  for (let y = top; y < bottom; y++) {
    const printed = (left: number, right: number) => hasPrint(grid, { left, top: y, right, bottom: y + 1 });
    if (gutters.some(({ left, right }) => printed(whole.left, left) && printed(right, whole.right))) rows++;
  }
  return rows;
}

/** Whether the print of some rows is one line in the middle of the page: a short title that reaches no gutter, a page number. */
function standsAlone({ grid, whole }: Sheet, top: number, bottom: number): boolean {
  const filled: number[] = [];
  for (let x = whole.left; x < whole.right; x++) if (hasPrint(grid, { left: x, top, right: x + 1, bottom })) filled.push(x);
  const rows: number[] = [];
  for (let y = top; y < bottom; y++) if (hasPrint(grid, { ...whole, top: y, bottom: y + 1 })) rows.push(y);
  if (filled.length === 0 || rows.at(-1)! - rows[0]! >= LOW) return false;
  const [left, right] = [filled[0]!, filled.at(-1)! + 1];
  const unlike = Math.abs(left + right - grid.across);
  const widest = Math.max(0, ...filled.slice(1).map((x, i) => x - filled[i]!));
  return left > grid.across * 0.2 && unlike < grid.across * 0.08 && widest < grid.across * 0.08;
}
