import type { Region } from "./grey.ts";

/** A ruled table: its rows from top to bottom, each with the cells that begin in it, from left to right. */
export interface Table extends Region {
  readonly rows: readonly (readonly Region[])[];
}

/** Inches. Pieces of a rule no further apart than this are one rule, and a rule ends at another no further from it. */
const NEAR = 0.07;
/** Inches: a row of a table is no higher. */
const HIGHEST = 4;

/**
 * The tables that the erased rules drew, in pixels: rules that touch one another and part cells side by side. A cell goes
 * on over rows and columns where no rule stands between.
 */
export function tablesOf(across: readonly Region[], down: readonly Region[], dpi: number): Table[] {
  const near = NEAR * dpi;
  const flat = rulesOf(across, near);
  const upright = rulesOf(down, near);
  return joined([...flat, ...upright], near)
    .map((group) => ({ flat: flat.filter((r) => group.includes(r)), upright: upright.filter((r) => group.includes(r)) }))
    .flatMap(({ flat: lying, upright: standing }) => tableOf(lying, standing, near) ?? [])
    .filter(({ rows }) => rows.some((row) => row.length > 1))
    .filter(({ rows }) => rows.every((row) => row.some((cell) => cell.bottom - cell.top <= HIGHEST * dpi)))
    .sort((a, b) => a.top - b.top);
}

/** From where to where the rules of one edge of cells reach, the end outside. */
interface Edge {
  readonly from: number;
  readonly to: number;
}

function tableOf(flat: readonly Region[], upright: readonly Region[], near: number): Table | null {
  const [left, right] = [Math.min(...flat.map((r) => r.left)), Math.max(...flat.map((r) => r.right))];
  const ys = edgesOf(
    flat.map((r) => ({ from: r.top, to: r.bottom })),
    near,
  );
  const sides = [left, right].map((x) => ({ from: x, to: x }));
  const xs = edgesOf([...upright.map((r) => ({ from: r.left, to: r.right })), ...sides], near);
  if (ys.length < 2 || xs.length < 3) return null;
  const on = (edge: Edge, at: number) => at >= edge.from - near && at <= edge.to + near;
  const above = (i: number, l: number, r: number) =>
    covered(
      flat.filter((f) => on(ys[i]!, f.top)).map((f) => [f.left, f.right]),
      xs[l]!.to,
      xs[r]!.from,
    );
  const before = (j: number, i: number) =>
    covered(
      upright.filter((u) => on(xs[j]!, u.left)).map((u) => [u.top, u.bottom]),
      ys[i]!.to,
      ys[i + 1]!.from,
    );
  const rows: Region[][] = [];
  /** The cells that the row above ends with, by the edges at their sides. */
  let open = new Map<string, { cell: Region; row: Region[] }>();
  for (let i = 0; i + 1 < ys.length; i++) {
    const row: Region[] = [];
    const next: typeof open = new Map();
    for (let l = 0, r = 1; r < xs.length; r++) {
      if (r < xs.length - 1 && !before(r, i)) continue;
      const key = `${l} ${r}`;
      const over = open.get(key);
      const [top, bottom] = [ys[i]!.to, ys[i + 1]!.from];
      if (over && !above(i, l, r)) {
        const longer = { ...over.cell, bottom };
        over.row[over.row.indexOf(over.cell)] = longer;
        next.set(key, { cell: longer, row: over.row });
      } else {
        const cell = { left: xs[l]!.to, top, right: xs[r]!.from, bottom };
        row.push(cell);
        next.set(key, { cell, row });
      }
      l = r;
    }
    rows.push(row);
    open = next;
  }
  return { left, top: ys[0]!.from, right, bottom: ys.at(-1)!.to, rows: rows.filter((row) => row.length > 0) };
}

/** Whether half of a stretch lies under pieces of a rule. */
function covered(pieces: readonly (readonly number[])[], from: number, to: number): boolean {
  const under = pieces.map(([a, b]) => Math.max(0, Math.min(b!, to) - Math.max(a!, from)));
  return under.reduce((a, b) => a + b, 0) > (to - from) / 2;
}

/** Where rules lie in one direction, those at one place taken together. */
function edgesOf(rules: readonly Edge[], near: number): Edge[] {
  const edges: Edge[] = [];
  for (const rule of [...rules].sort((a, b) => a.from - b.from)) {
    const last = edges.at(-1);
    if (last && rule.from - last.to <= near) edges[edges.length - 1] = { from: last.from, to: Math.max(last.to, rule.to) };
    else edges.push(rule);
  }
  return edges;
}

const touch = (a: Region, b: Region, near: number) =>
  a.left <= b.right + near && b.left <= a.right + near && a.top <= b.bottom + near && b.top <= a.bottom + near;

/** Groups of rules that touch. */
function joined(rules: readonly Region[], near: number): Region[][] {
  let groups: Region[][] = [];
  for (const rule of rules) {
    const mine = groups.filter((group) => group.some((other) => touch(rule, other, near)));
    groups = [...groups.filter((group) => !mine.includes(group)), [rule, ...mine.flat()]];
  }
  return groups;
}

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
