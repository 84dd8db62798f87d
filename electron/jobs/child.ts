import { readFileSync } from "node:fs";
import type { engineShelf } from "../ocr/engines.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Reply } from "./pool.ts";
import type { TaskName, Tasks } from "./tasks.ts";

/** The child process: one task at a time, bytes in, data out. It never writes to the library. */
type Progress = (done: number, total: number) => void;
type Doing = { [N in TaskName]: (input: Tasks[N]["input"], progress: Progress) => Promise<Tasks[N]["result"]> };

let shelf: ReturnType<typeof engineShelf> | null = null;

// Each task loads only its own room: a child that reads a DOCX never loads the OCR engine.
const doing: Doing = {
  intake: async ({ path, name }) => {
    const intake = await (await import("../intake/intake.ts")).readPath(path, name);
    return { ...intake, reading: (await import("../../shared/domain/reading.ts")).read(intake.text) };
  },
  pages: async ({ path, name }, progress) => (await import("../pages/scan.ts")).pagesOf(readFileSync(path), name, progress),
  draw: async ({ path, name, index, cut, image, thumb }) => {
    const { draw, typeOf } = await import("./drawn.ts");
    await draw(path, name, { index, ...cut }, { image, thumb });
    return { type: typeOf(readFileSync(image)) };
  },
  crop: async ({ path, box }) => (await import("../pages/crop.ts")).cropOf(path, box),
  ocr: async ({ path, name, index, cut, engines: names }) => {
    const { imageOf } = await import("../pages/scan.ts");
    const { recognisedBy } = await import("../ocr/pipeline.ts");
    const { engineShelf } = await import("../ocr/engines.ts");
    shelf ??= engineShelf();
    const { engines, notes } = await shelf(names);
    const readings = await recognisedBy(engines, await imageOf(readFileSync(path), name, index, cut));
    return readings.map((reading) => ({ ...reading, notes: [...notes, ...(reading.notes ?? [])] }));
  },
  tables: async ({ path, name }) => (await import("./tables.ts")).tablesOf(readFileSync(path), name),
  export: async (input, progress) => (await import("./exporting.ts")).exportLibrary(input, progress),
  rehearse: async (input, progress) => (await import("./exporting.ts")).rehearseLibrary(input, progress),
  restore: async (input) => (await import("./exporting.ts")).restoreLibrary(input),
  changes: async ({ out, keep, to }) => {
    const { changesOf, zipChanges } = await import("../site/changes.ts");
    const { text, put, remove } = await changesOf(out, keep);
    if (to !== null) await zipChanges(out, keep, to);
    return { text, files: put.length + remove.length };
  },
  pdf: async ({ papers, madeOn }) => (await import("../typesetting/pdf.ts")).pdfOf(papers, madeOn),
  word: async ({ papers, madeOn }) => (await import("../typesetting/word.ts")).wordOf(papers, madeOn),
  sheets: async ({ path, name }) => (await import("../sheets/read.ts")).readPath(path, name),
  xlsx: async ({ sheets }) => (await import("../sheets/write.ts")).writeXlsx(sheets),
  compare: async (input, progress) => (await import("./comparing.ts")).compareFiles(input, progress),
  copy: async (input, progress) => (await import("./copying.ts")).copyIssue(input, progress),
  verify: async ({ out, key }) => (await import("../site/verify.ts")).verify(out, { ...(key && { key }) }),
};

const reply = (message: Reply): void => void process.send?.(message);
process.on("message", async ({ name, input }: { name: TaskName; input: never }) => {
  try {
    const result = await doing[name](input, (done, total) => reply({ kind: "progress", done, total }));
    reply({ kind: "done", result, memory: process.memoryUsage.rss() });
  } catch (thrown) {
    const error = await inWords(thrown);
    if (error instanceof Refusal) reply({ kind: "refused", code: error.code, message: error.message });
    else reply({ kind: "fault", message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
/** What a person can act on as a refusal: the room that knows is loaded only where something went wrong. */
async function inWords(error: unknown): Promise<unknown> {
  return error instanceof Refusal ? error : (await import("../store/open.ts")).explained(error, "library.sqlite");
}
process.on("disconnect", () => process.exit(0));
