import { mkdirSync, renameSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { generateKeyPairSync } from "node:crypto";
import type { Change } from "../shared/contract/events.ts";
import type { Person } from "../shared/contract/library.ts";
import type { JobKind } from "../shared/contract/jobs.ts";
import type { Day } from "../shared/domain/days.ts";
import { Refusal } from "../shared/refusal.ts";
import { asides } from "./jobs/aside.ts";
import { pool } from "./jobs/pool.ts";
import { queue } from "./jobs/queue.ts";
import { runners } from "./jobs/runners.ts";
import { watching } from "./jobs/watching.ts";
import { findFolder, makeFolder, refuseNetwork, type LibraryPaths } from "./keep/folder.ts";
import { madeFiles } from "./keep/made.ts";
import { originalFiles } from "./keep/originals.ts";
import { holdLibrary } from "./store/lock.ts";
import { migrate, refuseNewer, schema } from "./store/migrate.ts";
import { explained, openDatabase } from "./store/open.ts";
import { openStore } from "./store/store.ts";

export interface LibraryOptions {
  /** The moment (ISO) and the day, given by the shell. */
  readonly now: () => string;
  readonly today: () => Day;
  readonly changed?: (change: Change) => void;
  readonly log: (error: unknown) => void;
  /** The built child, beside the running program. */
  readonly child: string;
  readonly version: string;
  /** How many pages are read at a time; all cores unless told. */
  readonly workers?: number;
}

/** Makes an empty library in an empty (or new) folder. Refuses any other. Killed or failing on the way, it leaves no library behind. */
export function createLibrary(folder: string, name: string, options: Pick<LibraryOptions, "now" | "today">): void {
  refuseNetwork(folder);
  const paths = makeFolder(folder);
  // Half a library is none: it gets its name once it is whole.
  const half = `${paths.database}.new`;
  try {
    const db = openDatabase(half);
    try {
      migrate(db, () => {});
      const store = openStore(db, options);
      store.found(name, `${name.replace(/资料库$/, "")}政府公报`);
      const { privateKey } = generateKeyPairSync("ed25519");
      store.settings.set("siteKey", privateKey.export({ type: "pkcs8", format: "pem" }).toString());
      store.reread();
    } finally {
      db.close();
    }
    renameSync(half, paths.database);
  } catch (error) {
    for (const end of ["", "-wal", "-shm"]) rmSync(half + end, { force: true });
    throw explained(error, paths.database);
  }
}

/** Opens a library for reading only: beside a program that writes, and without its lock. */
export function readLibrary(folder: string, options: Pick<LibraryOptions, "now" | "today">) {
  const paths = findFolder(folder);
  const db = openDatabase(paths.database, { readonly: true });
  try {
    if (formatOf(db, paths.database) < schema) throw new Refusal("conflict", "资料库的格式比本程序旧，请先用本程序打开一次。");
    return {
      paths,
      store: openStore(db, options),
      files: originalFiles(paths.originals, paths.refused),
      check: () => integrity(db),
      close: (): void => void db.close(),
    };
  } catch (error) {
    db.close();
    throw explained(error, paths.database);
  }
}

/**
 * Opens a library for writing: the lock, the database brought to this schema (backed up first), the queue of what is still to do.
 * The only file that knows all rooms.
 */
export function openLibrary(folder: string, options: LibraryOptions) {
  const paths = findFolder(folder);
  let release: (() => void) | null = null;
  let db: ReturnType<typeof openDatabase> | null = null;
  try {
    release = holdLibrary(paths.lock);
    refuseForeign(paths.database);
    db = openDatabase(paths.database);
    const opened = db;
    migrate(opened, (from) => backup(opened, paths, `schema-${from}`, options.now()));
    return joined(opened, paths, release, options);
  } catch (error) {
    db?.close();
    release?.();
    throw explained(error, paths.database);
  }
}

/** The rooms over one open database. */
function joined(
  db: ReturnType<typeof openDatabase>,
  paths: LibraryPaths,
  release: () => void,
  { now, today, changed, log, child, version, workers = availableParallelism() }: LibraryOptions,
) {
  let person: Person | null = null;
  const actor = () => {
    if (!person) throw new Refusal("invalid", "还没有选当前操作人，请先选定再操作。");
    return person;
  };
  const store = openStore(db, { now, today, changed, actor });
  store.reread();
  store.catchUp();
  const made = madeFiles(join(paths.derived, "made"));
  const files = originalFiles(paths.originals, paths.refused);
  files.sweep();
  const aside = asides({ store, files, log });
  aside.sweep();
  const background = pool({ entry: child, size: workers + 1 });
  const quick = pool({ entry: child, size: 2, background: false });
  const limits: Record<JobKind, number> = {
    intake: workers,
    scan: 1,
    ocr: workers,
    export: 1,
    form: workers,
    compare: 1,
    rehearse: 1,
    copy: 1,
  };
  const work = queue({
    store,
    transaction: (body) => db.transaction(body).immediate(),
    runners: runners({ store, pool: background, files, made, paths, today, version }),
    limits,
    log,
    explain: (error) => explained(error, paths.database),
    left: aside.left,
    failed: (job, sentence) => job.kind === "ocr" && store.pages.failed(job.subject, sentence),
  });
  const watch = watching({
    store,
    files,
    pump: work.pump,
    log,
    changed: () => changed?.("library"),
    now,
    today,
    person: () => person,
  });
  let indexed = Promise.resolve();
  let closed = false;
  const reindex = () => {
    if (!closed) indexed = store.search.rebuild().catch(log);
  };
  store.search.whenDamaged(reindex);
  if (!store.search.complete()) reindex();

  return {
    paths,
    store,
    files,
    queue: work,
    watch,
    aside,
    quick,
    made,
    person: () => person,
    actor,
    today,
    choose(name: string, office: string): Person {
      person = store.people.find(name, office);
      return person;
    },
    check: () => integrity(db),
    /** Lets go of the library, whatever the disk says to the last of it. */
    async close(): Promise<void> {
      closed = true;
      await indexed;
      await watch.stop();
      await work.stop();
      background.close();
      quick.close();
      made.close();
      try {
        db.pragma("optimize");
      } catch (error) {
        log(error); // Only a help to the next start.
      }
      db.close();
      release();
    },
  };
}
export type Library = ReturnType<typeof openLibrary>;

/** Refuses what is no library, or a newer one, before anything is written to it. */
function refuseForeign(path: string): void {
  const db = openDatabase(path, { readonly: true });
  try {
    formatOf(db, path);
  } finally {
    db.close();
  }
}
/** The format a library is in. Refuses what is no library, or a newer one. */
function formatOf(db: ReturnType<typeof openDatabase>, path: string): number {
  const at = Number(db.pragma("user_version", { simple: true }));
  if (at === 0) throw new Refusal("unreadable", `${path}不是资料库，或内容已丢失，未作改动。请从最近的备份恢复。`);
  refuseNewer(at);
  return at;
}

/** A verified snapshot inside the library's own backups folder. */
function backup(db: ReturnType<typeof openDatabase>, paths: LibraryPaths, label: string, now: string): void {
  mkdirSync(paths.backups, { recursive: true });
  const file = join(paths.backups, `${now.replace(/[:.]/g, "-")}-${label}.sqlite`);
  db.prepare("VACUUM INTO ?").run(file);
  const copy = openDatabase(file, { readonly: true });
  try {
    const verdict = integrity(copy);
    if (verdict !== "ok") throw new Refusal("unreadable", `升级前的备份没有通过检查，资料库未作改动。请先复制一份资料库文件夹再试。`);
  } finally {
    copy.close();
  }
}
/** `ok`, or in words the first thing wrong: a damaged structure, or rows that name rows which are not there. */
function integrity(db: ReturnType<typeof openDatabase>): string {
  const told = db.pragma("integrity_check(100)") as { integrity_check: string }[];
  // The search index is checked apart: it is made anew where the rest has to be restored.
  const wrong = told.map((row) => row.integrity_check).find((words) => words !== "ok" && !/fts5/i.test(words));
  if (wrong) return wrong;
  const [orphan] = db.pragma("foreign_key_check") as { table: string; parent: string }[];
  return orphan ? `${orphan.table}里有记录指向${orphan.parent}里已不存在的记录，请从最近的备份恢复` : "ok";
}
