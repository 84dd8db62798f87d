import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { earlierOf } from "./earlier.ts";
import { files } from "./files.ts";
import { Keep } from "./generation.ts";
import { refuseFindings } from "./findings.ts";
import { searchBuilt } from "./sampling.ts";
import { toldOf } from "./told.ts";
import { claim, Staging } from "./folder.ts";
import { fingerprint, inOrder, sha256, signingOf, signManifest, type Manifest } from "./manifest.ts";
import { siteOf, type Site } from "./site.ts";
import type { ExportOptions, ExportResult, SiteSource } from "./source.ts";
import { guard } from "./withheld.ts";

/**
 * Writes the static site into a folder that is new, empty, or an earlier export of ours; only what changed is written, and the
 * public files change all at once at the end. Refuses another's folder, and any source whose pages would carry withheld words.
 * Aborting leaves the folder as it was.
 */
export async function exportSite(source: SiteSource, out: string, options: ExportOptions): Promise<ExportResult> {
  const began = performance.now();
  const key = fingerprint(options.key);
  const before = await claim(out);
  const staging = new Staging(out);
  const { pages, written, remove, after, told } = await stage(source, out, options, key, before, staging);
  const keep = options.keep === undefined ? null : new Keep(options.keep);
  const changed = staging.places().length + remove.length > 0;
  // Subtle: from here on a fault leaves the intent standing, and the next start finishes the work.
  if (keep && changed) await keep.prepare(out, staging.places(), remove, after, told);
  await staging.publish(remove);
  if (keep && changed) await keep.settle();
  const manifest = await readFile(join(out, "manifest.json"));
  return { pages, written, deleted: remove.length, seconds: (performance.now() - began) / 1000, manifest: sha256(manifest) };
}

/** Stages all that differs; on any fault, refusal or abort takes it back. */
async function stage(source: SiteSource, out: string, options: ExportOptions, key: string, before: Manifest | null, staging: Staging) {
  try {
    refuseFindings(source);
    const site = siteOf(source, key, signingOf(options.key));
    const allow = guard(
      source.withheld,
      source.documents.flatMap((d) => d.fields.docNumber ?? []),
    );
    let breathed = performance.now();
    const pause = async () => {
      if (performance.now() - breathed > 20) {
        await breathe();
        breathed = performance.now();
      }
      options.signal?.throwIfAborted();
    };
    const listed = new Map<string, Manifest["files"][string]>();
    let [pages, written, done] = [0, 0, 0];
    const total = site.documents.length + site.issues.reduce((sum, i) => sum + i.pages.length, 0);
    for await (const { path, bytes, words, counts } of files(site, await earlierOf(out, before, key), pause)) {
      await pause();
      allow(path, words);
      listed.set(path, { bytes: bytes.length, sha256: sha256(bytes) });
      if (await staging.put(path, bytes)) written++;
      if (path.endsWith(".html")) pages++;
      if (counts) options.progress?.(++done, total);
    }
    const remove = Object.keys(before?.files ?? {}).filter((path) => !listed.has(path));
    const text = await manifestText(site, out, before, listed, options.version);
    if (text !== null) {
      await staging.put("manifest.json", Buffer.from(text));
      await staging.put("signature.json", Buffer.from(signManifest(text, options.key)));
    }
    await searchBuilt(
      source,
      [...listed.keys()].map((path) => ({ path, at: staging.at(path), fresh: staging.has(path) })),
    );
    options.signal?.throwIfAborted();
    return { pages, written, remove, after: sha256(text ?? (await readFile(join(out, "manifest.json")))), told: toldOf(site) };
  } catch (error) {
    await staging.abandon();
    throw error;
  }
}

/** The new manifest; null where it would only repeat the one that stands. */
async function manifestText(
  { source, key, signing }: Site,
  out: string,
  before: Manifest | null,
  listed: ReadonlyMap<string, Manifest["files"][string]>,
  version: string,
): Promise<string | null> {
  const old = before && (await readFile(join(out, "manifest.json"), "utf8"));
  const of = (previous: string | null): string => {
    const manifest: Manifest = {
      schema: 1,
      kind: "gazette-desk-site",
      program: `Gazette Desk ${version}`,
      siteName: source.siteName,
      exportedOn: source.today,
      ...(signing === "SM2" && { algorithm: signing }),
      key,
      previous,
      files: inOrder(listed),
      texts: inOrder(source.documents.map((d) => [d.id, d.textHash] as const)),
    };
    return `${JSON.stringify(manifest, null, 1)}\n`;
  };
  return old === of(before?.previous ?? null) ? null : of(old && sha256(old));
}
