import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { pagesOf } from "../../electron/pages/scan.ts";
import { inEachShell } from "./desks.ts";
import { newFolder, root, type Desk } from "./fixtures.ts";

const looks = join(root, "out/shots/scans");
const look = async (page: Page, name: string) => void (await page.screenshot({ path: join(looks, `${name}.png`) }));

const soon = { timeout: 30_000 };

inEachShell("扫描页的整理和导出", (open) => {
  let desk: Desk;
  const home = newFolder();
  beforeAll(async () => {
    mkdirSync(looks, { recursive: true });
    desk = await open(home);
    const { page } = desk;
    await page.getByRole("button", { name: /先看示例/ }).click();
    await page.getByLabel("姓名").waitFor({ timeout: 120_000 });
    await page.getByLabel("姓名").fill("值班");
    await page.getByLabel("科室").fill("档案科");
    await page.keyboard.press("Enter");
    await page.getByRole("option").first().waitFor();
    await page.getByText("没有进行中的任务").waitFor({ timeout: 240_000 });
    await page.getByRole("link", { name: "公报" }).click();
    await page.getByRole("listbox", { name: "各期公报" }).getByRole("option").last().click();
    await page.getByRole("grid").getByRole("row").first().waitFor();
  });
  afterAll(() => desk?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await look(desk.page, `failed-${task.name.slice(0, 1)}`);
  });
  const rows = () => desk.page.getByRole("grid").getByRole("row");
  const picture = (at: number) => rows().nth(at).locator("img").getAttribute("src");

  test("1 a page is turned by R, moved by Alt and an arrow, and put back by Ctrl Z", async () => {
    const { page } = desk;
    const before = [await picture(0), await picture(1)];
    await rows().first().click();
    await page.keyboard.press("r");
    await page.getByText("已右转1页").waitFor();
    await expect.poll(() => picture(0), soon).not.toBe(before[0]);
    await look(page, "1-turned");
    await page.keyboard.press("Control+z");
    await expect.poll(() => picture(0), soon).toBe(before[0]);
    await page.keyboard.press("Alt+ArrowRight");
    await page.getByText("已移动1页").waitFor();
    await expect.poll(() => picture(1), soon).toBe(before[0]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => picture(0), soon).toBe(before[0]);
  });

  test("2 a page is cut to what is drawn on it, and a double page is parted at the fold", async () => {
    const { page } = desk;
    const pages = await rows().count();
    const whole = await picture(0);
    await rows().first().click();
    await page.keyboard.press("c");
    const dialog = page.getByRole("dialog", { name: "裁剪第1页" });
    const box = (await dialog.locator("svg image").boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.1);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.8, { steps: 4 });
    await page.mouse.up();
    await look(page, "2-crop");
    await dialog.getByRole("button", { name: "裁剪此页" }).click();
    await page.getByText("第1页已裁剪").waitFor();
    await page.keyboard.press("d");
    const split = page.getByRole("dialog", { name: "把第1页分成两页" });
    await split.locator("svg image").waitFor();
    await look(page, "2-split");
    await split.getByRole("button", { name: "分成两页" }).click();
    await expect.poll(() => rows().count(), soon).toBe(pages + 1);
    await page.keyboard.press("Control+z");
    await expect.poll(() => rows().count(), soon).toBe(pages);
    await page.keyboard.press("Control+z");
    await expect.poll(() => picture(0), soon).toBe(whole);
  });

  test("3 a wrong scan is replaced by another file, and what that one is found to be is let be with a reason", async () => {
    const { page } = desk;
    const file = join(home, "重扫.png");
    writeFileSync(
      file,
      await sharp({ create: { width: 900, height: 1200, channels: 3, background: "#f4f0e6" } })
        .png()
        .toBuffer(),
    );
    await rows().first().click();
    const before = await picture(0);
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "换上这一页的扫描件" }).click(),
    ]);
    await chooser.setFiles(file);
    await page.getByText("已换上新的扫描件").waitFor();
    await expect.poll(() => picture(0), soon).not.toBe(before);
    const found = page.getByRole("region", { name: "扫描检查" });
    await found.getByRole("button", { name: /^扫描检查\d处$/ }).click();
    await found.getByRole("listitem").filter({ hasText: "疑似空白页" }).getByRole("button", { name: "看过了" }).click();
    const dialog = page.getByRole("dialog", { name: "看过了，不再列出" });
    await dialog.getByRole("button", { name: "原件如此" }).click();
    await look(page, "3-settle");
    await page.keyboard.press("Control+Enter");
    await found.getByText("值班：原件如此").waitFor();
    await look(page, "3-settled");
    await page.keyboard.press("Control+z");
    await found.getByText("值班：原件如此").waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await expect.poll(() => picture(0), soon).toBe(before);
  });

  test("4 a folder of two issues is parted by the names in it", async () => {
    const { page } = desk;
    const names = ["2004年第3期/2.png", "2004年第3期/1.png", "2004年第4期_1.png", "封面.png", "说明.txt"];
    const bytes = await sharp({ create: { width: 900, height: 1200, channels: 3, background: "#f4f0e6" } })
      .png()
      .toBuffer();
    mkdirSync(join(home, "历年/2004年第3期"), { recursive: true });
    for (const name of names) writeFileSync(join(home, "历年", name), bytes);
    await page.keyboard.press("s");
    const dialog = page.getByRole("dialog", { name: "收进扫描件" });
    await dialog.getByRole("button", { name: "选文件夹" }).click();
    const folder = page.getByRole("dialog", { name: "收进一个文件夹的扫描件" });
    await folder.getByRole("group", { name: "文件夹" }).getByRole("button", { name: "历年", exact: true }).click();
    await folder.getByText(/历年$/).waitFor();
    await folder.getByRole("button", { name: "看看里面" }).click();
    await dialog.getByText("照文件和文件夹的名称分成2期").waitFor();
    await dialog.getByText("另有1个不是扫描件，不收：历年/说明.txt").waitFor();
    expect(await dialog.getByRole("listitem").count()).toBe(3);
    await look(page, "4-named");
    await dialog.getByRole("button", { name: "取消" }).click();
  });

  test("5 a folder is watched: what a scanner puts there comes in by itself", async () => {
    const { page } = desk;
    const folder = join(home, "扫描仪");
    mkdirSync(folder);
    const plain = sharp({ create: { width: 300, height: 400, channels: 3, background: "#f4f0e6" } });
    writeFileSync(join(folder, "2005年第6期_1.png"), await plain.png().toBuffer());
    writeFileSync(join(folder, "说明.txt"), "扫描说明");
    await page.getByRole("button", { name: "各期的操作" }).click();
    await page.getByRole("menuitem", { name: "监视文件夹" }).click();
    const dialog = page.getByRole("dialog", { name: "监视文件夹" });
    await dialog.getByRole("button", { name: "选文件夹" }).click();
    const choose = page.getByRole("dialog", { name: "要监视的文件夹" });
    await choose.getByRole("group", { name: "文件夹" }).getByRole("button", { name: "扫描仪", exact: true }).click();
    await choose.getByText(/扫描仪$/).waitFor();
    await choose.getByRole("button", { name: "监视这里" }).click();
    await dialog.getByText(/扫描仪$/).waitFor();
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    const strip = page.getByRole("button", { name: /^监视文件夹，收进1个，1个没有收/ });
    await strip.waitFor({ timeout: 60_000 });
    await page.getByRole("option", { name: /2005年第6期/ }).waitFor(soon);
    await strip.click();
    await dialog.getByText("不是扫描件，没有收。").waitFor();
    await look(page, "5-watch");
    await dialog.getByRole("button", { name: "不再监视" }).click();
    await strip.waitFor({ state: "detached" });
  });

  test("6 the issue goes out as a PDF whose text is read back, page by page", async () => {
    const { page } = desk;
    const pages = await rows().count();
    await page.getByRole("button", { name: "更多" }).click();
    await look(page, "6-menu");
    const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "导出双层PDF" }).click()]);
    const back = await pagesOf(new Uint8Array(readFileSync(await saved.path())), saved.suggestedFilename());
    expect(back).toHaveLength(pages);
    expect(back.some((p) => (p.text?.lines.length ?? 0) > 5)).toBe(true);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await look(page, "6-wide");
    expect(desk.errors).toEqual([]);
  });
});
