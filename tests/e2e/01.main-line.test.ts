import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launch } from "./browser.ts";
import { inEachShell } from "./desks.ts";
import { newFolder, root, type Desk } from "./fixtures.ts";

/** A saved portal page whose first line was tampered with, as happened to a real one. */
const tampered = `bet365在线娱乐官网办公室
关于进一步规范农村集体聚餐管理的通知
示政办发〔2024〕6号

各镇人民政府、街道办事处：
为保障农村集体聚餐食品安全，现通知如下。《示例区生活垃圾分类管理办法（试行）》（示政办发〔2022〕29号）自2024年5月1日起废止。
本通知自2024年5月1日起施行，有效期至2029年4月30日。

示例区人民政府办公室
2024年4月18日
`;
const looks = join(root, "out/shots/journey");
const look = async (page: Page, name: string) => void (await page.screenshot({ path: join(looks, `${name}.png`) }));

inEachShell("一份文件和一页扫描件从收进到网站", (open) => {
  let desk: Desk;
  const site = join(newFolder(), "网站");
  beforeAll(async () => {
    mkdirSync(looks, { recursive: true });
    mkdirSync(site);
    desk = await open();
  });
  afterAll(() => desk?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await look(desk.page, `failed-${task.name.slice(0, 1)}`);
  });
  const go = (name: string) => desk.page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name }).click();
  const head = () => desk.page.locator(".doc-head");
  const rested = () => desk.page.getByText("没有进行中的任务").waitFor({ timeout: 90_000 });
  async function openDocument(number: string) {
    await go("文件");
    const box = desk.page.getByRole("searchbox", { name: "标题或文号" });
    await box.fill(number);
    await desk.page.getByRole("option").filter({ hasText: number }).click();
    await head().getByText(number).waitFor();
  }
  /** Hands files to a button that asks for them. */
  async function choose(button: string, ...files: string[]) {
    const chooser = desk.page.waitForEvent("filechooser");
    await desk.page.getByRole("button", { name: button }).first().click();
    await (await chooser).setFiles(files);
  }

  test("1 the sample is made and opened by the keyboard alone, and a person starts", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: /先看示例/ }).waitFor();
    await look(page, "1-start");
    await page.keyboard.press("Control+e");
    const name = page.getByLabel("姓名");
    await name.waitFor({ timeout: 90_000 });
    await name.fill("值班");
    await page.keyboard.press("Tab");
    await page.keyboard.type("法制科");
    await page.keyboard.press("Enter");
    await page.getByRole("option").first().waitFor();
    await rested();
    await look(page, "1-documents");
  });

  test("2 a tampered file comes in, is said to be tampered, and its repeal waits for a person", async () => {
    const file = join(newFolder(), "聚餐通知.txt");
    writeFileSync(file, tampered);
    await go("文件");
    await choose("收进文件", file);
    await desk.page.getByText("聚餐通知.txt").first().waitFor();
    await rested();
    await desk.page.keyboard.press("Escape");
    await openDocument("示政办发〔2024〕6号");
    await desk.page
      .getByText(/拉丁字母|垃圾词|篡改|不一致/)
      .first()
      .waitFor();
    await look(desk.page, "2-tampered");
    await openDocument("示政办发〔2022〕29号");
    await head().getByText("已失效").first().waitFor();
  });

  test("3 the repeal is accepted, holds on the day it names, and is undone with Ctrl+Z", async () => {
    await openDocument("示政办发〔2024〕6号");
    await desk.page.getByRole("button", { name: /^接受/ }).first().click();
    await openDocument("示政办发〔2022〕29号");
    await head().getByText("已废止").first().waitFor();
    await look(desk.page, "3-repealed");
    await desk.page.locator(".doc-head h1").click();
    await desk.page.keyboard.press("Control+z");
    await head().getByText("已失效").first().waitFor();
  });

  test("4 an event is recorded by the keyboard, with the act it rests on, and shown on the timeline", async () => {
    const { page } = desk;
    await openDocument("示政办发〔2020〕8号");
    await page.locator(".doc-head h1").click();
    await page.keyboard.press("e");
    const dialog = page.getByRole("dialog", { name: "登记效力变动" });
    await dialog.getByRole("radio", { name: "废止", exact: true }).click();
    await dialog.getByRole("combobox", { name: "依据" }).fill("示政办发〔2024〕6号");
    await page.locator(".pop").getByRole("option").filter({ hasText: "示政办发〔2024〕6号" }).click();
    await look(page, "4-record");
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    await head().getByText("已废止").first().waitFor();
    await page.locator(".timeline").getByText("废止").first().waitFor();
    await look(page, "4-recorded");
  });

  test("5 a scan comes in as a page, is read, corrected line by line and signed off", async () => {
    const { page } = desk;
    const scan = join(newFolder(), "1998-01-001.png");
    const lines = ["示例区人民政府关于加强水库安全度汛工作的通知", "示政发〔1998〕7号", "各水库管理所要落实防汛责任人。"];
    const svg = `<svg width="1700" height="900" xmlns="http://www.w3.org/2000/svg"><rect width="1700" height="900" fill="#fff"/>${lines.map((t, i) => `<text x="120" y="${200 + i * 130}" font-size="58" font-family="Noto Serif CJK SC, serif">${t}</text>`).join("")}</svg>`;
    await sharp(Buffer.from(svg)).withMetadata({ density: 300 }).png().toFile(scan);
    await go("公报");
    await page.getByRole("button", { name: "收进扫描件" }).first().click();
    const dialog = page.getByRole("dialog", { name: "收进扫描件" });
    await dialog.getByLabel("年份").fill("1998");
    await dialog.getByLabel("期号").fill("1");
    await choose("选文件", scan);
    await dialog.getByRole("list", { name: "要收进的扫描件" }).getByText("1998-01-001.png").waitFor();
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("dialog").getByText("已完成").last().waitFor({ timeout: 60_000 });
    await look(page, "5-taken");
    await page.keyboard.press("Escape");
    await page.getByRole("listbox", { name: "各期公报" }).getByRole("option").filter({ hasText: "1998" }).click();
    await page.getByRole("grid").getByRole("row").first().dblclick();
    // The page may be opened before or after it has been read: its first line awaits the person either way.
    const line = page.getByRole("textbox", { name: "第1行文字" });
    await line.and(page.locator(":focus")).waitFor({ timeout: 60_000 });
    await page.getByRole("listbox", { name: "文号存疑" }).getByText("示政发〔1998〕7号").waitFor();
    await line.fill("示例区人民政府关于加强水库安全度汛工作的紧急通知");
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "第2行文字" }).waitFor();
    await page.getByRole("button", { name: "第1行：示例区人民政府关于加强水库安全度汛工作的紧急通知" }).waitFor();
    await page.keyboard.press("F9");
    await page.getByText("已校对").first().waitFor();
    await look(page, "5-proof");
  });

  test("6 what was corrected is found, and a page opens at the framed hit", async () => {
    const { page } = desk;
    await go("检索");
    const box = page.getByRole("searchbox", { name: "检索词" });
    await box.fill("度汛工作的紧急通知");
    await page.getByRole("option").filter({ hasText: "1998" }).waitFor();
    await box.fill("养护");
    await page.getByRole("option").filter({ hasText: "示政发〔2021〕3号" }).waitFor();
    await look(page, "6-search");
    await box.fill("度汛");
    await page.getByRole("option").filter({ hasText: "1998" }).click();
    await page.keyboard.press("Enter");
    await page
      .getByRole("textbox", { name: /^第\d+行文字$/ })
      .first()
      .waitFor();
    await page.locator("[class*=frame], [class*=found], svg rect").first().waitFor({ state: "attached" });
    await look(page, "6-page");
  });

  test("7 the website is written to a folder and agrees; one changed byte is named", async () => {
    const { page } = desk;
    await go("网站");
    await page.getByRole("button", { name: "选一个文件夹写出" }).first().click();
    await chooseFolder(page, site);
    await page.getByRole("table", { name: "历次写出" }).getByText(site).waitFor({ timeout: 90_000 });
    await page.getByRole("table", { name: "历次写出" }).getByRole("button", { name: "核对" }).first().click();
    await page.getByRole("region", { name: "核对结果" }).getByText("与清单一致").waitFor();
    await look(page, "7-agrees");
    const tamperedPage = join(site, "index.html");
    const whole = readFileSync(tamperedPage);
    appendFileSync(tamperedPage, " ");
    await page.getByRole("table", { name: "历次写出" }).getByRole("button", { name: "核对" }).first().click();
    await page.getByRole("region", { name: "核对结果" }).getByText("index.html").first().waitFor();
    await look(page, "7-changed");
    writeFileSync(tamperedPage, whole);
    expect(desk.errors).toEqual([]);
  });

  test("8 the website opens from file://, finds the corrected page and shows the repeal", async () => {
    const browser = await launch();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`${pathToFileURL(site).href}/search.html`);
    const box = page.getByRole("searchbox").last();
    await box.fill("度汛工作的紧急通知");
    await page.keyboard.press("Enter");
    await page.getByText("1998年第1期").first().waitFor();
    await look(page, "8-site-search");
    await box.fill("小型水利工程管护");
    await page.keyboard.press("Enter");
    await page
      .getByRole("link", { name: /小型水利工程管护办法/ })
      .first()
      .click();
    await page.getByText("已废止").first().waitFor();
    await look(page, "8-site-document");
    expect(errors).toEqual([]);
    await browser.close();
  });
});

/** Walks the folder dialog to a folder and chooses it. */
async function chooseFolder(page: Page, folder: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("navigation", { name: "位置" }).getByRole("button", { name: "整个电脑" }).click();
  for (const part of folder.split("/").filter(Boolean)) {
    await dialog.getByRole("group", { name: "文件夹" }).getByRole("button", { name: part, exact: true }).click();
  }
  await dialog.getByText(folder, { exact: true }).waitFor();
  await dialog.getByRole("button", { name: "写在这里" }).click();
}
