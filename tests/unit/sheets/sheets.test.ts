import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeXlsxFile from "write-excel-file/node";
import { utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { readSheets } from "../../../electron/sheets/read.ts";
import { writeCsv, writeXlsx } from "../../../electron/sheets/write.ts";
import type { Sheet } from "../../../shared/domain/sheets.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const form: Sheet = {
  name: "清理意见表",
  above: ["规范性文件清理意见表", "填报单位：示例区水利局"],
  columns: [
    { title: "序号", width: 6 },
    { title: "文件标题", width: 40 },
    { title: "清理意见", width: 12, choices: ["继续有效", "修改", "废止", "宣布失效"] },
  ],
  rows: [
    [1, "示例区农村公路养护管理办法", "修改"],
    [2, "=cmd|' /C calc'!A0", null],
  ],
};

test("A form written as xlsx is read back as it was: lines above, head, numbers, empty cells, and a text that looks like a formula", async () => {
  const [read, ...more] = await readSheets(await writeXlsx([form]), "表.xlsx");
  expect(more).toEqual([]);
  expect(read!.above).toEqual(form.above);
  expect(read!.columns.map((c) => c.title)).toEqual(["序号", "文件标题", "清理意见"]);
  expect(read!.rows).toEqual(form.rows);
});

test("Choices become a drop-down list over the rows of their column, and the sheet prints one page wide", async () => {
  const xml = strFromU8(unzipSync(await writeXlsx([form]))["xl/worksheets/sheet1.xml"]!);
  expect(xml).toContain('sqref="C4:C205"><formula1>&quot;继续有效,修改,废止,宣布失效&quot;</formula1>');
  expect(xml).toMatch(/<\/mergeCells><dataValidations/);
  expect(xml).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
  expect(xml).toContain('<pageSetup paperSize="9" fitToHeight="0"/>');
  expect(xml).not.toContain("<f>");
  const { columns } = form;
  await expect(writeXlsx([{ ...form, columns: columns.map((c) => ({ ...c, choices: ["甲,乙"] })) }])).rejects.toThrow("do not fit");
});

test("A CSV opens in Excel as Chinese, runs no formula, and is read back as it was", async () => {
  const bytes = writeCsv(form);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(strFromU8(bytes)).toContain("2,'=cmd|' /C calc'!A0,\r\n");
  const [read] = await readSheets(bytes, "表.csv");
  expect(read!.rows).toEqual([
    ["1", "示例区农村公路养护管理办法", "修改"],
    ["2", "=cmd|' /C calc'!A0", null],
  ]);
});

test("A CSV from an old machine is read in GB 18030, UTF-16 or tab-separated, quoted lines and a sep= line included", async () => {
  // 标题,文号 / 办法,1号
  const gb = Uint8Array.from([
    0xb1, 0xea, 0xcc, 0xe2, 0x2c, 0xce, 0xc4, 0xba, 0xc5, 0x0d, 0x0a, 0xb0, 0xec, 0xb7, 0xa8, 0x2c, 0x31, 0xba, 0xc5,
  ]);
  expect((await readSheets(gb, "a.csv"))[0]).toMatchObject({ columns: [{ title: "标题" }, { title: "文号" }], rows: [["办法", "1号"]] });
  const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from("标题\t文号\r\n办法\t1号\r\n", "utf16le")]);
  expect((await readSheets(utf16, "a.txt"))[0]!.rows).toEqual([["办法", "1号"]]);
  const quoted = utf8('sep=;\r\n标题;备注\r\n"甲;乙";"一\n二"\r\n');
  expect((await readSheets(quoted, "a.csv"))[0]!.rows).toEqual([["甲;乙", "一\n二"]]);
});

test("Days in an xlsx are days, sheets without cells are left out, and a nameless column is called by its place", async () => {
  const day = { value: new Date(Date.UTC(2017, 7, 28)), type: Date, format: "yyyy-mm-dd" };
  const bytes = await writeXlsxFile([
    { sheet: "空", data: [] },
    { sheet: "台账", data: [["标题", "成文日期", null], ["办法", day, "重"], [], ["通知", null, null]] },
  ]).toBuffer();
  const [read, ...more] = await readSheets(new Uint8Array(bytes), "a.xlsx");
  expect(more).toEqual([]);
  expect(read!.name).toBe("台账");
  expect(read!.columns.map((c) => c.title)).toEqual(["标题", "成文日期", "第3列"]);
  expect(read!.rows).toEqual([
    ["办法", "2017-08-28", "重"],
    ["通知", null, null],
  ]);
});

