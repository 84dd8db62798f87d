import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inEachShell } from "./desks.ts";
import { gazette, newFolder, root, type Desk } from "./fixtures.ts";

const notice = `示例市示例区人民政府关于印发《示例区养犬管理办法》的通知
示政发〔2020〕8号

各镇人民政府、街道办事处：
《示例区养犬管理办法》已经区政府第5次常务会议研究通过，现印发给你们，请遵照执行。
凡未纳入本次公布继续有效目录的规范性文件，自2020年7月1日起一律停止执行。

附件：1.养犬登记表

示例市示例区人民政府
2020年5月6日
（此件依申请公开）

示例区养犬管理办法
第一条 单位和个人养犬应当办理登记，不得遗弃，禁止买卖。
第二条 本办法自2020年7月1日起施行，有效期五年。2015年3月1日印发的《示例区养犬管理办法》（示政发〔2015〕2号）同时废止。
`;
const looks = join(root, "out/shots/reading");

inEachShell("读一份文件，认定它是不是规范性文件", (open) => {
  let desk: Desk;
  beforeAll(async () => {
    mkdirSync(looks, { recursive: true });
    const home = newFolder();
    const library = join(home, "资料库");
    const file = join(home, "养犬.txt");
    writeFileSync(file, notice);
    await gazette(["new", library], { home });
    await gazette(["add", library, file], { home });
    desk = await open(home);
    await desk.page.getByText("打开资料库").first().waitFor();
    await desk.page.evaluate(
      (path) =>
        fetch("/api/library/open", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ path }) }),
      library,
    );
    await desk.page.reload();
  });
  afterAll(() => desk?.close());

  test("the clause, the annexes and the note are read, a catch-all is shown, and a person judges with the exclusions in view", async () => {
    const { page } = desk;
    await page.getByLabel("姓名").fill("值班");
    await page.getByLabel("科室").fill("法制科");
    await page.getByRole("button", { name: "以此人开始" }).click();
    await page.getByRole("option").first().click();
    const fields = page.getByRole("region", { name: "字段" });
    await fields.getByText("有效期五年").first().waitFor();
    await fields.getByText("养犬登记表").waitFor();
    await fields.getByText("此件依申请公开").waitFor();
    const proposals = page.getByRole("region", { name: "建议" });
    await proposals.getByText("凡未纳入本次公布继续有效目录的规范性文件", { exact: true }).waitFor();
    for (const [name, width, height] of [
      ["1280", 1280, 800],
      ["1920", 1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await fields.getByText("主题分类", { exact: true }).scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(looks, `fields-${name}.png`) });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await fields.getByRole("button", { name: "认定", exact: true }).click();
    await fields.getByText("省政府令第353号第三条第二款").waitFor();
    await fields.getByRole("button", { name: "工作方案" }).click();
    expect(await fields.getByLabel("理由").inputValue()).toBe("属于工作方案");
    await fields.getByLabel("理由").fill("规定公民义务，可反复适用");
    await page.screenshot({ path: join(looks, "judging-1280.png") });
    await fields.getByRole("button", { name: "认定为规范性文件" }).click();
    await fields.getByText("规定公民义务，可反复适用（值班）").waitFor();
    await page.screenshot({ path: join(looks, "judged-1280.png") });
    await page.keyboard.press("Control+z");
    await fields.getByRole("button", { name: "认定", exact: true }).waitFor();
    expect(desk.errors).toEqual([]);
  });
});
