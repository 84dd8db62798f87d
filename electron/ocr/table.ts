import type { Region } from "./grey.ts";
import type { Grid } from "./grid.ts";

/** A ruled table: its rows from top to bottom, each the cells from left to right. */
export interface Table extends Region {
  readonly rows: readonly (readonly Region[])[];
}

/** Inches. Pieces of a rule no further apart than this are one rule, and a rule ends at another no further from it. */
const NEAR = 0.07;
/** Inches: a row of a table is no higher. */
const HIGHEST = 4;

/** The tables that the erased rules drew, in pixels. A row needs a rule above and below and at least one between two cells. */
export function tablesOf(across: readonly Region[], down: readonly Region[], dpi: number): Table[] {
  const near = NEAR * dpi;
  const flat = rulesOf(across, near).sort((a, b) => a.top - b.top);
  const upright = rulesOf(down, near);
  const tables: { box: Region; rows: Region[][] }[] = [];
  for (const [i, upper] of flat.entries()) {
    const lower = flat.find((r, k) => k > i && r.top - upper.bottom > near && shared(r, upper) > 0.8 * (upper.right - upper.left));
    if (!lower || lower.top - upper.bottom > HIGHEST * dpi) continue;
    const [top, bottom] = [upper.bottom, lower.top];
    const left = Math.max(upper.left, lower.left);
    const right = Math.min(upper.right, lower.right);
    const between = upright
      .filter((r) => r.top <= top + near && r.bottom >= bottom - near && r.left > left + near && r.right < right - near)
      .sort((a, b) => a.left - b.left);
    if (between.length === 0) continue;
    const edges = [left, ...between.flatMap((r) => [r.left, r.right]), right];
    const row = [...between, null].map((_, k) => ({ left: edges[2 * k]!, top, right: edges[2 * k + 1]!, bottom }));
    const last = tables.at(-1);
    if (last && Math.abs(last.box.bottom - top) <= 2 * near && shared(last.box, upper) > 0) {
      last.rows.push(row);
      last.box = { ...last.box, left: Math.min(left, last.box.left), right: Math.max(right, last.box.right), bottom };
    } else tables.push({ box: { left, top, right, bottom }, rows: [row] });
  }
  return tables.map(({ box, rows }) => ({ ...box, rows }));
}

const shared = (a: Region, b: Region) => Math.min(a.right, b.right) - Math.max(a.left, b.left);

/** Whole rules from the runs of pixels they were found as: those that touch, or nearly. */
function rulesOf(runs: readonly Region[], near: number): Region[] {
  const rules: Region[] = [];
  for (let run of [...runs].sort((a, b) => a.top - b.top || a.left - b.left)) {
    for (let i = rules.length - 1; i >= 0; i--) {
      const rule = rules[i]!;
      if (run.left > rule.right + near || run.right < rule.left - near || run.top > rule.bottom + near) continue;
      run = {
        left: Math.min(run.left, rule.left),
        top: rule.top < run.top ? rule.top : run.top,
        right: Math.max(run.right, rule.right),
        bottom: Math.max(run.bottom, rule.bottom),
      };
      rules.splice(i, 1);
    }
    rules.push(run);
  }
  return rules;
}

/**
 * A part of the page (in cells of the grid) cut where a table's row has a cell of several lines: those cells are read
 * one by one. Rows with one line to a cell stay whole, to be read across.
 */
export function cutAtCells(part: Region, tables: readonly Table[], grid: Grid): Region[] {
  const parts: Region[] = [];
  let top = part.top;
  for (const row of tables.flatMap((table) => table.rows)) {
    const cells = row.map((cell) => inCells(cell, grid));
    const first = cells[0]!;
    if (first.top < top || first.bottom > part.bottom || first.left < part.left - 6 || cells.at(-1)!.right > part.right + 6) continue;
    if (!cells.some((cell) => severalLines(cell, grid))) continue;
    parts.push({ ...part, top, bottom: first.top }, ...cells);
    top = first.bottom;
  }
  return [...parts, { ...part, top }];
}

const inCells = ({ left, top, right, bottom }: Region, { cell, across, down }: Grid): Region => ({
  left: Math.floor(left / cell),
  top: Math.round(top / cell),
  right: Math.min(across, Math.ceil(right / cell)),
  bottom: Math.min(down, Math.round(bottom / cell)),
});

/** Cells of the grid: print no lower than this is one line, 三 with the paper between its strokes too. */
const ONE_LINE = 9;

function severalLines({ left, top, right, bottom }: Region, { across, cells }: Grid): boolean {
  const filled: number[] = [];
  for (let y = top; y < bottom; y++) if (cells.subarray(y * across + left, y * across + right).includes(1)) filled.push(y);
  return filled.length > 0 && filled.at(-1)! - filled[0]! + 1 > ONE_LINE && filled.at(-1)! - filled[0]! + 1 > filled.length;
}
