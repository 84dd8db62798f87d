import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** Builds where no build has made the site's own files yet. */
export function builtAssets(): Promise<void> {
  if (existsSync(join(root, "out/site/notices.txt"))) return Promise.resolve();
  execFileSync(process.execPath, [join(root, "scripts/build.mjs")], { cwd: root, stdio: "inherit" });
  return Promise.resolve();
}
