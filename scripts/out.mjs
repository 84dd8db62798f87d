// What a build makes, and whether it is still true to its sources.
import { copyFileSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { binOf, root, runNode } from "./node.mjs";
import { writeNotices } from "./notices.mjs";

const sources = ["shared", "electron", "renderer", "electron.vite.config.ts", "package-lock.json"];
const made = [
  "out/main/main.js",
  "out/main/serve.js",
  "out/main/cli.js",
  "out/main/child.js",
  "out/preload/preload.cjs",
  "out/renderer/index.html",
  "out/site",
  "out/fonts",
  "out/renderer/notices.txt",
];
/** The fonts a page is set in where the machine has none better, with their licence: only what is used of the package. */
const fonts = ["400Regular/NotoSerifSC_400Regular.ttf", "700Bold/NotoSerifSC_700Bold.ttf", "LICENSE_FONT"];

/** Builds the exported site's scripts (out/site), then the program (out/main, out/preload, out/renderer), the shipped fonts (out/fonts) and the notices of what is shipped (notices.txt in both) beside them. Answers 0, or the code of the step that failed. */
export async function build(options = {}) {
  copyFonts();
  const site = await runNode([binOf("vite"), "build", "--config", "renderer/site/vite.config.ts", "--logLevel", "warn"], {
    cwd: root,
    ...options,
  });
  const program = site || (await runNode([binOf("electron-vite"), "build", "--logLevel", "warn"], { cwd: root, ...options }));
  if (program === 0) writeNotices();
  return program;
}

/** Whether anything built is missing, or older than the newest source. */
export function stale() {
  const ages = made.map((path) => newest(join(root, path)));
  return ages.includes(0) || Math.min(...ages) < Math.max(...sources.map((path) => newest(join(root, path))));
}

function copyFonts() {
  const to = join(root, "out/fonts");
  mkdirSync(to, { recursive: true });
  for (const file of fonts)
    copyFileSync(join(root, "node_modules/@expo-google-fonts/noto-serif-sc", file), join(to, file.split("/").at(-1)));
}

/** When the youngest file at or below a path was written; 0 where there is none. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
