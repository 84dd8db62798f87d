import { fork } from "node:child_process";
import { EventEmitter } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";

// Electron for the built main bundle under plain Node. A window is a loopback address whose every request is answered by the bundle's own
// protocol handler; tests/e2e/shell/desk.ts opens a real Chromium page on it and speaks with this process by messages.
// Unlike Electron it has no sandbox, no app:// origin, no native dialogs and no menus.

type Handler = (request: Request) => Promise<Response>;
const handlers = new Map<string, Handler>();
const asked = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
const say = (message: object) => process.send?.(message);
const nothing = () => undefined;

class App extends EventEmitter {
  isPackaged = true;
  commandLine = { appendSwitch: nothing };
  whenReady = () => Promise.resolve();
  requestSingleInstanceLock = () => true;
  getPath = () => process.env["TEST_USER_DATA"] ?? ".";
  getVersion = () => "0";
  setAboutPanelOptions = nothing;
  exit = (code = 0) => process.exit(code);
  quit = () => {
    const event = { prevented: false, preventDefault: () => (event.prevented = true) };
    this.emit("will-quit", event);
    if (!event.prevented) process.exit(0);
  };
}
export const app = new App();

export const protocol = {
  registerSchemesAsPrivileged: nothing,
  handle: (scheme: string, handler: Handler) => handlers.set(scheme, handler),
};

class Contents extends EventEmitter {
  mainFrame = { url: "app://library/" };
  setWindowOpenHandler = nothing;
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  static fromWebContents = () => BrowserWindow.all[0];
  webContents = new Contents();
  options: { webPreferences: { preload: string } };
  constructor(options: BrowserWindow["options"]) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit("web-contents-created", {}, this.webContents);
  }
  async loadURL(url: string) {
    say({ window: { address: await answering(new URL(url)), preload: this.options.webPreferences.preload } });
    this.emit("ready-to-show");
  }
  show = nothing;
  focus = nothing;
  maximize = nothing;
  isMaximized = () => false;
  isMinimized = () => false;
  getNormalBounds = () => ({ width: 1280, height: 800 });
}

/** Opens a loopback address that stands for `home`; streams, ranges and the event stream go through the bundle's handler. */
async function answering(home: URL): Promise<string> {
  const server = createServer(async (request, response) => {
    const left = new AbortController();
    response.on("close", () => left.abort());
    const { method = "GET" } = request;
    const body = method === "GET" || method === "HEAD" ? null : Buffer.concat(await request.toArray());
    const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    // Subtle: in Electron the page's origin is app://library; the stand-in's own address is nobody's business.
    for (const name of ["origin", "referer", "host", "connection"]) headers.delete(name);
    if (method !== "GET" && method !== "HEAD") headers.set("origin", `${home.protocol}//${home.host}`);
    const { signal } = left;
    const answer = await handlers.get(home.protocol.slice(0, -1))!(
      new Request(`${home.protocol}//${home.host}${request.url}`, { method, headers, body, signal }),
    );
    response.writeHead(answer.status, [...answer.headers].flat());
    if (answer.body)
      Readable.fromWeb(answer.body as never)
        .on("error", () => response.destroy())
        .pipe(response);
    else response.end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${home.pathname}`;
}

export const utilityProcess = {
  fork(path: string, args: string[], { env }: { env: NodeJS.ProcessEnv }) {
    const child = fork(path, args, { env, execArgv: ["--import", new URL("parentPort.ts", import.meta.url).href] });
    say({ library: child.pid });
    return Object.assign(new EventEmitter(), {
      on: child.on.bind(child),
      postMessage: (message: object) => child.connected && child.send(message),
      kill: () => child.kill(),
    });
  },
};

export const ipcMain = { handle: (channel: string, answer: (event: unknown, ...args: unknown[]) => unknown) => asked.set(channel, answer) };
export const dialog = {
  showOpenDialog: async () => ({ canceled: false, filePaths: [process.env["TEST_CHOSEN"] ?? "/"] }),
  showErrorBox: (_: string, words: string) => say({ error: words }),
  showMessageBox: async () => ({ response: 0 }),
};
export const Menu = { buildFromTemplate: (template: unknown) => template, setApplicationMenu: nothing };
export const nativeTheme = { shouldUseDarkColors: false };
export const shell = { openExternal: async () => undefined, showItemInFolder: (path: string) => say({ revealed: path }) };
export const session = {
  defaultSession: {
    setPermissionRequestHandler: nothing,
    setPermissionCheckHandler: nothing,
    setDevicePermissionHandler: nothing,
    webRequest: { onBeforeRequest: nothing },
  },
};

process.on("message", async ({ ask, channel, args }: { ask: number | "close"; channel: string; args: unknown[] }) => {
  if (ask === "close") return app.emit("window-all-closed");
  const sender = BrowserWindow.all[0]!.webContents;
  const event = { sender, senderFrame: sender.mainFrame };
  const answer = Promise.resolve().then(() => asked.get(channel)!(event, ...args));
  return answer.then((value) => say({ answer: ask, value }), (error: Error) => say({ answer: ask, error: error.message })); // prettier-ignore
});
