// What a build makes, and whether it is still true to its sources.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { binOf, root, runNode } from "./node.mjs";

const sources = ["shared", "electron", "renderer", "electron.vite.config.ts", "package-lock.json"];
const made = [
  "out/main/main.js",
  "out/main/serve.js",
  "out/main/cli.js",
  "out/main/child.js",
  "out/preload/preload.cjs",
  "out/renderer/index.html",
  "out/site",
];

/** Builds the exported site's scripts (out/site), then the program (out/main, out/preload, out/renderer). Answers 0, or the code of the step that failed. */
export async function build(options = {}) {
  const site = await runNode([binOf("vite"), "build", "--config", "renderer/site/vite.config.ts", "--logLevel", "warn"], {
    cwd: root,
    ...options,
  });
  return site || runNode([binOf("electron-vite"), "build", "--logLevel", "warn"], { cwd: root, ...options });
}

/** Whether anything built is missing, or older than the newest source. */
export function stale() {
  const ages = made.map((path) => newest(join(root, path)));
  return ages.includes(0) || Math.min(...ages) < Math.max(...sources.map((path) => newest(join(root, path))));
}

/** When the youngest file at or below a path was written; 0 where there is none. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
