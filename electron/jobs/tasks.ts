import type { Verification } from "../../shared/contract/publications.ts";
import type { Day } from "../../shared/domain/days.ts";
import type { EngineName, Recognition } from "../../shared/domain/pages.ts";
import type { Intake } from "../intake/intake.ts";
import type { ScanPage } from "../pages/page.ts";
import type { ExportResult } from "../site/source.ts";

interface FileInput {
  readonly path: string;
  /** The name it came with; the kind is read from the bytes, the name only helps. */
  readonly name: string;
}
interface PageInput extends FileInput {
  readonly index: number;
}
/** What is done in child processes: the name, what goes in and what comes out. */
export interface Tasks {
  intake: { input: FileInput; result: Intake };
  pages: { input: FileInput; result: ScanPage[] };
  /** Draws a page for people into two files; answers nothing, the files are the result. */
  draw: { input: PageInput & { image: string; thumb: string }; result: { type: string } };
  /** Read by each of these engines; the first reading counts. */
  ocr: { input: PageInput & { engines: readonly EngineName[] }; result: Recognition[] };
  export: { input: { library: string; out: string; today: Day; version: string }; result: ExportResult };
  verify: { input: { out: string; key?: string }; result: Verification };
}
export type TaskName = keyof Tasks;
