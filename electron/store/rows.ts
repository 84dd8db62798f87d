import type { DocumentRow } from "../../shared/contract/documents.ts";
import type { Day } from "../../shared/domain/days.ts";
import type { Fields } from "../../shared/domain/documents.ts";
import { headline, statusOn, type LegalEvent } from "../../shared/domain/status.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import type { Events } from "./events.ts";

/** A line of the list with its permanent number. */
export type NumberedRow = DocumentRow & { readonly number: number };

/** How many days' lists are kept at a time: today's, and the one somebody is looking at. */
const daysKept = 2;

/**
 * Every listed document as one line with its status on a day, newest first. Kept in memory and told again only for what was touched, since
 * lists and searches ask for it all the time.
 */
export function rows(documents: Documents, events: Events) {
  const days = new Map<Day, Map<number, NumberedRow>>();
  /** Subtle: told again at the next question, not at the touch: the act may yet be rolled back. */
  const touched = new Set<string>();

  function refresh(): void {
    for (const id of touched) {
      const record = documents.find(id);
      if (!record) continue;
      for (const [day, map] of days) {
        if (record.listed) map.set(record.number, rowOf(record, events.of(id), day));
        else map.delete(record.number);
      }
    }
    touched.clear();
  }
  /** The rows of a day by permanent number, in no promised order. */
  function on(day: Day): ReadonlyMap<number, NumberedRow> {
    refresh();
    const known = days.get(day);
    if (known) return known;
    if (days.size >= daysKept) days.delete([...days.keys()].at(-1)!);
    const timelines = events.all();
    const made = new Map(documents.all().map((record) => [record.number, rowOf(record, timelines.get(record.id) ?? [], day)]));
    days.set(day, made);
    return made;
  }
  return {
    on,
    /** This document changed, or may have. */
    touch: (id: string): void => void touched.add(id),
    /** The list in the order it is read: by the day it stands under, newest first. */
    listed: (day: Day): NumberedRow[] => [...on(day).values()].sort((a, b) => compare(b.day ?? "", a.day ?? "") || b.number - a.number),
  };
}
export type Rows = ReturnType<typeof rows>;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** The day a document is listed under: 成文, else 公布, 通过, 施行. */
export const listedUnder = (f: Fields): Day | null => f.signedOn ?? f.publishedOn ?? f.passedOn ?? f.effectiveOn;

function rowOf({ id, number, fields, disclosure, open }: DocumentRecord, timeline: readonly LegalEvent[], day: Day): NumberedRow {
  const status = statusOn(timeline, day);
  return {
    id,
    number,
    title: fields.title,
    docNumber: fields.docNumber,
    issuers: fields.issuers,
    day: listedUnder(fields),
    headline: headline(status),
    force: status.force,
    marks: status.marks,
    validUntil: status.validUntil,
    disclosure,
    open,
  };
}
