import { daysBetween, type Day } from "./days.ts";
import type { Duty } from "./duties.ts";
import type { DepartmentReminders, Reminder } from "./reminders.ts";
import { holds, statusOn, type Headline, type LegalEvent, type LegalStatus } from "./status.ts";

/** A document as the page for the director looks at it. */
export interface Overseen {
  readonly id: string;
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
  readonly drafters: readonly string[];
  readonly timeline: readonly LegalEvent[];
  readonly status: LegalStatus;
  readonly issuedOn: Day | null;
  readonly open: boolean;
}

/** A document that tells of others (解读, 图解, 问答) is none itself. */
export const explains = (title: string | null): boolean => /(?:解读|图解|问答)$/u.test(title ?? "");

/** No longer in force, however it ended. */
export const over = (force: LegalStatus["force"]) => force === "repealed" || force === "lapsed" || force === "revoked";

/** A document no longer in force whose end the website does not show. */
export interface Unmarked {
  readonly id: string;
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
  readonly status: LegalStatus;
  /** Days since it ended. */
  readonly days: number;
}
/**
 * Which open documents ended without the website saying so: what was last written out, with what was known then (`written`), does not show
 * the end. Without any website nothing is marked. What was ticked off on the marking list counts as marked.
 */
export function unmarkedOf(
  documents: readonly Overseen[],
  written: { readonly on: Day; readonly timelines: ReadonlyMap<string, readonly LegalEvent[]> } | null,
  ticked: ReadonlySet<string>,
  today: Day,
): Unmarked[] {
  const shown = ({ id }: Overseen) => written !== null && over(statusOn(written.timelines.get(id) ?? [], written.on).force);
  return documents
    .filter((d) => d.open && over(d.status.force) && d.status.since !== null && !ticked.has(d.id) && !shown(d))
    .map(({ id, title, docNumber, issuers, status }) => ({
      id,
      title,
      docNumber,
      issuers,
      status,
      days: daysBetween(status.since!, today),
    }))
    .sort((a, b) => b.days - a.days);
}

/** A document that belongs in the gazette and is in no issue: 应登未登. */
export interface Unlisted {
  readonly id: string;
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
  readonly issuedOn: Day;
  /** Days since it was issued. */
  readonly days: number;
  readonly due: Day | null;
  readonly overdue: boolean;
}
/** The row of a document in force whose duty of the gazette is open; null where it has none, or is an explanation. */
export function unlistedOf(document: Overseen, duty: Duty, today: Day): Unlisted | null {
  const { id, title, docNumber, issuers, issuedOn, status, open } = document;
  const waits = duty.state === "open" || duty.state === "overdue";
  if (!waits || !open || issuedOn === null || over(status.force) || status.force === "unpublished" || explains(title)) return null;
  return { id, title, docNumber, issuers, issuedOn, days: daysBetween(issuedOn, today), due: duty.due, overdue: duty.state === "overdue" };
}

/** A document that departs from the rules of its day, which nobody has looked at. */
export interface Advised {
  readonly id: string;
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
  readonly messages: readonly string[];
}

/** One drafting department at a glance. */
export interface DepartmentRow {
  readonly name: string | null;
  readonly inForce: number;
  readonly expiring: number;
  readonly evaluating: number;
  readonly unlisted: number;
  /** Documents of clean-ups under way that have no conclusion. */
  readonly undecided: number;
}
const nothing = { inForce: 0, expiring: 0, evaluating: 0, unlisted: 0, undecided: 0 };
/** Departments with what is theirs, the busiest first; what nobody is known for stands last. */
export function departmentRows(
  documents: readonly Overseen[],
  reminders: readonly Reminder[],
  unlisted: readonly Unlisted[],
  undecided: ReadonlyMap<string, number>,
  today: Day,
): DepartmentRow[] {
  const waiting = new Map(reminders.map((r) => [r.id, r]));
  const missing = new Set(unlisted.map((u) => u.id));
  const rows = new Map<string | null, { inForce: number; expiring: number; evaluating: number; unlisted: number; undecided: number }>();
  for (const [name, count] of undecided) rows.set(name, { ...nothing, undecided: count });
  for (const d of documents) {
    if (!holds(d.status.force)) continue;
    const reminder = waiting.get(d.id);
    for (const name of d.drafters.length > 0 ? d.drafters : [null]) {
      const row = rows.get(name) ?? { ...nothing };
      row.inForce++;
      if (reminder) row.expiring++;
      if (reminder?.evaluateFrom && reminder.evaluateFrom <= today) row.evaluating++;
      if (missing.has(d.id)) row.unlisted++;
      rows.set(name, row);
    }
  }
  return [...rows]
    .map(([name, row]) => ({ name, ...row }))
    .sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.expiring - a.expiring || b.inForce - a.inForce);
}

/** A clean-up under way at a glance. */
export interface CleanUpRow {
  readonly id: string;
  readonly name: string;
  readonly reportBy: Day;
  readonly total: number;
  readonly undecided: number;
  readonly departments: number;
  readonly received: number;
}

/** One page for the director: what holds, what ends, what is missing, and whose it is. */
export interface Overview {
  readonly today: Day;
  readonly documents: number;
  readonly inForce: number;
  readonly headlines: readonly { readonly headline: Headline; readonly count: number }[];
  readonly noPeriod: number;
  /** Documents whose period ends within so many days. */
  readonly expiring: readonly { readonly days: 30 | 90 | 180; readonly count: number }[];
  readonly evaluating: number;
  readonly reminders: readonly DepartmentReminders[];
  readonly departments: readonly DepartmentRow[];
  /** Documents in force for which no drafting department is known. */
  readonly homeless: readonly Pick<Overseen, "id" | "title" | "docNumber" | "issuers">[];
  readonly cleanUps: readonly CleanUpRow[];
  /** When the website was last written out (ISO); null: never. */
  readonly writtenAt: string | null;
  readonly unmarked: { readonly count: number; readonly rows: readonly Unmarked[] };
  readonly unlisted: { readonly count: number; readonly overdue: number; readonly rows: readonly Unlisted[] };
  /** 提示 of documents that have not ended. */
  readonly advised: { readonly count: number; readonly rows: readonly Advised[] };
  /** What waits for a person: documents with open proposals, anomalies, fields. */
  readonly waiting: { readonly proposals: number; readonly anomalies: number; readonly fields: number };
  /** Years with documents or issues, the latest first. */
  readonly years: readonly number[];
}
