import type { DocumentRow } from "../../shared/contract/documentList.ts";
import type { Day } from "../../shared/domain/days.ts";
import { parseDocNumber } from "../../shared/domain/docNumber.ts";
import type { Fields } from "../../shared/domain/documents.ts";
import { headline, statusOn } from "../../shared/domain/status.ts";
import { canonical } from "../../shared/search/canonical.ts";
import { columnsOf, type Columns } from "./columns.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import type { Events, StoredEvent } from "./events.ts";

/** A line of the list with what it is found and ordered by; whether the gazette has it is added when it is shown. */
export type KeptRow = Omit<DocumentRow, "inGazette" | "normative"> & {
  readonly number: number;
  /** Canonical title, 文号, 登记号 and 索引号. */
  readonly words: string;
  /** Canonical 登记号 and 索引号. */
  readonly numbers: string;
  /** The year it is listed under, 0 for none; and what orders by that day, later is greater. */
  readonly year: number;
  readonly when: number;
  /** Orders 发文字号 by organ, year and serial. */
  readonly numberKey: string;
};
/** A listed document with its timeline; another object as soon as something about it was done. */
export interface Known {
  readonly record: DocumentRecord;
  readonly timeline: readonly StoredEvent[];
  readonly words: string;
  readonly numbers: string;
  readonly numberKey: string;
  readonly day: Day | null;
  readonly when: number;
}

/** How many days' lists are kept at a time: today's, and the one somebody is looking at. */
const daysKept = 2;

/**
 * Every listed document as one line with its status on a day. Records and timelines are read once and told again only for what was touched,
 * since lists and searches ask for them all the time.
 */
export function rows(documents: Documents, events: Events) {
  let known: Map<number, Known> | null = null;
  const days = new Map<Day, Map<number, KeptRow>>();
  const made = new Map<Day, Columns>();
  /** Subtle: told again at the next question, not at the touch: the act may yet be rolled back. */
  const touched = new Set<string>();

  function fresh(): Map<number, Known> {
    if (!known) {
      const timelines = events.all();
      known = new Map(documents.all().map((record) => [record.number, knownOf(record, timelines.get(record.id) ?? [])]));
      touched.clear();
    }
    if (touched.size > 0) made.clear();
    for (const id of touched) {
      const record = documents.find(id);
      if (!record) continue;
      const one = record.listed ? knownOf(record, events.of(id)) : null;
      if (one) known.set(record.number, one);
      else known.delete(record.number);
      for (const [day, map] of days) {
        if (one) map.set(record.number, rowOf(one, day));
        else map.delete(record.number);
      }
    }
    touched.clear();
    return known;
  }
  /** The rows of a day by permanent number, in no promised order. */
  function on(day: Day): ReadonlyMap<number, KeptRow> {
    const all = fresh();
    const kept = days.get(day);
    if (kept) return kept;
    if (days.size >= daysKept) days.delete([...days.keys()].at(-1)!);
    const map = new Map([...all].map(([number, one]) => [number, rowOf(one, day)]));
    days.set(day, map);
    return map;
  }
  /** The same in columns. */
  function columns(day: Day): Columns {
    const all = on(day);
    const known = made.get(day) ?? columnsOf(all);
    if (!made.has(day) && made.size >= daysKept) made.clear();
    made.set(day, known);
    return known;
  }
  return {
    on,
    columns,
    /** Every listed document with its timeline, latest first. */
    all: (): Known[] => [...fresh().values()].sort((a, b) => b.when - a.when || b.record.number - a.record.number),
    /** This document changed, or may have. */
    touch: (id: string): void => void touched.add(id),
  };
}
export type Rows = ReturnType<typeof rows>;

/** The day a document is listed under: 成文, else 公布, 通过, 施行. */
export const listedUnder = (f: Fields): Day | null => f.signedOn ?? f.publishedOn ?? f.passedOn ?? f.effectiveOn;

function knownOf(record: DocumentRecord, timeline: readonly StoredEvent[]): Known {
  const { title, docNumber, registerNumber, indexNumber } = record.fields;
  const lines = (...parts: readonly (string | null)[]) => parts.map((part) => canonical(part ?? "")).join("\n");
  const numbers = lines(registerNumber, indexNumber);
  const day = listedUnder(record.fields);
  return {
    record,
    timeline,
    words: `${lines(title, docNumber)}\n${numbers}`,
    numbers,
    numberKey: numberKey(docNumber),
    day,
    when: Number((day ?? "0").replaceAll("-", "")),
  };
}
function numberKey(text: string | null): string {
  const number = text === null ? null : parseDocNumber(text);
  return number ? `${number.organ} ${number.year ?? 0} ${String(number.serial).padStart(5, "0")}` : (text ?? "");
}

function rowOf({ record, timeline, words, numbers, numberKey: key, day: listed, when }: Known, day: Day): KeptRow {
  const { id, number, fields, disclosure, topic, open } = record;
  const status = statusOn(timeline, day);
  return {
    id,
    number,
    words,
    numbers,
    numberKey: key,
    year: Math.floor(when / 10_000),
    when,
    title: fields.title,
    docNumber: fields.docNumber,
    issuers: fields.issuers,
    day: listed,
    headline: headline(status),
    force: status.force,
    marks: status.marks,
    validUntil: status.validUntil,
    disclosure,
    topic,
    open,
  };
}
