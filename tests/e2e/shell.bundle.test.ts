import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newFolder } from "./fixtures.ts";
import { openBundle, type BundleDesk } from "./shell/desk.ts";

// The built Electron bundle, run under Node with a stand-in for Electron, its window a real Chromium page: the library process behind its pipe,
// the request path, the event stream and the preload script are the ones that ship.

let desk: BundleDesk;
const chosen = join(newFolder(), "资料库");

beforeAll(async () => {
  mkdirSync(chosen);
  desk = await openBundle(newFolder(), chosen);
});
afterAll(() => desk?.close());

const notice = () =>
  desk.page.evaluate(async () => {
    const answer = await fetch("/api/library/state", { method: "POST", body: "{}", headers: { "content-type": "application/json" } });
    return ((await answer.json()) as { notice: string | null }).notice;
  });

test("The window shows the page, served by the library process through the private pipe", async () => {
  await desk.page.waitForFunction(() => document.body.innerText.includes("公报台"));
  expect(desk.libraries()).toHaveLength(1);
  expect(await notice()).toBeNull();
});

test("The page has the machine's four questions", async () => {
  const questions = await desk.page.evaluate(() => Object.keys((globalThis as { machine?: object }).machine ?? {}).toSorted());
  expect(questions).toEqual(["chooseFiles", "chooseFolder", "pathOf", "reveal"]);
});

test("A folder chosen in the native dialog comes back to the page, and can be shown in the file manager", async () => {
  const path = await desk.page.evaluate(async () => {
    const { machine } = globalThis as unknown as {
      machine: { chooseFolder(title: string): Promise<string>; reveal(path: string): Promise<void> };
    };
    const folder = await machine.chooseFolder("选择资料库");
    await machine.reveal(folder);
    return folder;
  });
  expect(path).toBe(chosen);
  expect(desk.said.flatMap(({ revealed }) => revealed ?? [])).toEqual([chosen]);
});

test("A killed library process is started again, the event stream comes back by itself, and the person is told", async () => {
  await desk.page.evaluate(() => {
    const stream = new EventSource("/api/events");
    const seen = { opened: 0 };
    Object.assign(globalThis, { seen });
    stream.onopen = () => seen.opened++;
  });
  const opened = (times: number) =>
    desk.page.waitForFunction((n) => (globalThis as unknown as { seen: { opened: number } }).seen.opened >= n, times);
  await opened(1);
  process.kill(desk.libraries().at(-1)!, "SIGKILL");
  await opened(2);
  expect(desk.libraries()).toHaveLength(2);
  expect(await notice()).not.toBeNull();
});

test("Closing the window ends the program and its library process", async () => {
  const library = desk.libraries().at(-1)!;
  expect(await desk.quit()).toBe(0);
  expect(() => process.kill(library, 0)).toThrow("ESRCH");
});
