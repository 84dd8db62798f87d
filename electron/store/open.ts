import Database from "better-sqlite3";
import { Refusal } from "../../shared/refusal.ts";

/** The oldest SQLite that may run: before it a WAL reset could corrupt a library. */
const oldest = [3, 51, 3];

/** Opens a database file for writing (or reading only) with the library's settings. Refuses, in words, what is no library. */
export function openDatabase(path: string, { readonly = false } = {}): Database.Database {
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { readonly, timeout: 5000 });
    assertVersion(db);
    if (!readonly) db.pragma("journal_mode = WAL");
    // FULL: a confirmed act is on the disk when the person is told so.
    db.pragma("synchronous = FULL");
    db.pragma("foreign_keys = ON");
    db.pragma("cache_size = -32768");
    db.pragma("temp_store = MEMORY");
    return db;
  } catch (error) {
    db?.close();
    throw explained(error, path);
  }
}

function assertVersion(db: Database.Database): void {
  const version = String(db.prepare("SELECT sqlite_version()").pluck().get());
  const parts = version.split(".").map(Number);
  const newer = oldest.findIndex((n, i) => (parts[i] ?? 0) !== n);
  if (newer >= 0 && (parts[newer] ?? 0) < oldest[newer]!) throw new Error(`SQLite ${version} is older than ${oldest.join(".")}`);
}

/** SQLite's own errors, and a full disk's, as sentences where a person can do something about them. */
export function explained(error: unknown, path: string): unknown {
  const code = (error as { code?: string }).code ?? "";
  if (code.startsWith("SQLITE_NOTADB") || code.startsWith("SQLITE_CORRUPT")) {
    return new Refusal("unreadable", `资料库文件${path}已损坏或不是资料库，未作改动。请从最近的备份恢复。`);
  }
  if (code.startsWith("SQLITE_FULL") || code === "ENOSPC")
    return new Refusal("no-room", "磁盘空间不足，这一步没有写入。请腾出空间后再做一次。");
  if (code.startsWith("SQLITE_READONLY") || code.startsWith("SQLITE_CANTOPEN")) {
    return new Refusal("conflict", `资料库文件${path}不能写入。请检查文件夹权限，或复制到本机硬盘后再打开。`);
  }
  if (code.startsWith("SQLITE_IOERR")) return new Refusal("no-room", "读写磁盘出错，这一步没有写入。请检查磁盘后再做一次。");
  if (code.startsWith("SQLITE_BUSY")) return new Refusal("busy", "资料库正被另一个程序占用。请关闭那个程序后再试。");
  return error;
}
