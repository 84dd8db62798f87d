import type { InventoryQuestion, InventoryView } from "../../shared/contract/inventory.ts";
import type { contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import type { Day } from "../../shared/domain/days.ts";
import { guessMapping } from "../../shared/domain/inventory/columns.ts";
import { Refusal } from "../../shared/refusal.ts";
import { writeCsv } from "../sheets/write.ts";
import { countsOf, type Register } from "../store/inventory.ts";
import type { OpenLibrary } from "./desk.ts";
import { placeOf, type IncomingFiles } from "./incoming.ts";
import { offer, offerSheets } from "./made.ts";

/** As many rows as a person looks through; what is wrong comes first. */
const mostShown = 1000;
const longest = 60_000;

export const inventory = (open: () => OpenLibrary, incoming: IncomingFiles, today: () => Day): Handlers<typeof contract.inventory> => ({
  look: async (question) => {
    const { store } = open();
    const { register, sheets } = await registerIn(open(), incoming, question, today());
    const rows = register.mapping.title === undefined ? [] : store.inventory.judge(register);
    const wrongFirst = [...rows.filter((r) => r.verdict === "wrong"), ...rows.filter((r) => r.verdict !== "wrong")];
    const { table, ...rest } = register;
    return {
      ...rest,
      sheets,
      sheet: question.sheet,
      columns: table.columns.map(({ title }, at) => {
        const sample = table.rows.find((row) => (row[at] ?? null) !== null)?.[at] ?? null;
        return { title, sample: sample === null ? null : String(sample) };
      }),
      counts: countsOf(rows),
      rows: wrongFirst.slice(0, mostShown),
    } satisfies InventoryView;
  },
  take: async (question) => {
    const library = open();
    library.actor();
    const { register } = await registerIn(library, incoming, question, today());
    library.store.inventory.judge(register);
    // Subtle: the bytes handed in stay where they are, since the window may still be looking at them.
    const { hash, bytes } = await library.files.put(placeOf(question.file, incoming).path);
    library.store.originals.add(hash, register.name, bytes);
    try {
      return library.store.inventory.take(register, hash);
    } catch (error) {
      if (library.store.originals.drop(hash)) library.files.setAside(hash);
      throw error;
    }
  },
  save: async ({ filter, as }) => {
    const library = open();
    const sheet = library.store.inventory.sheet({ ...filter, from: 0, to: null });
    const name = `${sheet.name}${filter.on ?? today()}`;
    return as === "csv" ? offer(library, `${name}.csv`, writeCsv(sheet)) : offerSheets(library, name, [sheet]);
  },
});

/** The register a question is about, read in a child. */
async function registerIn(
  { quick }: OpenLibrary,
  incoming: IncomingFiles,
  { file, sheet, mapping, asOf }: InventoryQuestion,
  today: Day,
): Promise<{ register: Register; sheets: string[] }> {
  const { path, name } = placeOf(file, incoming);
  const tables = await quick.run("sheets", { path, name }, { timeout: longest });
  const table = tables[sheet];
  if (!table) throw new Refusal("not-found", `《${name}》里没有第${sheet + 1}张表，请重新选择。`);
  const heads = table.columns.map((c) => c.title);
  return { register: { name, table, mapping: mapping ?? guessMapping(heads), asOf: asOf ?? today }, sheets: tables.map((t) => t.name) };
}
