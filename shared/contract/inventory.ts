import { z } from "zod";
import type { Day } from "../domain/days.ts";
import { inventoryColumns, type Mapping } from "../domain/inventory/columns.ts";
import { DayInput, Incoming, type DocumentRef, type Done, type Made } from "./common.ts";
import { DocumentFilter, DocumentSort } from "./documentList.ts";
import { endpoint } from "./endpoint.ts";

/** new: taken in; here: the library has it, by number or title; wrong: not taken in, the sentence says why. */
export const verdicts = ["new", "here", "wrong"] as const;
export type Verdict = (typeof verdicts)[number];

/** One row of a register as it would be taken in. */
export interface InventoryRowView {
  /** The row of the table, counted from 1 under its head. */
  readonly no: number;
  readonly title: string | null;
  readonly docNumber: string | null;
  /** The day it would be listed under. */
  readonly day: Day | null;
  /** What would be recorded of its force: 废止（2020-01-01）; null where it is simply in force. */
  readonly force: string | null;
  readonly verdict: Verdict;
  /** What is wrong with it, in words. */
  readonly sentence: string | null;
  /** The document that is here already. */
  readonly document: DocumentRef | null;
}
/** A register as it was read, before anything is taken in. */
export interface InventoryView {
  readonly name: string;
  readonly sheets: readonly string[];
  readonly sheet: number;
  /** The columns of the sheet, each with the first thing written in it. */
  readonly columns: readonly { readonly title: string; readonly sample: string | null }[];
  readonly mapping: Mapping;
  readonly asOf: Day;
  readonly counts: Readonly<Record<Verdict, number>>;
  /** What is wrong first, then in the order of the table; the first of them where there are very many. */
  readonly rows: readonly InventoryRowView[];
}

const Question = z.object({
  file: Incoming,
  sheet: z.number().int().min(0).max(1000).default(0),
  /** Which column holds what; guessed from the heads where null. */
  mapping: z.partialRecord(z.enum(inventoryColumns), z.number().int().min(0).max(1000)).nullable().default(null),
  /** The day the register stands for; today where null. */
  asOf: DayInput.nullable().default(null),
});
export type InventoryQuestion = z.output<typeof Question>;

/** 台账: the list of its documents an office already has, and the one we give it. */
export const inventory = {
  /** Reads a register (xlsx, CSV) and says of each row what would become of it. Nothing is taken in. */
  look: endpoint("inventory/look", Question).answers<InventoryView>(),
  /** Takes in every row that is new, as one act. */
  take: endpoint("inventory/take", Question).answers<Done & { readonly counts: Readonly<Record<Verdict, number>> }>(),
  /** The list as it is narrowed and ordered now, as a register that `look` reads back. */
  save: endpoint(
    "inventory/save",
    z.object({ filter: DocumentFilter.extend({ sort: DocumentSort.prefault({}) }), as: z.enum(["xlsx", "csv"]) }),
  ).answers<Made>(),
};
