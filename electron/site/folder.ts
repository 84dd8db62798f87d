import { lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from "node:fs";
import { lstat, mkdir, open, readFile, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { Refusal } from "../../shared/refusal.ts";
import { inUploadOrder } from "./order.ts";
import { isPlainPath, readManifest, vouchers, type Manifest } from "./manifest.ts";

/** Where a publication is prepared, inside the folder it goes to, so that the last steps are renames. */
export const hidden = ".gazette-desk";
const staged = (out: string, path = "") => join(out, hidden, "staged", path);
const intentAt = (out: string) => join(out, hidden, "intent.json");

const ownerAt = (out: string) => join(out, hidden, "owner");

/** What is about to happen, written once everything is staged: from here on an interrupted export is finished, before that taken back. */
interface Intent {
  readonly schema: 1;
  readonly place: readonly string[];
  readonly remove: readonly string[];
}

/** Finishes or takes back what an interrupted export left. */
export async function recover(out: string): Promise<void> {
  const intent = await readFile(intentAt(out), "utf8").catch(() => null);
  if (intent !== null) await fulfil(out, JSON.parse(intent) as Intent);
  await rm(join(out, hidden), { recursive: true, force: true });
}

/**
 * The manifest of a folder that is ours, null for an empty or new one, and the folder is held for this process. Refuses any other, so
 * that nothing of anybody's is touched, and one that another export is writing to.
 */
export async function claim(out: string): Promise<Manifest | null> {
  await mkdir(out, { recursive: true });
  const owner = Number(await readFile(ownerAt(out), "utf8").catch(() => ""));
  if (owner && isRunning(owner)) {
    throw new Refusal("busy", `正在往“${out}”导出网站。请等它完成。如果并没有在导出，请删掉这个文件夹里的“${hidden}”文件夹再试。`);
  }
  await recover(out);
  const manifest = await refuseForeign(out);
  await mkdir(join(out, hidden), { recursive: true });
  await writeFile(ownerAt(out), String(process.pid));
  return manifest;
}

/** The manifest of a folder of ours, null for one that is empty or not there. Refuses any other; changes nothing. */
export async function refuseForeign(out: string): Promise<Manifest | null> {
  const text = await readFile(join(out, "manifest.json"), "utf8").catch(() => null);
  const manifest = text === null ? null : readManifest(text);
  const there = manifest ? [] : (await readdir(out).catch(() => [])).filter((name) => name !== hidden);
  if (there.length > 0) {
    throw new Refusal("conflict", `“${out}”里已有别的内容，不是公报台导出的网站，没有写入。请选一个空文件夹。`);
  }
  return manifest;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Stages files of a publication; those that already stand as they should are left alone. */
export class Staging {
  readonly #out: string;
  readonly #place: string[] = [];
  readonly #set = new Set<string>();
  readonly #made = new Set<string>();
  constructor(out: string) {
    this.#out = out;
  }

  /** True where the file differed and was staged. */
  async put(path: string, bytes: Uint8Array): Promise<boolean> {
    if (!isPlainPath(path)) throw new Error(`not a path of the site: ${path}`);
    const stands = join(this.#out, path);
    if (statSync(stands, { throwIfNoEntry: false })?.size === bytes.length && Buffer.compare(readFileSync(stands), bytes) === 0)
      return false;
    const at = staged(this.#out, path);
    if (!this.#made.has(dirname(at))) mkdirSync(dirname(at), { recursive: true });
    this.#made.add(dirname(at));
    // Subtle: in step and not in turns; of tens of thousands of small files the turns would be most of the time.
    writeFileSync(at, bytes);
    this.#place.push(path);
    this.#set.add(path);
    return true;
  }

  /** Where a file of the new site lies now: staged, or unchanged in its place. */
  at = (path: string): string => (this.#set.has(path) ? staged(this.#out, path) : join(this.#out, path));
  has = (path: string): boolean => this.#set.has(path);
  places = (): readonly string[] => this.#place;

  /** The point of no return: writes the intent, renames everything into place, deletes `remove`. */
  async publish(remove: readonly string[]): Promise<void> {
    const place = inUploadOrder(this.#place);
    const intent: Intent = { schema: 1, place, remove };
    await mkdir(join(this.#out, hidden), { recursive: true });
    await durably(intentAt(this.#out), JSON.stringify(intent));
    try {
      await fulfil(this.#out, intent);
    } catch (error) {
      // The intent stays for the next start; this process holds the folder no longer.
      await rm(ownerAt(this.#out), { force: true });
      throw error;
    }
    await this.abandon();
  }

  /** Ends what `claim` began: takes back what is staged, unless its intent is written and the next start will finish it. */
  async release(): Promise<void> {
    if (await lstat(intentAt(this.#out)).catch(() => null)) await rm(ownerAt(this.#out), { force: true });
    else await this.abandon();
  }

  /** Takes everything staged back; the folder stays as it was. */
  async abandon(): Promise<void> {
    await rm(join(this.#out, hidden), { recursive: true, force: true });
  }
}
const last = (path: string) => vouchers.indexOf(path as (typeof vouchers)[number]);

/** Written whole and on the disk before its name exists. */
async function durably(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, "w");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

/** Does an intent, or what is left of it: a file no longer staged is in place already. */
async function fulfil(out: string, { place, remove }: Intent): Promise<void> {
  const safe = new Set<string>();
  for (const path of place.filter((p) => last(p) < 0)) move(out, path, safe);
  for (const path of remove.filter(isPlainPath)) {
    await rm(join(out, path), { force: true });
    await rmEmpty(out, dirname(path));
  }
  for (const path of vouchers.filter((v) => place.includes(v))) move(out, path, safe);
}

/** Removes a folder that nothing is left in, and those above it; never the site's own. */
async function rmEmpty(out: string, path: string): Promise<void> {
  for (let at = path; at !== "."; at = dirname(at)) {
    const gone = await rmdir(join(out, at)).then(() => true, () => false); // prettier-ignore
    if (!gone) return;
  }
}

/** Puts a staged file in its place, if it is not there already; `safe` are the folders known to lie inside. */
function move(out: string, path: string, safe: Set<string>): void {
  if (!isPlainPath(path) || !lstatSync(staged(out, path), { throwIfNoEntry: false })) return;
  const to = join(out, path);
  if (!safe.has(dirname(to))) {
    mkdirSync(dirname(to), { recursive: true });
    // Subtle: a folder replaced by a link would lead the file out of the bundle.
    const inside = relative(realpathSync(out), realpathSync(dirname(to)));
    if (inside.startsWith("..") || inside.startsWith(sep))
      throw new Refusal("conflict", `“${dirname(to)}”是指向别处的链接，没有写入。请删掉这个链接再导出。`);
    safe.add(dirname(to));
  }
  renameSync(staged(out, path), to);
}
