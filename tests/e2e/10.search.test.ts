import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { inEachShell } from "./desks.ts";
import { root, type Desk } from "./fixtures.ts";

const looks = join(root, "out/shots/search");

inEachShell("检索，从词到它所在的地方", (open) => {
  let desk: Desk;
  const look = async (name: string) => void (await desk.page.screenshot({ path: join(looks, `${name}.png`) }));
  beforeAll(async () => {
    mkdirSync(looks, { recursive: true });
    desk = await open();
    const { page } = desk;
    await page.getByRole("button", { name: /先看示例/ }).click();
    await page.getByLabel("姓名").waitFor({ timeout: 90_000 });
    await page.getByLabel("姓名").fill("值班");
    await page.keyboard.press("Tab");
    await page.keyboard.type("法制科");
    await page.keyboard.press("Enter");
    await page.getByRole("option").first().waitFor();
    await page.evaluate(() => (location.hash = "#/search"));
    await page.getByRole("searchbox", { name: "检索词" }).waitFor();
  });
  afterAll(() => desk?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await look(`failed-${task.name.slice(0, 1)}`);
  });
  const box = () => desk.page.getByRole("searchbox", { name: "检索词" });
  const results = () => desk.page.getByRole("listbox", { name: "结果" }).getByRole("option");
  const preview = () => desk.page.getByRole("region", { name: "预览" });

  test("1 keys go along the list, F3 along the places, a filter narrows, Enter opens, and back finds all as it was", async () => {
    const { page } = desk;
    await box().fill("农村公路 养护");
    await results().nth(2).waitFor();
    expect(await results().count()).toBe(3);
    await page.keyboard.press("ArrowDown");
    await preview().getByRole("heading", { name: "示例区农村公路养护管理办法", exact: true }).first().waitFor();
    await preview()
      .getByText(/^1 \/ \d+处$/)
      .waitFor();
    await page.keyboard.press("F3");
    await preview()
      .getByText(/^2 \/ \d+处$/)
      .waitFor();
    // Whatever the day, the repealed one stays repealed.
    await page.getByRole("region", { name: "筛选" }).getByText("已废止").click();
    await page.getByText("1处结果").waitFor();
    await look("1-narrowed");
    await box().focus();
    await page.keyboard.press("Enter");
    await page.locator(".doc-head").getByText("已废止").first().waitFor();
    await page.goBack();
    await page.getByText("1处结果").waitFor();
    expect(await box().inputValue()).toBe("农村公路 养护");
    await page.getByRole("button", { name: "不筛选" }).click();
    await page.getByText("3处结果").waitFor();
  });

  test("2 an article is gone to by its name", async () => {
    const { page } = desk;
    await box().fill("农村公路养护管理办法第3条");
    await page.getByText("直接指到").waitFor();
    await preview().locator("mark").first().waitFor();
    expect(await preview().locator("mark").first().textContent()).toContain("第三条");
    await look("2-article");
  });

  test("3 where nothing is found, the word to leave out is one press away", async () => {
    const { page } = desk;
    await box().fill("农村公路 养户");
    await page.getByText("“养户”在哪里都没有出现").waitFor();
    await look("3-missing");
    await page.getByRole("button", { name: /去掉“养户”/ }).click();
    await results().first().waitFor();
    expect(await box().inputValue()).toBe("农村公路");
  });

  test("4 on a gazette page the words are framed, and what is printed there stands below", async () => {
    const { page } = desk;
    await page.getByText("没有进行中的任务").waitFor({ timeout: 120_000 });
    await box().fill("户外广告");
    const leaf = results().filter({ hasText: "2003年第2期" }).first();
    await leaf.waitFor();
    await leaf.click();
    await preview().locator("rect.hit.at").waitFor();
    await preview().getByText("本页篇目").waitFor();
    await look("4-page");
    await leaf.press("Enter");
    await page.getByRole("main", { name: "校对" }).waitFor();
    expect(desk.errors).toEqual([]);
  });
});
