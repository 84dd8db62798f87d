import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import Papa from "papaparse";
import writeXlsxFile, { type CellObject, type Feature, type Row, type SheetOptions } from "write-excel-file/node";
import { getCellAddress, getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings, sanitizeAttributeValue } from "write-excel-file/utility"; // prettier-ignore
import type { Sheet } from "../../shared/domain/sheets.ts";
import { inert } from "./formulas.ts";
import { withRows } from "./rows.ts";

/** What the library calls the content of a file. */
type Content = Stream | Buffer | Blob;

/** Rows below the table in which the choices are offered too. */
const spareRows = 200;

/**
 * A workbook: the lines above, the head of the table in bold and kept in view, every text as text, choices as drop-down lists, set to print on A4
 * one page wide. The same sheets are the same bytes. A column's choices hold no comma and together at most 255 characters: that is what a list inside a cell can carry.
 */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const features = [choices(sheets), onePageWide];
  const buffer = await writeXlsxFile(sheets.map(laidOut), { fontFamily: "宋体", fontSize: 11, features }).toBuffer();
  return withRows(new Uint8Array(buffer), sheets);
}

/** The table as CSV that Excel and WPS open rightly: UTF-8 with its mark, CRLF; nothing in it runs as a formula. The lines above are left out. */
export function writeCsv({ columns, rows }: Sheet): Uint8Array {
  const lines = [columns.map((c) => c.title), ...rows];
  const text = Papa.unparse(
    lines.map((row) => row.map((cell) => (typeof cell === "string" ? inert(cell) : (cell ?? "")))),
    { newline: "\r\n" },
  );
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}

const border = { borderStyle: "thin", borderColor: "#000000" } as const;

function laidOut({ name, columns, rows, above = [] }: Sheet): SheetOptions<Content> & { data: Row[] } {
  const across = { columnSpan: columns.length, wrap: true } satisfies CellObject;
  const cell: CellObject = { ...border, wrap: true, alignVertical: "center" };
  return {
    sheet: tabName(name),
    data: [
      ...above.map((value, i): Row => [
        { value, type: String, ...across, ...(i === 0 ? { align: "center", fontWeight: "bold", fontSize: 16, height: 30 } : {}) },
      ]),
      columns.map(({ title }): CellObject => ({ ...cell, value: title, type: String, fontWeight: "bold", align: "center" })),
      // One empty row; `withRows` puts all of them in its place.
      ...rows.slice(0, 1).map(() => columns.map(() => cell)),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: above.length + 1,
    ...(columns.reduce((sum, c) => sum + c.width, 0) > 90 ? { orientation: "landscape" as const } : {}),
  };
}

/** A tab holds 31 characters, and none of these. */
const tabName = (name: string) => name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31) || "表";

const sheetFile = "xl/worksheets/sheet{id}.xml";
const inOrder = (xml: string, markup: string) =>
  insertElementMarkupAccordingToOrderOfSiblings(xml, markup, getOrderOfSiblings(sheetFile, "worksheet")!, "worksheet");

/** Drop-down lists; the library has none of its own. */
function choices(sheets: readonly Sheet[]): Feature<Content> {
  const transform = (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) => {
    const { columns, rows, above = [] } = sheets[sheetIndex]!;
    const first = above.length + 1;
    const lists = columns.flatMap(({ title, choices }, i) => {
      if (!choices?.length) return [];
      const list = choices.join(",");
      if (list.length > 255 || choices.some((c) => c.includes(",")))
        throw new RangeError(`Choices of “${title}” do not fit into a cell's list`);
      const range = `${getCellAddress(first, i)}:${getCellAddress(first + rows.length + spareRows - 1, i)}`;
      const formula = sanitizeAttributeValue(`"${list.replaceAll('"', '""')}"`);
      return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="${sanitizeAttributeValue(title)}" error="可填：${sanitizeAttributeValue(choices.join("、").slice(0, 200))}" sqref="${range}"><formula1>${formula}</formula1></dataValidation>`;
    });
    return lists.length > 0 ? inOrder(xml, `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`) : xml;
  };
  return { files: { transform: { [sheetFile]: { transform } } } };
}

/** A4, as many pages long as it takes. The library writes the set-up of the page only where it lies across. */
const onePageWide: Feature<Content> = {
  files: {
    transform: {
      [sheetFile]: {
        transform: (xml) => {
          const fitting = inOrder(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
          return fitting.includes("<pageSetup ") ? fitting : inOrder(fitting, '<pageSetup paperSize="9" fitToHeight="0"/>');
        },
        transformElementAttributes: (tag, attributes) => (tag === "pageSetup" ? { ...attributes, fitToHeight: 0 } : attributes),
      },
    },
  },
};
