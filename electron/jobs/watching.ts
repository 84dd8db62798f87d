import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import type { Person } from "../../shared/contract/library.ts";
import type { Watching, WatchSetting } from "../../shared/contract/watch.ts";
import type { Day } from "../../shared/domain/days.ts";
import { unknownIssue } from "../../shared/domain/issues.ts";
import { groupedByIssue, isScan } from "../../shared/domain/scanNames.ts";
import { Refusal } from "../../shared/refusal.ts";
import { isLitter } from "../keep/litter.ts";
import type { OriginalFiles } from "../keep/originals.ts";
import type { NewJob } from "../store/jobs.ts";
import type { Store } from "../store/store.ts";

interface WatchOptions {
  readonly store: Store;
  readonly files: OriginalFiles;
  readonly pump: () => void;
  readonly log: (error: unknown) => void;
  readonly changed: () => void;
  readonly now: () => string;
  readonly today: () => Day;
  /** Who is at work, or null. */
  readonly person: () => Person | null;
}
interface Seen {
  readonly path: string;
  readonly bytes: number;
  readonly modified: number;
}
/** Between two looks at least this; after a long look, so many times as long as it took. */
const pause = 10_000;
const rest = 20;
/** As many files are taken in at one look. */
const atOnce = 200;

/**
 * Looks into a folder again and again while a library is open, and takes in as scans what appears there and is whole: a file that did not
 * change between two looks. The files stay where they are. Which are done with is kept in the library, so a restart goes on from there.
 */
export function watching({ store, files, pump, log, changed, now, today, person }: WatchOptions) {
  const before = new Map<string, string>();
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  let trouble: string | null = null;
  let lastAt: string | null = null;
  let looking: Promise<void> = Promise.resolve();

  /** What is in the folder and below, but for what is done with. */
  async function found(folder: string): Promise<Seen[]> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const fresh: Seen[] = [];
    for (const entry of entries) {
      if (!entry.isFile() || isLitter(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      const now = await stat(path).catch(() => null); // Gone since the folder was read.
      if (!now || now.size === 0) continue;
      const file = { path, bytes: now.size, modified: Math.floor(now.mtimeMs) };
      if (!store.watched.isDone(file)) fresh.push(file);
    }
    return fresh;
  }
  async function once(): Promise<void> {
    const setting = store.watched.setting();
    const told = [trouble, before.size].join();
    trouble = null;
    if (!setting) return before.clear();
    const fresh = await found(setting.folder).catch((error: unknown) => {
      log(error);
      trouble = `打不开监视的文件夹${setting.folder}，请检查它是否移走、断开，或有没有权限。`;
      return [];
    });
    const whole: Seen[] = [];
    const still = new Map<string, string>();
    for (const file of fresh) {
      const size = `${file.bytes} ${file.modified}`;
      if (!isScan(file.path)) store.watched.note({ ...file, hash: null, sentence: "不是扫描件，没有收。" });
      else if (before.get(file.path) === size && whole.length < atOnce) whole.push(file);
      else still.set(file.path, size);
    }
    before.clear();
    for (const [path, size] of still) before.set(path, size);
    if (whole.length > 0) await take(whole, setting);
    if (whole.length > 0 || told !== [trouble, before.size].join()) changed();
  }
  async function take(whole: readonly Seen[], setting: WatchSetting): Promise<void> {
    const within = ({ path }: Seen) => relative(dirname(setting.folder), path).split(sep).join("/");
    const by = person() ?? store.people.get(store.watched.setBy() ?? "") ?? store.program();
    for (const { issue, files: list } of groupedByIssue(whole, within, store.archive.patterns())) {
      if (!issue && setting.unnamed === "leave") {
        for (const file of list) store.watched.note({ ...file, hash: null, sentence: "从名称看不出是哪一期，没有收。" });
        continue;
      }
      const jobs: NewJob[] = [];
      const done: { file: Seen; hash: string }[] = [];
      for (const file of list) {
        const hash = await kept(file);
        if (hash === null || stopped) continue;
        if (store.watched.knows(hash) || done.some((d) => d.hash === hash)) {
          store.watched.note({ ...file, hash, sentence: "与收过的文件完全相同，没有重复收进。" });
          continue;
        }
        store.originals.add(hash, basename(file.path), file.bytes);
        jobs.push({ kind: "scan", name: within(file), subject: hash });
        done.push({ file, hash });
      }
      if (jobs.length === 0) continue;
      const issueId = store.pages.openIssue(issue ?? { year: Number(today().slice(0, 4)), no: unknownIssue }, null, null, by);
      store.jobs.add(
        jobs.map((job) => ({ ...job, params: { issueId, recognise: setting.recognise } })),
        by.id,
      );
      for (const { file, hash } of done) store.watched.note({ ...file, hash, sentence: null });
      lastAt = now();
      pump();
    }
  }
  /** The digest of a file now among the originals; null where it could not be read, which is written down. */
  async function kept(file: Seen): Promise<string | null> {
    try {
      return (await files.put(file.path)).hash;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      store.watched.note({ ...file, hash: null, sentence: error.message });
      return null;
    }
  }
  /** One look at a time; a second that is asked for meanwhile comes after it. */
  const look = (): Promise<void> => (looking = looking.then(() => (stopped ? undefined : once())).catch(log));
  async function again(): Promise<void> {
    const began = performance.now();
    await look();
    if (stopped) return;
    timer = setTimeout(() => void again(), Math.max(pause, (performance.now() - began) * rest));
    timer.unref();
  }
  return {
    /** Looks from now on. */
    start(): void {
      if (!timer) void again();
    },
    look,
    state: (): Watching => ({
      setting: store.watched.setting(),
      trouble,
      coming: before.size,
      taken: store.watched.taken(),
      lastAt,
      ...store.watched.left(),
    }),
    async stop(): Promise<void> {
      stopped = true;
      if (timer) clearTimeout(timer);
      await looking;
    },
  };
}
export type Watch = ReturnType<typeof watching>;
