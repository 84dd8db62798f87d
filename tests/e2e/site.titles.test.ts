import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportSite } from "../../electron/site/export.ts";
import { openTitles } from "../../renderer/site/titles.ts";
import { canonical } from "../../shared/search/canonical.ts";
import { fewTitles } from "../../shared/site/search.ts";
import { builtAssets } from "../unit/site/built.ts";
import { document, freshFolder, options, source } from "../unit/site/fixture.ts";
import { fileLoader } from "../unit/site/loader.ts";
import { random } from "../unit/site/random.ts";
import { launch } from "./browser.ts";
import { serveFolder } from "./siteServer.ts";

const { below, pick } = random(12);
const subjects = "农村公路|临时救助|沿街商铺|饮用水源|公共租赁住房|政府投资项目|烟花爆竹|古树名木".split("|");
const documents = Array.from({ length: fewTitles + 10 }, (_, i) => {
  const year = 2000 + (i % 25);
  const title = `示例区${pick(subjects)}${pick(["管理", "保护", "补助"])}${pick(["办法", "规定", "实施细则"])}（第${i + 1}批）`;
  const fields = { title, docNumber: `示政${pick(["发", "办发", "规"])}〔${year}〕${i + 1}号`, issuers: ["示例区人民政府"] };
  return document(i + 1, { ...fields, signedOn: `${year}-03-01` }, "第一条 短文。", [{ kind: "commenced", on: `${year}-03-01` }]);
});
const added = document(5000, { title: "示例区鲸鱼保护办法", docNumber: "示政规〔2024〕5000号", signedOn: "2024-11-01" }, "第一条 短文。", [
  { kind: "commenced", on: "2024-11-01" },
]);

let browser: Browser;
let out: string;
let server: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  await builtAssets();
  out = await freshFolder();
  await exportSite(source(documents, []), out, options);
  server = await serveFolder(out);
  browser = await launch();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const shown = (page: Page, words: string) => page.locator(".typing:not([hidden]) a", { hasText: words });

test("Of more than a thousand documents titles and 文号 come up while typing, from shards of titles alone, by keyboard", async () => {
  const page = await browser.newPage();
  const [asked, complaints]: [string[], string[]] = [[], []];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.replace(/.*\/search\//, "")));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${server.address}search.html`);
  const last = documents.at(-1)!.fields;
  await page.locator("#q").pressSequentially(last.docNumber!.replace("〔", "[").replace("〕", "]"));
  await shown(page, last.title!).waitFor();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => shown(page, last.title!).evaluate((link) => link === link.ownerDocument.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`documents/${documents.length}\\.html$`));

  await page.goto(`${server.address}index.html`);
  await page.locator("#q").pressSequentially(`${documents[40]!.fields.title!.slice(3, 7)} 第41批`);
  await shown(page, documents[40]!.fields.title!).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(".typing").isHidden()).toBe(true);
  const files = asked.filter((name) => name.endsWith(".js") && !name.includes("assets/"));
  expect(files.filter((name) => !/^(?:manifest|b[0-9a-f]{12}\/[tm]\/\d+)\.js$/.test(name))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

/** What a plain reading of titles and numbers finds. */
const scan = (of: typeof documents, words: string) =>
  of
    .filter(({ fields }) =>
      words.split(" ").every((w) => [fields.title!, fields.docNumber!].some((text) => canonical(text).includes(canonical(w)))),
    )
    .map((d) => d.number);

async function findsTheSame(of: typeof documents): Promise<void> {
  const find = await openTitles(fileLoader(out));
  for (let i = 0; i < 200; i++) {
    const { title, docNumber } = pick(of).fields;
    const text = pick([title!, docNumber!]);
    const at = below(text.length - 4);
    const words = `${text.slice(at, at + 1 + below(8))}${i % 4 ? "" : ` ${pick(subjects).slice(0, 2)}`}`;
    if (!canonical(words)) continue;
    const rows = await find(words, 5000);
    expect([words, rows.map((r) => r[0]).sort((a, b) => a - b)]).toEqual([words, scan(of, words)]);
    const [newest] = await find(words, 1);
    expect([words, newest?.[0]]).toEqual([words, rows[0]?.[0]]);
  }
}

test("Shards of titles find what a plain reading of all titles finds, also what was added and changed since", async () => {
  await findsTheSame(documents);
  const changed = documents.map((d, i) => (i === 9 ? { ...d, fields: { ...d.fields, title: "示例区海豚保护办法" } } : d));
  await exportSite(source([...changed, added], []), out, options);
  const find = await openTitles(fileLoader(out));
  expect((await find("鲸鱼", 8)).map((r) => r[0])).toEqual([5000]);
  expect((await find("海豚", 8)).map((r) => r[0])).toEqual([10]);
  await findsTheSame([...changed, added]);
}, 120_000);
