import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pagesOf } from "../../electron/pages/scan.ts";
import { noFont } from "../unit/ocr/print.ts";
import { inEachShell } from "./desks.ts";
import { gazette, newFolder, root, type Desk } from "./fixtures.ts";
import { twelvePages } from "./twelvePages.ts";

const looks = join(root, "out/shots/gazette");
const fees =
  "示例区人民政府关于公布行政收费项目的通知\n示政发〔2003〕12号\n\n各镇人民政府：\n现将收费项目予以公布。\n\n示例区人民政府\n2003年4月20日\n";

inEachShell("一期公报从扫描件到校好的篇目", (open) => {
  let desk: Desk;
  let files: string[];
  beforeAll(async () => {
    mkdirSync(looks, { recursive: true });
    const home = newFolder();
    const library = join(home, "资料库");
    const paper = join(home, "收费.txt");
    writeFileSync(paper, fees);
    files = await twelvePages(home);
    await gazette(["new", library], { home });
    await gazette(["add", library, paper], { home });
    desk = await open(home);
    const { page } = desk;
    await page.getByText("打开资料库").first().waitFor();
    await page.evaluate(
      (path) =>
        fetch("/api/library/open", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ path }) }),
      library,
    );
    await page.reload();
    await page.getByLabel("姓名").fill("值班");
    await page.getByLabel("科室").fill("法制科");
    await page.getByRole("button", { name: "以此人开始" }).click();
    await page.getByRole("option").first().waitFor();
  });
  afterAll(() => desk?.close());
  const look = async (name: string) => {
    for (const [width, height] of [
      [1920, 1080],
      [1280, 800],
    ] as const) {
      await desk.page.setViewportSize({ width, height });
      await desk.page.waitForTimeout(150);
      await desk.page.screenshot({ path: join(looks, `${name}-${width}.png`) });
    }
  };
  const go = (name: string) => desk.page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name }).first().click();

  test.skipIf(noFont)("1 twelve scans come in, are read, and go to the issue their cover names", { timeout: 240_000 }, async () => {
    const { page } = desk;
    await go("公报");
    await page.getByRole("button", { name: "收进扫描件" }).first().click();
    const dialog = page.getByRole("dialog", { name: "收进扫描件" });
    await dialog.getByLabel("年份").fill("2003");
    await dialog.getByLabel("期号").fill("待定");
    const chooser = page.waitForEvent("filechooser");
    await dialog.getByRole("button", { name: "选文件", exact: true }).click();
    await (await chooser).setFiles(files);
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("dialog").getByText("已完成").last().waitFor({ timeout: 60_000 });
    await page.keyboard.press("Escape");
    await page.getByRole("listbox", { name: "各期公报" }).getByRole("option").filter({ hasText: "2003年待定" }).click();
    await page.getByText("已识别12页").waitFor({ timeout: 180_000 });
    await page.getByText("第1页印着“示例区人民政府公报 2003年第2期”，第1至12页现在记在2003年待定。").waitFor();
    await look("1-cover");
    await page.keyboard.press("y");
    await page.getByText("12页已归到2003年第2期").waitFor();
    await page.getByRole("region", { name: "2003年第2期" }).waitFor();
    await expect.poll(() => page.getByRole("listbox", { name: "各期公报" }).getByRole("option").count()).toBe(1);
    await look("1-read");
  });

  test.skipIf(noFont)("2 what must be right comes first, is looked at and corrected, and the same misreading goes with it", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: /^校对/ }).click();
    const queue = page.getByRole("region", { name: "存疑队列" });
    await queue.getByRole("button", { name: /^文号\s*4$/ }).waitFor();
    await queue.getByRole("button", { name: /^金额\s*2$/ }).click();
    const line = page.getByRole("textbox", { name: /行文字$/ });
    await expect.poll(() => line.inputValue()).toMatch(/三千王百元/);
    await page.getByText("“王”像是“五”").first().waitFor();
    await look("2-amount");
    await line.fill((await line.inputValue()).replace("王", "五"));
    await line.press("Enter");
    await page.getByText("全库还有1处读作“王”").waitFor();
    await page.keyboard.press("F6");
    const alike = page.getByRole("dialog", { name: "把“王”改为“五”" });
    await alike.getByRole("row").first().waitFor();
    await look("2-alike");
    await page.keyboard.press("Control+Enter");
    await alike.waitFor({ state: "detached" });
    await queue.getByRole("button", { name: /^金额\s*·$/ }).waitFor();
    await queue.getByRole("button", { name: /^文号\s*4$/ }).click();
    await expect.poll(() => line.inputValue()).toMatch(/〔2003〕/);
    await line.press("Enter");
    await queue.getByRole("button", { name: /^文号\s*3$/ }).waitFor();
    await page.keyboard.press("F9");
    await page.getByText(/页已校完/).waitFor();
  });

  test.skipIf(noFont)("3 the issue is split into articles, and one is linked to its document", async () => {
    const { page } = desk;
    await go("公报");
    await page.getByRole("listbox", { name: "各期公报" }).getByRole("option").first().click();
    await page.getByRole("button", { name: "拆分成篇" }).click();
    const list = page.getByRole("region", { name: "篇目" });
    await list.getByText("目录里有，正文没有找到").waitFor();
    await list.getByText("示政办发〔2003〕14号，2003-04-18，第5至6、12页").waitFor();
    await list.getByRole("button", { name: /农村公路养护/ }).click();
    const lines = page.getByRole("listbox", { name: "这一页的行" });
    const bar = lines.getByTitle("拖到这一篇开始的那一行");
    await bar.waitFor();
    await look("3-split");
    const [from, to] = [await bar.boundingBox(), await lines.getByText("各镇人民政府、街道办事处", { exact: false }).boundingBox()];
    await page.mouse.move(from!.x + 20, from!.y + 8);
    await page.mouse.down();
    await page.mouse.move(to!.x + 20, to!.y + 8, { steps: 6 });
    await page.mouse.up();
    await lines.locator("[data-line='4']").getByTitle("拖到这一篇开始的那一行").waitFor();
    await lines.locator("[data-line='1']").click();
    await list.getByRole("button", { name: /农村公路养护/ }).click();
    await lines.locator("[data-line='1']").click();
    await page.keyboard.press("b");
    await lines.locator("[data-line='1']").getByTitle("拖到这一篇开始的那一行").waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText("拆分成5篇，已记下").waitFor();
    await list.getByRole("button", { name: /行政收费项目/ }).click();
    await list.getByRole("button", { name: "连到这份文件" }).click();
    await list.getByText("已连到文件").first().waitFor();
    await look("3-linked");
    await list.getByRole("link", { name: "示政发〔2003〕12号" }).click();
    await page.getByText("2003年第2期").first().waitFor();
  });

  test.skipIf(noFont)("4 a corrected word finds its page", async () => {
    const { page } = desk;
    await page.keyboard.press("Control+f");
    await page.getByRole("searchbox").first().fill("三千五百元");
    await page.keyboard.press("Enter");
    await page
      .getByText(/2003年第2期.*第4页/)
      .first()
      .waitFor();
    await look("4-found");
  });

  test.skipIf(noFont)("5 the double-layer PDF says the corrected word too", { timeout: 120_000 }, async () => {
    const { page } = desk;
    await go("公报");
    await page.getByRole("listbox", { name: "各期公报" }).getByRole("option").first().click();
    await page.getByRole("region", { name: "2003年第2期" }).getByRole("button", { name: "更多" }).click();
    const coming = page.waitForEvent("download", { timeout: 90_000 });
    await page.getByRole("menuitem", { name: "导出双层PDF" }).click();
    const file = await (await coming).path();
    const back = await pagesOf(new Uint8Array(readFileSync(file)), "2003年第2期.pdf");
    expect(back).toHaveLength(12);
    expect(back[3]!.text!.lines.map((l) => l.text).join("")).toContain("三千五百元");
    expect(desk.errors).toEqual([]);
  });
});
