// Whether Electron can run here. Never imports the package "electron" itself, which downloads by being imported.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, runNode } from "./node.mjs";

const home = join(root, "node_modules/electron");
const read = (path) => readFileSync(join(home, path), "utf8").trim();
const version = () => JSON.parse(read("package.json")).version;

/** The path of an Electron of the right version that is already here, or null. ELECTRON_OVERRIDE_DIST_PATH names a folder that holds one. */
export function installedElectron() {
  try {
    const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH;
    const path = elsewhere ? join(elsewhere, executable()) : join(home, "dist", executable());
    const right = elsewhere || read("dist/version").replace(/^v/, "") === version();
    return right && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

const executable = () => ({ win32: "electron.exe", darwin: "Electron.app/Contents/MacOS/Electron" })[process.platform] ?? "electron";

/** Downloads Electron with its own installer, which checks the SHA-256 that came with the npm package. Answers its path, or null. */
export async function downloadElectron() {
  if (!(await reachable())) return null;
  console.log(`正在下载 Electron ${version()} 的运行时（约120 MB，只下载一次；按 Ctrl+C 可停止）…`);
  await runNode([join(home, "install.js")], { stdio: ["ignore", "inherit", "ignore"], timeout: 15 * 60_000 });
  return installedElectron();
}

/** Asks for the file itself and follows where it leads, for five seconds: a firewall often drops instead of refusing. */
async function reachable() {
  const base =
    process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || "https://github.com/electron/electron/releases/download/";
  const folder = (process.env.ELECTRON_CUSTOM_DIR || `v${version()}`).replace("{{ version }}", version());
  const url = `${base}${folder}/electron-v${version()}-${process.platform}-${process.arch}.zip`;
  try {
    return (await fetch(url, { method: "HEAD", signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}
