import { join } from "node:path";
import { app, BrowserWindow, dialog, Menu, nativeTheme, protocol, session, shell, utilityProcess, type WebContents } from "electron";
import { answerMachine, clipboard, menu } from "./machine.ts";
import { answerFrom } from "./shell/answer.ts";
import { home, isHome, mayLoad, mayOpenOutside } from "./shell/doors.ts";
import { keep, type Keeper } from "./shell/keeper.ts";
import { newPipe } from "./shell/pipe.ts";
import { readSize, smallest, writeSize } from "./shell/windowSize.ts";

// The desktop shell: a window on the library process, which runs apart from it and does everything else.

const title = "公报台";
const beside = (path: string) => join(import.meta.dirname, path);

// Subtle: Electron takes this before it is ready, or not at all.
protocol.registerSchemesAsPrivileged([
  { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
]);
app.commandLine.appendSwitch("lang", "zh-CN");
app.on("web-contents-created", (_, contents) => guard(contents));
process.on("uncaughtException", (error) =>
  fail(`程序内部出错，需要关闭。已保存的内容不受影响，请重新打开。\n\n${error.stack ?? error.message}`),
);

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  guardSession();
  answerMachine();
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu()));
  app.setAboutPanelOptions({ applicationName: title, applicationVersion: app.getVersion() });

  let pipe = newPipe();
  const keeper = keep((again) => {
    pipe.remove();
    pipe = newPipe();
    const env = { ...process.env, GAZETTE_PIPE: pipe.address, GAZETTE_TOKEN: pipe.token, ...(again && { GAZETTE_RESTARTED: "1" }) };
    return utilityProcess.fork(beside("serve.js"), [], { env, serviceName: "公报台资料库", stdio: "inherit" });
  }, tellGivenUp);
  protocol.handle(
    "app",
    answerFrom(keeper, () => pipe),
  );

  const window = openWindow();
  app.on("second-instance", () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on("window-all-closed", () => app.quit());
  process.once("exit", () => pipe.remove());
  stopBeforeQuit(keeper);
}

function openWindow(): BrowserWindow {
  const sizeFile = join(app.getPath("userData"), "window.json");
  const { width, height, maximized } = readSize(sizeFile);
  const window = new BrowserWindow({
    title,
    width,
    height,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#191817" : "#f0eeea", // --desk of renderer/style
    webPreferences: {
      preload: beside("../preload/preload.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false, // it would fetch dictionaries
      navigateOnDragDrop: false,
    },
  });
  if (maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => writeSize(sizeFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }));
  window.on("page-title-updated", (event) => event.preventDefault());
  window.webContents.on("render-process-gone", (_, { reason }) => reason !== "clean-exit" && offerReload(window));
  void window.loadURL(home).catch(() => undefined); // the page says what it cannot reach; the keeper says what has died
  return window;
}

/** No window goes anywhere but home, opens another, holds a webview or gets a permission. */
function guard(contents: WebContents): void {
  const stay = (event: { preventDefault(): void; readonly url: string }) => {
    if (!isHome(event.url)) event.preventDefault();
  };
  contents.on("will-navigate", stay);
  contents.on("will-frame-navigate", stay);
  contents.on("will-redirect", stay);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url);
    return { action: "deny" };
  });
  contents.on("context-menu", (_, { isEditable, selectionText }) => {
    if (isEditable || selectionText) Menu.buildFromTemplate(isEditable ? clipboard : clipboard.slice(1, 2)).popup();
  });
}

function guardSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_, __, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
}

/** Quits when the library process has ended in its own way: it closes the library and gives its workers up. */
function stopBeforeQuit(keeper: Keeper): void {
  let stopped = false;
  app.on("will-quit", (event) => {
    if (stopped) return;
    event.preventDefault();
    void keeper.stop().then(() => {
      stopped = true;
      app.quit();
    });
  });
}

function offerReload(window: BrowserWindow): void {
  const choice = {
    type: "warning" as const,
    title,
    message: "窗口意外停止。已保存的内容不受影响。",
    buttons: ["重新载入", "退出"],
    noLink: true,
  };
  void dialog.showMessageBox(window, choice).then(({ response }) => (response === 0 ? window.reload() : app.quit()));
}

const tellGivenUp = () =>
  fail("资料库进程接连几次意外停止，程序需要关闭。已保存的内容不受影响。请重新打开；仍然不行时，请把日志交给技术人员。");

function fail(words: string): void {
  dialog.showErrorBox("公报台不能继续运行", words);
  app.exit(1);
}
