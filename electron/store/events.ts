import type { Database } from "better-sqlite3";
import type { Day } from "../../shared/domain/days.ts";
import type { Basis, EventKind, LegalEvent } from "../../shared/domain/status.ts";
import type { Act } from "./acts.ts";
import { newId } from "./context.ts";

interface EventRow {
  id: string;
  document_id: string;
  kind: EventKind;
  on_day: Day;
  until_day: Day | null;
  part: string | null;
  by_id: string | null;
  by_title: string | null;
  by_number: string | null;
  article: string | null;
  sentence: string | null;
  strikes: string | null;
  source: EventSource;
  proposal_id: string | null;
  recorded_at: string;
  recorded_by: string;
  act_id: string;
}
/** life: from the document's own dates; proposal: confirmed from a text; person: written down by hand. */
export type EventSource = "life" | "proposal" | "person";
export interface NewEvent {
  readonly documentId: string;
  readonly kind: EventKind;
  readonly on: Day;
  readonly until?: Day | null;
  readonly part?: string | null;
  readonly basis?: Basis | null;
  readonly strikes?: string | null;
  readonly source: EventSource;
  readonly proposalId?: string | null;
}
export type StoredEvent = LegalEvent & { readonly source: EventSource; readonly proposalId: string | null };

/** The only SQL about legal events. Rows are only added; those of undone acts are not told. */
export function events(db: Database, now: () => string) {
  const insert = db.prepare(
    `INSERT INTO legal_events VALUES (@id, @document_id, @kind, @on_day, @until_day, @part, @by_id, @by_title, @by_number, @article, @sentence,
     @strikes, @source, @proposal_id, @recorded_at, @recorded_by, @act_id)`,
  );
  const standing = "SELECT * FROM legal_events WHERE act_id NOT IN (SELECT act_id FROM undone)";
  const ofOne = db.prepare<[string], EventRow>(`${standing} AND document_id = ? ORDER BY id`);
  const ofAll = db.prepare<[], EventRow>(`${standing} ORDER BY document_id, id`);
  const asOf = db.prepare<{ moment: string }, EventRow>(
    `SELECT e.* FROM legal_events e LEFT JOIN undone u ON u.act_id = e.act_id LEFT JOIN acts later ON later.id = u.by_act
     WHERE e.recorded_at <= @moment AND (u.act_id IS NULL OR later.at > @moment) ORDER BY e.document_id, e.id`,
  );
  const byOne = db.prepare<[string], EventRow>(`${standing} AND by_id = ? ORDER BY id`);
  const one = db.prepare<[string], EventRow>(`${standing} AND id = ?`);
  const ofProposal = db.prepare<[string], EventRow>(`${standing} AND proposal_id = ? ORDER BY id`);

  function add(event: NewEvent, act: Act): StoredEvent {
    const row: EventRow = {
      id: newId(),
      document_id: event.documentId,
      kind: event.kind,
      on_day: event.on,
      until_day: event.until ?? null,
      part: event.part ?? null,
      by_id: event.basis?.id ?? null,
      by_title: event.basis?.title ?? null,
      by_number: event.basis?.docNumber ?? null,
      article: event.basis?.article ?? null,
      sentence: event.basis?.sentence ?? null,
      strikes: event.strikes ?? null,
      source: event.source,
      proposal_id: event.proposalId ?? null,
      recorded_at: now(),
      recorded_by: act.person.name,
      act_id: act.id,
    };
    insert.run(row);
    return fromRow(row);
  }
  return {
    add,
    get: (id: string): StoredEvent | null => mapped(one.get(id)),
    of: (document: string): StoredEvent[] => ofOne.all(document).map(fromRow),
    /** Events of other documents that rest on this one. */
    by: (document: string): StoredEvent[] => byOne.all(document).map(fromRow),
    ofProposal: (proposal: string): StoredEvent[] => ofProposal.all(proposal).map(fromRow),
    /** Every document's timeline at once, for lists. */
    all: (): Map<string, StoredEvent[]> => byDocument(ofAll.iterate()),
    /** Every timeline as it was believed at a moment (ISO): what was recorded by then and not taken back by then. */
    asOf: (moment: string): Map<string, StoredEvent[]> => byDocument(asOf.iterate({ moment })),
  };
}
export type Events = ReturnType<typeof events>;

function byDocument(rows: Iterable<EventRow>): Map<string, StoredEvent[]> {
  const map = new Map<string, StoredEvent[]>();
  for (const row of rows) {
    const list = map.get(row.document_id);
    if (list) list.push(fromRow(row));
    else map.set(row.document_id, [fromRow(row)]);
  }
  return map;
}
const mapped = (row: EventRow | undefined) => (row ? fromRow(row) : null);
function fromRow(row: EventRow): StoredEvent {
  const { by_id, by_title, by_number, article, sentence } = row;
  const basis = [by_id, by_title, by_number, article, sentence].some((v) => v !== null)
    ? { id: by_id, title: by_title, docNumber: by_number, article, sentence }
    : null;
  return {
    id: row.id,
    documentId: row.document_id,
    kind: row.kind,
    on: row.on_day,
    until: row.until_day,
    part: row.part,
    basis,
    strikes: row.strikes,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    source: row.source,
    proposalId: row.proposal_id,
  };
}
