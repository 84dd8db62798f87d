import { openSync, closeSync, writeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { Refusal } from "../../shared/refusal.ts";
import { Keep } from "./generation.ts";
import { readManifest } from "./manifest.ts";
import { inUploadOrder, uploadList } from "./order.ts";

/** What the last export into a folder changed, for whoever puts it up: the list in safe order, and how many files. */
export async function changesOf(out: string, keepAt: string): Promise<{ text: string; put: string[]; remove: string[] }> {
  const last = await new Keep(keepAt).last(out);
  if (!last) throw new Refusal("not-found", `没有留着“${out}”上一次写出的记录。请整个文件夹上传，或再写出一次。`);
  const manifest = readManifest(await readFile(join(out, "manifest.json"), "utf8"));
  const put = inUploadOrder([...last.added, ...last.changed]);
  return { text: uploadList(manifest?.siteName ?? "", put, last.removed), put, remove: [...last.removed] };
}

/** Writes these changes as one zip with the list in front, file by file, so that a first export of many images needs no memory. */
export async function zipChanges(out: string, keepAt: string, to: string): Promise<{ files: number }> {
  const { text, put } = await changesOf(out, keepAt);
  const file = openSync(to, "w");
  try {
    let failed: Error | null = null;
    const zip = new Zip((error, chunk) => {
      failed ??= error;
      if (chunk) writeSync(file, chunk);
    });
    const add = (name: string, bytes: Uint8Array) => {
      // Pictures do not get smaller by being packed again.
      const entry = /\.(?:jpg|png)$/.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
      entry.mtime = new Date(1980, 0, 2);
      zip.add(entry);
      entry.push(bytes, true);
    };
    add("上传清单.txt", Buffer.from(`\ufeff${text}`));
    for (const path of put) add(path, await readFile(join(out, path)));
    zip.end();
    if (failed) throw failed as Error;
    return { files: put.length };
  } finally {
    closeSync(file);
  }
}
