import { createHash } from "node:crypto";
import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { JobKind } from "../../shared/contract/jobs.ts";
import type { Day } from "../../shared/domain/days.ts";
import { safeName } from "../../shared/domain/fileNames.ts";
import { issueFileEndings, type IssueFileKind } from "../../shared/domain/issueFiles.ts";
import { enginesOf, type EngineChoice } from "../../shared/domain/pages.ts";
import { scanKey } from "../../shared/domain/scans.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { MadeFiles } from "../keep/made.ts";
import type { LibraryPaths } from "../keep/folder.ts";
import type { OriginalFiles } from "../keep/originals.ts";
import type { JobRecord } from "../store/jobs.ts";
import type { PageRecord } from "../store/pages.ts";
import type { Store } from "../store/store.ts";
import type { Pool } from "./pool.ts";
import type { Runner } from "./queue.ts";

interface RunnerOptions {
  readonly store: Store;
  readonly pool: Pool;
  readonly files: OriginalFiles;
  readonly made: MadeFiles;
  readonly paths: LibraryPaths;
  readonly today: () => Day;
  readonly version: string;
}
const minute = 60_000;

/** How each kind of job is done: in which child, within which time, and what of its result is kept. */
export function runners({ store, pool, files, made, paths, today, version }: RunnerOptions): Record<JobKind, Runner> {
  const person = (job: JobRecord) => store.people.get(job.personId)!;
  /** Where a file handed in lies. Refuses one that is not there any more: refused at the door, or long ago. */
  const original = (job: JobRecord) => {
    if (!files.has(job.subject)) throw new Refusal("not-found", `“${job.name}”的原件没有留下，请再选一次文件收进。`);
    return files.pathOf(job.subject);
  };
  /** Whether a page was to be read as a picture that it is no more, and the one it is was read before. */
  const undone = (page: PageRecord, picture?: string) =>
    picture !== undefined && picture !== scanKey(page.scan) && !store.pages.stale(page);
  return {
    /** subject: the original's hash. Result: { id, known }. */
    intake: async (job, { signal }) => {
      const { text, notes, reading } = await pool.run("intake", { path: original(job), name: job.name }, { signal, timeout: 2 * minute });
      const textHash = createHash("sha256").update(text).digest("hex");
      return () => store.documents.add({ text, reading, textHash, original: job.subject, notes, fileName: job.name }, person(job));
    },
    /** subject: the original's hash; params: issueId, recognise. Result: { issueId, pages, ids }. */
    scan: async (job, { signal }) => {
      const { issueId, recognise } = job.params as { issueId: string; recognise: boolean };
      const scanned = await pool.run("pages", { path: original(job), name: job.name }, { signal, timeout: 2 * minute, eachStep: true });
      return () => {
        const pages = store.pages.addPages(issueId, job.subject, job.name, scanned, person(job));
        if (recognise)
          store.jobs.add(
            pages.filter((p) => p.state === "waiting").map((p) => recognition(p)),
            job.personId,
            job.batch,
          );
        return { issueId, pages: pages.length, ids: pages.map((p) => p.id) };
      };
    },
    /** subject: the page's id; params: read, by which engines where it is not the setting's. Result: how long it took. */
    ocr: async (job, { signal }) => {
      const page = store.pages.find(job.subject);
      // A page that was taken back or withdrawn since needs no reading, nor does one whose turn or cut was undone.
      if (!page?.listed || undone(page, (job.params as { picture?: string }).picture)) return () => null;
      const engines = enginesOf((job.params as { read?: EngineChoice }).read ?? store.engines.get());
      const { hash, index, turn, crop } = page.scan;
      const name = store.originals.get(hash)!.name;
      const read = await pool
        .run(
          "ocr",
          { path: files.pathOf(hash), name, index, cut: { turn, crop }, engines },
          { signal, timeout: 3 * minute * engines.length },
        )
        .catch((error: unknown) => {
          const now = store.pages.find(page.id);
          if (!now?.listed || scanKey(now.scan) !== scanKey(page.scan)) return null;
          throw error;
        });
      return () => {
        // What is wrong with a picture that is the page's no more is nobody's concern; the one it has now is queued by itself.
        if (read === null) return null;
        store.pages.recognised(page.id, read, store.pages.rederive, page.changed ? page.scan : null);
        return { seconds: read.reduce((sum, { seconds }) => sum + seconds, 0), issueId: page.issueId, seq: page.seq };
      };
    },
    /** subject: the original's hash. Result: whose form it is, how many rows, how many of them blank. */
    form: async (job, { signal }) => {
      const tables = await pool.run("tables", { path: files.pathOf(job.subject), name: job.name }, { signal, timeout: 2 * minute });
      return () => store.campaigns.take({ hash: job.subject, name: job.name, tables }, person(job));
    },
    /** params: files. Result: a CopyCheck a file. */
    compare: async (job, { signal, progress }) => {
      const { files: copies } = job.params as { files: { path: string; name: string }[] };
      const checks = await pool.run(
        "compare",
        { library: paths.root, files: copies, today: today() },
        { signal, progress, timeout: 60 * minute },
      );
      return () => checks;
    },
    /** subject: the issue's id; params: as, out (a folder; null to be saved by a person). Result: a Made, or the file written. */
    copy: async (job, { signal, progress }) => {
      const { as, out } = job.params as { as: IssueFileKind; out: string | null };
      const { gazette, label } = store.issues.get(job.subject);
      const name = `${gazette}${label}.${issueFileEndings[as]}`;
      const { path, ...kept } = out === null ? made.room(name) : { path: join(out, safeName(name)) };
      // Whole or not at all: what stood there before stays until the new file is there.
      const half = `${path}.${job.id}.part`;
      if (!existsSync(dirname(path))) throw new Refusal("not-found", `文件夹${dirname(path)}不在了，请重新选一个再导出。`);
      try {
        const given = { library: paths.root, issueId: job.subject, as, today: today(), out: half };
        const { pages } = await pool.run("copy", given, { signal, progress, timeout: 60 * minute });
        putInPlace(half, path);
        return () => (out === null ? { ...kept, notes: [] } : { path, pages });
      } finally {
        rmSync(half, { force: true });
      }
    },
    /** params: out. Result: a Rehearsal. */
    rehearse: async (job, { signal, progress }) => {
      const { out } = job.params as { out: string | null };
      const told = await pool.run(
        "rehearse",
        { library: paths.root, out, today: today(), version },
        { signal, progress, timeout: 120 * minute },
      );
      return () => told;
    },
    /** params: out; back, where the export before is to be brought back. */
    export: async (job, { signal, progress }) => {
      const { out, back = false } = job.params as { out: string; back?: boolean };
      const given = { library: paths.root, out, today: today() };
      const limits = { signal, progress, timeout: 6 * 60 * minute };
      const result = back ? await pool.run("restore", given, limits) : await pool.run("export", { ...given, version }, limits);
      return () => {
        const { pages, written, deleted, seconds, manifest } = result;
        store.publications.add({ out, pages, written, deleted, seconds, manifest, back }, person(job));
        return result;
      };
    },
  };
}

/** Gives a finished file its name. Refuses in words where what has that name cannot give way. */
function putInPlace(half: string, path: string): void {
  try {
    renameSync(half, path);
  } catch {
    throw new Refusal("conflict", `${path}写不进去，可能正被别的程序打开，请关掉后重试。`);
  }
}

/**
 * The job that reads one page, by the engines of the setting unless told. Subtle: it names a picture that was turned or cut, so that it is
 * queued beside one that still reads the page as it was.
 */
export const recognition = (page: PageRecord, read?: EngineChoice) => ({
  kind: "ocr" as const,
  name: `第${page.seq}页`,
  subject: page.id,
  params: { ...(read && { read }), ...(page.changed && { picture: scanKey(page.scan) }) },
});
