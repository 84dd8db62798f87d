import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { inEachShell } from "./desks.ts";
import { gazette, newFolder, root, type Desk } from "./fixtures.ts";

const rules = `示例区河道管理办法
示政发〔2018〕3号

总体要求
第一条　为加强河道管理,制定本办法。
第二条　区水利局负责河道管理。
第三条　在河道内采砂的，应当申请许可。
第四条　违反本办法第三条规定的，处一千元罚款。
第五条　本办法自2018年2月1日起施行。

示例区人民政府
2018年1月2日
`;
const decision = `示例区人民政府关于修改《示例区河道管理办法》的决定
示政发〔2021〕8号

各镇人民政府：
区政府决定对《示例区河道管理办法》（示政发〔2018〕3号）作如下修改：
一、将第二条中的“区水利局”修改为“区水务局”。
二、增加一条，作为第三条：“第三条　河道实行分级管理，具体范围由区水务局公布。”
三、将第九条删去。
本决定自2021年3月1日起施行。

示例区人民政府
2021年1月5日
`;
const looks = join(root, "out/shots/texts");
const look = async (page: Page, name: string) => void (await page.screenshot({ path: join(looks, `${name}.png`) }));

inEachShell("从修改决定到修正文本，再逐条对照", (open) => {
  let desk: Desk;
  const folder = newFolder();
  const library = join(folder, "资料库");
  beforeAll(async () => {
    mkdirSync(looks, { recursive: true });
    await gazette(["new", library, "--name", "示例资料库"]);
    const files = Object.entries({ "办法.txt": rules, "决定.txt": decision }).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    await gazette(["add", library, ...files]);
    await gazette(["confirm", library, "示政发〔2021〕8号"]);
    desk = await open();
    await openLibrary(desk.page, library);
  });
  afterAll(() => desk?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await look(desk.page, `failed-${task.name.slice(0, 1)}`);
  });
  const button = (name: string | RegExp) => desk.page.getByRole("button", { name });

  test("1 each change is accepted by key, what cannot be done says why, and the text is kept", async () => {
    const { page } = desk;
    await page.getByRole("option").filter({ hasText: "示政发〔2018〕3号" }).click();
    await page.getByText("2021-03-01的修改还没有写进正文").waitFor();
    await look(page, "1-document");
    await button("拟修正文本").click();
    await page.getByText("已看0 / 4处").waitFor();
    await look(page, "1-change");
    expect(await button(/写成修正文本/).isDisabled()).toBe(true);
    await page.locator("ins").getByText("务").waitFor();
    await page.keyboard.press("a");
    await page.keyboard.press("a");
    await page.getByText("现有文本里没有第九条。").waitFor();
    await look(page, "1-stuck");
    await page.keyboard.press("a");
    await page.getByRole("region", { name: "修改前后" }).getByText("文中所引的第三条现为第四条。").waitFor();
    await page.keyboard.press("a");
    await page.getByText("已看4 / 4处").waitFor();
    await page.getByRole("radio", { name: "改好后的全文" }).click();
    await look(page, "1-whole");
    await page.keyboard.press("Control+Enter");
    await page.getByText("已写成2021-03-01修改后的文本").first().waitFor();
    const text = page.getByRole("region", { name: "正文" });
    await text.getByText("河道实行分级管理").waitFor();
    await text.getByText("违反本办法第四条规定的").waitFor();
    await look(page, "1-kept");
  });

  test("2 both texts stay and are compared 条 by 条", async () => {
    const { page } = desk;
    await button("对照文本").click();
    await page.getByRole("region", { name: "对照" }).getByText("区水务局负责").waitFor();
    await page.getByText("有改动2，新增1，只改条号2").waitFor();
    await look(page, "2-compared");
    await page.getByRole("radio", { name: "全文" }).click();
    await page.getByRole("region", { name: "对照" }).getByText("为加强河道管理").first().waitFor();
    await button("回到文件").click();
  });

  test("3 changes to the text are ticked one by one, and undo takes them back", async () => {
    const { page } = desk;
    await page.getByRole("region", { name: "正文" }).waitFor();
    await page.getByRole("button", { name: "更多", exact: true }).click();
    await page.getByRole("menuitem", { name: /整理文本/ }).click();
    await page.getByText("选中0 / 1处").waitFor();
    await page.keyboard.press("a");
    await look(page, "3-tidy");
    await page.keyboard.press("Control+Enter");
    const text = page.getByRole("region", { name: "正文" });
    await text.getByText("为加强河道管理，制定").waitFor();
    await page.keyboard.press("Control+z");
    await text.getByText("为加强河道管理,制定").waitFor();
  });

  test("4 a line is said to be a chapter, and stands in the contents", async () => {
    const { page } = desk;
    await page.getByRole("region", { name: "正文" }).getByText("总体要求", { exact: true }).click();
    await page.keyboard.press("t");
    await page.getByRole("dialog").getByRole("radio", { name: "章", exact: true }).click();
    await look(page, "4-correct");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("navigation", { name: "目录" }).getByText("总体要求").waitFor();
    await look(page, "4-contents");
    expect(desk.errors).toEqual([]);
  });
});

/** Opens a library that lies on this machine, and says who is at work. */
async function openLibrary(page: Page, path: string): Promise<void> {
  await page.getByRole("button", { name: /先看示例/ }).waitFor();
  await page.evaluate(async (at) => {
    const post = (noun: string, body: object) =>
      fetch(`/api/${noun}`, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
    await post("library/open", { path: at });
    await post("people/choose", { name: "值班", office: "法制科" });
  }, path);
  await page.reload();
  await page.getByRole("option").first().waitFor();
}
