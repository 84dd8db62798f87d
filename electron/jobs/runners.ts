import { createHash } from "node:crypto";
import type { JobKind } from "../../shared/contract/jobs.ts";
import type { Day } from "../../shared/domain/days.ts";
import { enginesOf, type EngineChoice } from "../../shared/domain/pages.ts";
import { scanKey } from "../../shared/domain/scans.ts";
import { Refusal } from "../../shared/refusal.ts";
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
  readonly paths: LibraryPaths;
  readonly today: () => Day;
  readonly version: string;
}
const minute = 60_000;

/** How each kind of job is done: in which child, within which time, and what of its result is kept. */
export function runners({ store, pool, files, paths, today, version }: RunnerOptions): Record<JobKind, Runner> {
  const person = (job: JobRecord) => store.people.get(job.personId)!;
  /** Where a file handed in lies. Refuses one that is not there any more: refused at the door, or long ago. */
  const original = (job: JobRecord) => {
    if (!files.has(job.subject)) throw new Refusal("not-found", `“${job.name}”的原件没有留下，请再选一次文件收进。`);
    return files.pathOf(job.subject);
  };
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
      const scanned = await pool.run("pages", { path: original(job), name: job.name }, { signal, timeout: 10 * minute });
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
      // A page that was taken back or withdrawn since needs no reading.
      if (!page?.listed) return () => null;
      const engines = enginesOf((job.params as { read?: EngineChoice }).read ?? store.engines.get());
      const { hash, index, turn, crop } = page.scan;
      const name = store.originals.get(hash)!.name;
      const read = await pool.run(
        "ocr",
        { path: files.pathOf(hash), name, index, cut: { turn, crop }, engines },
        { signal, timeout: 3 * minute * engines.length },
      );
      return () => {
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
