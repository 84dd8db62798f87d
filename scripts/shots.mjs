// npm run shots [-- --review]: takes the README's pictures into resources/screenshots, over a fresh sample library in the browser shell.
// With --review it takes every screen in two sizes, light and dark, into out/shots instead, to be looked at.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onGoodNode, root } from "./node.mjs";
import { build, stale } from "./out.mjs";

await onGoodNode();
process.chdir(root);
if (stale() && (await build()) !== 0) process.exit(1);
const review = process.argv.includes("--review");
const sharp = (await import("sharp")).default;
// Subtle: through Vite, so that the script may use what the end-to-end tests use.
const { runnerImport } = await import("vite");
const { module: found } = await runnerImport(join(root, "tests/e2e/browser.ts"), { configFile: false, logLevel: "warn" });

const home = mkdtempSync(join(tmpdir(), "gazette-shots-"));
const out = join(root, review ? "out/shots" : "resources/screenshots");
mkdirSync(out, { recursive: true });
// The same day every time, so that the pictures change only where the program does.
const server = spawn(process.execPath, [join(root, "out/main/serve.js")], {
  env: { ...process.env, GAZETTE_HOME: home, GAZETTE_TODAY: "2026-06-12" },
  stdio: ["ignore", "pipe", "inherit"],
});
const browser = await found.launch();
async function takeAll(address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("button", { name: /先看示例/ }).waitFor();
  if (review) await take(page, "start");
  await page.getByRole("button", { name: /先看示例/ }).click();
  await page.getByLabel("姓名").waitFor({ timeout: 240_000 });
  if (review) await take(page, "person");
  await page.getByLabel("姓名").fill("值班");
  await page.getByLabel("科室").fill("法制科");
  await page.getByRole("button", { name: "以此人开始" }).click();
  await page.getByRole("option").first().waitFor();
  // Recognition goes on behind the desk; pictures are taken of a library at rest.
  await page.getByText("没有进行中的任务").waitFor({ timeout: 240_000 });
  const looks = review
    ? [
        ["1280", 1280, 800, "light"],
        ["1280-dark", 1280, 800, "dark"],
        ["1920", 1920, 1080, "light"],
        ["1920-dark", 1920, 1080, "dark"],
      ]
    : [["", 1280, 800, "light"]];
  for (const [look, width, height, colorScheme] of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    for (const [name, go, readme] of screens) {
      if (!review && !readme) continue;
      await page.goto(`${new URL(address).origin}/#/settings`);
      await go(page);
      await take(page, [name, look].filter(Boolean).join("-"));
      while (await page.getByRole("dialog").count()) await page.keyboard.press("Escape");
    }
  }
}

/** Every screen: its name, the way to it, and whether the README shows it. */
const screens = [
  ["documents", openRoad, true],
  ["record", async (page) => (await openRoad(page), await page.keyboard.press("e"), await page.getByRole("dialog").waitFor()), true],
  ["issues", openIssue, true],
  ["proof", openPage, true],
  ["proof-alike", openAlike, false],
  ["proof-second", openSecond, false],
  ["proof-send-back", openSendBack, false],
  ["articles", openArticles, false],
  ["gaps", openGaps, false],
  ["search", (page) => search(page, "养护"), true],
  ["search-page", searchPage, false],
  ["website", (page) => page.getByRole("link", { name: /^网站/ }).click(), false],
  ["settings", async () => {}, false],
  ["settings-rules", (page) => page.getByRole("radio", { name: "期限规则" }).click(), false],
  ["settings-issuers", (page) => page.getByRole("radio", { name: "机关名录" }).click(), false],
  ["ledgers", openFiling, false],
  ["palette", openPalette, false],
];

