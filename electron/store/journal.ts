import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";

/** Where a station's chain ended when it was noted down. */
export interface Head {
  readonly id: string;
  readonly station: string;
  readonly seq: number;
  readonly hash: string;
}
/** What an act adds and nothing may change afterwards; derived columns stay out. */
const added = {
  documents: "id, number, act_id, added_at",
  text_versions: "*",
  legal_events: "*",
  decisions: "*",
  issues: "*",
  items: "*",
  campaigns: "*",
  campaign_documents: "*",
  campaign_forms: "*",
  standing_rules: "*",
  // Subtle: `came_to` and `came` hold what `issue_id` and `seq` held before a page could be moved; older acts were sealed with them in these places.
  pages: "id, number, came_to, came, original_hash, original_index, width, height, dpi, warnings, act_id",
};
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** What proves the journal whole beside its own chain: the rows each act added, the texts, the standing of acts, and the noted heads. */
export function journal(db: Database) {
  const rowsOf = Object.entries(added).map(([table, columns]) => ({
    table,
    rows: db.prepare<[string], unknown[]>(`SELECT ${columns} FROM ${table} WHERE act_id = ? ORDER BY id`).raw(),
  }));
  const noted = db.prepare<[], string>("SELECT value FROM settings WHERE name = 'heads'").pluck();
  const note = db.prepare("INSERT INTO settings VALUES ('heads', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
  const published = db.prepare<[], string>("SELECT head FROM publications").pluck();
  const act = db.prepare<[string], Head>("SELECT id, station, seq, hash FROM acts WHERE id = ?");
  const lasts = db.prepare<[], Head>("SELECT id, station, max(seq) AS seq, hash FROM acts GROUP BY station");

  const heads = (): Head[] => JSON.parse(noted.get() ?? "[]") as Head[];
  return {
    /** SHA-256 of the rows an act added. */
    added: (id: string): string =>
      sha256(JSON.stringify(rowsOf.map(({ table, rows }) => [table, rows.all(id)] as const).filter(([, rows]) => rows.length > 0))),
    heads,
    setHead: (head: Head): void => void note.run(JSON.stringify([...heads().filter((h) => h.station !== head.station), head])),

    /** Acts that a head noted here or beside a publication names and that are gone or other now; and the last act where none is noted. */
    missing(): string[] {
      const known = [...heads(), ...published.all().flatMap((h) => JSON.parse(h) as Head[])];
      const gone = known.filter((h) => act.get(h.id)?.hash !== h.hash);
      const unnoted = lasts.all().filter((last) => heads().find((h) => h.station === last.station)?.id !== last.id);
      return [...gone, ...unnoted].map((h) => h.id);
    },
    /** Acts that brought a text which no longer has its own hash. */
    alteredTexts(): string[] {
      const texts = db.prepare<[], { hash: string; body: string }>("SELECT hash, body FROM texts").iterate();
      const altered = new Set<string>();
      for (const { hash, body } of texts) if (sha256(body) !== hash) altered.add(hash);
      const by = db.prepare<[string], string>("SELECT act_id FROM text_versions WHERE text_hash = ?").pluck();
      return [...altered].flatMap((hash) => by.all(hash));
    },
    /** Acts that are held to stand, or not to, against what the acts that undo say. */
    wronglyUndone(): string[] {
      const undone = new Set<string>();
      const undoing = db.prepare<[], { id: string; undoes: string }>(
        "SELECT id, undoes FROM acts WHERE undoes IS NOT NULL ORDER BY seq DESC",
      );
      // Subtle: latest first, so that whoever undoes is known to stand or not before it counts.
      for (const { id, undoes } of undoing.all()) if (!undone.has(id)) undone.add(undoes);
      const held = new Set(db.prepare<[], string>("SELECT act_id FROM undone").pluck().all());
      return [...new Set([...undone, ...held])].filter((id) => undone.has(id) !== held.has(id));
    },
  };
}
