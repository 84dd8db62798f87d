import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { inEachShell } from "./desks.ts";
import { newFolder, root, type Desk } from "./fixtures.ts";

const looks = join(root, "out/shots/intake");
const look = async (page: Page, name: string) => void (await page.screenshot({ path: join(looks, `${name}.png`) }));
const table =
  "<html><body><!--StartFragment--><p>示例区规范性文件目录（示政发〔2026〕71号）</p><table><tr><td>序号</td><td>文件名称</td><td>文号</td></tr><tr><td>1</td><td>示例区粮食储备管理办法</td><td>示政发〔2018〕3号</td></tr></table><!--EndFragment--></body></html>";

inEachShell("粘贴和文件夹先看后收", (open) => {
  let desk: Desk;
  const home = newFolder();
  const folder = join(home, "2026年文件");
  beforeAll(async () => {
    mkdirSync(looks, { recursive: true });
    mkdirSync(join(folder, "下级"), { recursive: true });
    writeFileSync(join(folder, "一.txt"), "示例区人民政府关于第一件事的通知\n示政发〔2026〕72号\n\n正文。\n");
    writeFileSync(join(folder, "下级", "空.docx"), "");
    writeFileSync(join(folder, "下级", "照片.jpg"), "不是照片");
    desk = await open(home);
    const { page } = desk;
    await page.getByRole("button", { name: /先看示例/ }).click();
    await page.getByLabel("姓名").waitFor({ timeout: 90_000 });
    await page.getByLabel("姓名").fill("值班");
    await page.getByLabel("科室").fill("法制科");
    await page.keyboard.press("Enter");
    await page.getByRole("option").first().waitFor();
  });
  afterAll(() => desk?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await look(desk.page, `failed-${task.name.slice(0, 1)}`);
  });

  test("1 a table from Excel is shown as it is read, then taken in", async () => {
    const { page } = desk;
    await page.evaluate((html) => {
      const data = new DataTransfer();
      data.setData("text/html", html);
      data.setData(
        "text/plain",
        "示例区规范性文件目录（示政发〔2026〕71号）\n序号\t文件名称\t文号\n1\t示例区粮食储备管理办法\t示政发〔2018〕3号",
      );
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    }, table);
    const sheet = page.getByRole("dialog", { name: "收进粘贴的文字" });
    await sheet.getByText(/1\s+示例区粮食储备管理办法\s+示政发〔2018〕3号/).waitFor();
    await look(page, "1-pasted");
    await sheet.getByRole("button", { name: "收进这份文字" }).click();
    await page.getByText("已完成1项").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("searchbox", { name: "标题或文号" }).fill("示政发〔2026〕71号");
    await page.getByRole("option").filter({ hasText: "文件目录" }).waitFor();
  });

  test("2 a folder is counted with what is below it, what cannot be read is named, and the rest is taken in", async () => {
    const { page } = desk;
    await page.keyboard.press("Control+k");
    await page.keyboard.type("收进一个文件夹");
    await page.getByRole("menuitem", { name: "收进一个文件夹" }).first().waitFor();
    await page.keyboard.press("Enter");
    const places = page.getByRole("dialog", { name: "收进一个文件夹" });
    await places.getByRole("button", { name: "2026年文件" }).click();
    await places.getByText("下级").waitFor();
    await places.getByRole("button", { name: "看看里面" }).click();
    await page.getByText("另有1个文件读不了，不收：").waitFor();
    await page.getByText("照片.jpg").waitFor();
    await page.waitForTimeout(300);
    await look(page, "2-folder");
    await page.getByRole("button", { name: "收进2份文件" }).click();
    await page.getByText("《空.docx》是空文件").waitFor();
    await page.getByText("已完成1项，1项没有完成").waitFor();
    await look(page, "2-outcome");
    await page.keyboard.press("Escape");
    expect(desk.errors).toEqual([]);
  });
});
