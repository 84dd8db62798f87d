import Database from "better-sqlite3";
import { Refusal } from "../../shared/refusal.ts";

/**
 * Holds a library for one writing program. The lock is a database held exclusively: the operating system lets go of it when the program
 * ends, however it ends. Answers the release; refuses where another program holds it.
 */
export function holdLibrary(lockFile: string): () => void {
  const lock = new Database(lockFile, { timeout: 0 });
  try {
    lock.pragma("journal_mode = DELETE");
    lock.pragma("locking_mode = EXCLUSIVE");
    lock.exec("BEGIN EXCLUSIVE");
    return () => lock.close();
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code?.startsWith("SQLITE_BUSY")) {
      throw new Refusal("busy", "这个资料库正由另一个公报台打开着。请先关闭那一个，再在这里打开。");
    }
    throw error;
  }
}
