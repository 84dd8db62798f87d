import type { z } from "zod";
import type { IdsQuestion } from "../../shared/contract/documentList.ts";
import { inventoryWords, type InventoryColumn } from "../../shared/domain/inventory/columns.ts";
import type { Cell, Sheet } from "../../shared/domain/sheets.ts";
import { headline, statusOn } from "../../shared/domain/status.ts";
import { disclosureWords } from "../../shared/domain/words.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { Documents } from "./documents.ts";
import type { DocumentListing } from "./documentList.ts";
import type { Events } from "./events.ts";

/** The columns of our register, with their widths. */
const columns: readonly (readonly [InventoryColumn, number])[] = [
  ["title", 48],
  ["docNumber", 22],
  ["registerNumber", 20],
  ["issuers", 20],
  ["drafters", 18],
  ["signedOn", 12],
  ["publishedOn", 12],
  ["effectiveOn", 12],
  ["validUntil", 12],
  ["status", 12],
  ["endedOn", 14],
  ["disclosure", 12],
  ["indexNumber", 20],
  ["note", 24],
  ["address", 30],
];

/** The list as narrowed, as a register: heads and cells that reading a register understands. Status is that of the day of the list. */
export function inventorySheet({ today }: Context, documents: Documents, decisions: Decisions, events: Events, list: DocumentListing) {
  return (question: z.output<typeof IdsQuestion>): Sheet => {
    const on = question.on ?? today();
    const rows = list.ids(question).ids.map((id, at): Cell[] => {
      const { fields, disclosure } = documents.get(id);
      const status = statusOn(events.of(id), on);
      const decided = decisions.of(id);
      const text = (name: string): string => [decided.get(name)?.value ?? []].flat().map(String).join("、");
      const ended = ["repealed", "lapsed", "revoked", "suspended"].includes(status.force);
      const values: Readonly<Record<InventoryColumn, string | null>> = {
        ...fields,
        issuers: fields.issuers.join("、"),
        drafters: text("drafters"),
        status: headline(status),
        endedOn: ended ? status.since : null,
        disclosure: disclosureWords[disclosure],
        note: text("note"),
        address: text("webAddress"),
      };
      return [at + 1, ...columns.map(([name]) => values[name] || null)];
    });
    return {
      name: "规范性文件台账",
      columns: [{ title: "序号", width: 6 }, ...columns.map(([name, width]) => ({ title: inventoryWords[name], width }))],
      rows,
    };
  };
}
