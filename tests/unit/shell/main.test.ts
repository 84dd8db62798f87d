import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

vi.mock("electron", () => import("./fakeElectron.ts"));
const { app, seen, Menu } = await import("./fakeElectron.ts");

// One start of the program, told in order: what Electron was asked before it was ready, and what a window may do after.

const userData = mkdtempSync(join(tmpdir(), "gazette-shell-"));
let server: Server;

beforeAll(async () => {
  app.userData = userData;
  await import("../../../electron/main.ts");
  expect(seen.schemes.map(({ scheme }) => scheme)).toEqual(["app"]);
  expect(seen.windows).toEqual([]);
  await app.becomeReady();
});
afterAll(() => {
  server.close();
  rmSync(userData, { recursive: true });
});

const fetchIt = async (path: string, init?: RequestInit) => seen.handlers.get("app")!(new Request(`app://library${path}`, init));
const theWindow = () => seen.windows[0]!;
const last = () => seen.forks.at(-1)!;

/** Listens where the newest library process was told to, and answers what it heard. */
async function listen() {
  server?.close();
  server = createServer((request, response) =>
    response.end(JSON.stringify({ url: request.url, token: request.headers["x-gazette-token"] })),
  );
  await new Promise<void>((listening) => server.listen(last().env["GAZETTE_PIPE"], listening));
  last().process.emit("message", { ready: true });
}

test("The scheme is privileged enough for fetch, streams and a secure page, and answered only by the library process", () => {
  expect(seen.schemes[0]?.privileges).toEqual({ standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true });
  expect([...seen.handlers.keys()]).toEqual(["app"]);
});

test("Every window is sandboxed, isolated, without Node, with web security and without webviews", () => {
  expect(seen.windows).toHaveLength(1);
  for (const { options } of seen.windows) {
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
    for (const risky of [
      "nodeIntegrationInWorker",
      "nodeIntegrationInSubFrames",
      "allowRunningInsecureContent",
      "experimentalFeatures",
      "enableBlinkFeatures",
    ])
      expect(options.webPreferences).not.toHaveProperty(risky);
  }
  expect(theWindow().loaded).toEqual(["app://library/"]);
});

test("Every permission is denied, also those of devices", () => {
  const { request, check, device } = seen.permissions as Record<string, (...asked: unknown[]) => unknown>;
  const answers: boolean[] = [];
  request!({}, "media", (allowed: boolean) => answers.push(allowed));
  expect([...answers, check!({}, "geolocation"), device!({})]).toEqual([false, false, false]);
});

test("The window loads nothing from any network", () => {
  const load = seen.permissions.load as (details: { url: string }, answer: (said: { cancel: boolean }) => void) => void;
  const cancelled = (url: string) => {
    let said = false;
    load({ url }, ({ cancel }) => (said = cancel));
    return said;
  };
  expect(["app://library/a.js", "data:,x", "blob:app://library/1"].map(cancelled)).toEqual([false, false, false]);
  expect(["https://example.org/", "http://127.0.0.1/", "file:///etc/passwd", "ws://example.org/", "app://other/"].map(cancelled)).toEqual(
    Array(5).fill(true),
  );
});

test("The window stays at home: it neither goes elsewhere nor takes a webview in", () => {
  for (const name of ["will-navigate", "will-frame-navigate", "will-redirect"]) {
    const stopped = (url: string) => {
      const event = { url, preventDefault: vi.fn() };
      theWindow().webContents.emit(name, event);
      return event.preventDefault.mock.calls.length === 1;
    };
    expect([stopped("https://www.gov.cn/"), stopped("file:///etc/passwd"), stopped("app://library/index.html")]).toEqual([
      true,
      true,
      false,
    ]);
  }
  const event = { preventDefault: vi.fn() };
  theWindow().webContents.emit("will-attach-webview", event);
  expect(event.preventDefault).toHaveBeenCalledOnce();
});

test("No second window opens; only a government site is handed to the browser", () => {
  const open = theWindow().webContents.openHandler!;
  for (const url of ["https://www.gov.cn/zhengce/", "https://gov.cn.example.org/", "file:///etc/passwd", "javascript:alert(1)"])
    expect(open({ url })).toEqual({ action: "deny" });
  expect(seen.outside).toEqual(["https://www.gov.cn/zhengce/"]);
});

test("A request waits for the library process, carries the token and brings the answer back", async () => {
  const answer = fetchIt("/api/library/state?x=1", { method: "POST", body: "{}" });
  await listen();
  expect(await (await answer).json()).toEqual({ url: "/api/library/state?x=1", token: last().env["GAZETTE_TOKEN"] });
  expect(last().env["GAZETTE_TOKEN"]).toMatch(/^[0-9a-f]{64}$/);
  expect((await seen.handlers.get("app")!(new Request("app://elsewhere/"))).status).toBe(404);
});

test("A library process that dies is started again, knows it, and gets a new pipe and token", async () => {
  const before = last();
  before.process.emit("exit", 1);
  expect(seen.forks).toHaveLength(2);
  expect(before.env).not.toHaveProperty("GAZETTE_RESTARTED");
  expect(last().env["GAZETTE_RESTARTED"]).toBe("1");
  expect(last().env["GAZETTE_PIPE"]).not.toBe(before.env["GAZETTE_PIPE"]);
  const answer = fetchIt("/files/x");
  await listen();
  expect(await (await answer).json()).toMatchObject({ token: last().env["GAZETTE_TOKEN"] });
});

test("A second start of the program brings the window to the front", () => {
  theWindow().minimized = true;
  app.emit("second-instance");
  expect(theWindow().done).toEqual(["restore", "focus"]);
});

test("The menu bar speaks Chinese and offers no developer tools in a packed program", () => {
  const labels = Menu.bar.flatMap(({ label, submenu }) => [label, ...(submenu as { label?: string }[]).map((item) => item.label)]);
  for (const label of labels) if (label) expect(label).toMatch(/^\p{Script=Han}+$/u);
  expect(labels).not.toContain("开发者工具");
});

test("The window's size is written down when it closes", () => {
  theWindow().emit("close");
  expect(JSON.parse(readFileSync(join(userData, "window.json"), "utf8"))).toEqual({ width: 1400, height: 900, maximized: false });
});

test("The program quits only when the library process has ended", async () => {
  app.emit("window-all-closed");
  expect([last().process.stops, seen.exitCode]).toEqual([1, null]);
  last().process.emit("exit", 0);
  await vi.waitFor(() => expect(seen.exitCode).toBe(0));
  expect(seen.errors).toEqual([]);
});