test("What is no table is refused in a sentence that names it", async () => {
  const whole = await writeXlsx([form]);
  await expect(readSheets(new Uint8Array(), "a.csv")).rejects.toThrow("《a.csv》是空文件");
  await expect(readSheets(utf8("\r\n \r\n"), "a.csv")).rejects.toThrow("里没有表格");
  await expect(readSheets(whole.subarray(0, whole.length - 60), "a.xlsx")).rejects.toThrow("已损坏或不完整");
  await expect(readSheets(zipSync({ "word/document.xml": strToU8("<a/>") }), "a.xlsx")).rejects.toThrow("不是Excel表格");
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  await expect(readSheets(Uint8Array.from([...ole, ...Buffer.alloc(600)]), "旧.xls")).rejects.toThrow("已损坏或不完整");
  await expect(readSheets(Uint8Array.from([...ole, ...Buffer.from("EncryptedPackage", "utf16le")]), "密.xlsx")).rejects.toThrow(
    "有密码保护",
  );
  await expect(readSheets(Uint8Array.from([0x4d, 0x5a, 0x90, ...Buffer.alloc(600)]), "a.csv")).rejects.toThrow("不是文字文件");
});

test("A workbook that unpacks to more than any register is refused before it is unpacked", async () => {
  const bomb = zipSync({ "xl/workbook.xml": strToU8("<a/>"), "xl/worksheets/sheet1.xml": new Uint8Array(130 * 1024 * 1024) }, { level: 1 });
  await expect(readSheets(bomb, "bomb.xlsx")).rejects.toThrow("解压后太大");
});

test("An old workbook gives its cells, its days and its Chinese words", async () => {
  const whole = oldBook("biff8", ["示例区规范性文件台账", "标题", "文号", "成文日期", "关于农村公路养护的通知", "示政发[2003]18号"]);
  const [read, ...more] = await readSheets(whole, "旧台账.xls");
  expect(more).toEqual([]);
  expect(read!.above).toEqual(["示例区规范性文件台账"]);
  expect(read!.columns.map((c) => c.title)).toEqual(["标题", "文号", "成文日期", "第4列"]);
  expect(read!.rows).toEqual([["关于农村公路养护的通知", "示政发[2003]18号", "2003-06-20", 1]]);
  await expect(readSheets(whole.subarray(0, 2500), "断.xls")).rejects.toThrow("已损坏或不完整");
});

test("A workbook of Excel 95 gives the words it kept in GBK", async () => {
  // Written in Latin letters and code page 1252, which then give way to the GBK of 标题, 文号 and 通知 and to code page 936.
  const book = Buffer.from(oldBook("biff5", ["", "AAAA", "BBBB", "C", "DDDD", "E"]));
  for (const [from, to] of [
    ["AAAA", "b1eacce2"],
    ["BBBB", "cec4bac5"],
    ["DDDD", "cda8d6aa"],
    ["\x42\x00\x02\x00\xe4\x04", "42000200a803"],
  ] as const)
    Buffer.from(to, "hex").copy(book, book.indexOf(from, 0, "latin1"));
  const [read] = await readSheets(new Uint8Array(book), "旧台账.xls");
  expect(read!.columns.slice(0, 2).map((c) => c.title)).toEqual(["标题", "文号"]);
  expect(read!.rows[0]![0]).toBe("通知");
});

function oldBook(bookType: "biff8" | "biff5", [above, title, number, on, one, two]: string[]): Uint8Array {
  const sheet = utils.aoa_to_sheet([[above], [title, number, on], [one, two, new Date(Date.UTC(2003, 5, 20)), 1]], { UTC: true });
  const book = { SheetNames: ["a"], Sheets: { a: sheet } };
  return new Uint8Array(write(book, { type: "array", bookType, codepage: 936 }) as ArrayBuffer);
}
