import { contextBridge, ipcRenderer, webUtils } from "electron";
import type { Machine } from "../shared/contract/machine.ts";

type DroppedFile = Parameters<typeof webUtils.getPathForFile>[0];

/** All that the page gets of the machine: four questions, no channel of its own. */
const machine: Machine<DroppedFile> = {
  chooseFolder: (title) => ipcRenderer.invoke("machine/chooseFolder", title),
  chooseFiles: (title, kinds) => ipcRenderer.invoke("machine/chooseFiles", title, kinds),
  reveal: (path) => ipcRenderer.invoke("machine/reveal", path),
  pathOf: (file) => webUtils.getPathForFile(file),
};

contextBridge.exposeInMainWorld("machine", machine);
