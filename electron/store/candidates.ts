import { draftersOf } from "../../shared/domain/drafters.ts";
import type { Candidate } from "../../shared/domain/campaigns/scope.ts";
import { isNormative, type NormativeDecision } from "../../shared/domain/normative.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import type { Decisions } from "./decisions.ts";
import type { Events } from "./events.ts";
import type { Readings } from "./readings.ts";

export type DocumentCandidate = Candidate & { readonly record: DocumentRecord };

/** Documents as the scope of a clean-up looks at them. */
export function candidates(documents: Documents, events: Events, decisions: Decisions, readings: Readings) {
  /** Subtle: whom a text names never changes, and asking ten thousand texts takes a second. */
  const known = new Map<string, readonly string[]>();
  function departmentsOf(record: DocumentRecord): readonly string[] {
    const decided = decisions.of(record.id).get("drafters");
    if (decided) return decided.value as string[];
    const key = `${record.textHash}|${record.fields.issuers.join("|")}`;
    const found = known.get(key) ?? draftersOf(record.fields, readings.text(record.textHash));
    known.set(key, found);
    return found;
  }
  const of = (record: DocumentRecord, timeline: Candidate["timeline"]): DocumentCandidate => ({
    id: record.id,
    fields: record.fields,
    timeline,
    departments: departmentsOf(record),
    normative: isNormative(
      (decisions.of(record.id).get("normative")?.value ?? null) as NormativeDecision | null,
      readings.of(record.textHash).normative,
    ),
    record,
  });
  return {
    departmentsOf,
    one: (id: string): DocumentCandidate | null => {
      const record = documents.find(id);
      return record?.listed ? of(record, events.of(id)) : null;
    },
    all(): DocumentCandidate[] {
      const timelines = events.all();
      return documents.all().map((record) => of(record, timelines.get(record.id) ?? []));
    },
  };
}
export type Candidates = ReturnType<typeof candidates>;
