import type {
  ComparedTexts,
  AmendmentView,
  OfferedChange,
  ProposedText,
  TextList,
  TextRead,
  TextView,
} from "../../shared/contract/texts.ts";
import { consolidate } from "../../shared/domain/amending.ts";
import { compareTexts } from "../../shared/domain/comparing.ts";
import { contextsOf, placed, placeKey, type Correction } from "../../shared/domain/corrections.ts";
import { addDays, type Day } from "../../shared/domain/days.ts";
import { mentionKeys, nameKeys } from "../../shared/domain/names.ts";
import { inOrder } from "../../shared/domain/status.ts";
import { readerVersion } from "../../shared/domain/reading.ts";
import { headings, type Heading } from "../../shared/domain/structure.ts";
import { heldTexts, textBefore, textOn, type HeldText } from "../../shared/domain/texts.ts";
import { suggestionsFor } from "../../shared/domain/tidying.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import type { Events, StoredEvent } from "./events.ts";
import type { Readings } from "./readings.ts";
import type { StoredVersion, TextVersions } from "./textVersions.ts";

/** The texts of documents as screens see them: which holds when, how two differ, what an amendment would make of one. */
export function texts(
  { today }: Context,
  documents: Documents,
  versions: TextVersions,
  readings: Readings,
  decisions: Decisions,
  events: Events,
) {
  const heldOf = (id: string): HeldText<StoredVersion>[] => heldTexts(versions.of(id), events.of(id));
  /** The version that holds on a day. */
  const on = (id: string, day: Day): HeldText<StoredVersion> => textOn(heldOf(id), day)!;

  function get(id: string): { version: StoredVersion; document: DocumentRecord } {
    const version = versions.find(id);
    if (!version) throw new Refusal("not-found", "没有这份文本，可能已经撤销。");
    return { version, document: documents.get(version.documentId) };
  }
  const byOf = ({ basis }: StoredEvent) =>
    basis &&
    (documents.ref(basis.id) ?? (basis.title || basis.docNumber ? { id: null, title: basis.title, docNumber: basis.docNumber } : null));

  /** True where a version says something else than the one it was made of. */
  const isOther = ({ parentId, hash }: StoredVersion) => parentId !== null && versions.find(parentId)?.hash !== hash;

  function view(version: StoredVersion, held: readonly HeldText<StoredVersion>[]): TextView {
    const at = held.findIndex((h) => h.version.id === version.id);
    const next = held[at + 1]?.event?.on;
    const made = version.eventId ? events.get(version.eventId) : null;
    const event = held[at]?.event ?? made;
    return {
      id: version.id,
      hash: version.hash,
      made: version.eventId ? "consolidated" : version.original === null ? "tidied" : isOther(version) ? "renewed" : "received",
      event: event && { id: event.id, on: event.on, by: byOf(event as StoredEvent) },
      holds: at < 0 ? null : { from: held[at]!.event?.on ?? null, until: next ? addDays(next, -1) : null },
      today: textOn(held, today())?.version.id === version.id,
      by: version.by,
      at: version.at,
    };
  }
  const viewOf = (version: StoredVersion) => view(version, heldOf(version.documentId));

  /** What persons said about the lines of a document. */
  const correctionsOf = (id: string): Correction[] =>
    [...decisions.of(id)].flatMap(([name, { value }]) => (name.startsWith("structure:") ? [value as Correction] : []));
  /** The headings of one text of a document, as read and as corrected. */
  function headingsOf(id: string, hash: string): readonly Heading[] {
    const corrections = correctionsOf(id);
    return corrections.length ? headings(readings.text(hash), corrections) : readings.of(hash).headings;
  }

  /** Which text of any document holds today, since when, and what decides its headings besides it: as the website asks of all in turn. */
  function tellingAll() {
    const [amendedOnes, corrected] = [new Set(versions.amended()), decisions.prefixed("structure:")];
    return ({ id, textHash }: DocumentRecord): { hash: string; heldFrom: Day | null; structure: string } => {
      const held = amendedOnes.has(id) ? on(id, today()) : null;
      const said = [...(corrected.get(id)?.values() ?? [])].map((d) => d.value);
      return {
        hash: held?.version.hash ?? textHash,
        heldFrom: held?.event?.on ?? null,
        structure: JSON.stringify([readerVersion, ...said]),
      };
    };
  }

  function amendmentsOf(id: string): AmendmentView[] {
    const held = heldOf(id);
    return (inOrder(events.of(id)) as StoredEvent[])
      .filter((e) => e.kind === "amended" || e.kind === "partly-repealed")
      .map((e) => ({
        eventId: e.id,
        kind: e.kind,
        on: e.on,
        part: e.part,
        by: byOf(e),
        version: held.find((h) => h.event?.id === e.id)?.version.id ?? null,
      }));
  }

  function list(id: string): TextList {
    const { fields } = documents.get(id);
    const held = heldOf(id);
    const all = versions.of(id);
    // One more original of a text that is here is no other text; what was told last of a text is shown.
    const told = all.filter((v) => !all.some((w) => w.hash === v.hash && w.eventId === v.eventId && all.indexOf(w) > all.indexOf(v)));
    const corrections = correctionsOf(id);
    const body = readings.text(on(id, today()).version.hash);
    const found = placed(corrections, contextsOf(body));
    const starts = new Map([...found.byStart].map(([start, c]) => [c, start]));
    return {
      documentId: id,
      title: fields.title,
      docNumber: fields.docNumber,
      versions: told.map((v) => view(v, held)),
      amendments: amendmentsOf(id),
      offers: suggestionsFor(body).length,
      corrections: corrections.map((c) => ({ ...c, key: placeKey(c), start: starts.get(c) ?? null })),
    };
  }

  function read(id: string): TextRead {
    const { version } = get(id);
    return { version: viewOf(version), body: readings.text(version.hash), headings: headingsOf(version.documentId, version.hash) };
  }

  function compare({ before, after }: { before: string; after: string }): ComparedTexts {
    const [a, b] = [get(before), get(after)];
    if (a.document.id !== b.document.id) throw new Refusal("invalid", "只能对照同一份文件的两个文本。");
    const compared = compareTexts(readings.text(a.version.hash), readings.text(b.version.hash), correctionsOf(a.document.id));
    return { ...compared, documentId: a.document.id, title: a.document.fields.title, before: viewOf(a.version), after: viewOf(b.version) };
  }

  function suggest(id: string) {
    const { version, document } = get(id);
    const text = readings.text(version.hash);
    const changes = suggestionsFor(text).map((s): OfferedChange => {
      const [from, to] = [text.lastIndexOf("\n", s.start - 1) + 1, text.indexOf("\n", s.end)];
      const lead = text.slice(Math.max(from, s.start - 24), s.start);
      return { ...s, lead, trail: text.slice(s.end, Math.min(to < 0 ? text.length : to, s.end + 24)) };
    });
    return { version: viewOf(version), documentId: document.id, title: document.fields.title, changes };
  }

  /** What an amendment makes of the text before it. Pure reading; nothing is kept. */
  function propose({ eventId, leave }: { eventId: string; leave: readonly string[] }): ProposedText {
    const { event, document, base, amendment } = amended(eventId);
    const act = event.basis?.id ? documents.find(event.basis.id) : null;
    const decision = act?.listed ? { id: act.id, title: act.fields.title, body: readings.text(act.textHash) } : null;
    const text = readings.text(base.hash);
    const keys = new Set(nameKeys(document.fields));
    const means = (title: string, docNumber: string | null) => {
      const asked = mentionKeys({ title, docNumber });
      return Object.values(asked).some((key) => key !== null && keys.has(key));
    };
    const corrections = correctionsOf(document.id);
    const made = decision ? consolidate(text, decision.body, means, new Set(leave), corrections) : { changes: [], renumbered: [], text };
    return {
      documentId: document.id,
      title: document.fields.title,
      amendment,
      base: viewOf(base),
      decision,
      ...made,
      rows: compareTexts(text, made.text, corrections).rows,
    };
  }
  /** The amendment an event is, the document it changes and the text it is made on. */
  function amended(eventId: string) {
    const event = events.get(eventId);
    const amendment = event && amendmentsOf(event.documentId).find((a) => a.eventId === eventId);
    if (!event || !amendment) throw new Refusal("not-found", "这次修改已经撤销或划去，不能再拟修正文本。");
    const base = textBefore(heldOf(event.documentId), events.of(event.documentId), eventId)!;
    return { event, amendment, document: documents.get(event.documentId), base };
  }

  return {
    on,
    tellingAll,
    get,
    ownerOf: (id: string): DocumentRecord => documents.get(id),
    list,
    read,
    compare,
    suggest,
    propose,
    amended,
    headingsOf,
    correctionsOf,
  };
}
export type Texts = ReturnType<typeof texts>;
