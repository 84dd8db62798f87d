import { existsSync } from "node:fs";
import { isAbsolute } from "node:path";
import { app, BrowserWindow, dialog, ipcMain, shell, type IpcMainInvokeEvent, type MenuItemConstructorOptions } from "electron";
import { z } from "zod";
import type { Machine } from "../shared/contract/machine.ts";
import { isHome } from "./shell/doors.ts";

const Title = z.string().min(1).max(100);
const Kinds = z.array(z.object({ name: z.string().max(40), extensions: z.array(z.string().regex(/^[a-z0-9]{1,8}$/)) })).max(20);
const Place = z.string().max(4000).refine(isAbsolute);

/** Answers the page's questions about the machine. A question from anywhere but our own page, or of another shape, is an error. */
export function answerMachine(): void {
  const hear = <Verb extends Exclude<keyof Machine, "pathOf">>(
    verb: Verb,
    answer: (window: BrowserWindow, ...asked: unknown[]) => ReturnType<Machine[Verb]>,
  ) =>
    ipcMain.handle(`machine/${verb}`, (event, ...asked: unknown[]) => {
      return answer(windowOf(event), ...asked);
    });

  hear("chooseFolder", async (window, title) => {
    const properties = ["openDirectory", "createDirectory", "promptToCreate"] as const;
    const chosen = await dialog.showOpenDialog(window, { title: Title.parse(title), buttonLabel: "选择", properties: [...properties] });
    return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
  });
  hear("chooseFiles", async (window, title, kinds) => {
    const filters = Kinds.parse(kinds);
    const chosen = await dialog.showOpenDialog(window, {
      title: Title.parse(title),
      buttonLabel: "选择",
      filters,
      properties: ["openFile", "multiSelections"],
    });
    return chosen.canceled ? [] : chosen.filePaths;
  });
  hear("reveal", async (_, path) => {
    const place = Place.parse(path);
    if (existsSync(place)) shell.showItemInFolder(place);
  });
}

function windowOf(event: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(event.sender);
  if (!window || event.senderFrame !== event.sender.mainFrame || !isHome(event.senderFrame.url)) throw new Error("Not asked by our page.");
  return window;
}

/** The menu bar, in Chinese; developer tools only where the program is not packed for people. */
export function menu(): MenuItemConstructorOptions[] {
  const line = { type: "separator" } as const;
  return [
    { label: "文件", submenu: [{ label: "关闭窗口", role: "close" }, line, { label: "退出", role: "quit" }] },
    {
      label: "编辑",
      submenu: [
        { label: "撤销输入", role: "undo" },
        { label: "重做输入", role: "redo" },
        line,
        ...clipboard,
        line,
        { label: "全选", role: "selectAll" },
      ],
    },
    {
      label: "视图",
      submenu: [
        ...([{ label: "重新载入", role: "reload" }, line, { label: "实际大小", role: "resetZoom" }] as const),
        ...([
          { label: "放大", role: "zoomIn" },
          { label: "缩小", role: "zoomOut" },
          line,
          { label: "全屏", role: "togglefullscreen" },
        ] as const),
        ...(app.isPackaged ? [] : ([line, { label: "开发者工具", role: "toggleDevTools" }] as const)),
      ],
    },
    { label: "帮助", submenu: [{ label: "关于公报台", role: "about" }] },
  ];
}

/** Cut, copy, paste: in the menu bar, and on a right click where text can be marked. */
export const clipboard: MenuItemConstructorOptions[] = [
  { label: "剪切", role: "cut" },
  { label: "复制", role: "copy" },
  { label: "粘贴", role: "paste" },
];
