import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { installedElectron } from "../../scripts/electron.mjs";
import { homeEnv, newFolder, root } from "./fixtures.ts";

// `npm start`, as a person types it, on machines where Electron cannot run.

let started: ChildProcess | undefined;
afterEach(async () => {
  if (!started || started.exitCode !== null) return;
  started.kill(); // politely: it takes the library process with it
  await once(started, "exit");
});

/** Runs scripts/start.mjs with more environment; `display` says whether there is a screen. Resolves when an address was printed. */
async function start(args: string[], env: Record<string, string>, display: boolean) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...plain } = homeEnv(newFolder());
  const screen = display ? { DISPLAY: ":99" } : {};
  started = spawn(process.execPath, [join(root, "scripts/start.mjs"), ...args], {
    env: { ...plain, ...screen, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const chunk of started.stdout!) {
    said += String(chunk);
    const address = /地址：(http\S+)\n/.exec(said)?.[1];
    if (address) return { process: started, said, address };
  }
  throw new Error(`No address was printed: ${said}`);
}

/** A folder whose `name` is a program that runs `script`. */
function programs(name: string, script: string): string {
  const folder = newFolder();
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
  return folder;
}

const answers = (address: string) => fetch(address).then(({ status }) => status, () => null); // prettier-ignore

test("Asked for the browser, it prints one line and a loopback address; ending it ends the library process", async () => {
  const { process: starter, said, address } = await start(["--browser"], {}, false);
  expect(said.replaceAll("正在构建…\n", "").split("\n")[0]).toBe(
    "按要求改用本机浏览器打开公报台：功能相同，只在本机 127.0.0.1 上可以访问。按 Ctrl+C 退出。",
  );
  expect(new URL(address).hostname).toBe("127.0.0.1");
  expect(await answers(address)).not.toBeNull();
  starter.kill("SIGTERM");
  await once(starter, "exit");
  expect(await answers(address)).toBeNull();
});

test("Without a screen it says so", async () => {
  expect((await start([], {}, false)).said).toContain("这里没有图形显示，改用本机浏览器");
});

test.skipIf(process.platform !== "linux")(
  "An Electron that ends at once gives way to the browser, which is opened on the address",
  async () => {
    const note = join(newFolder(), "opened");
    const opener = programs("xdg-open", `echo "$1" > ${note}`);
    const env = { ELECTRON_OVERRIDE_DIST_PATH: programs("electron", "exit 127"), PATH: opener + delimiter + process.env["PATH"] };
    const { said, address } = await start([], env, true);
    expect(said).toContain("Electron 没有启动成功，改用本机浏览器");
    await vi.waitFor(() => expect(existsSync(note) && readFileSync(note, "utf8").trim()).toBe(address), 5000);
  },
);

const unreachable: [string, RequestListener][] = [
  ["does not have it", (_, response) => response.writeHead(404).end()],
  ["never answers", () => undefined],
];
test.skipIf(process.platform !== "linux" || installedElectron()).each(unreachable)(
  "A mirror that %s is given up within seconds",
  async (_, listener) => {
    const mirror = createServer(listener).listen(0, "127.0.0.1");
    await once(mirror, "listening");
    const env = {
      ELECTRON_MIRROR: `http://127.0.0.1:${(mirror.address() as AddressInfo).port}/`,
      PATH: programs("xdg-open", "") + delimiter + process.env["PATH"],
    };
    expect((await start([], env, true)).said).toContain("取不到 Electron 运行时，改用本机浏览器");
    mirror.closeAllConnections();
    mirror.close();
  },
);
