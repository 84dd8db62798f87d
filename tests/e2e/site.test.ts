import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SiteDocument } from "../../electron/site/source.ts";
import { launch } from "./browser.ts";
import { exportedFolder } from "./siteFolder.ts";
import { findsWhatAScanFinds, settled } from "./siteSearch.ts";
import { serveFolder } from "./siteServer.ts";

let browser: Browser;
let out: string;
let documents: readonly SiteDocument[];
let server: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  ({ out, documents } = await exportedFolder());
  server = await serveFolder(out);
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A page that keeps account of what it asked for and what it complained of. */
async function opened(context: BrowserContextOptions = {}): Promise<{ page: Page; asked: string[]; complaints: string[] }> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...context })).newPage();
  const [asked, complaints]: [string[], string[]] = [[], []];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("response", (response) => response.status() >= 400 && complaints.push(response.url()));
  return { page, asked, complaints };
}

describe.each([
  ["over http under a sub-path and a strict policy", () => server.address],
  ["from file://", () => `${pathToFileURL(out).href}/`],
])("%s", (_, address) => {
  test("A person finds words, opens the page, and sees them framed on the image; nobody else is asked and nothing complains", async () => {
    const { page, asked, complaints } = await opened();
    await page.goto(`${address()}index.html`);
    await page.fill("#q", "门前三包");
    await page.press("#q", "Enter");
    await settled(page);
    expect(new URL(page.url()).searchParams.get("q")).toBe("门前三包");
    const mine = page.locator("#results a[href^='documents/1.html']");
    expect(await mine.locator(".status").textContent()).toBe("【已废止】");
    expect(await mine.locator("mark").first().textContent()).toBe("门前三包");
    await page.locator("#results a[href^='pages/5.html']").click();
    await page.locator("#hits a").first().waitFor();
    expect(await page.locator("#hits").textContent()).toContain("“门前三包”在本页有2处");
    // The second hit runs over into the next page.
    expect(await page.locator("#hit-2").textContent()).toBe("门前三");
    expect(await page.locator(".read .next").textContent()).toBe("包2");
    const frame = page.locator("#scan rect").first();
    expect([await frame.getAttribute("x"), await frame.getAttribute("width")]).toEqual([String(100 + 4 * 30 - 4), String(4 * 30 + 8)]);
    await page.getByRole("link", { name: "下一页" }).click();
    expect(await page.locator("h1").textContent()).toContain("第2页");
    expect(asked.filter((url) => !url.startsWith(address()))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("A misread word is found apart as 近似; years and organs filter, and have their own link", async () => {
    const { page, complaints } = await opened();
    await page.goto(`${address()}search.html?q=${encodeURIComponent("示例区入民政府")}`);
    await page.locator("section.near h2").first().waitFor();
    expect(await page.locator("section.near h2").first().textContent()).toContain("近似：规范性文件");
    await page.goto(`${address()}search.html?q=${encodeURIComponent("示政规〔2024〕4号")}`);
    await settled(page);
    expect(await page.locator("#sum").textContent()).toContain("相近的有示政规〔2024〕3号");
    await page.fill("#q", "不得");
    await page.selectOption("select[name=from]", "2015");
    await page.selectOption("select[name=o]", "示例区财政局");
    await page.getByRole("button", { name: "按条件筛选" }).click();
    await page.waitForURL(/from=2015/);
    await settled(page);
    expect([...new URL(page.url()).searchParams.keys()]).toEqual(["q", "from", "o"]);
    const metas = await page.locator("#results .meta:has(.w)").allTextContents();
    expect(metas.length).toBeGreaterThan(0);
    for (const meta of metas) expect(meta).toMatch(/示例区财政局 20(?:1[5-9]|2\d)年/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("Random words find what a plain scan of the texts finds", async () => {
    const { page } = await opened();
    await findsWhatAScanFinds(page, address(), documents, 30);
    await page.context().close();
  });

  test("The status of a page and of lists is that of the reader's own day", async () => {
    const { page } = await opened();
    await page.clock.setFixedTime(new Date("2024-12-31T12:00:00"));
    await page.goto(`${address()}documents/3.html`);
    expect(await page.locator(".banner .word").textContent()).toBe("现行有效");
    await page.clock.setFixedTime(new Date("2025-01-01T08:00:00"));
    await page.goto(`${address()}documents/3.html`);
    expect(await page.locator(".banner .word").textContent()).toBe("【已失效】");
    expect(await page.title()).toMatch(/^【已失效】示例区民政局/);
    await page.goto(`${address()}lists/in-force.html`);
    expect(await page.locator("a[href='../documents/3.html'] .status").textContent()).toBe("【已失效】");
    await page.goto(`${address()}catalogue.html`);
    expect(await page.locator("#aged").textContent()).toContain("2件文件的状态因日期而改变");
    await page.context().close();
  });

  test("Titles and 文号 come up while typing, by keyboard alone", async () => {
    const { page, complaints } = await opened();
    await page.goto(`${address()}search.html`);
    await page.locator("#q").pressSequentially("[2024]3号");
    await page.waitForSelector(".typing a");
    expect(await page.locator(".typing a").allTextContents()).toContain(
      "示例区人民政府关于印发《示例区沿街商铺门前秩序管理办法》的通知 示政规〔2024〕3号",
    );
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/documents\/\d+\.html$/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test("Without scripts every page still reads: status, period, text, lists and page images", async () => {
  const { page } = await opened({ javaScriptEnabled: false });
  await page.goto(`${server.address}documents/3.html`);
  expect(await page.locator(".banner").textContent()).toContain("有效期至2024年12月31日");
  expect(await page.locator("noscript").textContent()).toContain("脚本没有开启");
  await page.goto(`${server.address}search.html`);
  expect(await page.getByRole("link", { name: "状态、年份、机关" }).isVisible()).toBe(true);
  await page.goto(`${server.address}pages/5.html`);
  expect(await page.locator("#read").textContent()).toContain("关于开展门前三包责任制");
  await page.context().close();
});

test("No page scrolls sideways on a phone, and every page begins with a way past its header", async () => {
  const { page } = await opened({ viewport: { width: 360, height: 740 } });
  for (const path of [
    "index.html",
    "documents.html",
    "documents/1.html",
    "issues.html",
    "issues/i1.html",
    "pages/5.html",
    "catalogue.html",
    "search.html?q=门前三包",
    "verify.html",
  ]) {
    await page.goto(server.address + path);
    if (path.startsWith("search")) await settled(page);
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 360]);
    await page.keyboard.press("Tab");
    if (!path.startsWith("search")) expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
  }
  await page.context().close();
});

test("On a phone filters stay shut above the results, tell how many are chosen, and are changed by keyboard alone", async () => {
  const { page } = await opened({ viewport: { width: 360, height: 740 } });
  await page.goto(`${server.address}search.html?q=不得&from=2015&s=in-force`);
  await settled(page);
  const filters = page.locator("details.filters");
  expect(await filters.getAttribute("open")).toBeNull();
  expect(await filters.locator("summary").textContent()).toBe("筛选（选了2项）");
  expect(new Set(await page.locator("#results .status").allTextContents())).toEqual(new Set(["现行有效"]));
  await filters.locator("summary").focus();
  await page.keyboard.press("Enter");
  await page.locator("input[name=k][value=d]").waitFor();
  await page.locator("input[name=s][value=in-force]").focus();
  await page.keyboard.press("Space");
  await page.locator("input[name=k][value=d]").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.search === "?q=%E4%B8%8D%E5%BE%97&k=d&from=2015");
  await settled(page);
  expect(await page.locator("#sum").textContent()).not.toContain("公报原页");
  await page.context().close();
});

test("A document printed carries its status at the head of the sheet and leaves the navigation out", async () => {
  const { page } = await opened();
  await page.goto(`${server.address}documents/1.html`);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".runhead").isVisible()).toBe(true);
  expect(await page.locator(".runhead").textContent()).toContain("【已废止】 本文件自2024年12月1日起废止");
  expect(await page.locator(".nav").isVisible()).toBe(false);
  await page.context().close();
});
