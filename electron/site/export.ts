import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { earlierOf } from "./earlier.ts";
import { findingsIn, refuseFindings } from "./findings.ts";
import { claim, Staging } from "./folder.ts";
import { Keep } from "./generation.ts";
import { Made, type Noted } from "./made.ts";
import { checkSignature, fingerprint, sha256, signingOf, signManifest, type Manifest } from "./manifest.ts";
import { manifestText } from "./manifestText.ts";
import { parts } from "./parts.ts";
import { pauser } from "./pauser.ts";
import { programPrint } from "./program.ts";
import { searchBuilt } from "./sampling.ts";
import { siteOf, type Site } from "./site.ts";
import type { ExportOptions, ExportResult, SiteSource } from "./source.ts";
import { toldOf } from "./told.ts";
import { guard, printsOf, secretsIn, wordsAt } from "./withheld.ts";

/**
 * Writes the static site into a folder that is new, empty, or an earlier export of ours; only what changed is made and written, and the
 * public files change all at once at the end. Refuses another's folder, and any source whose pages would carry withheld words.
 * Aborting leaves the folder as it was.
 */
export async function exportSite(source: SiteSource, out: string, options: ExportOptions): Promise<ExportResult> {
  const began = performance.now();
  const key = fingerprint(options.key);
  const before = await claim(out);
  const staging = new Staging(out);
  const { pages, written, remove, after, told, save } = await stage(source, out, options, key, before, staging);
  const keep = options.keep === undefined ? null : new Keep(options.keep);
  const changed = staging.places().length + remove.length > 0;
  // Subtle: from here on a fault leaves the intent standing, and the next start finishes the work.
  if (keep && changed) await keep.prepare(out, staging.places(), remove, after, told);
  await staging.publish(remove);
  if (keep && changed) await keep.settle();
  if (options.keep !== undefined) await save(options.keep);
  return { pages, written, deleted: remove.length, seconds: (performance.now() - began) / 1000, manifest: after };
}

/** Stages all that differs; on any fault, refusal or abort takes it back. */
async function stage(source: SiteSource, out: string, options: ExportOptions, key: string, before: Manifest | null, staging: Staging) {
  try {
    const made = await Made.of(out, options.keep, before, programPrint(options.version));
    const findings = findingsIn(source, (d) => made.isClean(d));
    refuseFindings(findings);
    const site = siteOf(source, key, signingOf(options.key));
    const pause = pauser(options.signal);
    const { listed, pages, written, watched } = await gather(site, out, options, before, made, staging, pause);
    const remove = Object.keys(before?.files ?? {}).filter((path) => !listed.has(path));
    const text = await stageManifest(site, out, before, listed, options, staging);
    await searchBuilt(source, listed.keys(), staging);
    options.signal?.throwIfAborted();
    const after = sha256(text);
    const issued = Object.fromEntries(source.documents.flatMap((d) => (d.issued ? [[d.id, d.issued.hash]] : [])));
    const save = (keep: string) => made.save(keep, { manifest: after, watched, personal: findings.found, issued });
    return { pages, written, remove, after, told: toldOf(site), save };
  } catch (error) {
    await staging.abandon();
    throw error;
  }
}

/** Every file of the site with its entry in the manifest; what need not be made again keeps the entry it had. */
async function gather(
  site: Site,
  out: string,
  options: ExportOptions,
  before: Manifest | null,
  made: Made,
  staging: Staging,
  pause: () => Promise<void>,
) {
  const secrets = secretsIn(site.source);
  const [allow, watched] = [guard(secrets), printsOf(secrets)];
  const isNews = made.isNews(watched);
  const listed = new Map<string, Manifest["files"][string]>();
  let [written, done] = [0, 0];
  const total = site.documents.length + site.issues.reduce((sum, i) => sum + i.pages.length, 0);
  for (const part of parts(site, await earlierOf(out, before, site.key, isNews ? null : made), pause)) {
    await pause();
    const kept = isNews && !part.open ? null : made.kept(part);
    for (const path of kept ?? []) {
      if (isNews) allow(path, wordsAt(out, path));
      listed.set(path, before!.files[path]!);
    }
    const files: Noted[] = (kept ?? []).map((path) => ({ path, stands: true }));
    for await (const { path, bytes, words, inputs } of kept ? [] : part.make()) {
      await pause();
      if (secrets.length > 0) allow(path, words());
      listed.set(path, bytes ? { bytes: bytes.length, sha256: sha256(bytes) } : before!.files[path]!);
      if (bytes && (await staging.put(path, bytes))) written++;
      files.push({ path, stands: bytes === null, ...(inputs !== undefined && { inputs }) });
    }
    made.note(part, files);
    if (part.counts) options.progress?.(++done, total);
  }
  const pages = [...listed.keys()].filter((path) => path.endsWith(".html")).length;
  return { listed, pages, written, watched };
}

/** Stages the manifest and its signature where either is to be another than the one that stands; answers the manifest's text. */
async function stageManifest(
  site: Site,
  out: string,
  before: Manifest | null,
  listed: ReadonlyMap<string, Manifest["files"][string]>,
  options: ExportOptions,
  staging: Staging,
): Promise<string> {
  const read = (name: string) => readFile(join(out, name), "utf8").catch(() => "");
  const old = before && (await read("manifest.json"));
  const text = manifestText(site, before, old, listed, options.version);
  if (text === old && checkSignature(old, await read("signature.json"), site.key) === "valid") return old;
  await staging.put("manifest.json", Buffer.from(text));
  await staging.put("signature.json", Buffer.from(signManifest(text, options.key)));
  return text;
}
