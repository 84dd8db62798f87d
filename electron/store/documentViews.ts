import type { DocumentRef } from "../../shared/contract/common.ts";
import type { DocumentView, FieldView, RelationView } from "../../shared/contract/documents.ts";
import type { Day } from "../../shared/domain/days.ts";
import { anomalyId, fieldNames, type Span } from "../../shared/domain/documents.ts";
import type { NormativeDecision } from "../../shared/domain/normative.ts";
import { isEffect } from "../../shared/domain/proposals.ts";
import { stretchWords } from "../../shared/domain/stretches.ts";
import { headline, inOrder, periods, statusOn, type Basis, type LegalStatus } from "../../shared/domain/status.ts";
import { eventWords, proposalWords } from "../../shared/domain/words.ts";
import type { Acts } from "./acts.ts";
import type { Candidates } from "./candidates.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import type { Events, StoredEvent } from "./events.ts";
import type { Issues } from "./issues.ts";
import type { Proposals } from "./proposals.ts";
import type { Readings } from "./readings.ts";
import type { Texts } from "./texts.ts";
import type { TextVersions } from "./textVersions.ts";

/** Documents as screens and the command line see them: everything derived, joined and put into words. */
export function documentViews(
  { today }: Context,
  acts: Acts,
  documents: Documents,
  texts: Texts,
  stored: TextVersions,
  proposals: Proposals,
  readings: Readings,
  decisions: Decisions,
  events: Events,
  issues: Issues,
  candidates: Candidates,
) {
  /** The act an event rests on: the document in the library as it is called today, else as it was written down. */
  const basisRef = (basis: Basis | null): DocumentRef | null => {
    if (!basis || (!basis.id && !basis.title && !basis.docNumber)) return null;
    return documents.ref(basis.id) ?? { id: null, title: basis.title, docNumber: basis.docNumber };
  };
  const statusOf = (id: string, on: Day): LegalStatus => statusOn(events.of(id), on);

  /** What the text says of a field, what persons decided, and which of the two holds. */
  function foundOf(record: DocumentRecord, shown: string): FieldView[] {
    const reading = readings.of(record.textHash);
    // Values are those of the text as issued; places are those in the text that is shown.
    const places = shown === record.textHash ? reading : readings.of(shown);
    const decided = decisions.of(record.id);
    return fieldNames.map((name) => {
      const found = reading.found.find((f) => f.name === name);
      const decision = decided.get(`field:${name}`);
      const agrees = decision && JSON.stringify(decision.value) === JSON.stringify(reading.fields[name]);
      return {
        name,
        value: record.fields[name],
        from: decision && !agrees ? "人工" : (found?.from ?? (decision ? "人工" : "")),
        span: places.found.find((f) => f.name === name)?.span ?? null,
        sure: decision ? true : (found?.sure ?? true),
        confirmed: decision !== undefined,
        read: decision && !agrees && found ? reading.fields[name] : null,
      };
    });
  }

  function relationsOf(record: DocumentRecord, { of, by, accepts, isCited }: Known): Relation[] {
    const relation = (words: string, other: DocumentRef, note: string | null): Relation => ({ words, other, note });
    const undergone = inOrder(of(record.id)).flatMap((e) => {
      const by = basisRef(e.basis);
      return by
        ? [relation(`被${eventWords[e.kind]}`, by, [e.on, e.part ?? (e as StoredEvent).basis?.article].filter(Boolean).join("，"))]
        : [];
    });
    const done = by(record.id).flatMap((e) => {
      const target = documents.ref(e.documentId);
      const counts = inOrder(of(e.documentId)).some((c) => c.id === e.id);
      return target && counts && target.id !== record.id
        ? [relation(eventWords[e.kind], target, [e.on, e.part].filter(Boolean).join("，"))]
        : [];
    });
    const own = (accepts(record.id) ? proposals.view(record) : []).flatMap((p) => {
      const shown = p.decision === "accepted" && !p.scope && (!isEffect(p.kind) || !p.target.id);
      return shown ? [relation(proposalWords[p.kind][0], p.target, p.target.id ? null : "未收录，按原文保留")] : [];
    });
    const cited = (isCited(record.id) ? proposals.accepted(record) : []).map((p) => relation(proposalWords[p.kind][1], p.source, null));
    return [...undergone, ...done, ...own, ...cited];
  }

  /** What is asked of every document when all are told: read once. */
  function knownOfAll(): Known {
    const timelines = events.all();
    const rest = Map.groupBy([...timelines.values()].flat(), (e) => e.basis?.id ?? null);
    const [decided, cited] = [new Set(proposals.decided()), new Set(proposals.cited())];
    return {
      of: (id) => timelines.get(id) ?? [],
      by: (id) => rest.get(id) ?? [],
      accepts: (id) => decided.has(id),
      isCited: (id) => cited.has(id),
    };
  }
  /** Timeline and relations of any document, as the website tells them of all in turn. */
  function tellingAll(): (record: DocumentRecord) => { readonly timeline: readonly StoredEvent[]; readonly relations: Relation[] } {
    const known = knownOfAll();
    return (record) => ({ timeline: known.of(record.id), relations: relationsOf(record, known) });
  }
  const knownOfOne: Known = { of: events.of, by: events.by, accepts: () => true, isCited: () => true };
  const inIssues = (id: string) =>
    issues.about(id).map((item) => ({ issueId: item.issueId, label: issues.get(item.issueId).label, pages: stretchWords(item.stretches) }));

  function get(id: string, on: Day | null): DocumentView {
    const record = documents.get(id);
    const timeline = events.of(id);
    const day = on ?? today();
    const status = statusOn(timeline, day);
    const { version, event } = texts.on(id, day);
    const body = readings.text(version.hash);
    const asIssued = version.hash === record.textHash;
    const decided = decisions.of(id);
    const counted = inOrder(timeline);
    const versions = stored.of(id);
    return {
      id,
      fields: record.fields,
      found: foundOf(record, version.hash),
      disclosure: record.disclosure,
      normative: { ...readings.of(record.textHash).normative, decided: judged(decided.get("normative")) },
      drafters: { names: candidates.departmentsOf(record), decided: decided.has("drafters") },
      topic: record.topic,
      text: {
        hash: version.hash,
        body,
        version: version.id,
        asIssued,
        heldFrom: event?.on ?? null,
        versions: new Set(versions.map((v) => v.hash)).size,
      },
      headings: texts.headingsOf(id, version.hash),
      today: today(),
      on: day,
      status,
      headline: headline(status),
      by: basisRef(status.basis),
      periods: periods(timeline, "9999-12-31"),
      timeline: counted.map((e) => ({ ...e, by: basisRef(e.basis) })),
      struck: timeline.flatMap((e) => {
        const by = timeline.find((s) => s.strikes === e.id);
        return by && e.kind !== "struck"
          ? [{ ...e, struckBy: by.recordedBy, struckAt: by.recordedAt, why: by.basis?.sentence ?? null }]
          : [];
      }),
      proposals: proposals.view(record).map((p) => (asIssued ? p : { ...p, span: placeOf(p.sentence, body) })),
      relations: relationsOf(record, knownOfOne).map((r) => ({ ...r, headline: r.other.id ? headline(statusOf(r.other.id, day)) : null })),
      anomalies: documents.anomaliesOf(record).map((a) => {
        const settled = decided.get(`anomaly:${anomalyId(a)}`);
        const how = settled ? { how: String(settled.value), by: settled.by, at: settled.at } : null;
        return { ...a, span: asIssued ? a.span : null, id: anomalyId(a), settled: how };
      }),
      originals: versions.flatMap((v) => v.original ?? []),
      inIssues: inIssues(id),
      history: acts.about(id).map((a) => ({ act: a.id, words: a.words, by: a.by, at: a.at, undone: a.undone })),
    };
  }
  return { get, tellingAll, statusOf, basisRef };
}
const judged = (d: { value: unknown; by: string; at: string } | undefined) =>
  d ? { ...(d.value as NormativeDecision), by: d.by, at: d.at } : null;
type Relation = Omit<RelationView, "headline">;
/** What relations are read from: the events of a document, those that rest on it, and whether there is more to read. */
interface Known {
  of(id: string): readonly StoredEvent[];
  by(id: string): readonly StoredEvent[];
  /** Whether anything its text says of others was decided. */
  accepts(id: string): boolean;
  /** Whether another's text that was decided may mean it. */
  isCited(id: string): boolean;
}
export type DocumentViews = ReturnType<typeof documentViews>;

/** Where a sentence stands in another text of the document; at the beginning where it does not. */
function placeOf(sentence: string, body: string): Span {
  const start = body.indexOf(sentence);
  return start < 0 ? { start: 0, end: 0 } : { start, end: start + sentence.length };
}
