import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./browser.ts";
import { exportedFolder } from "./siteFolder.ts";
import { settled } from "./siteSearch.ts";
import { serveFolder } from "./siteServer.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser: Browser;
let out: string;
let server: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  ({ out } = await exportedFolder());
  server = await serveFolder(out);
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const kinds = [
  "index.html",
  "documents.html",
  "lists/year-2018.html",
  "lists/lapsed.html",
  "documents/1.html",
  "documents/3.html",
  "documents/3-issued.html",
  "issues.html",
  "issues/i1.html",
  "pages/5.html?q=门前三包",
  "catalogue.html",
  "cleanups.html",
  "cleanups/c1.html",
  "search.html",
  "search.html?q=门前三包",
  "reuse.html",
  "verify.html",
  "documents/99.html",
  "pages/98.html",
  "issues/gone.html",
];

test.each([
  ["over http under a sub-path, packed and under a strict policy", () => server.address, kinds],
  ["from file://", () => `${pathToFileURL(out).href}/`, [...kinds, "check.html"]],
])("No kind of page %s asks anybody else for anything or complains", async (_, address, pages) => {
  const page = await browser.newPage();
  const [asked, complaints]: [string[], string[]] = [[], []];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("response", (response) => response.status() >= 400 && complaints.push(response.url()));
  for (const path of pages) {
    await page.goto(address() + path);
    if (path.startsWith("search.html?")) await settled(page);
    if (path.startsWith("pages/5")) await page.locator("#hits a").first().waitFor();
    expect([path, asked.filter((url) => !url.startsWith(address())), complaints]).toEqual([path, [], []]);
    expect([path, await page.locator("h1").count()]).toEqual([path, 1]);
  }
  await page.close();
});

test.each([
  ["on a desk", { width: 1280, height: 900 }],
  ["on a phone", { width: 360, height: 740 }],
])("Every kind of page keeps WCAG 2.2 AA by axe, %s, and none scrolls sideways", async (_, viewport) => {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  for (const path of kinds) {
    await page.goto(server.address + path);
    if (path.startsWith("search.html?")) await settled(page);
    await page.evaluate(axe);
    const violations = await page.evaluate(async (values) => {
      const { run } = (globalThis as unknown as { axe: { run(where: Document, how: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe; // prettier-ignore
      const told = await run(document, { runOnly: { type: "tag", values } });
      return told.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html.slice(0, 120)).join(" | ")}`);
    }, rules);
    expect([path, violations]).toEqual([path, []]);
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, viewport.width]);
  }
  await context.close();
});
