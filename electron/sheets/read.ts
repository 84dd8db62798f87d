import { readFileSync, statSync } from "node:fs";
import { unzipSync } from "fflate";
import Papa from "papaparse";
import readXlsxFile from "read-excel-file/universal";
import type { Cell, Sheet } from "../../shared/domain/sheets.ts";
import { Refusal } from "../../shared/refusal.ts";
import { damaged, locked } from "../intake/kind.ts";
import { decode } from "../intake/txt.ts";
import { formulaMark } from "./formulas.ts";
import { tableOf } from "./grid.ts";

/** No register has more; what unpacks to more is no register. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_UNPACKED = 128 * 1024 * 1024;
const MOST_ROWS = 50_000;
const MOST_COLUMNS = 200;

/** The tables of a file on this machine. One that is not there is refused. */
export async function readPath(path: string, name: string): Promise<Sheet[]> {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new Refusal("not-found", `找不到《${name}》，请再选一次。`);
  if (size > MOST_BYTES) throw tooLarge(name);
  return readSheets(readFileSync(path), name);
}
const tooLarge = (name: string) => new Refusal("too-large", `《${name}》超过64兆字节；请删去图片或分成几份再导入。`);

/**
 * The tables of an xlsx, an old xls or et, a CSV or tab-separated file, one a sheet, sheets without cells left out. Days are text, `2017-08-28`; formulas are
 * their last values. Refuses what is no such file, in one sentence.
 */
export async function readSheets(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  if (bytes.length === 0) throw new Refusal("unreadable", `《${name}》是空文件；请重新取得文件后再导入。`);
  if (bytes.length > MOST_BYTES) throw tooLarge(name);
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const ole = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11;
  if (ole && Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"))) throw locked(name);
  const grids = ole ? await xls(bytes, name) : zip ? await xlsx(bytes, name) : [csv(bytes, name)];
  for (const { rows } of grids) {
    if (rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS))
      throw new Refusal("too-large", `《${name}》超过${MOST_ROWS / 10_000}万行或${MOST_COLUMNS}列；请分成几份再导入。`);
  }
  const tables = grids.flatMap(({ title, rows }) => tableOf(title, rows) ?? []);
  if (tables.length === 0) throw new Refusal("unreadable", `《${name}》里没有表格；请检查是不是选错了文件。`);
  return tables;
}

interface Grid {
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
}
/** Loaded only for a file of its kind: it is large. */
async function xls(bytes: Uint8Array, name: string): Promise<Grid[]> {
  const { readXls } = await import("./xls.ts");
  return readXls(bytes, name, MOST_ROWS).map(({ title, rows }) => ({ title, rows: rows.map((row) => row.map(cellOf)) }));
}

async function xlsx(bytes: Uint8Array, name: string): Promise<Grid[]> {
  weigh(bytes, name);
  try {
    const sheets = await readXlsxFile(new Uint8Array(bytes).buffer);
    return sheets.map(({ sheet, data }) => ({ title: sheet, rows: data.map((row) => row.map(cellOf)) }));
  } catch {
    throw damaged(name);
  }
}

/** Refuses a package that is no workbook, or unpacks to more than any. */
function weigh(bytes: Uint8Array, name: string): void {
  let total = 0;
  let workbook = false;
  try {
    unzipSync(bytes, {
      filter: ({ name: path, originalSize }) => {
        total += originalSize;
        workbook ||= /^xl\/workbook\d*\.xml$/.test(path);
        return false;
      },
    });
  } catch {
    throw damaged(name);
  }
  if (total > MOST_UNPACKED) throw new Refusal("too-large", `《${name}》解压后太大，可能不是正常的表格；请核对来源后再导入。`);
  if (!workbook) throw new Refusal("unreadable", `《${name}》不是Excel表格；请另存为xlsx或csv后再导入。`);
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "是" : "否";
  return typeof value === "number" || typeof value === "string" ? value : null;
}

function csv(bytes: Uint8Array, name: string): Grid {
  const text = decode(bytes, name).replace(/^\ufeff/, "");
  const marked = /^sep=(.)\r?\n/.exec(text);
  const { data } = Papa.parse(marked ? text.slice(marked[0].length) : text, {
    // Subtle: an empty last line misleads the guess at the delimiter.
    skipEmptyLines: "greedy",
    ...(marked && { delimiter: marked[1]! }),
  });
  return {
    title: name.replace(/\.[^.]*$/, ""),
    rows: data.map((row) => row.map((cell) => cell.replace(formulaMark, ""))),
  };
}
