import { headedColumns, mixedBands, shortColumns, tableAcross, tableInColumn, titledColumns, twoThenThree } from "./columns.ts";
import type { Layout } from "./parts.ts";
import { contents, halfVertical, prose, redHead } from "./single.ts";
import { spannedTable, table } from "./tables.ts";

/** By name: the most columns side by side, and how it is set. */
export const layouts: Readonly<Record<string, { readonly columns: number; readonly set: Layout }>> = {
  prose: { columns: 1, set: prose },
  redHead: { columns: 1, set: redHead },
  table: { columns: 1, set: table },
  spannedTable: { columns: 1, set: spannedTable },
  contents: { columns: 1, set: contents(false) },
  partedContents: { columns: 1, set: contents(true) },
  halfVertical: { columns: 1, set: halfVertical },
  two: { columns: 2, set: titledColumns(2, 42, 1) },
  twoPlain: { columns: 2, set: titledColumns(2, 38, 0) },
  twoBands: { columns: 2, set: titledColumns(2, 42, 2) },
  twoShort: { columns: 2, set: shortColumns(2, 40) },
  twoHeaded: { columns: 2, set: headedColumns(2, 40) },
  twoMixed: { columns: 2, set: mixedBands(2, 40) },
  tableAcross: { columns: 2, set: tableAcross },
  tableInColumn: { columns: 2, set: tableInColumn },
  three: { columns: 3, set: titledColumns(3, 36, 1) },
  threePlain: { columns: 3, set: titledColumns(3, 34, 0) },
  threeBands: { columns: 3, set: titledColumns(3, 36, 2) },
  threeShort: { columns: 3, set: shortColumns(3, 36) },
  threeHeaded: { columns: 3, set: headedColumns(3, 34) },
  threeMixed: { columns: 3, set: mixedBands(3, 36) },
  twoThenThree: { columns: 3, set: twoThenThree },
};
