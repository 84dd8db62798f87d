import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { inEachShell } from "./desks.ts";
import { newFolder, root, type Desk } from "./fixtures.ts";

const looks = join(root, "out/shots/journey");
const rules = (name: string, no: number, office: string, until: string) => `示例区人民政府关于印发示例区${name}的通知
示政发〔2021〕${no}号

各镇人民政府、街道办事处：
现将《示例区${name}》印发给你们，请认真贯彻执行。

示例区人民政府
2021年6月20日

示例区${name}
第一条 为规范管理，制定本办法。
第二条 有关单位应当遵守本办法，不得违反，必须执行。
第三条 本办法由${office}负责解释。
第四条 本办法自2021年7月20日起施行，有效期至${until}。
`;

inEachShell("总览、提醒函和年度数字", (open) => {
  let desk: Desk;
  beforeAll(async () => {
    mkdirSync(looks, { recursive: true });
    process.env.GAZETTE_TODAY = "2026-06-12";
    desk = await open();
    const { page } = desk;
    await page.getByRole("button", { name: /先看示例/ }).click();
    await page.getByLabel("姓名").waitFor({ timeout: 90_000 });
    await page.getByLabel("姓名").fill("主任");
    await page.keyboard.press("Enter");
    await page.getByRole("option").first().waitFor();
    const folder = newFolder();
    const files = [
      ["住宅维修资金管理办法", 31, "区住房城乡建设局", "2026年6月30日"],
      ["农村集体聚餐管理办法", 32, "区市场监管局", "2026年8月31日"],
      ["物业服务收费管理办法", 33, "区住房城乡建设局", "2026年11月30日"],
    ].map(([name, no, office, until]) => {
      const file = join(folder, `${String(name)}.txt`);
      writeFileSync(file, rules(String(name), Number(no), String(office), String(until)));
      return file;
    });
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("Control+i");
    await (await chooser).setFiles(files);
    await page.getByText("物业服务收费管理办法.txt").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("没有进行中的任务").waitFor({ timeout: 90_000 });
  }, 240_000);
  afterAll(async () => {
    delete process.env.GAZETTE_TODAY;
    await desk?.close();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await desk.page.screenshot({ path: join(looks, `overview-failed-${task.name.slice(0, 1)}.png`) });
  });
  const go = (name: string) => desk.page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name }).click();
  const waiting = () => desk.page.getByRole("region", { name: "待办文件" });

  test("1 the page tells what ends and whose it is; a department narrows it, a figure opens the list it counts", async () => {
    const { page } = desk;
    await go("总览");
    await waiting()
      .getByRole("heading", { name: /区住房城乡建设局/ })
      .waitFor();
    await page.screenshot({ path: join(looks, "overview-1280.png") });
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.screenshot({ path: join(looks, "overview-1920.png") });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole("button", { name: "区市场监管局", exact: true }).press("Enter");
    expect(await waiting().getByRole("listitem").count()).toBe(1);
    await waiting().getByRole("button", { name: "看所有单位" }).click();
    await page.getByRole("link", { name: /30日内到期/ }).click();
    await page.getByRole("option").filter({ hasText: "住宅维修资金管理办法" }).waitFor();
    await page.goBack();
    await waiting()
      .getByRole("link", { name: /住宅维修资金管理办法/ })
      .click();
    await page.locator(".doc-head").getByText("示政发〔2021〕31号").waitFor();
    await page.goBack();
  });

  test("2 an unknown drafting department is written down and moves its document, and Ctrl+Z takes it back", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: "起草单位不明", exact: true }).click();
    await waiting().getByRole("button", { name: "写明单位" }).first().click();
    await page.getByRole("dialog", { name: "写明起草单位" }).waitFor();
    await page.getByLabel("起草单位", { exact: true }).fill("区城市管理局、区水务局");
    await page.screenshot({ path: join(looks, "overview-drafters.png") });
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "区城市管理局", exact: true }).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: "区城市管理局", exact: true }).waitFor({ state: "detached" });
    await waiting().getByRole("button", { name: "写明单位" }).first().waitFor();
    await page.getByRole("button", { name: "起草单位不明", exact: true }).click();
  });

  test("3 letters are written by the keyboard and saved as one Word file", async () => {
    const { page } = desk;
    await waiting().waitFor();
    await page.keyboard.press("l");
    await page.getByRole("dialog", { name: /写给\d个单位的提醒函/ }).waitFor();
    await page.screenshot({ path: join(looks, "overview-letters.png") });
    await page.getByLabel("报送期限").fill("2026-06-26");
    const coming = page.waitForEvent("download");
    await page.keyboard.press("Control+Enter");
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^到期提醒函（\d个单位）\.docx$/);
    const xml = strFromU8(unzipSync(readFileSync(await download.path()))["word/document.xml"]!);
    for (const words of ["区住房城乡建设局：", "住宅维修资金管理办法", "2026年6月26日前"]) expect(xml).toContain(words);
    await page.getByText(/已生成到期提醒函/).waitFor();
  });

  test("4 the year's figures are looked at, and saved as Excel; the page as PDF", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: "2026年" }).click();
    await page.getByRole("menuitem", { name: "2021年" }).click();
    const table = page.getByRole("table", { name: "政府信息公开年度报告用表" });
    await page.getByRole("heading", { name: "年度报告数字" }).scrollIntoViewIfNeeded();
    await expect.poll(async () => Number(await table.getByRole("cell").nth(1).textContent())).toBeGreaterThanOrEqual(3);
    await table.scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(looks, "overview-year.png") });
    const sheet = page.waitForEvent("download");
    await page.getByRole("button", { name: "存为Excel" }).click();
    expect((await sheet).suggestedFilename()).toBe("2021年行政规范性文件统计.xlsx");
    const pdf = page.waitForEvent("download");
    await page.keyboard.press("p");
    expect((await pdf).suggestedFilename()).toBe("总览2026-06-12.pdf");
    expect(desk.errors).toEqual([]);
  });
});
