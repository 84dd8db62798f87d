import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { writeXlsx } from "../../electron/sheets/write.ts";
import type { CampaignView } from "../../shared/contract/campaigns.ts";
import { formSheet } from "../../shared/domain/campaigns/forms.ts";
import { departments, text } from "../api/campaignTexts.ts";
import { inEachShell } from "./desks.ts";
import { gazette, newFolder, root, type Desk } from "./fixtures.ts";

const looks = join(root, "out/shots/journey");
const look = async (page: Page, name: string) => void (await page.screenshot({ path: join(looks, `campaign-${name}.png`) }));

inEachShell("一次清理，30份文件，5个单位，一家逾期，一份意见冲突", (open) => {
  let desk: Desk;
  const library = join(newFolder(), "资料库");
  beforeAll(async () => {
    mkdirSync(looks, { recursive: true });
    process.env["GAZETTE_TODAY"] = "2026-06-20";
    const files = newFolder();
    for (let i = 0; i < 30; i++) writeFileSync(join(files, `办法${i + 1}.txt`), text(i + 1, departments[i % 5]!));
    await gazette(["new", library]);
    expect((await gazette(["add", library, files])).code).toBe(0);
    desk = await open();
    await ask("library/open", { path: library });
    await ask("people/choose", { name: "值班", office: "法制科" });
    await desk.page.reload();
  }, 120_000);
  afterAll(async () => {
    delete process.env["GAZETTE_TODAY"];
    await desk?.close();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await look(desk.page, `failed-${task.name.slice(0, 1)}`);
  });
  const ask = <T>(name: string, input: unknown): Promise<T> =>
    desk.page.evaluate(
      async ([at, body]) =>
        (await fetch(`/api/${at}`, { method: "POST", body, headers: { "content-type": "application/json" } })).json() as Promise<T>,
      [name, JSON.stringify(input)] as const,
    );
  const view = async () => ask<CampaignView>("campaigns/get", { id: /campaigns\/([^/]+)/.exec(desk.page.url())![1] });
  const aside = () => desk.page.getByRole("complementary", { name: "结论与校核" });
  const row = (name: string) => desk.page.getByRole("table", { name: "各单位进度" }).getByRole("row").filter({ hasText: name });

  test("1 the list is frozen on the documents in force on the cut-off day", async () => {
    const { page } = desk;
    await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "清理" }).click();
    await page.getByRole("heading", { name: "清理", exact: true }).waitFor();
    await page.keyboard.press("n");
    const dialog = page.getByRole("dialog", { name: "开始清理" });
    await dialog.getByText("共30份：政府30份").waitFor();
    await dialog.getByLabel("通知日期").fill("2026-05-18");
    await dialog.getByLabel("报送截止").fill("2026-06-18");
    await look(page, "1-start");
    await page.keyboard.press("Control+Enter");
    await row(departments[0]!).getByText("逾期2日").waitFor();
    expect((await view()).tally).toMatchObject({ total: 30, undecided: 30 });
    await look(page, "1-board");
  });

  test("2 the forms go out, and four of five come back", async () => {
    const { page } = desk;
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: /意见表.*xlsx/ }).click();
    const packed = unzipSync(readFileSync(await (await waiting).path()));
    expect(Object.keys(packed)).toHaveLength(5);
    // The first document is asked of two departments, who will not agree.
    await row(departments[0]!).click();
    await page.keyboard.press("u");
    await page.getByRole("dialog").getByLabel("单位").fill(`${departments[0]}、${departments[1]}`);
    await page.keyboard.press("Control+Enter");
    await page.getByText("已改填报单位").waitFor();
    const { plan, code, documents } = await view();
    const shared = documents.find((d) => d.departments.length === 2)!;
    const folder = newFolder();
    const forms = await Promise.all(
      departments.slice(0, 4).map(async (department, i) => {
        const sheet = formSheet({ plan, code, department, documents });
        const rows = sheet.rows.map((r) =>
          r.map((c, n) => (n !== 6 ? c : r[2] === shared.title ? (i === 0 ? "建议废止" : "拟修改，2026年底前") : "继续有效")),
        );
        const file = join(folder, `${department}.xlsx`);
        writeFileSync(file, await writeXlsx([{ ...sheet, rows }]));
        return file;
      }),
    );
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "收意见表" }).click();
    await (await chooser).setFiles(forms);
    const outcome = page.getByRole("dialog", { name: "收意见表" });
    await outcome.getByText("已完成4项").waitFor();
    await outcome.getByRole("button", { name: "关闭" }).click();
    await row(departments[0]!).getByText("冲突1份").waitFor();
    await row(departments[4]!).getByText("逾期2日").waitFor();
    await row(departments[0]!).click();
    await look(page, "2-returned");
  });

  test("3 what is agreed is taken over, the conflict is concluded by keys, and an undo takes one step back", async () => {
    const { page } = desk;
    await page.keyboard.press("y");
    await page.getByText("已按一致的意见定了23份").waitFor();
    await aside().getByRole("listitem").filter({ hasText: "1份意见冲突" }).getByRole("button", { name: "查看" }).click();
    await aside().getByText("意见冲突").first().waitFor();
    await look(page, "3-conflict");
    await page.keyboard.press("4");
    await aside().getByLabel("理由").fill("已有新办法");
    await page.keyboard.press("Enter");
    await row(departments[4]!).click();
    await page.keyboard.press("a");
    await page.keyboard.press("1");
    await page.getByText("已将6份定为继续有效").waitFor();
    await row(departments[4]!).click();
    await page.keyboard.press("Control+z");
    await aside().getByText("6份未定").waitFor();
    await page.keyboard.press("Control+y");
    await aside().getByText("30份各入一单，无重复").waitFor();
    await look(page, "3-decided");
    const waiting = page.waitForEvent("download");
    await page.keyboard.press("m");
    expect((await waiting).suggestedFilename()).toContain("催办函");
  });

  test("4 the decision's counts are held against the rows, and everything is recorded in one step", async () => {
    const { page } = desk;
    await page.keyboard.press("d");
    const body = page.getByRole("textbox", { name: "正文" });
    await body.waitFor();
    await body.fill((await body.inputValue()).replace("共30件", "共31件"));
    await page.getByText("“本次清理共31件”应为30").waitFor();
    await look(page, "4-wrong");
    await page.getByRole("button", { name: "按现在的结论重拟正文" }).click();
    await page.getByRole("textbox", { name: "文号" }).fill("示政发〔2026〕9号");
    await page.getByRole("textbox", { name: "日期" }).fill("2026-06-20");
    await look(page, "4-decision");
    await page.getByRole("button", { name: /^办结，登记30份/ }).click();
    await page.getByText("已办结，登记30项效力变动").waitFor();
    await look(page, "4-concluded");
    expect((await view()).concluded).toMatchObject({ on: "2026-06-20" });
  });

  test("5 the page to be marked is listed, ticked off, and the documents are what was concluded", async () => {
    const { page } = desk;
    await page.keyboard.press("b");
    await page.getByRole("table", { name: "要标注的网页" }).getByText("【已废止】").waitFor();
    await look(page, "5-marking");
    await page.keyboard.press("x");
    await page.getByText("都已标注。").waitFor();
    const { rows } = await ask<{ rows: { headline: string; docNumber: string }[] }>("documents/list", { headlines: ["已废止"] });
    expect(rows).toHaveLength(1);
    expect(desk.errors).toEqual([]);
  });
});
