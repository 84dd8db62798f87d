import * as cptable from "@e965/xlsx/dist/cpexcel.full.mjs";
import { read, set_cptable, utils } from "@e965/xlsx";
import { damaged, locked } from "../intake/kind.ts";
import { Refusal } from "../../shared/refusal.ts";

// Workbooks of Excel 95 and before keep their words in the code page of their day.
set_cptable(cptable);

/** The cells of an old workbook (xls of Excel 95 to 2003, et of WPS), sheet by sheet: days as dates, formulas as their last values. Refuses one that is locked, broken or no workbook. */
export function readXls(bytes: Uint8Array, name: string, mostRows: number): { title: string; rows: unknown[][] }[] {
  const sheets = workbook(bytes, name, mostRows);
  return Object.entries(sheets).map(([title, sheet]) => ({
    title,
    rows: utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null, UTC: true, blankrows: true }),
  }));
}

function workbook(bytes: Uint8Array, name: string, mostRows: number) {
  try {
    // One row more than may be, so that one too many is seen and no more are built.
    return read(bytes, { type: "array", cellDates: true, UTC: true, dense: true, sheetRows: mostRows + 1 }).Sheets;
  } catch (error) {
    const why = error instanceof Error ? error.message : "";
    if (/password/i.test(why)) throw locked(name);
    if (/workbook stream/i.test(why)) throw new Refusal("unreadable", `《${name}》不是Excel表格；请另存为xlsx或csv后再导入。`);
    throw damaged(name);
  }
}
