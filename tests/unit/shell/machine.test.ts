import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";

vi.mock("electron", () => import("./fakeElectron.ts"));
const { app, BrowserWindow, dialog, seen } = await import("./fakeElectron.ts");
const { answerMachine } = await import("../../../electron/machine.ts");

let window: InstanceType<typeof BrowserWindow>;
beforeAll(async () => {
  await app.becomeReady();
  window = new BrowserWindow({});
  answerMachine();
});

/** Asks as the page in the window does; `from` is the address of the asking frame. */
const ask = async (verb: string, asked: unknown[], from = "app://library/index.html") => {
  window.webContents.mainFrame.url = from;
  const event = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
  return seen.asked.get(`machine/${verb}`)!(event as never, ...asked);
};

test("A chosen folder comes back; thinking better of it is null", async () => {
  dialog.answers = [{ canceled: false, filePaths: ["/资料库"] }];
  expect(await ask("chooseFolder", ["选择资料库"])).toBe("/资料库");
  expect(await ask("chooseFolder", ["选择资料库"])).toBeNull();
  expect(dialog.asked[0]).toMatchObject({ title: "选择资料库", properties: expect.arrayContaining(["openDirectory"]) });
});

test("Chosen files come back in order, with the kinds asked for", async () => {
  dialog.answers = [{ canceled: false, filePaths: ["/a.pdf", "/b.tif"] }];
  const kinds = [{ name: "扫描件", extensions: ["pdf", "tif"] }];
  expect(await ask("chooseFiles", ["选择扫描件", kinds])).toEqual(["/a.pdf", "/b.tif"]);
  expect(dialog.asked.at(-1)).toMatchObject({ filters: kinds, properties: ["openFile", "multiSelections"] });
});

test("Only a path that is there is shown in its folder", async () => {
  await ask("reveal", [tmpdir()]);
  await ask("reveal", [join(tmpdir(), "gazette-is-not-there")]);
  expect(seen.revealed).toEqual([tmpdir()]);
});

test("A page that is not ours, and a question of another shape, get no answer", async () => {
  await expect(ask("reveal", [tmpdir()], "https://example.org/")).rejects.toThrow("Not asked by our page");
  await expect(ask("reveal", ["../relative"])).rejects.toThrow();
  await expect(ask("chooseFolder", [{ title: 1 }])).rejects.toThrow();
  await expect(ask("chooseFiles", ["选择", [{ name: "x", extensions: ["*/../"] }]])).rejects.toThrow();
});
