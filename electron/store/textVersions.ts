import type { Database } from "better-sqlite3";
import type { TextVersion } from "../../shared/domain/texts.ts";
import { newId } from "./context.ts";

export interface StoredVersion extends TextVersion {
  readonly documentId: string;
  readonly original: null | { readonly hash: string; readonly name: string; readonly bytes: number; readonly addedAt: string };
  /** What could not be read of the file it came from. */
  readonly notes: readonly string[];
  readonly words: string;
  readonly by: string;
  readonly at: string;
}
interface Row {
  id: string;
  document_id: string;
  text_hash: string;
  parent_id: string | null;
  event_id: string | null;
  original_hash: string | null;
  notes: string;
  name: string | null;
  bytes: number | null;
  added_at: string | null;
  words: string;
  by: string;
  at: string;
}
export interface NewVersion {
  readonly document: string;
  readonly hash: string;
  readonly parent: string | null;
  readonly event: string | null;
  readonly original: string | null;
  readonly notes?: readonly string[];
}

/** The only SQL about text versions. Rows are only added; those of undone acts are not told. */
export function textVersions(db: Database) {
  const insert = db.prepare("INSERT INTO text_versions VALUES (@id, @document, @hash, @parent, @event, @original, @notes, @act)");
  const standing = "v.act_id NOT IN (SELECT act_id FROM undone)";
  const columns = `SELECT v.id, v.document_id, v.text_hash, v.parent_id, v.event_id, v.original_hash, v.notes, o.name, o.bytes, o.added_at, a.words, p.name AS by, a.at
    FROM text_versions v JOIN acts a ON a.id = v.act_id JOIN people p ON p.id = a.person_id LEFT JOIN originals o ON o.hash = v.original_hash`;
  const ofOne = db.prepare<[string], Row>(`${columns} WHERE v.document_id = ? AND ${standing} ORDER BY v.rowid`);
  const one = db.prepare<[string], Row>(`${columns} WHERE v.id = ? AND ${standing}`);
  const holder = (column: "original_hash" | "text_hash") =>
    db
      .prepare<[string], string>(
        `SELECT v.document_id FROM text_versions v JOIN documents d ON d.id = v.document_id WHERE v.${column} = ? AND ${standing} AND d.listed`,
      )
      .pluck();
  const [byOriginal, byText] = [holder("original_hash"), holder("text_hash")];
  const amended = db
    .prepare<[], string>(`SELECT DISTINCT v.document_id FROM text_versions v WHERE v.event_id IS NOT NULL AND ${standing}`)
    .pluck();
  return {
    /** Adds a version inside an act and answers its id. */
    add({ notes = [], ...version }: NewVersion, act: string): string {
      const id = newId();
      insert.run({ id, ...version, notes: JSON.stringify(notes), act });
      return id;
    },
    /** In order of recording. */
    of: (document: string): StoredVersion[] => ofOne.all(document).map(fromRow),
    find(id: string): StoredVersion | null {
      const row = one.get(id);
      return row ? fromRow(row) : null;
    },
    /** The listed document that holds these bytes, else this text. */
    holding: (originalHash: string, textHash: string | null): string | null =>
      byOriginal.get(originalHash) ?? (textHash === null ? null : byText.get(textHash)) ?? null,
    /** Documents with a text that came of an amendment. */
    amended: (): string[] => amended.all(),
  };
}
export type TextVersions = ReturnType<typeof textVersions>;

const fromRow = (row: Row): StoredVersion => ({
  id: row.id,
  documentId: row.document_id,
  hash: row.text_hash,
  parentId: row.parent_id,
  eventId: row.event_id,
  original: row.original_hash === null ? null : { hash: row.original_hash, name: row.name!, bytes: row.bytes!, addedAt: row.added_at! },
  notes: JSON.parse(row.notes) as string[],
  words: row.words,
  by: row.by,
  at: row.at,
});
