import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../../shared/refusal.ts";
import { claim, Staging } from "./folder.ts";
import { gonePages } from "./gone.ts";
import { Keep } from "./generation.ts";
import { readManifest, sha256 } from "./manifest.ts";
import { guard, secretsIn, wordsOf } from "./withheld.ts";
import type { ExportResult, SiteSource } from "./source.ts";

/** What may be said and shown now. */
type Now = Pick<SiteSource, "documents" | "withheld" | "withdrawn">;

/**
 * Brings the exported folder back to what it was before the last export, byte for byte, manifest and signature too. What it was until now is kept
 * in turn, so that this can be taken back the same way. Refuses where nothing before is kept, and where it says what is
 * not public any more, shows a number that is masked by now or a page that was taken off.
 */
export async function restoreSite(out: string, keepAt: string, now: Now): Promise<ExportResult> {
  const began = performance.now();
  const keep = new Keep(keepAt);
  const staging = new Staging(out);
  await claim(out);
  try {
    const last = await keep.last(out);
    if (!last?.before) throw new Refusal("not-found", `“${out}”没有留着上一次的文件，恢复不了。`);
    let written = 0;
    const allow = guardOf(now);
    const offline = new Set(gonePages(now.withdrawn).map((page) => page.path));
    for (const path of [...last.changed, ...last.removed]) {
      if (offline.has(path))
        throw new Refusal("conflict", "上一次写出的网站里有后来撤下的网页，不能恢复。要恢复它，先恢复那些网页。", { path });
      const bytes = await keep.before(path);
      allow(path, bytes);
      if (await staging.put(path, bytes)) written++;
    }
    await keep.prepare(out, staging.places(), last.added, last.before, await keep.told(out, "told-before"));
    await staging.publish(last.added);
    await keep.settle();
    const manifest = await readFile(join(out, "manifest.json"), "utf8");
    const pages = Object.keys(readManifest(manifest)!.files).filter((path) => path.endsWith(".html")).length;
    return { pages, written, deleted: last.added.length, seconds: (performance.now() - began) / 1000, manifest: sha256(manifest) };
  } finally {
    await staging.release();
  }
}

/** Looks through bytes written when other things were public. */
function guardOf(now: Now): (path: string, bytes: Uint8Array) => void {
  const allow = guard(secretsIn(now));
  return (path, bytes) => {
    if (/\.(?:jpg|png)$/.test(path)) return;
    try {
      allow(path, wordsOf(Buffer.from(bytes).toString()));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Refusal("conflict", "上一次写出的网站里有现在不公开的内容，不能恢复。请再写出一次。", { path });
    }
  };
}
