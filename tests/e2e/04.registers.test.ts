import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { inEachShell } from "./desks.ts";
import { newFolder, root, type Desk } from "./fixtures.ts";

const looks = join(root, "out/shots/journey");
const notice = `示例区人民政府关于加强农村供水管理的通知
示政发〔2026〕21号

各镇人民政府、街道办事处：
本通知自2026年7月15日起施行，有效期至2031年7月14日。

示例区人民政府
2026年6月1日
`;

inEachShell("登记号、备案、工作日历从设置到台账", (open) => {
  let desk: Desk;
  beforeAll(async () => {
    mkdirSync(looks, { recursive: true });
    process.env.GAZETTE_TODAY = "2026-06-12";
    desk = await open();
    const { page } = desk;
    await page.getByRole("button", { name: /先看示例/ }).click();
    await page.getByLabel("姓名").waitFor({ timeout: 90_000 });
    await page.getByLabel("姓名").fill("登记员");
    await page.keyboard.press("Enter");
    await page.getByRole("option").first().waitFor();
    const file = join(newFolder(), "供水通知.txt");
    writeFileSync(file, notice);
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("Control+i");
    await (await chooser).setFiles(file);
    await page.getByText("供水通知.txt").first().waitFor();
    await page.keyboard.press("Escape");
  }, 120_000);
  afterAll(async () => {
    delete process.env.GAZETTE_TODAY;
    await desk?.close();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await desk.page.screenshot({ path: join(looks, `registers-failed-${task.name.slice(0, 1)}.png`) });
  });
  const go = (name: string) => desk.page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name }).click();
  const tab = (name: RegExp | string) => desk.page.getByRole("radio", { name }).click();
  const handling = () => desk.page.getByRole("region", { name: "办理" });
  const option = (text: string) => desk.page.getByRole("option").filter({ hasText: text });

  test("1 a document gets the next number of its organ by one key", async () => {
    const { page } = desk;
    await page.getByRole("searchbox", { name: "标题或文号" }).fill("示政发〔2026〕21号");
    await option("示政发〔2026〕21号").click();
    await handling().getByText("SLDR-2026-0010005").waitFor();
    await page.locator(".doc-head h1").click();
    await page.keyboard.press("n");
    await page.getByRole("dialog", { name: "编登记号" }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText("已编登记号SLDR-2026-0010005").waitFor();
    await handling().getByText(/登记$/).first().waitFor();
  });

  test("2 a void number stays in the register with its reason, and undo takes it back", async () => {
    const { page } = desk;
    await go("台账");
    await option("SLDR-2026-0010005").click();
    await page.keyboard.press("v");
    await page.getByLabel("原因").fill("审核后撤回");
    await page.keyboard.press("Control+Enter");
    await option("SLDR-2026-0010005").getByText("审核后撤回").waitFor();
    await page.keyboard.press("Control+z");
    await option("SLDR-2026-0010005").getByText("在用").waitFor();
  });

  test("3 what is due for filing is told, sent in, and no longer waits", async () => {
    const { page } = desk;
    await tab(/^备案/);
    const row = option("示政发〔2026〕21号");
    await row.click();
    expect(await row.innerText()).toContain("2026-06-16");
    await page.keyboard.press("b");
    const dialog = page.getByRole("dialog", { name: "登记备案" });
    await dialog.getByText("备案报告").click();
    await dialog.getByLabel("报送").fill("2026-06-10");
    await dialog.getByLabel("回执号").fill("示备〔2026〕3号");
    await page.keyboard.press("Control+Enter");
    await row.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "连办过的一起看" }).click();
    await row.getByText("示备〔2026〕3号").waitFor();
    await page.reload();
    await row.getByText("示备〔2026〕3号").waitFor();
  });

  test("4 a year's working days are pasted from the notice; a wrong weekday is refused in words", async () => {
    const { page } = desk;
    await go("设置");
    await tab("工作日历");
    await page.getByRole("button", { name: "写入一年" }).click();
    const dialog = page.getByRole("dialog", { name: "写入工作日历" });
    await dialog.getByLabel("年份").fill("2025");
    await dialog.getByRole("textbox", { name: "原文" }).fill("元旦：1月1日（周四）放假1天。");
    await page.keyboard.press("Control+Enter");
    await dialog.getByText("2025年1月1日是周三，通知里写的是周四").waitFor();
    await dialog.getByRole("textbox", { name: "原文" }).fill("元旦：1月1日（周三）放假1天，不调休。");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("row", { name: /2025年/ }).waitFor();
    // A refusal is an answer with a status of its own, which the browser notes down.
    expect(desk.errors.filter((e) => !/status of 400/.test(e))).toEqual([]);
  });
});
