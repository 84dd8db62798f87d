import type { DocumentRef } from "../../shared/contract/common.ts";
import { type Anomaly, anomalyId, lifeOf, noFields, type Disclosure, type Fields } from "../../shared/domain/documents.ts";
import { disclosureOf } from "../../shared/domain/reading/tail.ts";
import { parseDocNumber, docNumberKey } from "../../shared/domain/docNumber.ts";
import { issuedOn } from "../../shared/domain/duties.ts";
import type { Issuer } from "../../shared/domain/issuers.ts";
import { registryAnomalies } from "../../shared/domain/registryAnomalies.ts";
import { isNormative, type NormativeDecision } from "../../shared/domain/normative.ts";
import { mentionKeys, nameKeys } from "../../shared/domain/names.ts";
import { heldTexts, textOn } from "../../shared/domain/texts.ts";
import type { Reading } from "../../shared/domain/reading.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Act } from "./acts.ts";
import { newId, type Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { Events } from "./events.ts";
import { noText, type Readings } from "./readings.ts";
import type { TextVersions } from "./textVersions.ts";
import type { Standing } from "./standing.ts";

export interface DocumentRecord {
  readonly id: string;
  readonly number: number;
  /** The text as issued: what fields and proposals are read from. */
  readonly textHash: string;
  /** The text that held when last derived: what is searched. */
  readonly heldHash: string;
  readonly listed: boolean;
  readonly disclosure: Disclosure;
  readonly topic: string | null;
  readonly fields: Fields;
  readonly open: { readonly anomalies: number; readonly fields: number; readonly proposals: number };
}
interface Row {
  id: string;
  number: number;
  text_hash: string;
  held_hash: string | null;
  listed: number;
  disclosure: Disclosure;
  topic: string | null;
  fields: string;
  open_anomalies: number;
  open_fields: number;
  open_proposals: number;
}
export interface NewDocument {
  readonly text: string;
  /** What today's reader read out of the text, where it was read before it came here. */
  readonly reading?: Reading;
  readonly original: string;
  readonly notes: readonly string[];
}

/** The only SQL about documents. */
export function documents(
  { db, now, today }: Context,
  readings: Readings,
  versions: TextVersions,
  decisions: Decisions,
  events: Events,
  standing: Standing,
) {
  const columns =
    "SELECT id, number, text_hash, held_hash, listed, disclosure, topic, fields, open_anomalies, open_fields, open_proposals FROM documents";
  const one = db.prepare<[string], Row>(`${columns} WHERE id = ?`);
  const all = db.prepare<[], Row>(`${columns} WHERE listed ORDER BY listed_under DESC, number DESC`);
  const addedBefore = db.prepare<[string], string>("SELECT id FROM documents WHERE listed AND added_at <= ?").pluck();
  const insertNumber = db.prepare("INSERT INTO numbers (subject_id) VALUES (?)");
  const insert = db.prepare("INSERT INTO documents (id, number, act_id, added_at, text_hash) VALUES (?, ?, ?, ?, ?)");
  const addedBy = db
    .prepare<[string], number>("SELECT 1 FROM documents WHERE id = ? AND act_id NOT IN (SELECT act_id FROM undone)")
    .pluck();
  const save = db.prepare(
    `UPDATE documents SET listed = @listed, disclosure = @disclosure, topic = @topic, fields = @fields, title = @title, listed_under = @listed_under, text_hash = @text_hash, held_hash = @held_hash,
     open_anomalies = @open_anomalies, open_fields = @open_fields, open_proposals = @open_proposals WHERE id = @id`,
  );
  const hold = db.prepare("UPDATE documents SET held_hash = ? WHERE id = ?");
  const dropNames = db.prepare("DELETE FROM names WHERE document_id = ?");
  const addName = db.prepare("INSERT OR IGNORE INTO names VALUES (?, ?)");
  const named = db.prepare<[string], string>("SELECT document_id FROM names WHERE key = ? ORDER BY document_id").pluck();

  const find = (id: string): DocumentRecord | null => {
    const row = one.get(id);
    return row ? fromRow(row) : null;
  };
  function get(id: string): DocumentRecord {
    const record = find(id);
    if (!record?.listed) throw new Refusal("not-found", "这份文件不在资料库里，可能已经撤下。");
    return record;
  }

  /** Adds a document with its first text version. The caller's act makes it count. */
  function add({ text, reading, original, notes }: NewDocument, act: string): string {
    const id = newId();
    const hash = readings.keep(text, reading);
    const number = Number(insertNumber.run(id).lastInsertRowid);
    insert.run(id, number, act, now(), hash);
    versions.add({ document: id, hash, parent: null, event: null, original, notes }, act);
    return id;
  }
  /** Adds a document of which nothing is known but what persons decide in the same act: it has no text yet. */
  function addBare(original: string, act: string): string {
    return add({ text: "", original, notes: [] }, act);
  }
  /** The one listed document without a text that this reading can only belong to, by number, else by title and without another number. */
  function awaiting({ fields }: Pick<Reading, "fields">): string | null {
    const keys = mentionKeys(fields);
    const bare = (key: string | null) => byKey(key).filter((id) => find(id)!.textHash === noText);
    const numbered = bare(keys.number);
    const titled = bare(keys.title).filter((id) => !fields.docNumber || !find(id)!.fields.docNumber);
    const found = numbered.length > 0 ? numbered : titled;
    return found.length === 1 ? found[0]! : null;
  }
  /** The text of a document that had none. */
  function addText(id: string, { text, reading, original, notes }: NewDocument, act: string): void {
    versions.add({ document: id, hash: readings.keep(text, reading), parent: null, event: null, original, notes }, act);
  }
  /** One more original of a text that is here already. */
  function addOriginal(id: string, original: string, textHash: string, act: string): void {
    const { id: parent, hash, eventId } = versions.of(id).findLast((v) => v.hash === textHash)!;
    versions.add({ document: id, hash, parent, event: eventId, original }, act);
  }

  /** The fields that hold: what persons decided, else what the text says. */
  function fieldsOf(id: string, textHash: string): Fields {
    const fields: Record<string, unknown> = { ...noFields, ...readings.of(textHash).fields };
    for (const [name, { value }] of decisions.of(id)) if (name.startsWith("field:")) fields[name.slice(6)] = value;
    return fields as unknown as Fields;
  }

  /** Ids of the listed documents that a name key means. */
  const byKey = (key: string | null): string[] => (key === null ? [] : named.all(key));
  /** Other listed documents that hold the same 文号. */
  const twinsOf = (id: string, docNumber: string | null): string[] =>
    byKey(mentionKeys({ title: null, docNumber }).number).filter((other) => other !== id);

  const registry = decisions.kept("issuers");
  /** What the text itself shows, what does not fit the registry of organs, what could not be read of its file, and what only the library can know: the same 文号 on another text. */
  function anomaliesOf(id: string, textHash: string, fields: Fields): Anomaly[] {
    const { docNumber } = fields;
    const known = [...registry().values()].map((d) => d.value as Issuer);
    const doubled = twinsOf(id, docNumber).map((twin): Anomaly => {
      const { title } = find(twin)!.fields;
      return {
        code: "same-number",
        message: `文号${docNumber}与另一份文件《${title ?? "无标题"}》（${twin}）相同而文字不同，请核对哪一份有误。`,
        span: null,
      };
    });
    const notes = versions.of(id).flatMap((v) => v.notes.map((message): Anomaly => ({ code: "intake", message, span: null })));
    const decided = decisions.of(id);
    const drafters = (decided.get("drafters")?.value as string[] | undefined) ?? [];
    const judged = (decided.get("normative")?.value ?? null) as NormativeDecision | null;
    const cleanUps = standing.anomalies(id, fields, drafters, isNormative(judged, readings.of(textHash).normative));
    const own = textHash === noText ? [] : readings.of(textHash).anomalies;
    return [...own, ...registryAnomalies(fields, issuedOn(fields), known), ...doubled, ...cleanUps, ...notes];
  }

  /** Rebuilds what is derived of a document except proposals: fields, names, life events. Whoever shares its 文号 is derived after it. */
  function derive(id: string, act: Act, openProposals: number): DocumentRecord {
    const held = heldTexts(versions.of(id), events.of(id));
    const version = held.find((h) => h.event === null)?.version;
    const decided = decisions.of(id);
    const listed = addedBy.get(id) === 1 && version !== undefined && decided.get("withdrawn")?.value !== true;
    const before = find(id)!;
    const textHash = version?.hash ?? before.textHash;
    const fields = fieldsOf(id, textHash);
    const doubled = new Set(twinsOf(id, before.fields.docNumber ?? null));
    dropNames.run(id);
    if (listed) for (const key of nameKeys(fields)) addName.run(key, id);
    for (const twin of twinsOf(id, fields.docNumber)) doubled.add(twin);
    if (before.fields.docNumber !== fields.docNumber || before.listed !== listed) for (const twin of doubled) act.touch(twin);
    save.run({
      id,
      listed: listed ? 1 : 0,
      disclosure: decided.get("disclosure")?.value ?? disclosureOf(fields.disclosureNote) ?? "open",
      topic: decided.get("topic")?.value ?? null,
      fields: JSON.stringify(fields),
      title: fields.title,
      listed_under: fields.signedOn ?? fields.publishedOn ?? fields.passedOn ?? fields.effectiveOn,
      text_hash: textHash,
      held_hash: textOn(held, today())?.version.hash ?? textHash,
      open_anomalies: anomaliesOf(id, textHash, fields).filter((a) => !decided.has(`anomaly:${anomalyId(a)}`)).length,
      open_fields: readings.of(textHash).found.filter((f) => !f.sure && !decided.has(`field:${f.name}`)).length,
      open_proposals: openProposals,
    });
    if (listed) live(id, fields, act);
    return find(id)!;
  }

  /**
   * Keeps the life events equal to what the dates imply: one that no longer fits is struck, a new one recorded. What a person struck stays
   * struck until the dates themselves change.
   */
  function live(id: string, fields: Fields, act: Act): void {
    const timeline = events.of(id);
    const struck = new Map(timeline.flatMap((e) => (e.strikes ? [[e.strikes, e.source]] : [])));
    const life = timeline.filter((e) => e.source === "life" && e.kind !== "struck");
    const recorded = life.filter((e) => !struck.has(e.id));
    const answered = life.filter((e) => struck.get(e.id) !== "life");
    const implied = lifeOf(fields);
    const same = (a: { kind: string; on: string; until: string | null }) => (b: { kind: string; on: string; until: string | null }) =>
      a.kind === b.kind && a.on === b.on && a.until === b.until;
    for (const event of recorded) {
      if (!implied.some(same(event))) events.add({ documentId: id, kind: "struck", on: event.on, strikes: event.id, source: "life" }, act);
    }
    for (const event of implied) {
      if (!answered.some(same(event))) events.add({ documentId: id, ...event, source: "life" }, act);
    }
  }

  const ref = (id: string | null): DocumentRef | null => {
    const record = id === null ? null : find(id);
    return record?.listed ? { id: record.id, title: record.fields.title, docNumber: record.fields.docNumber } : null;
  };

  /** By id, or 发文字号 in any bracket style. Two holders of one number are refused as ambiguous, with their ids. */
  function named_(name: string): string {
    const wanted = name.trim();
    if (find(wanted)?.listed) return wanted;
    if (!parseDocNumber(wanted)) throw new Refusal("not-found", `找不到“${wanted}”。应写文件编号，或发文字号，如示政发〔2021〕3号。`);
    const holders = byKey(`no:${docNumberKey(wanted)}`);
    if (holders.length === 1) return holders[0]!;
    if (holders.length === 0) throw new Refusal("not-found", `资料库里没有文号为${wanted}的文件。`);
    throw new Refusal("ambiguous", `有${holders.length}份文件的文号都是${wanted}，请改用编号：${holders.join("、")}。`, { ids: holders });
  }

  return {
    add,
    addBare,
    awaiting,
    addText,
    addOriginal,
    find,
    get,
    ref,
    byKey,
    named: named_,
    derive,
    anomaliesOf: (r: DocumentRecord): Anomaly[] => anomaliesOf(r.id, r.textHash, r.fields),
    fieldsOf,
    /** Ids of the listed documents that were here at a moment (ISO). */
    hereBy: (moment: string): ReadonlySet<string> => new Set(addedBefore.all(moment)),
    all: (): DocumentRecord[] => all.all().map(fromRow),
    holding: versions.holding,
    /** Amendments begin to hold by themselves: brings what is searched up to a day, and tells whose text changed. */
    catchUp(): DocumentRecord[] {
      return versions.amended().flatMap((id) => {
        const record = find(id);
        const hash = textOn(heldTexts(versions.of(id), events.of(id)), today())?.version.hash;
        if (!record || !hash || hash === record.heldHash) return [];
        hold.run(hash, id);
        return [find(id)!];
      });
    },
  };
}
export type Documents = ReturnType<typeof documents>;

const fromRow = (row: Row): DocumentRecord => ({
  id: row.id,
  number: row.number,
  textHash: row.text_hash,
  heldHash: row.held_hash ?? row.text_hash,
  listed: row.listed === 1,
  disclosure: row.disclosure,
  topic: row.topic,
  fields: { ...noFields, ...(JSON.parse(row.fields) as Partial<Fields>) },
  open: { anomalies: row.open_anomalies, fields: row.open_fields, proposals: row.open_proposals },
});
