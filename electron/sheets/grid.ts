import type { Cell, Sheet } from "../../shared/domain/sheets.ts";

type Row = readonly Cell[];
const filled = (row: Row) => row.filter((cell) => cell !== null).length;

/** Rows farther down are never the head of a table. */
const deepestHead = 30;

/**
 * A grid of cells as a table: its head is the first row that fills most of the width, what stands above are lines, empty rows are dropped.
 * Null where the grid holds nothing.
 */
export function tableOf(name: string, grid: readonly Row[]): Sheet | null {
  const kept = grid.map((row, at) => ({ row: row.map(plain), line: at + 1 })).filter(({ row }) => filled(row) > 0);
  const rows = kept.map(({ row }) => row);
  if (rows.length === 0) return null;
  const widest = Math.max(...rows.slice(0, deepestHead).map(filled));
  const head = rows.findIndex((row) => filled(row) >= Math.max(1, widest * 0.6));
  const body = rows.slice(head + 1);
  const width = Math.max(rows[head]!.length, ...body.map((row) => row.findLastIndex((cell) => cell !== null) + 1));
  const columns = Array.from({ length: width }, (_, i) => {
    const title = String(rows[head]![i] ?? "").replace(/\s+/gu, "");
    return { title: title || `第${i + 1}列`, width: Math.max(8, Math.min(40, title.length * 2)) };
  });
  const above = rows.slice(0, head).map((row) => row.filter((cell) => cell !== null).join(" "));
  return {
    name,
    columns,
    rows: body.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null)),
    lines: kept.slice(head + 1).map(({ line }) => line),
    ...(above.length > 0 && { above }),
  };
}

/** Blanks at the ends go; a cell of blanks is empty. */
function plain(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  return cell.replace(/\r\n?/g, "\n").replace(/^[\s\u3000]+|[\s\u3000]+$/gu, "") || null;
}
