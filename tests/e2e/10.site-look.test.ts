import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inEachShell } from "./desks.ts";
import { newFolder, root, type Desk } from "./fixtures.ts";

const looks = join(root, "out/shots/journey");
const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

inEachShell("在设置里改网站的样子", (open) => {
  let desk: Desk;
  beforeAll(async () => {
    mkdirSync(looks, { recursive: true });
    desk = await open();
    const { page } = desk;
    await page.getByRole("button", { name: /先看示例/ }).click();
    await page.getByLabel("姓名").waitFor({ timeout: 90_000 });
    await page.getByLabel("姓名").fill("网站员");
    await page.keyboard.press("Enter");
    await page.getByRole("option").first().waitFor();
  }, 120_000);
  afterAll(() => desk?.close());

  test("a pale colour is refused in words; a dark one, a logo and a code are kept, and undo takes them back", async () => {
    const { page } = desk;
    await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "设置" }).click();
    await page.getByRole("radio", { name: "网站" }).click();
    const brand = page.getByLabel("主色", { exact: true });
    await brand.fill("#ff6666");
    await page.getByText(/与白底的对比只有2\.\d，不到7/).waitFor();
    expect(await page.getByRole("button", { name: "记下网站的样子" }).isDisabled()).toBe(true);
    await brand.fill("#7a1018");
    await page.getByLabel("标识码").fill("3700000001");
    const logo = join(newFolder(), "标志.png");
    writeFileSync(logo, Buffer.from(dot, "base64"));
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "选标志图片" }).click();
    await (await chooser).setFiles(logo);
    await page.getByRole("button", { name: "去掉标志" }).waitFor();
    await page.screenshot({ path: join(looks, "site-look.png") });
    await page.getByRole("button", { name: "记下网站的样子" }).click();
    await page.getByText("网站的样子已记下").waitFor();
    // Right after the first act of the day, before the window has heard that there is something to undo.
    await page.keyboard.press("Control+z");
    await page
      .getByText(/已撤销/)
      .first()
      .waitFor();
    await page.waitForFunction(() => (document.querySelector('input[aria-label="主色"]') as HTMLInputElement).value === "#a3121b");
  });

  test("another algorithm shows another key's fingerprint; undo brings the first back", async () => {
    const { page } = desk;
    const print = page.locator(".signing-print");
    const first = await print.innerText();
    await page.getByRole("radio", { name: "国密SM2" }).click();
    await page.getByText("下次写出网站时用国密SM2签名").waitFor();
    await page.waitForFunction((was) => document.querySelector(".signing-print")!.textContent !== was, first);
    await page.getByRole("button", { name: /^撤销/ }).click();
    await page.waitForFunction((was) => document.querySelector(".signing-print")!.textContent === was, first);
    expect(await page.getByRole("radio", { name: "Ed25519" }).isChecked()).toBe(true);
  });

  test("the program tells what it carries of others, beside its version", async () => {
    const { page } = desk;
    await page.getByRole("radio", { name: "资料库", exact: true }).click();
    await page.getByRole("button", { name: "第三方软件和许可" }).click();
    const told = page.getByRole("dialog", { name: "第三方软件和许可" });
    await told.getByText("better-sqlite3").first().waitFor();
    await page.keyboard.press("Escape");
    await told.waitFor({ state: "detached" });
  });
});
