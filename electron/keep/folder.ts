import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { isAbsolute, join, relative, resolve } from "node:path";
import { Refusal } from "../../shared/refusal.ts";

/** The parts of a library folder. The whole folder can be copied to a USB disk. */
export interface LibraryPaths {
  readonly root: string;
  readonly database: string;
  readonly lock: string;
  readonly originals: string;
  /** Files that were refused, kept for a while so that they can be tried again. */
  readonly refused: string;
  readonly derived: string;
  readonly backups: string;
}
/** Where each part of the library in this folder is. */
export function pathsOf(folder: string): LibraryPaths {
  const root = resolve(folder);
  return {
    root,
    database: join(root, "library.sqlite"),
    lock: join(root, "library.lock"),
    originals: join(root, "originals"),
    refused: join(root, "refused"),
    derived: join(root, "derived"),
    backups: join(root, "backups"),
  };
}

/** True where this folder holds a library. */
export const isLibrary = (folder: string): boolean => existsSync(pathsOf(folder).database);

/** True for a folder with nothing in it that a person put there, or none yet. */
export function isEmpty(folder: string): boolean {
  if (!existsSync(folder)) return true;
  return statSync(folder).isDirectory() && readdirSync(folder).every((name) => ignorable.has(name));
}
const ignorable = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

/** Makes the folder of a new library. Refuses one that is not empty. */
export function makeFolder(folder: string): LibraryPaths {
  const paths = pathsOf(folder);
  if (isLibrary(folder)) throw new Refusal("conflict", `${paths.root}里已有资料库，请直接打开，或另选一个空文件夹。`);
  if (!isEmpty(folder)) throw new Refusal("conflict", `${paths.root}不是空文件夹，请另选一个空文件夹来新建资料库。`);
  try {
    for (const part of [paths.root, paths.originals, paths.derived, paths.backups]) mkdirSync(part, { recursive: true });
  } catch {
    throw new Refusal("conflict", `不能在${paths.root}建立资料库，请检查文件夹权限，或另选一个位置。`);
  }
  return paths;
}

/** The library in this folder, or a refusal that says what is there instead. */
export function findFolder(folder: string): LibraryPaths {
  const paths = pathsOf(folder);
  if (!existsSync(paths.root)) throw new Refusal("not-found", `找不到文件夹${paths.root}。请检查它是否移走、改名，或U盘没有插好。`);
  if (!isLibrary(folder)) throw new Refusal("not-found", `${paths.root}里没有资料库，请选含有library.sqlite的文件夹。`);
  refuseNetwork(paths.root);
  for (const part of [paths.originals, paths.derived, paths.backups]) {
    if (!existsSync(part)) mkdirSync(part, { recursive: true });
  }
  return paths;
}

/** Subtle: WAL needs shared memory, which network file systems do not give; SQLite would corrupt, not complain. */
export function refuseNetwork(root: string): void {
  if (!onNetwork(root)) return;
  throw new Refusal("conflict", `${root}在网络共享盘上，多台电脑同时读写会损坏资料库。请复制到本机硬盘或U盘再打开。`);
}
function onNetwork(root: string): boolean {
  if (root.startsWith("\\\\")) return true;
  if (process.platform !== "linux") return false;
  let mounts: string;
  try {
    mounts = readFileSync("/proc/mounts", "utf8");
  } catch {
    return false;
  }
  return onNetworkMount(root, mounts);
}
/** True where, of these mounts (as /proc/mounts lists them), the one that holds the folder is a network file system. */
export function onNetworkMount(root: string, mounts: string): boolean {
  const holding = mounts
    .split("\n")
    .map((line) => line.split(" "))
    .filter(([, at]) => at && (root === at || root.startsWith(at.endsWith("/") ? at : `${at}/`)))
    .sort((a, b) => b[1]!.length - a[1]!.length)[0];
  return /^(nfs\d?|cifs|smb\d?|smbfs|ncpfs|afs|fuse\.sshfs|fuse\.davfs2?|davfs)$/.test(holding?.[2] ?? "");
}

/** Refuses to write a website (or anything that is not the library's own) inside a library. */
export function refuseInside(root: string, folder: string): void {
  const way = relative(root, resolve(folder));
  if (way === "" || (!way.startsWith("..") && !isAbsolute(way)))
    throw new Refusal("conflict", `${folder}在资料库文件夹里，请另选一个文件夹。`);
}

/** Makes a file read-only for everyone; where the file system knows no such thing, nothing happens. */
export function protect(path: string): void {
  try {
    chmodSync(path, 0o444);
  } catch {
    // exFAT USB disks refuse; the hash still tells any change.
  }
}

/** Where what the last export into a folder replaced is kept: derived, safe to delete. */
export const keptAt = ({ derived }: Pick<LibraryPaths, "derived">, out: string): string =>
  join(derived, "published", createHash("sha256").update(out).digest("hex").slice(0, 16));
