/** One cell of a sheet: text, a number, or nothing. Days are text, `2017-08-28`. */
export type Cell = string | number | null;

/** A sheet of rows under named columns, as xlsx or CSV. `choices` become a drop-down list; widths are in characters. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number; readonly choices?: readonly string[] }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Of a sheet that was read: which row of the grid each row stands in, counted from 1 as spreadsheets do. */
  readonly lines?: readonly number[];
  /** Lines above the head of the table. */
  readonly above?: readonly string[];
}
