import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { launch } from "../browser.ts";
import { homeEnv, root, watchErrors, type Desk } from "../fixtures.ts";

interface Said {
  window?: { address: string; preload: string };
  library?: number;
  error?: string;
  revealed?: string;
  answer?: number;
  value?: unknown;
}

/** The built Electron main bundle with its window in a real Chromium, and what it said about its machine. */
export interface BundleDesk extends Desk {
  readonly said: readonly Said[];
  /** The process ids of the library processes, in the order they were started. */
  libraries(): number[];
  /** Closes the window, as a person does, and answers the exit code of the program. */
  quit(): Promise<number>;
}

/** Runs out/main/main.js under Node with its "electron" replaced; `chosen` is what its file dialogs answer. */
export async function openBundle(home: string, chosen = home): Promise<BundleDesk> {
  const hook = new URL("hook.ts", import.meta.url).href;
  const env = { ...homeEnv(home), TEST_USER_DATA: home, TEST_CHOSEN: chosen };
  const main = fork(join(root, "out/main/main.js"), [], {
    env,
    execArgv: ["--import", hook],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const said: Said[] = [];
  main.on("message", (message: Said) => said.push(message));
  const { window } = await heard(main, said, (each) => each.window !== undefined);
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await givePreload(page, main, said, readFileSync(window!.preload, "utf8"));
  const errors = watchErrors(page);
  await page.goto(window!.address);
  const end = async () => {
    await browser.close();
    if (main.exitCode !== null) return main.exitCode;
    main.send({ ask: "close" });
    const [code] = (await once(main, "exit")) as [number];
    return code;
  };
  const libraries = () => said.flatMap(({ library }) => library ?? []);
  return { shell: "bundle", home, page, errors, said, libraries, quit: end, close: async () => void (await end()) };
}

async function heard(main: ChildProcess, said: readonly Said[], wanted: (message: Said) => boolean): Promise<Said> {
  for (;;) {
    const found = said.find(wanted);
    if (found) return found;
    const ended = once(main, "exit").then(() => Promise.reject(new Error("The main bundle ended before it answered.")));
    await Promise.race([once(main, "message"), ended]);
  }
}

/** Runs the built preload script in the page, with Electron's three helpers answered by the main bundle. */
async function givePreload(page: Page, main: ChildProcess, said: readonly Said[], preload: string): Promise<void> {
  let count = 0;
  await page.exposeFunction("askMain", async (channel: string, args: unknown[]) => {
    const ask = ++count;
    main.send({ ask, channel, args });
    const { value, error } = await heard(main, said, ({ answer }) => answer === ask);
    if (error) throw new Error(error);
    return value;
  });
  await page.addInitScript(`{
    const helpers = {
      contextBridge: { exposeInMainWorld: (name, value) => { globalThis[name] = value; } },
      ipcRenderer: { invoke: (channel, ...args) => globalThis.askMain(channel, args) },
      webUtils: { getPathForFile: (file) => "/" + file.name },
    };
    ((require, module, exports) => { ${preload} })(() => helpers, {}, {});
  }`);
}
