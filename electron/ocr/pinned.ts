import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Refusal } from "../../shared/refusal.ts";

/** A data file that came with this program; `inside` is any file the package lets others name. */
export interface Pinned {
  readonly inside: string;
  readonly path: string;
  /** SHA-256 of the file the engine was measured with. */
  readonly hash: string;
}

/** Where the file lies and what is in it. Refuses any other file than the one measured. */
export async function pinned({ inside, path, hash }: Pinned): Promise<{ file: string; bytes: Buffer }> {
  const file = join(dirname(createRequire(import.meta.url).resolve(inside)), path);
  const bytes = await readFile(file);
  if (createHash("sha256").update(bytes).digest("hex") !== hash)
    throw new Refusal("unreadable", "文字识别的数据文件已损坏或被替换，请重新安装本程序。");
  return { file, bytes };
}
