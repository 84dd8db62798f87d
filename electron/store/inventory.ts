import type { Done } from "../../shared/contract/common.ts";
import type { InventoryRowView, Verdict } from "../../shared/contract/inventory.ts";
import type { Day } from "../../shared/domain/days.ts";
import { docNumberKey } from "../../shared/domain/docNumber.ts";
import { fieldNames } from "../../shared/domain/documents.ts";
import type { Mapping } from "../../shared/domain/inventory/columns.ts";
import { readRow, type InventoryRow } from "../../shared/domain/inventory/rows.ts";
import { mentionKeys } from "../../shared/domain/names.ts";
import type { Sheet } from "../../shared/domain/sheets.ts";
import { eventWords } from "../../shared/domain/words.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Act, Acts } from "./acts.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { Documents } from "./documents.ts";
import type { Events } from "./events.ts";
import { listedUnder } from "./rows.ts";

/** A register to be read into the library: the table, which column holds what, the day it stands for. */
export interface Register {
  readonly name: string;
  readonly table: Sheet;
  readonly mapping: Mapping;
  readonly asOf: Day;
}
interface Judged {
  readonly view: InventoryRowView;
  readonly row: InventoryRow;
}
/** One act derives every document it makes; more at a time would hold up the window. */
const mostRows = 3000;

/** Registers an office already has: what each row is, and taking the new ones in. */
export function inventory(ctx: Context, acts: Acts, documents: Documents, decisions: Decisions, events: Events) {
  /** The document a row means, if it is here: by number, else by title where one of the two has no number. */
  function holder({ fields }: InventoryRow): string | null {
    const keys = mentionKeys(fields);
    const [byNumber] = documents.byKey(keys.number);
    if (byNumber) return byNumber;
    const byTitle = documents.byKey(keys.title).filter((id) => !fields.docNumber || !documents.get(id).fields.docNumber);
    return byTitle.find((id) => documents.get(id).fields.title === fields.title) ?? null;
  }

  /** What would become of each row, in the order of the table. Rows without anything in the columns that count are none. */
  function judge({ table, mapping, asOf }: Register): Judged[] {
    if (mapping.title === undefined) throw new Refusal("invalid", "还没有选哪一列是标题，请先选定。");
    if (table.rows.length > mostRows)
      throw new Refusal("too-large", `这张表有${table.rows.length}行，一次最多导入${mostRows}行；请分成几份再导入。`);
    const seen = new Map<string, number>();
    const chosen = Object.values(mapping);
    return table.rows.flatMap((cells, at) => {
      if (chosen.every((column) => (cells[column] ?? null) === null)) return [];
      const { row, faults } = readRow(cells, mapping, asOf);
      const { title, docNumber } = row.fields;
      const key = docNumberKey(docNumber) ?? `${title ?? ""}|${docNumber ?? ""}`;
      const no = table.lines?.[at] ?? at + 1;
      const before = seen.get(key);
      if (before !== undefined && title) faults.push(`与第${before}行是同一份文件`);
      seen.set(key, before ?? no);
      const here = faults.length === 0 ? holder(row) : null;
      const verdict: Verdict = faults.length > 0 ? "wrong" : here ? "here" : "new";
      const force = row.event && `${eventWords[row.event.kind]}（${row.event.on}）`;
      const sentence = faults.length > 0 ? `${faults.join("；")}。` : null;
      const view = { no, title, docNumber, day: listedUnder(row.fields), force, verdict, sentence, document: documents.ref(here) };
      return [{ view, row }];
    });
  }

  function write({ row, view }: Judged, register: Register, original: string, act: Act): void {
    const id = documents.addBare(original, act.id);
    for (const name of fieldNames) {
      const value = row.fields[name];
      if (value !== null && value.length > 0) decisions.add(id, `field:${name}`, { is: value }, act.id);
    }
    if (row.drafters.length > 0) decisions.add(id, "drafters", { is: row.drafters }, act.id);
    if (row.disclosure) decisions.add(id, "disclosure", { is: row.disclosure }, act.id);
    if (row.note) decisions.add(id, "note", { is: row.note }, act.id);
    if (row.address) decisions.add(id, "webAddress", { is: row.address }, act.id);
    if (row.event) {
      const sentence = `旧台账“${register.name}”第${view.no}行：${row.event.words}`;
      const basis = { id: null, title: null, docNumber: null, article: null, sentence };
      events.add({ documentId: id, kind: row.event.kind, on: row.event.on, basis, source: "person" }, act);
    }
    act.touch(id);
  }

  return {
    judge: (register: Register): InventoryRowView[] => judge(register).map((judged) => judged.view),
    /** Takes in what is new, all or nothing, as one act. `original` is the register itself, kept beside the documents it tells of. */
    take(register: Register, original: string): Done & { counts: Record<Verdict, number> } {
      const rows = judge(register);
      const fresh = rows.filter((r) => r.view.verdict === "new");
      if (fresh.length === 0) throw new Refusal("conflict", "没有可以收入的行：表里的文件都已在资料库里，或者有错。");
      const input = { original, sheet: register.table.name, mapping: register.mapping, asOf: register.asOf };
      const done = acts.run({ verb: "inventory/take", input, words: `从台账“${register.name}”收入${fresh.length}份文件` }, (act) => {
        for (const row of fresh) write(row, register, original, act);
        return { act: act.id };
      });
      ctx.changed("documents");
      return { ...done, counts: countsOf(rows.map((r) => r.view)) };
    },
  };
}
export type Inventory = ReturnType<typeof inventory>;

/** How many rows have each verdict. */
export function countsOf(rows: readonly { readonly verdict: Verdict }[]): Record<Verdict, number> {
  const counts = { new: 0, here: 0, wrong: 0 };
  for (const { verdict } of rows) counts[verdict]++;
  return counts;
}
