import { lstatSync, readFileSync, type Stats } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256, type Manifest } from "./manifest.ts";
import type { Part, SiteFile } from "./part.ts";
import type { DocumentFacts } from "./source.ts";

/** A file as it lay on the disk: when its bytes and when anything about it last changed; what it alone is made of, where that is known. */
type Stamp = readonly [path: string, mtime: number, ctime: number, inputs?: string];
/** made.json, beside the library: out of what the last export into a folder made which files. */
interface Recorded {
  readonly schema: 1;
  readonly program: string;
  /** The manifest of that export. */
  readonly manifest: string;
  /** Fingerprints of what was looked for and must not go out. */
  readonly watched: readonly string[];
  /** Ids of documents in which numbers of persons were found. */
  readonly personal: readonly string[];
  /** Hashes of the texts as issued, of the documents that have another now. */
  readonly issued: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, readonly [inputs: string, ...files: Stamp[]]>>;
}
const nothing: Recorded = { schema: 1, program: "", manifest: "", watched: [], personal: [], issued: {}, parts: {} };
const fileOf = (keep: string) => join(keep, "made.json");

/** A file of a part: whether it stands as it was written, and what it alone is made of. */
export interface Noted extends Pick<SiteFile, "path" | "inputs"> {
  readonly stands: boolean;
}

/** What an earlier export wrote and still stands as it was written. */
export class Made {
  readonly #out: string;
  readonly #files: Manifest["files"];
  readonly #texts: Manifest["texts"];
  readonly #personal: ReadonlySet<string>;
  readonly #recorded: Recorded;
  readonly #next: Record<string, readonly [inputs: string, files: readonly Noted[]]> = {};
  readonly #stamps = new Map<string, Stamp>();
  #stamped: Map<string, Stamp> | null = null;
  private constructor(out: string, { files, texts }: Pick<Manifest, "files" | "texts">, recorded: Recorded) {
    [this.#out, this.#files, this.#texts, this.#recorded] = [out, files, texts, recorded];
    this.#personal = new Set(recorded.personal);
  }

  /** Reads what is known of the folder; nothing, where its manifest is not the one of that export, or another program made it. */
  static async of(out: string, keep: string | undefined, before: Manifest | null, program: string): Promise<Made> {
    const [text, manifest] = await Promise.all([
      keep === undefined ? "null" : readFile(fileOf(keep), "utf8").catch(() => "null"),
      readFile(join(out, "manifest.json")).catch(() => null),
    ]);
    const known = readRecord(text);
    const fits = before !== null && manifest !== null && known?.manifest === sha256(manifest) && known.program === program;
    return fits ? new Made(out, before, known) : new Made(out, { files: {}, texts: {} }, { ...nothing, program });
  }

  /** The files of a part, where what they are made of is the same as then and nobody touched them since. */
  kept({ name, inputs }: Part): string[] | null {
    const recorded = Object.hasOwn(this.#recorded.parts, name) ? this.#recorded.parts[name]! : null;
    if (recorded?.[0] !== inputs) return null;
    const [, ...stamps] = recorded;
    return stamps.every((stamp) => this.#untouched(stamp)) ? stamps.map(([path]) => path) : null;
  }
  /** Whether a file of the last export still is what was written then and, where `inputs` are given, made of them. */
  stands(path: string, inputs?: string): boolean {
    this.#stamped ??= new Map(
      Object.values(this.#recorded.parts).flatMap(([, ...stamps]) => stamps.map((stamp) => [stamp[0], stamp] as const)),
    );
    const stamp = this.#stamped.get(path);
    return stamp !== undefined && (inputs === undefined || stamp[3] === inputs) && this.#untouched(stamp);
  }
  /** Whether anything is looked for that was not when these files were made. */
  isNews(watched: readonly string[]): boolean {
    const known = new Set(this.#recorded.watched);
    return watched.some((print) => !known.has(print));
  }
  /** Whether this text was written then, and no number of a person found in it. */
  isClean({ id, textHash, issued }: DocumentFacts): boolean {
    return this.#texts[id] === textHash && (this.#recorded.issued[id] ?? null) === (issued?.hash ?? null) && !this.#personal.has(id);
  }

  /** A file whose times are those of then is taken to be the same; one that was only touched is read again. */
  #untouched(stamp: Stamp): boolean {
    const [path, mtime, ctime, inputs] = stamp;
    const listed = Object.hasOwn(this.#files, path) ? this.#files[path]! : null;
    const at = join(this.#out, path);
    const stat = lstatSync(at, { throwIfNoEntry: false });
    if (!listed || !stat?.isFile() || stat.size !== listed.bytes) return false;
    const same = stat.mtimeMs === mtime && stat.ctimeMs === ctime;
    if (!same && sha256(readFileSync(at)) !== listed.sha256) return false;
    this.#stamps.set(path, stampOf(path, stat, inputs));
    return true;
  }

  /** Notes what a part is made of now: what of it stands, and what was made anew. */
  note({ name, inputs, complete }: Part, files: readonly Noted[]): void {
    for (const { path, stands } of files) if (!stands) this.#stamps.delete(path);
    if (complete?.(files.map((f) => f.path)) ?? true) this.#next[name] = [inputs, files];
  }
  /** Writes down all that was noted, once the files stand in their places. */
  async save(keep: string, told: Pick<Recorded, "manifest" | "watched" | "personal" | "issued">): Promise<void> {
    const { program } = this.#recorded;
    const parts: Record<string, [inputs: string, ...files: Stamp[]]> = {};
    for (const [name, [inputs, files]] of Object.entries(this.#next)) parts[name] = [inputs, ...files.map((file) => this.#stampOf(file))];
    await mkdir(keep, { recursive: true });
    await writeFile(`${fileOf(keep)}.new`, JSON.stringify({ schema: 1, program, ...told, parts } satisfies Recorded));
    await rename(`${fileOf(keep)}.new`, fileOf(keep));
  }
  #stampOf({ path, inputs }: Noted): Stamp {
    return this.#stamps.get(path) ?? stampOf(path, lstatSync(join(this.#out, path)), inputs);
  }
}
const stampOf = (path: string, { mtimeMs, ctimeMs }: Stats, inputs: string | undefined): Stamp =>
  inputs === undefined ? [path, mtimeMs, ctimeMs] : [path, mtimeMs, ctimeMs, inputs];

function readRecord(text: string): Recorded | null {
  try {
    const value = JSON.parse(text) as Recorded | null;
    return value?.schema === 1 ? value : null;
  } catch {
    return null;
  }
}
