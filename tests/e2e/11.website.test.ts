import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowserDesk } from "./desks.ts";
import { gazette, newFolder, root, type Desk } from "./fixtures.ts";

const looks = join(root, "out/shots/website");
const notice = (number: string, title: string, body: string) =>
  `示例区人民政府关于${title}的通知\n示政发〔2020〕${number}号\n\n各镇人民政府：\n${body}\n\n示例区人民政府\n2020年3月1日\n`;
const plain = notice("1", "加强停车管理", "为加强城区停车秩序管理，请各单位认真组织实施，本通知自2020年4月1日起施行。");

let desk: Desk;
const work = newFolder();
const [library, portal] = [join(work, "库"), join(work, "门户首页.txt")];
/** The screen in both sizes and both lights, to be looked at where somebody asked for it. */
async function look(name: string) {
  if (!process.env["GAZETTE_LOOK"]) return;
  for (const [width, height] of [
    [1920, 1080],
    [1280, 800],
  ] as const)
    // prettier-ignore
    for (const colorScheme of ["dark", "light"] as const) {
      await desk.page.setViewportSize({ width, height });
      await desk.page.emulateMedia({ colorScheme });
      await desk.page.waitForTimeout(250);
      await desk.page.screenshot({ path: join(looks, `${name}-${width}-${colorScheme}.png`) });
    }
}
beforeAll(async () => {
  mkdirSync(looks, { recursive: true });
  const put = (name: string, text: string) => (writeFileSync(join(work, name), text), join(work, name));
  await gazette(["new", library, "--name", "试验资料库"]);
  await gazette(["add", library, put("1.txt", plain)]);
  await gazette([
    "add",
    library,
    put("2.txt", notice("2", "公布补贴名单", "张某，身份证号11010519491231002X，电话13800138000。")),
    put("3.txt", notice("3", "某项内部安排", "（此件不公开）\n内部事项。").replace("\n（此件不公开）", "") + "（此件不公开）\n"),
    put("4.txt", notice("4", "落实有关工作", "按照《示例区人民政府关于某项内部安排的通知》执行。")),
    put("5.txt", `${notice("5", "规范值班安排", "值班事项。")}（此件不公开）\n`),
    put("6.txt", notice("6", "做好值守工作", "按照《示例区人民政府关于规范值班安排的通知》执行。")),
  ]);
  writeFileSync(portal, plain.replace("示例区人民政府关于", "bet 365亚洲版官网关于"));
  desk = await openBrowserDesk();
  const { page } = desk;
  await page.evaluate(async (path) => {
    const ask = (name: string, input: object) =>
      fetch(`/api/${name}`, { method: "POST", body: JSON.stringify(input), headers: { "content-type": "application/json" } });
    await ask("library/open", { path });
    await ask("people/choose", { name: "值班", office: "法制科" });
  }, library);
  await page.goto(`${new URL(page.url()).origin}/#/website`);
  await page.reload();
  await page.getByRole("main", { name: "网站" }).waitFor();
}, 120_000);
afterAll(() => desk?.close());

test("the rehearsal shows what stops the site, and each is dealt with by a reason", async () => {
  const { page } = desk;
  await page.getByRole("button", { name: /^预演/ }).click();
  const stops = page.getByRole("region", { name: "拦下" });
  await stops.getByText("疑似身份证号").waitFor();
  await stops.getByText("《示例区人民政府关于某项内部安排的通知》").waitFor();
  await look("rehearsal");
  expect(await page.getByRole("button", { name: /^写出网站/ }).isDisabled()).toBe(true);
  await stops.getByRole("button", { name: "不是身份证号" }).click();
  await page.getByLabel("理由").fill("是设备编号");
  await look("reason");
  await page.keyboard.press("Control+Enter");
  await stops.getByText("疑似身份证号").waitFor({ state: "detached" });
  const inner = stops.getByRole("alert").filter({ hasText: "某项内部安排" });
  await inner.getByRole("button", { name: "许可这处提到" }).click();
  await page.getByLabel("理由").fill("原文如此");
  await page.keyboard.press("Control+Enter");
  await inner.waitFor({ state: "detached" });
  await stops.getByRole("alert").filter({ hasText: "规范值班安排" }).getByRole("button", { name: "改为主动公开" }).click();
  await stops.getByText("没有要先处理的").waitFor();
  await page.getByRole("radio", { name: /^未选入/ }).click();
  await page.getByRole("table", { name: "未选入" }).getByText("不予公开").waitFor();
  await look("left-out");
  expect(desk.errors).toEqual([]);
});

test("a number is masked where it is told, and stands under what is masked with its way back", async () => {
  const { page } = desk;
  const stops = page.getByRole("region", { name: "拦下" });
  await stops.getByRole("region", { name: "手机号" }).getByRole("button", { name: "遮盖号码" }).click();
  const masked = stops.getByRole("region", { name: "已遮盖的号码" });
  await masked.getByText("手机号尾号8000").waitFor();
  await look("masked");
  await masked.getByRole("button", { name: "不再遮盖" }).click();
  await stops.getByRole("region", { name: "手机号" }).getByText("尾号8000").waitFor();
  await masked.waitFor({ state: "detached" });
  expect(desk.errors).toEqual([]);
});

test("a document taken off from its own page stands under what is left out, with its way back", async () => {
  const { page } = desk;
  await page.getByRole("table", { name: "预演" }).getByRole("link", { name: "加强停车管理的通知" }).click();
  const article = page.getByRole("article");
  await article.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "不在网站上写出" }).click();
  await page.getByLabel("理由").fill("误发");
  await look("offline");
  await page.keyboard.press("Control+Enter");
  await page.getByText("已定为不写出").waitFor();
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "网站" }).click();
  await page.getByRole("button", { name: /^预演/ }).click();
  await page.getByRole("radio", { name: /^未选入/ }).click();
  const row = page.getByRole("table", { name: "未选入" }).getByRole("row").filter({ hasText: "已撤下：误发" });
  await row.getByRole("button", { name: "恢复网页" }).click();
  await row.waitFor({ state: "detached" });
  expect(desk.errors).toEqual([]);
});

test("a saved portal page is compared with the archive and the altered words stand side by side", async () => {
  const { page } = desk;
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^核对存档/ }).click();
  await (await chosen).setFiles(portal);
  const copies = page.getByRole("region", { name: "核对存档" });
  await copies.getByText("与存档不一致").waitFor();
  await copies.locator("ins", { hasText: "bet365亚洲版官网" }).waitFor();
  await look("copies");
  expect(desk.errors).toEqual([]);
});
