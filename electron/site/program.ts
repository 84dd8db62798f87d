import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assetsFolder } from "./assets.ts";

/** Fingerprint of the program that writes the site: its own files where it runs, and the scripts and style it gives along. Another one makes everything again. */
export function programPrint(version: string): string {
  const hash = createHash("sha256").update(version);
  for (const folder of [import.meta.dirname, assetsFolder()]) {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { name } of files.sort((a, b) => (a.name < b.name ? -1 : 1))) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex");
}
