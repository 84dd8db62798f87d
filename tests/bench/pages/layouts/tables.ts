import type { Chance } from "../chance.ts";
import { height, type Paper, width } from "../paper.ts";
import { column, foot, head, type Layout, title } from "./parts.ts";

interface Cell {
  readonly text: string;
  /** The edge it begins at and the one it ends at. */
  readonly from: number;
  readonly to: number;
  /** How many rows high it is. */
  readonly rows: number;
}

/** Draws rows of cells between edges from `top`, each as high as its highest cell of one row; answers where they end. Rows are read one by one. */
function drawRows(
  on: Paper,
  rows: readonly (readonly Cell[])[],
  edges: readonly number[],
  top: number,
  most: number,
  line: number,
): number {
  const wrapped = (cell: Cell) => on.wrapped(cell.text, edges[cell.to]! - edges[cell.from]! - line * 0.7);
  const tall = rows.map((row) => Math.max(...row.filter((c) => c.rows === 1).map((c) => wrapped(c).length)) * line + line * 0.5);
  let y = top;
  for (const [i, row] of rows.entries()) {
    const spans = Math.max(...row.map((cell) => cell.rows));
    if (y + tall.slice(i, i + spans).reduce((a, b) => a + b, 0) > most) break;
    for (const cell of row) {
      const lines = wrapped(cell);
      const high = tall.slice(i, i + cell.rows).reduce((a, b) => a + b, 0);
      const [left, right] = [edges[cell.from]!, edges[cell.to]!];
      on.rule(left, y, right, y);
      on.rule(left, y + high, right, y + high);
      on.rule(left, y, left, y + high);
      on.rule(right, y, right, y + high);
      for (const [k, text] of lines.entries())
        on.at.fillText(text, left + line * 0.35, y + (high - lines.length * line) / 2 + line * 0.78 + k * line);
    }
    on.truth.push(row.map((cell) => wrapped(cell).join("")).join(" "));
    y += tall[i]!;
  }
  return y;
}

const cell = (text: string, from: number, rows = 1): Cell => ({ text, from, to: from + 1, rows });
const number = (by: Chance) => `示政发〔${by.whole(1999, 2022)}〕${by.whole(1, 90)}号`;
const some = (text: readonly string[], by: Chance, least: number, most: number) =>
  `关于${by.one(["印发", "修改", "公布"])}${text[by.whole(0, text.length - 1)]?.slice(0, by.whole(least, most)) ?? "农村公路养护办法"}的通知`;
const office = (by: Chance) => by.one(["区财政局", "区司法局", "区自然资源和规划局", "区住房和城乡建设局"]);

/** A ruled table of three columns between two edges; answers where it ends. */
export function ruled(
  on: Paper,
  text: readonly string[],
  by: Chance,
  face: string,
  left: number,
  right: number,
  top: number,
  most: number,
  size = 38,
): number {
  on.font(face, size);
  const edges = [left, left + size * 3, left + (right - left) * 0.68, right];
  const rows = Array.from({ length: 12 }, (_, i) => [cell(String(i + 1), 0), cell(some(text, by, 4, 18), 1), cell(office(by), 2)]);
  return drawRows(on, [[cell("序号", 0), cell("项目", 1), cell("部门", 2)], ...rows], edges, top, most, Math.round(size * 1.45));
}

/** Prose above a ruled table; cells of several lines are read whole, one after another, row by row. */
export const table: Layout = (on, text, by, face) => {
  head(on, by, face);
  on.font(face, 44);
  column(on, text, 260, width - 520, 330, 1100, 76);
  title(on, "附表：继续有效的文件目录", face, 1330);
  on.font(face, 40);
  const rows = Array.from({ length: 14 }, (_, i) => [
    cell(String(i + 1), 0),
    cell(some(text, by, 6, 26), 1),
    cell(number(by), 2),
    cell(office(by), 3),
  ]);
  const names = ["序号", "文件名称", "文号", "实施部门"].map((name, i) => cell(name, i));
  drawRows(on, [names, ...rows], [260, 420, 1280, 1760, width - 260], 1400, height - 330, 58);
  foot(on, by, face);
};

/** A table whose first cells reach over several rows and are read with the first of them. */
export const spannedTable: Layout = (on, text, by, face) => {
  head(on, by, face);
  title(on, "行政审批事项目录", face, 400);
  on.font(face, 38);
  const rows: Cell[][] = [["部门", "序号", "事项名称", "依据"].map((name, i) => cell(name, i))];
  for (let n = 1; n < 20;) {
    const many = by.whole(1, 4);
    for (let k = 0; k < many; k++, n++) {
      const rest = [cell(String(n), 1), cell(some(text, by, 4, 24), 2), cell(number(by), 3)];
      rows.push(k === 0 ? [cell(office(by), 0, many), ...rest] : rest);
    }
  }
  drawRows(on, rows, [260, 560, 690, 1700, width - 260], 480, height - 330, 54);
  foot(on, by, face);
};
