import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import { read, readerVersion, type Reading } from "../../shared/domain/reading.ts";

/** Texts by their SHA-256, and what was read out of each: a cache by (text hash, reader version), derived again at will. */
export function readings(db: Database) {
  const putText = db.prepare("INSERT OR IGNORE INTO texts VALUES (?, ?)");
  const body = db.prepare<[string], string>("SELECT body FROM texts WHERE hash = ?").pluck();
  const cached = db.prepare<[string, number], string>("SELECT reading FROM readings WHERE text_hash = ? AND reader = ?").pluck();
  const cache = db.prepare("INSERT OR REPLACE INTO readings VALUES (?, ?, ?)");
  const forget = db.prepare("DELETE FROM readings WHERE reader < ?");
  return {
    /** Keeps a canonical text and answers its hash. */
    keep(text: string): string {
      const hash = createHash("sha256").update(text).digest("hex");
      putText.run(hash, text);
      return hash;
    },
    text: (hash: string): string => body.get(hash) ?? "",
    of(hash: string): Reading {
      const known = cached.get(hash, readerVersion);
      if (known) return JSON.parse(known) as Reading;
      const reading = read(this.text(hash));
      if (!db.readonly) cache.run(hash, readerVersion, JSON.stringify(reading));
      return reading;
    },
    /** Drops what older readers read. */
    prune: (): void => void forget.run(readerVersion),
  };
}
export type Readings = ReturnType<typeof readings>;
