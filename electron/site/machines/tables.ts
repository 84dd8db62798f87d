import { writeCsv, writeXlsx } from "../../sheets/write.ts";
import type { Cell, Sheet } from "../../../shared/domain/sheets.ts";
import type { Listing } from "../site.ts";

/** One file of the catalogue, and every word in it. */
export interface TableFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly words: string;
}
const columns = [
  ["标题", 60],
  ["发文字号", 20],
  ["登记号", 20],
  ["索引号", 24],
  ["发文机关", 24],
  ["主题分类", 16],
  ["成文日期", 12],
  ["公布日期", 12],
  ["施行日期", 12],
  ["有效期至", 12],
  ["状态", 10],
  ["状态自", 12],
  ["网页", 24],
] as const;

/** The catalogue of all documents as CSV, XLSX and JSON. The status is that of the day of the export; what ages by itself is in status.json. */
export async function catalogueFiles(site: Listing): Promise<TableFile[]> {
  const rows = site.documents.map(({ document: { fields, topic }, title, headline, status, path, day }): Cell[] => [
    title,
    fields.docNumber,
    fields.registerNumber,
    fields.indexNumber,
    fields.issuers.join("、"),
    topic,
    fields.signedOn ?? day,
    fields.publishedOn,
    fields.effectiveOn,
    status.validUntil,
    headline,
    status.since,
    site.source.look.address + path,
  ]);
  const sheet: Sheet = { name: "规范性文件目录", columns: columns.map(([title, width]) => ({ title, width })), rows };
  const keys = ["title", "docNumber", "registerNumber", "indexNumber", "issuers", "topic", "signedOn", "publishedOn", "effectiveOn", "validUntil", "status", "since", "page"]; // prettier-ignore
  const json = `${JSON.stringify({ schema: 1, documents: rows.map((row) => Object.fromEntries(row.map((cell, i) => [keys[i]!, cell]))) }, null, 1)}\n`;
  const words = rows.map((row) => row.join("\n")).join("\n");
  return [
    { path: "data/catalogue.csv", bytes: writeCsv(sheet), words },
    { path: "data/catalogue.xlsx", bytes: await writeXlsx([sheet]), words },
    { path: "data/catalogue.json", bytes: Buffer.from(json), words },
  ];
}
