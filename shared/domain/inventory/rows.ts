import { Refusal } from "../../refusal.ts";
import type { Day } from "../days.ts";
import { parseDocNumber } from "../docNumber.ts";
import { lifeOf, noFields, type Disclosure, type Fields } from "../documents.ts";
import { mayHappen } from "../rules.ts";
import type { Cell } from "../sheets.ts";
import type { EventKind, LegalEvent } from "../status.ts";
import { dayIn, disclosureIn, lineOf, statusIn, untilIn } from "./cells.ts";
import { inventoryWords, type InventoryColumn, type Mapping } from "./columns.ts";

/** One document as a register tells it. */
export interface InventoryRow {
  readonly fields: Fields;
  readonly drafters: readonly string[];
  readonly disclosure: Disclosure | null;
  /** What ended or changed its force, and the words of the register for it. */
  readonly event: { readonly kind: EventKind; readonly on: Day; readonly words: string } | null;
  readonly note: string | null;
  readonly address: string | null;
}

const dayColumns = ["signedOn", "printedOn", "publishedOn", "effectiveOn"] as const;

/**
 * One row of a register: the document it tells of, and in words what cannot be read of it. A document's end without a day of its own is
 * put on `asOf`, the day the register stands for. A row with faults is not to be taken in.
 */
export function readRow(cells: readonly Cell[], mapping: Mapping, asOf: Day): { row: InventoryRow; faults: string[] } {
  const faults: string[] = [];
  const cell = (column: InventoryColumn): Cell => (mapping[column] === undefined ? null : (cells[mapping[column]] ?? null));
  const text = (column: InventoryColumn): string | null => lineOf(cell(column)) || null;
  const wrong = (column: InventoryColumn, why: string) => void faults.push(`${inventoryWords[column]}“${lineOf(cell(column))}”${why}`);

  const { title, docNumber } = named(text("title"), text("docNumber"));
  if (!title) faults.push("没有标题");
  const days = Object.fromEntries(
    dayColumns.map((column) => {
      const day = dayIn(cell(column));
      if (!day && text(column)) wrong(column, "不是一个日期");
      return [column, day];
    }),
  ) as Record<(typeof dayColumns)[number], Day | null>;
  const from = days.effectiveOn ?? days.publishedOn ?? days.printedOn ?? days.signedOn;
  const until = untilIn(cell("validUntil"), from);
  if (until === undefined) wrong("validUntil", "不是一个日期");
  if (until && from && until < from) faults.push("有效期至早于施行日期");
  const disclosure = disclosureIn(cell("disclosure"));
  if (disclosure === undefined) wrong("disclosure", "不是公开属性");
  const fields: Fields = {
    ...noFields,
    ...days,
    title,
    docNumber,
    registerNumber: text("registerNumber"),
    indexNumber: text("indexNumber"),
    issuers: names(text("issuers")),
    validUntil: until ?? null,
  };
  const ended = dayIn(cell("endedOn"));
  if (!ended && text("endedOn")) wrong("endedOn", "不是一个日期");
  const kind = statusIn(cell("status"));
  if (kind === undefined) wrong("status", "看不出是有效还是失效");
  const happened = kind ?? (ended && !text("status") ? "repealed" : null);
  if (kind === null && text("status") && ended && ended <= asOf)
    faults.push(`写着“${text("status")}”，却有${inventoryWords.endedOn}${ended}`);
  // Its period ended it before anything else is known to have.
  const expired = fields.validUntil !== null && (happened === "lapsed" || !ended) && fields.validUntil < (ended ?? asOf);
  const event = happened && !expired ? { kind: happened, on: ended ?? asOf, words: text("status") ?? inventoryWords.endedOn } : null;
  if (event && faults.length === 0) faults.push(...impossible(fields, event));
  return {
    row: { fields, drafters: names(text("drafters")), disclosure: disclosure ?? null, event, note: text("note"), address: text("address") },
    faults,
  };
}

/** Title and number as two; a register may write them as one: 《…》（示政发〔2017〕3号）. */
function named(title: string | null, docNumber: string | null): { title: string | null; docNumber: string | null } {
  const tail = title && !docNumber ? /^(.+?)[（(]([^（()）]{4,40}号)[)）]$/u.exec(title) : null;
  const split = tail && parseDocNumber(tail[2]!) ? { title: tail[1]!, docNumber: tail[2]! } : { title, docNumber };
  return { ...split, title: split.title?.replace(/^《([^《》]+)》$/u, "$1").trim() || null };
}

const names = (text: string | null): string[] => (text ? text.split(/[、,，;；\s]+/u).filter(Boolean) : []);

/** Why the event cannot have happened to a document with these dates, in words. */
function impossible(fields: Fields, { kind, on }: { readonly kind: EventKind; readonly on: Day }): string[] {
  const life = lifeOf(fields).map((e, i): LegalEvent => ({ ...e, ...nothing, id: String(i) }));
  try {
    mayHappen(life, { kind, on, until: null });
    return [];
  } catch (error) {
    if (error instanceof Refusal) return [error.message.replace(/。$/u, "")];
    throw error;
  }
}
const nothing = { documentId: "", part: null, basis: null, strikes: null, recordedAt: "", recordedBy: "" };
