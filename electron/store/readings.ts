import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import { read, readerVersion, type Reading } from "../../shared/domain/reading.ts";

/** The hash of no text: that of a document known only from a register. */
export const noText = hashOf("");
/** By what a canonical text is known. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Texts by their SHA-256, and what was read out of each: a cache by (text hash, reader version), derived again at will. */
export function readings(db: Database) {
  const putText = db.prepare("INSERT OR IGNORE INTO texts VALUES (?, ?)");
  const body = db.prepare<[string], string>("SELECT body FROM texts WHERE hash = ?").pluck();
  const cached = db.prepare<[string, number], string>("SELECT reading FROM readings WHERE text_hash = ? AND reader = ?").pluck();
  const cache = db.prepare("INSERT OR REPLACE INTO readings VALUES (?, ?, ?)");
  const forget = db.prepare("DELETE FROM readings WHERE reader < ?");
  /** The reading asked for last: one document is asked about several times in a row. */
  let last: { readonly hash: string; readonly reading: Reading } | null = null;
  return {
    /** Keeps a canonical text, with what today's reader read out of it where that is known already, and answers its hash. */
    keep(text: string, reading?: Reading): string {
      const hash = hashOf(text);
      putText.run(hash, text);
      if (reading) cache.run(hash, readerVersion, JSON.stringify(reading));
      return hash;
    },
    text: (hash: string): string => body.get(hash) ?? "",
    of(hash: string): Reading {
      if (last?.hash === hash) return last.reading;
      const known = cached.get(hash, readerVersion);
      const reading = known ? (JSON.parse(known) as Reading) : read(this.text(hash));
      if (!known && !db.readonly) cache.run(hash, readerVersion, JSON.stringify(reading));
      last = { hash, reading };
      return reading;
    },
    /** Drops what older readers read. */
    prune: (): void => void forget.run(readerVersion),
  };
}
export type Readings = ReturnType<typeof readings>;
