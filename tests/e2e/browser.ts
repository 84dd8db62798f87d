import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium, type Browser } from "playwright";

/** A Chromium on this machine: where it was found, and what it needs in its environment. */
export interface Found {
  readonly how: "E2E_BROWSER" | "playwright" | "system" | "npm";
  readonly path: string;
  readonly env?: Readonly<Record<string, string>>;
}

const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  );

/** Starts a headless Chromium: `E2E_BROWSER`, playwright's own, the system's, or the one that comes with npm. Throws one sentence where there is none. */
export async function launch(): Promise<Browser> {
  const { path, env } = await findBrowser();
  return chromium.launch({ executablePath: path, args: flags, env: { ...(process.env as Record<string, string>), ...env } });
}

/** Where `launch` finds its browser. */
export async function findBrowser(): Promise<Found> {
  const asked = process.env["E2E_BROWSER"];
  if (asked && existsSync(asked)) return { how: "E2E_BROWSER", path: asked };
  if (asked) throw new Error(`E2E_BROWSER 指向的 ${asked} 不存在。请改正，或去掉这个环境变量。`);
  const own = chromium.executablePath();
  if (existsSync(own)) return { how: "playwright", path: own };
  const system = systemBrowsers().find((path) => existsSync(path));
  if (system) return { how: "system", path: system };
  const npm = await npmBrowser();
  if (npm) return npm;
  throw new Error(
    `没有可以做端到端测试的浏览器。找过：${own}；系统里的 Chrome、Chromium、Edge；npm 带来的 Chromium。` +
      "请任选其一：安装 Chrome 或 Chromium；运行 npx playwright install chromium；用 E2E_BROWSER 指明浏览器的路径。",
  );
}

function systemBrowsers(): string[] {
  if (process.platform === "win32") {
    const homes = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((name) => process.env[name] ?? []);
    return homes.flatMap((home) =>
      ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((path) => join(home, path)),
    );
  }
  if (process.platform === "darwin")
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"];
  return (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}

/**
 * The headless Chromium inside the npm package @sparticuz/chromium (Linux x64), unpacked once into node_modules/.cache; null elsewhere.
 * Subtle: the package unpacks into TMPDIR and trusts whatever lies there, and brings its shared libraries only where it
 * believes it runs on Lambda. So it unpacks in a folder of its own, which then takes its final name in one step.
 */
async function npmBrowser(): Promise<Found | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const folder = dirname(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")));
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const cache = join(import.meta.dirname, "../../node_modules/.cache");
  const home = join(cache, `npm-chromium-${version}`);
  if (!existsSync(home)) await unpack(cache, home);
  return { how: "npm", path: join(home, "chromium"), env: { LD_LIBRARY_PATH: join(home, "al2023/lib") } };
}

async function unpack(cache: string, home: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, "npm-chromium-new-"));
  const touched = ["TMPDIR", "AWS_EXECUTION_ENV", "LD_LIBRARY_PATH", "FONTCONFIG_PATH", "HOME"];
  const before = touched.map((name) => [name, process.env[name]] as const);
  process.env["TMPDIR"] = fresh;
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs24.x";
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    packed.setGraphicsMode = false;
    await packed.executablePath();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  try {
    renameSync(fresh, home);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}
