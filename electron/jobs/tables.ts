import type { Cell } from "../../shared/domain/sheets.ts";
import { Refusal } from "../../shared/refusal.ts";
import { readFile } from "../intake/intake.ts";
import { readSheets } from "../sheets/read.ts";

/** The cells of every table in a file that somebody filled in: xlsx and CSV as sheets, a Word document as its lines cut at the tabs between cells. */
export async function tablesOf(bytes: Uint8Array, name: string): Promise<Cell[][][]> {
  if (/\.(?:docx?|wps)$/i.test(name)) {
    const { text } = await readFile(bytes, name);
    return [text.split("\n").map((line) => line.split("\t"))];
  }
  if (!/\.(?:xlsx|csv|tsv|txt|et|xls)$/i.test(name))
    throw new Refusal("unreadable", `《${name}》不是表格也不是Word文件；意见表要用xlsx、csv、docx或wps。`);
  const sheets = await readSheets(bytes, name);
  return sheets.map(({ above = [], columns, rows }) => [
    ...above.map((line) => [line]),
    columns.map((c) => c.title),
    ...rows.map((row) => [...row]),
  ]);
}
