import { createHash, randomUUID } from "node:crypto";
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Refusal } from "../../shared/refusal.ts";
import { protect } from "./folder.ts";

export interface Kept {
  readonly hash: string;
  readonly bytes: number;
}
/** What `check` says of the files: each kind apart, by hash or by path. */
export interface Fixity {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly untracked: readonly string[];
}

/** How long a refused file is kept for another try, in days. */
const daysAside = 30;

/** The files in originals/: stored once under their SHA-256, read-only, never changed. `aside` holds for a while those that were refused. */
export function originalFiles(folder: string, aside: string) {
  const pathOf = (hash: string): string => join(folder, hash.slice(0, 2), hash);
  const asideOf = (hash: string): string => join(aside, hash);

  /** Stores a file's bytes, hashing on the way in. Safe to be killed at any moment: a file has its name only once it is whole and on disk. */
  async function put(source: string | Uint8Array): Promise<Kept> {
    const hash = createHash("sha256");
    const temporary = join(folder, `incoming-${randomUUID()}`);
    let bytes = 0;
    const counting = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    try {
      await pipeline(
        typeof source === "string" ? createReadStream(source) : Readable.from([Buffer.from(source)]),
        counting,
        createWriteStream(temporary, { flags: "wx" }),
      );
      const digest = hash.digest("hex");
      const path = pathOf(digest);
      if (existsSync(path)) return { hash: digest, bytes };
      await onDisk(temporary);
      mkdirSync(join(folder, digest.slice(0, 2)), { recursive: true });
      renameSync(temporary, path);
      protect(path);
      return { hash: digest, bytes };
    } catch (error) {
      throw explained(error, typeof source === "string" ? source : "收进的文件");
    } finally {
      rmSync(temporary, { force: true });
    }
  }

  /** Hashes every file again and compares with the register. */
  async function fixity(
    registered: readonly { hash: string }[],
    progress: (done: number, total: number) => void = () => {},
  ): Promise<Fixity> {
    const known = new Set(registered.map((r) => r.hash));
    const [changed, missing, untracked]: [string[], string[], string[]] = [[], [], []];
    let done = 0;
    for (const hash of known) {
      if (!existsSync(pathOf(hash))) missing.push(hash);
      else if ((await hashFile(pathOf(hash))) !== hash) changed.push(hash);
      progress(++done, known.size);
    }
    for (const part of readdirSync(folder)) {
      const inside = statSync(join(folder, part)).isDirectory() ? readdirSync(join(folder, part)).map((name) => `${part}/${name}`) : [part];
      for (const path of inside) if (!(known.has(path.slice(3)) && path === `${path.slice(3, 5)}/${path.slice(3)}`)) untracked.push(path);
    }
    return { changed, missing, untracked };
  }
  /** Removes what a killed program left half copied. Only the library's one writer may call it, and only before it takes files in. */
  function sweep(): void {
    for (const name of readdirSync(folder)) if (name.startsWith("incoming-")) rmSync(join(folder, name), { force: true });
  }
  /** Takes a file out of originals/. The caller has taken it off the register. */
  function setAside(hash: string): void {
    if (!existsSync(pathOf(hash))) return;
    mkdirSync(aside, { recursive: true });
    renameSync(pathOf(hash), asideOf(hash));
    chmodSync(asideOf(hash), 0o644); // Subtle: Windows sets no time on, and removes no, read-only file.
    utimesSync(asideOf(hash), new Date(), new Date());
  }
  /** Puts a file set aside back into originals/ and answers its size; null where it is not there any more. */
  function bringBack(hash: string): number | null {
    if (!existsSync(asideOf(hash))) return null;
    rmSync(pathOf(hash), { force: true }); // The same bytes may have been handed in again since.
    mkdirSync(join(folder, hash.slice(0, 2)), { recursive: true });
    renameSync(asideOf(hash), pathOf(hash));
    protect(pathOf(hash));
    return statSync(pathOf(hash)).size;
  }
  /** Removes what was set aside more than a month ago. */
  function sweepAside(): void {
    if (!existsSync(aside)) return;
    const oldest = Date.now() - daysAside * 86_400_000;
    for (const name of readdirSync(aside)) if (statSync(asideOf(name)).mtimeMs < oldest) rmSync(asideOf(name), { force: true });
  }
  return { put, pathOf, sweep, fixity, setAside, bringBack, sweepAside, has: (hash: string): boolean => existsSync(pathOf(hash)) };
}
export type OriginalFiles = ReturnType<typeof originalFiles>;

/** SHA-256 of a file, in hex, read as a stream. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
async function onDisk(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
function explained(error: unknown, name: string): unknown {
  const code = (error as { code?: string }).code;
  if (code === "ENOENT") return new Refusal("not-found", `找不到文件${name}，请检查它是否移走或改名。`);
  if (code === "EISDIR") return new Refusal("invalid", `${name}是文件夹，请选其中的文件。`);
  if (code === "EACCES" || code === "EPERM") return new Refusal("unreadable", `没有权限读取${name}，请检查文件权限。`);
  if (code === "ENOSPC") return new Refusal("no-room", `磁盘空间不足，${name}没有收进。请腾出空间后再做一次。`);
  return error;
}
