import type { CopyCheck } from "../../shared/contract/copies.ts";
import type { Rehearsal } from "../../shared/contract/rehearsal.ts";
import type { Verification } from "../../shared/contract/publications.ts";
import type { IssueFileKind } from "../../shared/domain/issueFiles.ts";
import type { Day } from "../../shared/domain/days.ts";
import type { Box, EngineName, Recognition } from "../../shared/domain/pages.ts";
import type { Paper } from "../../shared/domain/paper.ts";
import type { Reading } from "../../shared/domain/reading.ts";
import type { Cut } from "../../shared/domain/scans.ts";
import type { Cell, Sheet } from "../../shared/domain/sheets.ts";
import type { Intake } from "../intake/intake.ts";
import type { ScanPage } from "../pages/page.ts";
import type { ExportResult } from "../site/source.ts";
import type { Typeset } from "../typesetting/pdf.ts";

interface FileInput {
  readonly path: string;
  /** The name it came with; the kind is read from the bytes, the name only helps. */
  readonly name: string;
}
interface PageInput extends FileInput {
  readonly index: number;
  readonly cut: Cut;
}
interface PapersInput {
  readonly papers: readonly Paper[];
  /** The day written into the file as the day it was made. */
  readonly madeOn: Day;
}
/** What is done in child processes: the name, what goes in and what comes out. */
export interface Tasks {
  /** The text of a file, and what is read out of the text. */
  intake: { input: FileInput; result: Intake & { readonly reading: Reading } };
  pages: { input: FileInput; result: ScanPage[] };
  /** Draws a page for people into two files; answers nothing, the files are the result. */
  draw: { input: PageInput & { image: string; thumb: string }; result: { type: string } };
  /** A part of a drawn page, as a JPEG. */
  crop: { input: { readonly path: string; readonly box: Box }; result: Uint8Array };
  /** Read by each of these engines; the first reading counts. */
  ocr: { input: PageInput & { engines: readonly EngineName[] }; result: Recognition[] };
  /** The cells of every table in a file. */
  tables: { input: FileInput; result: Cell[][][] };
  export: { input: { library: string; out: string; today: Day; version: string }; result: ExportResult };
  /** What an export would do; `out` null for a first one. */
  rehearse: { input: { library: string; out: string | null; today: Day; version: string }; result: Rehearsal };
  restore: { input: { library: string; out: string; today: Day }; result: ExportResult };
  /** What the last export changed: the list for whoever uploads, or with it the files themselves as a zip written to `to`. */
  changes: { input: { out: string; keep: string; to: string | null }; result: { text: string; files: number } };
  /** Papers as one PDF, and as one Word file; sheets as one workbook. */
  pdf: { input: PapersInput; result: Typeset };
  word: { input: PapersInput; result: Uint8Array };
  /** The tables of an xlsx or CSV file. */
  sheets: { input: FileInput; result: Sheet[] };
  xlsx: { input: { sheets: readonly Sheet[] }; result: Uint8Array };
  /** Copies from elsewhere against the archive. */
  compare: { input: { library: string; files: readonly FileInput[]; today: Day }; result: CopyCheck[] };
  /** One issue as a file; the file is the result. */
  copy: { input: { library: string; issueId: string; as: IssueFileKind; today: Day; out: string }; result: { pages: number } };
  verify: { input: { out: string; key?: string }; result: Verification };
}
export type TaskName = keyof Tasks;
