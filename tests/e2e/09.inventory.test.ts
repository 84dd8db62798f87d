import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { writeXlsx } from "../../electron/sheets/write.ts";
import { readSheets } from "../../electron/sheets/read.ts";
import { inEachShell } from "./desks.ts";
import { newFolder, root, type Desk } from "./fixtures.ts";

const looks = join(root, "out/shots/inventory");
const look = async (page: Page, name: string) => void (await page.screenshot({ path: join(looks, `${name}.png`) }));
const heads = ["序号", "文件名称", "文号", "制定机关", "成文日期", "施行日期", "有效期至", "是否有效", "废止日期", "备注"];
const rows = [
  [1, "示例区犬只收容管理办法", "示政发〔2017〕33号", "示例区人民政府", "2017.8.28", 42979, "5年", "失效", null, null],
  [2, "示例区户外招牌管理办法", "示政发[2019]38号", "示例区人民政府", "2019年6月1日", "2019-07-01", "长期", "已废止", "2021-03-01", "旧件"],
  [3, "示例区乡村道路养护办法", "示政发〔2020〕31号", "示例区人民政府", "二〇二〇年一月二日", "2020-02-01", null, "有效", null, null],
  [4, "示例区粮食储备管理办法", "示政发〔2021〕32号", null, "2021年2月30日", null, null, "有效", null, null],
];

inEachShell("旧台账从表格到资料库，再出来", (open) => {
  let desk: Desk;
  const file = join(newFolder(), "规范性文件台账.xlsx");
  beforeAll(async () => {
    mkdirSync(looks, { recursive: true });
    const columns = heads.map((title) => ({ title, width: 14 }));
    writeFileSync(file, await writeXlsx([{ name: "台账", columns, rows, above: ["示例区规范性文件台账"] }]));
    desk = await open();
    const { page } = desk;
    await page.getByRole("button", { name: /先看示例/ }).click();
    await page.getByLabel("姓名").waitFor({ timeout: 90_000 });
    await page.getByLabel("姓名").fill("值班");
    await page.keyboard.press("Tab");
    await page.keyboard.type("法制科");
    await page.keyboard.press("Enter");
    await page.getByRole("option").first().waitFor();
  });
  afterAll(() => desk?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await look(desk.page, `failed-${task.name.slice(0, 1)}`);
  });
  /** Runs a command of the palette by its words. */
  async function command(words: string) {
    await desk.page.keyboard.press("Control+k");
    await desk.page.getByRole("dialog").waitFor();
    await desk.page.keyboard.type(words);
    await desk.page.getByRole("dialog").getByText(words, { exact: true }).first().waitFor();
    await desk.page.keyboard.press("Enter");
  }

  test("1 the columns are guessed and can be chosen, what is wrong is said by row, and the rest comes in as one step", async () => {
    const { page } = desk;
    const chooser = page.waitForEvent("filechooser");
    await command("导入台账");
    await (await chooser).setFiles([file]);
    const sheet = page.getByRole("dialog", { name: "导入台账" });
    await sheet.getByText("成文日期“2021年2月30日”不是一个日期。").waitFor();
    await look(page, "1-look");
    await page.setViewportSize({ width: 1920, height: 1080 });
    await look(page, "1-look-1920");
    await page.setViewportSize({ width: 1280, height: 800 });
    await sheet.getByLabel("发文字号").selectOption("没有这一列");
    await sheet.getByText("示政发[2019]38号").waitFor({ state: "detached" });
    await sheet.getByLabel("发文字号").selectOption("文号");
    await sheet.getByText("示政发[2019]38号").waitFor();
    await sheet.getByRole("radio", { name: /有错/ }).click();
    expect(await sheet.locator("tbody tr.wrong").count()).toBe(1);
    await sheet.getByRole("button", { name: "收入3份文件" }).click();
    await page.getByText("收入3份文件").first().waitFor();
    const box = page.getByRole("searchbox", { name: "标题或文号" });
    await box.fill("户外招牌");
    await page.getByRole("option").filter({ hasText: "户外招牌" }).click();
    await page.locator(".doc-head").getByText("已废止").first().waitFor();
    await page.getByText("这份文件只有台账里的记录").waitFor();
    await look(page, "1-bare");
  });

  test("2 the narrowed list goes out as a register, and one Ctrl+Z takes the three out again", async () => {
    const { page } = desk;
    const saved = page.waitForEvent("download");
    await command("导出台账（Excel）");
    const [table] = await readSheets(readFileSync(await (await saved).path()), "台账.xlsx");
    expect(table!.rows.map((r) => r[1])).toEqual(["示例区户外招牌管理办法"]);
    expect(desk.errors).toEqual([]);
    await page.locator(".doc-head").click();
    await page.keyboard.press("Control+z");
    await page.getByText("撤销：从台账").first().waitFor();
    await page.getByText("没有合这些条件的文件。").waitFor();
  });
});
