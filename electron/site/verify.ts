import { lstat, readFile, readdir } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import { join } from "node:path";
import type { Verification } from "../../shared/contract/publications.ts";
import { Refusal } from "../../shared/refusal.ts";
import { hidden } from "./folder.ts";
import { checkSignature, readManifest, vouchers } from "./manifest.ts";

/**
 * Compares an exported folder with its manifest: every changed, missing and extra file by name, and who vouches for the
 * manifest. `key` is the fingerprint printed on paper. Changes nothing. Refuses a folder without a manifest.
 */
export async function verify(out: string, options: { readonly key?: string } = {}): Promise<Verification> {
  const text = await readFile(join(out, "manifest.json"), "utf8").catch(() => null);
  const unfinished = (await lstat(join(out, hidden)).catch(() => null)) !== null;
  const manifest = text === null ? null : readManifest(text);
  if (text === null && !unfinished)
    throw new Refusal("not-found", `“${out}”里没有校验清单 manifest.json，不能核对。请选导出的网站文件夹。`);
  if (text !== null && !manifest) throw new Refusal("unreadable", `“${out}”里的校验清单 manifest.json 已损坏，不能核对。请重新导出。`);

  const signature = await readFile(join(out, "signature.json"), "utf8").catch(() => null);
  const signed = signature === null || text === null ? "absent" : checkSignature(text, signature, options.key);
  const [changed, missing]: [string[], string[]] = [[], []];
  if (signature === null && text !== null) missing.push("signature.json");
  const files = manifest?.files ?? {};
  for (const [path, { bytes, sha256 }] of Object.entries(files)) {
    const found = await lstat(join(out, path)).catch(() => null);
    if (!found) missing.push(path);
    else if (!found.isFile() || found.size !== bytes || (await hashOf(join(out, path))) !== sha256) changed.push(path);
  }
  const known = new Set([...Object.keys(files), ...vouchers]);
  const extra = (await everyFile(out)).filter((path) => !known.has(path));
  return {
    ok: !changed.length && !missing.length && !extra.length && !unfinished && signed === "valid",
    signature: signed,
    unfinished,
    files: Object.keys(files).length,
    changed: changed.sort(),
    missing: missing.sort(),
    extra: extra.sort(),
  };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** Everything under a folder that is not a folder itself; links are named, never followed. */
async function everyFile(out: string, under = ""): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(out, under), { withFileTypes: true })) {
    const path = under + entry.name;
    if (path === hidden) continue;
    if (entry.isDirectory()) found.push(...(await everyFile(out, `${path}/`)));
    else found.push(path);
  }
  return found;
}
