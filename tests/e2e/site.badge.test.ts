import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./browser.ts";
import { exportedFolder } from "./siteFolder.ts";
import { serveFolder } from "./siteServer.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveFolder>>;
let portal: Server;
let address: string;
/** A page of another system, with a look of its own that it forces on everything, under a policy that allows scripts of the site alone. */
const foreign = (script: string) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>门户网站</title>
<link rel="stylesheet" href="/portal.css"></head>
<body><div class="pos">当前位置：首页</div>${script}<h1>示例区门前三包责任制管理办法</h1><p>各镇人民政府：</p></body></html>`;
const portalCss =
  "* { color: #f60 !important } body { font: 14px/1.2 serif; background: #e9f1f9 } p, dl, dd { margin: 40px; text-indent: 2em } a { text-decoration: none } section, div { text-align: center; background: #fffbe0 }";
const pages = new Map<string, string>();

beforeAll(async () => {
  site = await serveFolder((await exportedFolder()).out);
  portal = createServer(({ url }, response) => {
    const origin = new URL(site.address).origin;
    response.setHeader("content-security-policy", `default-src 'none'; style-src 'self'; script-src ${origin}`);
    if (url === "/portal.css") return response.setHeader("content-type", "text/css").end(portalCss);
    response.setHeader("content-type", "text/html; charset=utf-8").end(foreign(pages.get(url!) ?? ""));
  });
  await new Promise<void>((ready) => portal.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`;
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  portal?.close();
});

async function opened(name: string, script: string, on = "2024-12-10"): Promise<{ page: Page; complaints: string[] }> {
  pages.set(`/${name}`, script);
  const page = await (await browser.newContext({ viewport: { width: 1000, height: 700 } })).newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.clock.setFixedTime(new Date(`${on}T12:00:00`));
  await page.goto(`${address}/${name}`, { waitUntil: "networkidle" });
  return { page, complaints: complaints.filter((c) => !c.includes("favicon")) };
}
const badge = (attributes: string) => `<script src="${site.address}assets/badge.js" ${attributes} async></script>`;

test("A page elsewhere shows its document's status in its own box, in the site's words, with links into the site", async () => {
  const { page, complaints } = await opened("1.html", badge('data-number="示政办发[2018]12号"'));
  const box = page.locator(".gazette-status .banner");
  expect(await box.locator(".word").textContent()).toBe("【已废止】");
  expect(await box.locator(".lead").textContent()).toContain("自2024年12月1日起废止");
  expect(await box.getByRole("link", { name: /沿街商铺/ }).getAttribute("href")).toBe(`${site.address}documents/2.html`);
  // The forced colour of the page stops at the box.
  expect(await box.locator(".lead").evaluate((e) => getComputedStyle(e).color)).toBe("rgb(26, 26, 26)");
  expect(await box.locator(".word").evaluate((e) => getComputedStyle(e).backgroundColor)).toBe("rgb(143, 15, 23)");
  expect(await box.locator(".lead").evaluate((e) => getComputedStyle(e).margin)).toBe("0px");
  // And the box changes nothing of the page.
  expect(await page.locator("body > p").evaluate((e) => getComputedStyle(e).marginTop)).toBe("40px");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("The status is that of the day of reading, by 索引号 and by the page's own address too", async () => {
  const { page } = await opened("3.html", badge('data-number="示民规〔2022〕1号"'), "2025-01-01");
  expect(await page.locator(".gazette-status .word").textContent()).toBe("【已失效】");
  const { page: other } = await opened("index.html", badge('data-index="000000001/2018-00047"'), "2020-01-01");
  expect(await other.locator(".gazette-status .word").textContent()).toBe("现行有效");
  await page.context().close();
  await other.context().close();
});

test("Where it knows nothing, or the site does not answer, the page stays as it was", async () => {
  for (const [name, script] of [
    ["unknown", badge('data-number="示政发〔1999〕99号"')],
    ["silent", badge("")],
    ["hostile", badge('data-number="__proto__" data-index="constructor"')],
    ["moved", `<script src="${site.address}nowhere/assets/badge.js" data-number="示政办发〔2018〕12号" async></script>`],
  ] as const) {
    const { page } = await opened(name, script);
    expect([name, await page.locator(".gazette-status").count()]).toEqual([name, 0]);
    expect([name, await page.locator("body > *:not(script)").count()]).toEqual([name, 3]);
    await page.context().close();
  }
});
