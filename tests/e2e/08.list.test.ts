import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inEachShell } from "./desks.ts";
import { gazette, newFolder, type Desk } from "./fixtures.ts";

const notice = (n: number, year: number, more = "") => `示例区人民政府
关于第${n}类事项的通知
示政发〔${year}〕${n}号

各镇人民政府、街道办事处：
一、认真落实。${more}
二、本通知自${year}年3月1日起施行。

示例区人民政府
${year}年2月${n}日
`;

inEachShell("一批文件：一步废止，某日有效，引用检查", (open) => {
  let desk: Desk;
  beforeAll(async () => {
    const folder = newFolder();
    const library = join(folder, "资料库");
    const files = [notice(1, 2018), notice(2, 2019), notice(3, 2020, "《关于第1类事项的通知》（示政发〔2018〕1号）继续执行。")];
    const paths = files.map((text, i) => {
      const path = join(folder, `${i + 1}.txt`);
      writeFileSync(path, text);
      return path;
    });
    expect((await gazette(["new", library])).code).toBe(0);
    expect((await gazette(["add", library, ...paths])).code).toBe(0);
    desk = await open();
    await desk.page.evaluate(async (path) => {
      const post = (name: string, body: unknown) =>
        fetch(`/api/${name}`, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
      await post("library/open", { path });
      await post("people/choose", { name: "值班", office: "法制科" });
    }, library);
    await desk.page.reload();
    await desk.page.getByRole("option").first().waitFor();
  });
  afterAll(async () => {
    expect(desk?.errors).toEqual([]);
    await desk?.close();
  });
  const go = async (hash: string) => {
    await desk.page.evaluate((to) => (location.hash = to), hash);
  };

  test("several are chosen by the keyboard, ended by one decision in one step, and brought back by one undo", async () => {
    const { page } = desk;
    const list = page.getByRole("listbox", { name: "文件" });
    await list.getByRole("option").nth(1).click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.getByText("已选2份").waitFor();
    await page.getByRole("toolbar").getByRole("button", { name: "登记效力变动" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "依据" }).fill("示政发〔2021〕9号");
    // Tab leaves the field whether its suggestions have come yet or not; Escape would close the dialog where they have not.
    await page.keyboard.press("Tab");
    await dialog.getByRole("button", { name: /登记2份废止/ }).click();
    await page.getByText("已登记2份废止").waitFor();
    await expect.poll(() => list.getByText("已废止").count()).toBe(2);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
    await expect.poll(() => list.getByText("已废止").count()).toBe(0);
    await page.keyboard.press("Control+y");
    await expect.poll(() => list.getByText("已废止").count()).toBe(2);
  });

  test("what the list is narrowed to stays through a reload, and back and forward bring each narrowing again", async () => {
    const { page } = desk;
    const rows = page.getByRole("listbox", { name: "文件" }).getByRole("option");
    await go("#/documents");
    await page.getByRole("searchbox", { name: "标题或文号" }).fill("第3类");
    await expect.poll(() => rows.count()).toBe(1);
    await page.reload();
    await rows.first().waitFor();
    await expect.poll(() => rows.count()).toBe(1);
    expect(await page.getByRole("searchbox", { name: "标题或文号" }).inputValue()).toBe("第3类");
    await go("#/overview");
    await page
      .getByRole("link", { name: /30日内到期/ })
      .first()
      .click();
    await expect.poll(() => rows.count()).toBe(0);
    await page.goBack();
    await page.getByRole("main", { name: "总览" }).waitFor();
    await page.goBack();
    await expect.poll(() => rows.count()).toBe(1);
    await page.getByRole("searchbox", { name: "标题或文号" }).fill("");
    await expect.poll(() => rows.count()).toBe(3);
  });

  test("what was in force on a day is listed with its evidence, and made into a paper", async () => {
    const { page } = desk;
    await go("#/in-force/2019-06-30");
    await page.getByText("2份有效").waitFor();
    const list = page.getByRole("listbox", { name: "有效的文件" });
    await list.getByText("二、本通知自2019年3月1日起施行。").waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "写成Word" }).click();
    expect((await download).suggestedFilename()).toBe("2019-06-30有效的文件目录.docx");
    await page.getByLabel("哪一天有效").fill("2017-01-01");
    await page.getByText("2017-01-01没有有效的文件。").waitFor();
  });

  test("a draft is told what it cites and what no longer holds, and a document who cites it", async () => {
    const { page } = desk;
    await go("#/citations");
    await page.getByLabel("草稿正文").fill("根据示政发〔2018〕1号和《中华人民共和国公路法》，制定本办法。");
    await page.getByText("引用2份：1份不再有效，1份未收录").waitFor();
    await page.getByRole("link", { name: "示政发〔2018〕1号" }).click();
    await page.getByRole("link", { name: "看全部1份" }).click();
    await page.getByText("《关于第1类事项的通知》（示政发〔2018〕1号）继续执行。").waitFor();
  });
});
