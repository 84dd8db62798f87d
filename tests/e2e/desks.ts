import { _electron as electron } from "playwright";
import { describe, test } from "vitest";
import { installedElectron } from "../../scripts/electron.mjs";
import { launch } from "./browser.ts";
import { homeEnv, newFolder, root, startServer, watchErrors, type Desk } from "./fixtures.ts";

const viewport = { width: 1280, height: 800 };
/** How long a step waits for what it acts on: long, since a machine that is busy is not a program that is wrong. */
const patience = 60_000;

/** Opens the program in the browser shell: the built library process, and a real Chromium on its address. */
export async function openBrowserDesk(home = newFolder()): Promise<Desk> {
  const server = await startServer(home);
  const browser = await launch();
  const page = await browser.newPage({ viewport, acceptDownloads: true });
  page.setDefaultTimeout(patience);
  const errors = watchErrors(page);
  await page.goto(server.address);
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  return { shell: "browser", home, page, errors, close };
}

/** Opens the program in the Electron that is installed here. */
async function openElectronDesk(home = newFolder()): Promise<Desk> {
  const executablePath = installedElectron()!;
  const program = await electron.launch({
    executablePath,
    args: [root, `--user-data-dir=${home}`],
    env: homeEnv(home) as Record<string, string>,
  });
  const page = await program.firstWindow();
  page.setDefaultTimeout(patience);
  return { shell: "electron", home, page, errors: watchErrors(page), close: () => program.close() };
}

/** Tells the same journey in the browser shell and, where its runtime is installed, in Electron; where not, it is reported as skipped by name. */
export function inEachShell(name: string, journey: (open: (home?: string) => Promise<Desk>) => void): void {
  const tell = (open: (home?: string) => Promise<Desk>) => () => {
    journey(open);
  };
  describe(`${name}（浏览器外壳）`, tell(openBrowserDesk));
  if (installedElectron()) describe(`${name}（Electron）`, tell(openElectronDesk));
  else test.skip(`${name}（Electron：这里没有它的运行时）`, () => undefined);
}