async function openRoad(page) {
  await page.getByRole("link", { name: /^文件/ }).click();
  await page.getByRole("searchbox", { name: "标题或文号" }).fill("农村公路养护管理办法");
  await page.getByRole("option").filter({ hasText: "示政发〔2021〕3号" }).click();
  await page.locator(".doc-head h1").waitFor();
  await page.getByRole("searchbox", { name: "标题或文号" }).fill("");
  await page.locator(".doc-head h1").click();
}
async function openIssue(page) {
  await page.getByRole("link", { name: /^公报/ }).click();
  await page.getByRole("listbox", { name: "各期公报" }).getByRole("option").last().click();
  await page.getByRole("grid").getByRole("row").first().waitFor();
}
async function openPage(page) {
  await openIssue(page);
  await page.getByRole("grid").getByRole("row").first().dblclick();
  await page.getByRole("textbox", { name: "第1行文字" }).waitFor();
  await page.getByRole("button", { name: /^第9行/ }).click();
}
/** A character corrected, and the places that read as it did. A line that is corrected from the last time is put back first. */
async function openAlike(page) {
  await openPage(page);
  const line = page.getByRole("textbox", { name: "第9行文字" });
  const back = page.getByRole("button", { name: "还原为识别文字" });
  if (await back.count()) {
    await back.click();
    await back.waitFor({ state: "detached" });
  }
  await line.fill((await line.inputValue()).replace(/[\u4e00-\u9fff]/u, "某"));
  await line.press("Enter");
  await page.getByText(/全库还有/).waitFor();
  await page.keyboard.press("F6");
  await page.getByRole("dialog").getByRole("row").first().waitFor();
}
/** A page one has proofread oneself, where another person is to check it. */
async function openSecond(page) {
  const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ on: true }) };
  await page.evaluate((asked) => fetch("/api/proof/secondCheck", asked), init);
  await openPage(page);
  const done = page.getByRole("button", { name: "校完此页" });
  if (await done.count()) {
    await page.keyboard.press("F9");
    await page.getByText("第1页已校完").waitFor();
    await openPage(page);
  }
  await page.getByText("待另一人复核").waitFor();
}
async function openArticles(page) {
  await openIssue(page);
  await page.getByRole("button", { name: "拆分成篇" }).click();
  await page.getByRole("listbox", { name: "这一页的行" }).waitFor();
}
async function openGaps(page) {
  await page.goto(`${new URL(page.url()).origin}/#/gaps`);
  await page.getByRole("region", { name: "缺期一览" }).getByRole("table").first().waitFor();
}
async function openSendBack(page) {
  await openPage(page);
  await page.getByRole("button", { name: "退回重扫" }).click();
  await page.getByRole("dialog").waitFor();
}
async function search(page, words) {
  await page.getByRole("link", { name: /^检索/ }).click();
  await page.getByRole("searchbox", { name: "检索词" }).fill(words);
  await page.getByRole("option").first().waitFor();
}
async function searchPage(page) {
  await search(page, "公报");
  await page.getByRole("option").last().click();
}
async function openFiling(page) {
  await page.getByRole("link", { name: /^台账/ }).click();
  await page.getByRole("radio", { name: /^备案/ }).click();
  await page.getByRole("option").first().click();
  await page.getByRole("region", { name: "办理" }).waitFor();
}
async function openPalette(page) {
  await openRoad(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("废止");
}

/** Waits until the page is at rest, then writes it as a small PNG. Subtle: a lower quality loses the colours of a status. */
async function take(page, name) {
  await page.waitForTimeout(500);
  await page.waitForFunction(() => !document.querySelector(".drawing") && [...document.images].every((image) => image.complete));
  await page.waitForTimeout(300);
  await sharp(await page.screenshot())
    .png({ palette: true, quality: 100, effort: 10 })
    .toFile(join(out, `${name}.png`));
  console.log(`${name}.png`);
}

try {
  const [line] = await once(createInterface({ input: server.stdout }), "line");
  await takeAll(JSON.parse(line).listening);
} finally {
  await browser.close();
  server.kill();
  await once(server, "close");
  rmSync(home, { recursive: true, force: true });
}
