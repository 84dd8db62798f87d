import type { Database } from "better-sqlite3";

export interface OriginalRecord {
  readonly hash: string;
  readonly name: string;
  readonly bytes: number;
  readonly addedAt: string;
}
/** What came in, by SHA-256: the register beside the files in originals/. */
export function originals(db: Database, now: () => string) {
  const columns = "SELECT hash, name, bytes, added_at AS addedAt FROM originals";
  const insert = db.prepare("INSERT OR IGNORE INTO originals VALUES (?, ?, ?, ?)");
  const one = db.prepare<[string], OriginalRecord>(`${columns} WHERE hash = ?`);
  const all = db.prepare<[], OriginalRecord>(`${columns} ORDER BY hash`);
  const drop = db.prepare(
    "DELETE FROM originals WHERE hash = @hash AND NOT EXISTS (SELECT 1 FROM jobs WHERE subject = @hash AND state IN ('waiting', 'running')) AND NOT EXISTS (SELECT 1 FROM decisions WHERE name = 'scan' AND json_extract(value, '$.is.hash') = @hash)",
  );
  return {
    /** Takes a file nothing rests on off the register; false where a document, a page or work to do still needs it. */
    drop(hash: string): boolean {
      try {
        return drop.run({ hash }).changes === 1;
      } catch (error) {
        if ((error as { code?: string }).code === "SQLITE_CONSTRAINT_FOREIGNKEY") return false;
        throw error;
      }
    },
    add: (hash: string, name: string, bytes: number): void => void insert.run(hash, name, bytes, now()),
    get: (hash: string): OriginalRecord | null => one.get(hash) ?? null,
    all: (): OriginalRecord[] => all.all(),
  };
}
