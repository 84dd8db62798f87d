import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { getCellAddress } from "write-excel-file/utility";
import type { Cell, Sheet } from "../../shared/domain/sheets.ts";

/** The empty row the library made below the head of a table, as the pattern for all. */
const pattern = /<row r="(\d+)"><c r="[A-Z]+\d+" s="(\d+)"\/>(?:(?!<\/row>).)*<\/row>(?=<\/sheetData>)/s;
/** When its parts were made: the same content is the same bytes, whenever it was written. */
const made = new Date(2000, 0, 1, 12);

/**
 * A workbook with the rows of its tables set in the place of the empty row each was made with: cell by cell the library takes seconds for what is
 * done here in a tenth of one.
 */
export function withRows(book: Uint8Array, sheets: readonly Sheet[]): Uint8Array {
  const parts = unzipSync(book);
  for (const [i, { rows, columns }] of sheets.entries()) {
    const path = `xl/worksheets/sheet${i + 1}.xml`;
    const xml = strFromU8(parts[path]!);
    const model = rows.length > 0 ? pattern.exec(xml) : null;
    if (!model) continue;
    const [whole, first, style] = model as unknown as [string, string, string];
    const markup = rows.map((row, n) => rowOf(Number(first) + n, style, row, columns.length)).join("");
    parts[path] = strToU8(xml.slice(0, model.index) + markup + xml.slice(model.index + whole.length));
  }
  return zipSync(parts, { level: 6, mtime: made });
}

function rowOf(number: number, style: string, row: readonly Cell[], width: number): string {
  let cells = "";
  for (let i = 0; i < width; i++) {
    const at = `<c r="${getCellAddress(number - 1, i)}" s="${style}"`;
    const value = row[i] ?? "";
    if (typeof value === "number") cells += `${at}><v>${value}</v></c>`;
    else if (value === "") cells += `${at}/>`;
    else cells += `${at} t="inlineStr"><is><t${/^\s|\s$/.test(value) ? ' xml:space="preserve"' : ""}>${escaped(value)}</t></is></c>`;
  }
  return `<row r="${number}">${cells}</row>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
// What XML 1.0 cannot hold at all, and halves of characters.
const unfit =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const escaped = (text: string): string => text.replace(unfit, "").replace(/[&<>]/g, (c) => entities[c]!);
