import { EventEmitter } from "node:events";
import type * as Electron from "electron";

// An Electron that holds the program to Electron's order and remembers what it was told. The types are Electron's own, so that drift does not compile.

type Part<Of, Names extends keyof Of> = Pick<Of, Names>;

let ready = false;
const needsReady = (what: string) => {
  if (!ready) throw new Error(`${what} was used before app was ready`);
};

/** What the program did, for the tests to look at. */
export const seen = {
  schemes: [] as Electron.CustomScheme[],
  handlers: new Map<string, (request: Request) => Response | Promise<Response>>(),
  windows: [] as FakeWindow[],
  forks: [] as { path: string; env: Record<string, string>; process: FakeLibrary }[],
  asked: new Map<string, (event: Electron.IpcMainInvokeEvent, ...asked: unknown[]) => unknown>(),
  outside: [] as string[],
  revealed: [] as string[],
  errors: [] as string[],
  permissions: {} as { request?: unknown; check?: unknown; device?: unknown; load?: unknown },
  exitCode: null as number | null,
  quits: 0,
};

/** A library process that lives only as its messages. */
export class FakeLibrary extends EventEmitter {
  stops = 0;
  postMessage(message: { stop?: boolean }) {
    if (message.stop) this.stops++;
  }
  kill() {
    return this.emit("exit", 0);
  }
}

class FakeApp extends EventEmitter {
  firstInstance = true;
  isPackaged = true;
  userData = "";
  commandLine = { appendSwitch: () => undefined };
  private start: () => void = () => undefined;
  private readonly started = new Promise<void>((resolve) => (this.start = resolve));
  whenReady = () => this.started;
  requestSingleInstanceLock = () => this.firstInstance;
  getPath = () => this.userData;
  getVersion = () => "0";
  setAboutPanelOptions = () => undefined;
  quit = () => {
    seen.quits++;
    const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) };
    this.emit("will-quit", event);
    if (!event.defaultPrevented) seen.exitCode ??= 0;
  };
  exit = (code?: number) => (seen.exitCode = code ?? 0);
  async becomeReady() {
    ready = true;
    this.start();
    await new Promise((done) => setImmediate(done));
  }
}
export const app = new FakeApp();
app satisfies Part<Electron.App, "whenReady" | "requestSingleInstanceLock" | "getVersion" | "quit" | "exit" | "isPackaged">;

export const protocol = {
  registerSchemesAsPrivileged(schemes) {
    if (ready) throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready");
    seen.schemes.push(...schemes);
  },
  handle(scheme, handler) {
    needsReady("protocol.handle");
    if (!seen.schemes.some((each) => each.scheme === scheme)) throw new Error(`${scheme} was not registered`);
    seen.handlers.set(scheme, handler);
  },
} satisfies Part<Electron.Protocol, "registerSchemesAsPrivileged" | "handle">;

class FakeContents extends EventEmitter {
  mainFrame = { url: "app://library/" };
  openHandler?: (details: { url: string }) => { action: string };
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler;
  }
}

export class FakeWindow extends EventEmitter {
  static fromWebContents = (contents: unknown) => seen.windows.find((window) => window.webContents === contents) ?? null;
  readonly webContents = new FakeContents();
  loaded: string[] = [];
  done: string[] = [];
  minimized = false;
  constructor(readonly options: Electron.BrowserWindowConstructorOptions) {
    super();
    needsReady("BrowserWindow");
    seen.windows.push(this);
    app.emit("web-contents-created", {}, this.webContents);
  }
  loadURL = async (url: string) => void this.loaded.push(url);
  isMinimized = () => this.minimized;
  isMaximized = () => this.done.includes("maximize");
  getNormalBounds = () => ({ x: 0, y: 0, width: 1400, height: 900 });
  show = () => void this.done.push("show");
  focus = () => void this.done.push("focus");
  restore = () => void this.done.push("restore");
  maximize = () => void this.done.push("maximize");
  reload = () => void this.done.push("reload");
}
export { FakeWindow as BrowserWindow };

export const utilityProcess = {
  fork(path: string, _args: string[], options: Electron.ForkOptions) {
    needsReady("utilityProcess.fork");
    const process = new FakeLibrary();
    seen.forks.push({ path, env: options.env as Record<string, string>, process });
    return process;
  },
};

const session = {
  get defaultSession() {
    needsReady("session.defaultSession");
    return {
      setPermissionRequestHandler: (handler: unknown) => (seen.permissions.request = handler),
      setPermissionCheckHandler: (handler: unknown) => (seen.permissions.check = handler),
      setDevicePermissionHandler: (handler: unknown) => (seen.permissions.device = handler),
      webRequest: { onBeforeRequest: (handler: unknown) => (seen.permissions.load = handler) },
    };
  },
};
export { session };

export const dialog = {
  answers: [] as Electron.OpenDialogReturnValue[],
  asked: [] as Electron.OpenDialogOptions[],
  showOpenDialog: async (_window: unknown, options: Electron.OpenDialogOptions) => {
    dialog.asked.push(options);
    return dialog.answers.shift() ?? { canceled: true, filePaths: [] };
  },
  showErrorBox: (_title: string, words: string) => void seen.errors.push(words),
  showMessageBox: async () => ({ response: 0 }),
};
export const shell = {
  openExternal: async (url: string) => void seen.outside.push(url),
  showItemInFolder: (path: string) => void seen.revealed.push(path),
} satisfies Part<Electron.Shell, "openExternal" | "showItemInFolder">;
export const ipcMain = {
  handle: (channel, answer) => void seen.asked.set(channel, answer),
} satisfies Part<Electron.IpcMain, "handle">;
export const nativeTheme = { shouldUseDarkColors: false } satisfies Part<Electron.NativeTheme, "shouldUseDarkColors">;
export const Menu = {
  bar: [] as Electron.MenuItemConstructorOptions[],
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => ({ template, popup: () => undefined }),
  setApplicationMenu: (menu: { template: Electron.MenuItemConstructorOptions[] }) => (Menu.bar = menu.template),
};
