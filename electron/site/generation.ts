import { constants } from "node:fs";
import { copyFile, lstat, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Told } from "./told.ts";
import { isPlainPath, sha256 } from "./manifest.ts";

/** What the last export into a folder did to it. The files it replaced or deleted are kept, so that it can be taken back. */
export interface Generation {
  readonly schema: 1;
  /** SHA-256 of the manifests before and after; null before the first export. */
  readonly before: string | null;
  readonly after: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** The folder beside the library where one exported folder's last generation lies: `next` while an export is under way, then `last`. */
export class Keep {
  readonly #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Copies from `out` what is about to be replaced or deleted. Nothing is in the way of an earlier generation until `settle`. */
  async prepare(out: string, put: readonly string[], removed: readonly string[], after: string, told: Told | null = null): Promise<void> {
    const next = join(this.#folder, "next");
    await rm(next, { recursive: true, force: true });
    await mkdir(next, { recursive: true });
    const there = new Set<string>();
    for (const path of [...put, ...removed]) {
      const from = join(out, path);
      if (!(await lstat(from).catch(() => null))?.isFile()) continue;
      there.add(path);
      const to = join(next, "files", path);
      await mkdir(dirname(to), { recursive: true });
      await copyFile(from, to, constants.COPYFILE_FICLONE);
    }
    const manifest = await readFile(join(out, "manifest.json")).catch(() => null);
    const generation: Generation = {
      schema: 1,
      before: manifest && sha256(manifest),
      after,
      added: put.filter((p) => !there.has(p)),
      changed: put.filter((p) => there.has(p)),
      removed: removed.filter((p) => there.has(p)),
    };
    const said = await this.told(out);
    if (told) await writeFile(join(next, "told.json"), JSON.stringify(told));
    if (said) await writeFile(join(next, "told-before.json"), JSON.stringify(said));
    await writeFile(join(next, "generation.json"), JSON.stringify(generation));
  }
  async settle(): Promise<void> {
    await rm(join(this.#folder, "last"), { recursive: true, force: true });
    await rename(join(this.#folder, "next"), join(this.#folder, "last")).catch(() => {});
  }

  /** The generation that led to what stands in `out` now; null where the folder has another history. */
  async last(out: string): Promise<Generation | null> {
    const manifest = await readFile(join(out, "manifest.json")).catch(() => null);
    if (!manifest) return null;
    const read = async (which: string) =>
      JSON.parse(await readFile(join(this.#folder, which, "generation.json"), "utf8").catch(() => "null")) as Generation | null;
    const next = await read("next");
    // An export killed between its last rename and its own end is finished by `recover`; so is its generation here.
    if (next?.after === sha256(manifest)) await this.settle();
    const last = await read("last");
    return last?.after === sha256(manifest) ? last : null;
  }
  /** What the site that stands in `out`, or the one before it, says of each document; null where that is not known. */
  async told(out: string, which: "told" | "told-before" = "told"): Promise<Told | null> {
    if (!(await this.last(out))) return null;
    return JSON.parse(await readFile(join(this.#folder, "last", `${which}.json`), "utf8").catch(() => "null")) as Told | null;
  }
  /** The bytes a file had before. */
  async before(path: string): Promise<Uint8Array> {
    if (!isPlainPath(path)) throw new Error(`not a path of the site: ${path}`);
    return readFile(join(this.#folder, "last", "files", path));
  }
}
