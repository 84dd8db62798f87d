import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readFile } from "../../electron/intake/intake.ts";
import { pagesOf } from "../../electron/pages/scan.ts";
import { textPdf } from "../unit/pages/makePdf.ts";
import { inEachShell } from "./desks.ts";
import { gazette, newFolder, root, type Desk } from "./fixtures.ts";

const looks = join(root, "out/shots/acceptance");
const body = [
  "示例区人民政府办公室",
  "关于印发示例区农村公路养户管理办法的通知",
  "各镇人民政府、街道办事处：",
  "现将办法印发给你们，请遵照执行。",
];

inEachShell("一批扫描件的抽样验收", (open) => {
  let desk: Desk;
  beforeAll(async () => {
    mkdirSync(looks, { recursive: true });
    const home = newFolder();
    const library = join(home, "资料库");
    const scan = join(home, "第二期.pdf");
    writeFileSync(scan, textPdf([1, 2, 3].map((n) => [`示例区人民政府公报第${n}页`, ...body])));
    await gazette(["new", library], { home });
    await gazette(["scan", library, scan, "--issue", "2003/2"], { home });
    desk = await open(home);
    const { page } = desk;
    await page.getByText("打开资料库").first().waitFor();
    await page.evaluate(
      (path) =>
        fetch("/api/library/open", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ path }) }),
      library,
    );
    await page.reload();
    await page.getByLabel("姓名").fill("检查员");
    await page.getByLabel("科室").fill("档案科");
    await page.getByRole("button", { name: "以此人开始" }).click();
    await page.getByRole("link", { name: "公报" }).first().click();
    await page.getByRole("listbox", { name: "各期公报" }).getByRole("option").first().click();
    await page.getByRole("grid").getByRole("row").first().waitFor();
  });
  afterAll(() => desk?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await desk.page.screenshot({ path: join(looks, `failed-${task.name.slice(0, 1)}.png`) });
  });
  const look = async (name: string) => {
    for (const [width, height] of [
      [1920, 1080],
      [1280, 800],
    ] as const) {
      await desk.page.setViewportSize({ width, height });
      await desk.page.screenshot({ path: join(looks, `${name}-${width}.png`) });
    }
  };
  const tray = () => desk.page.getByRole("region", { name: "样本" });
  const lines = () => desk.page.getByRole("listbox", { name: "这一页的行" });

  test("1 the sample of an issue is drawn", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "抽样验收本期" }).click();
    const dialog = page.getByRole("dialog", { name: "抽样验收" });
    await dialog.getByText("2003年第2期，共3页，随机抽3页").waitFor();
    await look("1-open");
    await dialog.getByRole("button", { name: "抽出3页" }).click();
    await dialog.waitFor({ state: "detached" });
    await tray().getByText("已检0 / 3页").waitFor();
    await lines().getByRole("option").first().waitFor();
  });

  test("2 a misread line is written as it is printed, a fault of the image is noted, and the pages are checked to the end, by keys", async () => {
    const { page } = desk;
    await lines().getByRole("option", { name: "养户" }).click();
    await page.keyboard.press("Enter");
    const line = page.getByRole("textbox", { name: "第3行照原件写" });
    await line.fill("关于印发示例区农村公路养护管理办法的通知");
    await page.getByText("错字1").first().waitFor();
    await look("2-line");
    await line.press("Enter");
    await tray().getByText("错字1").waitFor();
    await page.keyboard.press("3");
    const dialog = page.getByRole("dialog", { name: "记图像质量差错" });
    await dialog.getByLabel("说明").fill("下缘缺字");
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    await tray().getByText("错字1，图像质量1（下缘缺字）").waitFor();
    for (const n of [1, 2, 3]) {
      await expect.poll(() => page.getByRole("button", { name: /^此页检毕/ }).isEnabled(), { timeout: 60_000 }).toBe(true);
      await page.keyboard.press("F9");
      await tray().getByText(`已检${n} / 3页`).waitFor();
    }
    await page.getByText("样本都检完了，可以定结论").waitFor();
    await look("2-checked");
  });

  test("3 the batch is returned with the figures in view, and its certificate had as Word", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: /^定结论/ }).click();
    const dialog = page.getByRole("dialog", { name: "定结论" });
    await dialog.getByRole("row", { name: /错字率.*不超过3‱.*不合/ }).waitFor();
    await look("3-decide");
    await dialog.getByRole("button", { name: "退回全批" }).click();
    await dialog.waitFor({ state: "detached" });
    await tray().getByRole("status").getByText("退回").waitFor();
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "写出验收单" }).click();
    const saved = await coming;
    const { text } = await readFile(new Uint8Array(readFileSync(await saved.path())), saved.suggestedFilename());
    expect(text).toContain("图像质量1（下缘缺字）");
    expect(text).toContain("养户管理办法的通知→关于印发示例区农村公路养护");
    await look("3-returned");
    await page.getByRole("link", { name: "验收" }).first().click();
    await page.getByRole("table", { name: "历次验收" }).getByText("退回").waitFor();
    await look("3-list");
    await page.getByRole("button", { name: "回到公报" }).click();
    await page.getByRole("listbox", { name: "各期公报" }).getByRole("option").first().click();
    await page.getByRole("grid").getByText("验收退回：错字率").first().waitFor();
  });

  test("4 undo takes the return back from the pages too", async () => {
    const { page } = desk;
    await page.keyboard.press("Control+z");
    await page.getByText("已撤销：验收2003年第2期").waitFor();
    await page.getByRole("grid").getByText("验收退回").first().waitFor({ state: "detached" });
  });

  test("5 issues go out into a folder behind the desk, and the list says where each file is", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: "各期的操作" }).click();
    await look("5-menu");
    await page.getByRole("menuitem", { name: "导出几期" }).click();
    const dialog = page.getByRole("dialog", { name: "导出几期" });
    await dialog.getByText("1期3页，每期一个文件").waitFor();
    await dialog.getByRole("button", { name: "选文件夹" }).click();
    const folder = page.getByRole("dialog", { name: "导出到哪个文件夹" });
    await folder.getByRole("button", { name: "选这个文件夹" }).click();
    await dialog.getByText(desk.home, { exact: true }).waitFor();
    await look("5-export");
    await dialog.getByRole("button", { name: "导出1期" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "任务" }).click();
    await page.getByRole("dialog", { name: "任务" }).getByRole("button", { name: "导出2003年第2期的双层PDF，完成1项" }).click();
    const file = join(desk.home, "政府公报2003年第2期.pdf");
    await page.getByRole("dialog").getByText(file).waitFor();
    await look("5-done");
    expect(await pagesOf(new Uint8Array(readFileSync(file)), "出.pdf")).toHaveLength(3);
    expect(desk.errors).toEqual([]);
  });
});
