import type { Database } from "better-sqlite3";
import { Refusal } from "../../shared/refusal.ts";

const files: Record<string, string> = import.meta.glob("./migrations/*.sql", { query: "?raw", import: "default", eager: true });

/** The migrations in order, `0001-name.sql` first; a gap or a doubled number is a fault of the build. */
export const migrations = Object.entries(files)
  .map(([path, sql]) => ({ number: Number(/(\d{4})-[\w-]+\.sql$/.exec(path)![1]), sql }))
  .sort((a, b) => a.number - b.number);
migrations.forEach(({ number }, i) => {
  if (number !== i + 1) throw new Error(`Migration ${i + 1} is missing or doubled`);
});

/** The schema this program knows. */
export const schema = migrations.length;

/** Refuses a library written by a newer program. */
export function refuseNewer(at: number): void {
  if (at <= schema) return;
  throw new Refusal("newer", `这个资料库由更新版本的公报台写成（格式${at}，本程序只认到${schema}），未作改动。请升级公报台后再打开。`);
}

/**
 * Brings a library to this program's schema, each step in one transaction with a foreign-key check. `backup` is called once
 * before the first step on a library that has content. A newer library is refused and left alone.
 */
export function migrate(db: Database, backup: (from: number) => void): void {
  const at = Number(db.pragma("user_version", { simple: true }));
  refuseNewer(at);
  if (at === schema) return;
  if (at > 0) backup(at);
  db.pragma("foreign_keys = OFF");
  try {
    for (const { number, sql } of migrations.slice(at)) {
      db.transaction(() => {
        db.exec(sql);
        const broken = db.pragma("foreign_key_check") as unknown[];
        if (broken.length) throw new Error(`Migration ${number} breaks ${broken.length} references`);
        db.pragma(`user_version = ${number}`);
      }).immediate();
    }
  } finally {
    db.pragma("foreign_keys = ON");
  }
}
