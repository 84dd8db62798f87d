import type { Made } from "../../shared/contract/common.ts";
import type { Day } from "../../shared/domain/days.ts";
import type { Paper } from "../../shared/domain/paper.ts";
import type { Sheet } from "../../shared/domain/sheets.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { OpenLibrary } from "./desk.ts";
import { bytesOf } from "./files.ts";

type Makes = Pick<OpenLibrary, "made" | "quick">;
const longest = 120_000;

/** Offers these bytes to be saved under this name. */
export function offer({ made }: Makes, name: string, bytes: Uint8Array, notes: readonly string[] = []): Made {
  return { ...made.put(name, bytes), notes };
}
/** Offers a file that a child writes where it is told. */
export async function offerWritten({ made }: Makes, name: string, write: (path: string) => Promise<unknown>): Promise<Made> {
  const { path, ...kept } = made.room(name);
  await write(path);
  return { ...kept, notes: [] };
}
/** Papers as one Word file, `name` without its ending. */
export async function offerWord(
  library: Makes,
  name: string,
  papers: readonly Paper[],
  madeOn: Day,
  notes: readonly string[] = [],
): Promise<Made> {
  return offer(library, `${name}.docx`, await library.quick.run("word", { papers, madeOn }, { timeout: longest }), notes);
}
/** Papers as one PDF; the notes say which fonts stand in for which. */
export async function offerPdf(library: Makes, name: string, papers: readonly Paper[], madeOn: Day): Promise<Made> {
  const { pdf, notes } = await library.quick.run("pdf", { papers, madeOn }, { timeout: longest });
  return offer(library, `${name}.pdf`, pdf, notes);
}
/** Sheets as one xlsx file. */
export async function offerSheets(library: Makes, name: string, sheets: readonly Sheet[]): Promise<Made> {
  return offer(library, `${name}.xlsx`, await library.quick.run("xlsx", { sheets }, { timeout: longest }));
}

/** The bytes of what was made, as a download under its own name. */
export function made(library: OpenLibrary, id: string, request: Request): Promise<Response> {
  const found = library.made.find(id);
  if (!found) throw new Refusal("not-found", "这个文件已经清理，请重新生成。");
  return bytesOf(found.path, request, {
    "content-type": "application/octet-stream",
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
    "cache-control": "no-store",
  });
}
