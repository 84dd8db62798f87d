import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noFont } from "../unit/ocr/print.ts";
import { inEachShell } from "./desks.ts";
import { gazette, newFolder, root, type Desk } from "./fixtures.ts";
import { twelvePages } from "./twelvePages.ts";

const looks = join(root, "out/shots/proofing");

inEachShell("两个人校对一期公报，录成的文件跟着校对走", (open) => {
  let desk: Desk;
  beforeAll(async () => {
    if (noFont) return;
    mkdirSync(looks, { recursive: true });
    const home = newFolder();
    const library = join(home, "资料库");
    const files = await twelvePages(home);
    await gazette(["new", library], { home });
    await gazette(["scan", library, files[6]!, files[7]!, files[8]!, "--issue", "2003/2", "--title", "示例区人民政府公报"], { home });
    await gazette(["ocr", library, "--engine", "ppocr"], { home });
    desk = await open(home);
    const { page } = desk;
    await page.getByText("打开资料库").first().waitFor();
    await page.evaluate(
      (path) =>
        fetch("/api/library/open", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ path }) }),
      library,
    );
    await page.reload();
    await page.getByLabel("姓名").fill("甲");
    await page.getByLabel("科室").fill("档案科");
    await page.getByRole("button", { name: "以此人开始" }).click();
    await page.getByRole("navigation", { name: "主导航" }).waitFor();
  }, 240_000);
  afterAll(() => desk?.close());
  const look = (name: string) => desk.page.screenshot({ path: join(looks, `${name}.png`) });
  const go = (name: string) => desk.page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name }).first().click();
  const line = () => desk.page.getByRole("textbox", { name: /行文字$/ });
  const text = () => desk.page.getByRole("region", { name: "识别文字" });

  test.skipIf(noFont)("1 the image is zoomed and moved by keys while a line is being written", async () => {
    const { page } = desk;
    await go("设置");
    await page.getByText("校完的页由另一个人复核").click();
    await page.getByText("校对后要由第二人复核").waitFor();
    await go("校对");
    await line().waitFor();
    const image = page.getByRole("region", { name: "页面影像" });
    await image.getByRole("img").waitFor();
    await line().focus();
    for (const percent of ["125%", "150%", "200%"]) {
      await page.keyboard.press("Alt+=");
      await image.getByRole("button", { name: percent }).waitFor();
    }
    const at = () => image.locator(".page-desk").evaluate((e) => [e.scrollLeft, e.scrollTop] as const);
    const before = await at();
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(async () => (await at())[1]).toBeGreaterThan(before[1]);
    await page.keyboard.press("Alt+ArrowRight");
    await expect.poll(async () => (await at())[0]).toBeGreaterThan(before[0]);
    await look("1-zoomed");
    await page.keyboard.press("Alt+0");
    await image.getByRole("button", { name: "适合宽度" }).waitFor();
    expect(await line().evaluate((e) => e === document.activeElement)).toBe(true);
  });

  test.skipIf(noFont)("2 a page goes back to scanning with a reason, leaves the queue, and comes back by undo", async () => {
    const { page } = desk;
    const queue = page.getByRole("region", { name: "存疑队列" });
    await queue.getByRole("button", { name: /^金额\s*1$/ }).click();
    await expect.poll(() => line().inputValue()).toMatch(/三千王百元/);
    await page.getByRole("button", { name: "退回重扫" }).click();
    const dialog = page.getByRole("dialog", { name: "退回重扫" });
    await dialog.getByRole("button", { name: "缺角缺边" }).click();
    await expect.poll(() => dialog.getByLabel("原因").inputValue()).toBe("缺角缺边");
    await look("2-back");
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    await text().getByText("已退回重扫：缺角缺边（甲").waitFor();
    await queue.getByRole("button", { name: /^金额\s*·$/ }).waitFor();
    await page.getByRole("button", { name: "已退回重扫" }).waitFor();
    await page.getByText("第2页已退回重扫").waitFor();
    await page.getByRole("button", { name: /^撤销/ }).last().click();
    await queue.getByRole("button", { name: /^金额\s*1$/ }).waitFor();
  });

  test.skipIf(noFont)("3 nobody checks a page of their own; another person does, by F9", async () => {
    const { page } = desk;
    await page.getByRole("radio", { name: "按页" }).click();
    await page.getByRole("listbox", { name: "各页" }).getByRole("option").first().click();
    await page.getByText("第1页，共3页").waitFor();
    await text().getByRole("button", { name: "校完此页" }).waitFor();
    await page.keyboard.press("F9");
    await page.getByText("第2页，共3页").waitFor();
    await page.keyboard.press("PageUp");
    await text().getByText("已校对（甲），待另一人复核").waitFor();
    await text().getByRole("button", { name: "改回未校" }).waitFor();
    await page.getByText("待复核1").waitFor();
    await look("3-waiting");
    await page.getByRole("button", { name: /甲$/ }).click();
    const who = page.getByRole("dialog", { name: "换操作人" });
    await who.getByLabel("姓名").fill("乙");
    await who.getByRole("button", { name: "以此人开始" }).click();
    await who.waitFor({ state: "detached" });
    await text().getByRole("button", { name: "复核此页" }).waitFor();
    await page.keyboard.press("F9");
    await text().getByText("已复核（乙）").waitFor();
    await look("3-checked");
  });

  test.skipIf(noFont)("4 an article made into a document is offered what is corrected on its page afterwards", async () => {
    const { page } = desk;
    await go("公报");
    await page.getByRole("listbox", { name: "各期公报" }).getByRole("option").first().click();
    await page.getByRole("button", { name: "拆分成篇" }).click();
    const list = page.getByRole("region", { name: "篇目" });
    await list.getByText("示政发〔2003〕12号，2003-04-20，第1至3页").waitFor();
    const lines = page.getByRole("listbox", { name: "这一页的行" });
    const bar = (at: number) => lines.locator(`[data-line='${at}']`).getByTitle("拖到这一篇开始的那一行");
    await bar(1).waitFor();
    await lines.focus();
    await page.keyboard.press("Shift+ArrowDown");
    await bar(2).waitFor();
    await page.keyboard.press("Shift+ArrowUp");
    await bar(1).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText("拆分成1篇，已记下").waitFor();
    await list.getByRole("button", { name: "把1篇录成文件" }).click();
    await list.getByText("已连到文件").first().waitFor();
    await go("校对");
    await page.getByRole("radio", { name: "按存疑" }).click();
    await page
      .getByRole("region", { name: "存疑队列" })
      .getByRole("button", { name: /^金额\s*1$/ })
      .click();
    await expect.poll(() => line().inputValue()).toMatch(/三千王百元/);
    await page.keyboard.press("F2");
    await expect.poll(() => line().inputValue()).toMatch(/三千五百元/);
    await page.keyboard.press("Enter");
    await page.getByText(/行已改/).waitFor();
    await go("文件");
    await page.getByRole("option").filter({ hasText: "行政收费" }).click();
    await page.getByText("公报页后来又校过，有1处不同").waitFor();
    await look("4-offered");
    await page.getByRole("button", { name: "看校对后的文字" }).click();
    const dialog = page.getByRole("dialog", { name: "采用校对后的文字" });
    await dialog.locator("ins").getByText("五").waitFor();
    await look("4-renewal");
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("region", { name: "正文" }).getByText("三千五百元").waitFor();
    await page.getByText("公报页校对后的文本").waitFor();
    await page.getByRole("link", { name: /2003年第2期，1–3页/ }).waitFor();
    expect(desk.errors).toEqual([]);
  });

  test.skipIf(noFont)("5 the grid shows what is missing since the first issue", async () => {
    const { page } = desk;
    await go("公报");
    await page.getByRole("button", { name: "各期的操作" }).click();
    await page.getByRole("menuitem", { name: "缺期一览" }).click();
    const grid = page.getByRole("region", { name: "缺期一览" });
    await grid.getByText("缺1期").waitFor();
    await look("5-gaps");
    await grid.getByRole("link", { name: /第2期/ }).click();
    await page.getByText("已识别2页").waitFor();
  });
});
