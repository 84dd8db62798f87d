import { readFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { exportSite } from "../../../electron/site/export.ts";
import { sha256, type Manifest } from "../../../electron/site/manifest.ts";
import { district } from "./district.ts";
import { builtAssets } from "./built.ts";
import { freshFolder, options } from "./fixture.ts";

let out: string;
let files: Manifest["files"];
const read = (path: string) => readFile(join(out, path), "utf8");
beforeAll(async () => {
  await builtAssets();
  out = await freshFolder();
  await exportSite(district(), out, options);
  files = (JSON.parse(await read("manifest.json")) as Manifest).files;
});
const pages = () => Object.keys(files).filter((path) => path.endsWith(".html"));

test("Every link leads to a file of the bundle, and to an anchor that is there", async () => {
  for (const path of pages()) {
    const html = await read(path);
    for (const [, link] of html.matchAll(/(?:href|src|action)="([^"]+)"/g)) {
      const [file, anchor] = link!.split("#");
      const target = file ? normalize(join(dirname(path), file)) : path;
      expect([path, link, [...Object.keys(files), "manifest.json", "signature.json"].includes(target)]).toEqual([path, link, true]);
      if (anchor) expect([path, link, (await read(target)).includes(`id="${anchor}"`)]).toEqual([path, link, true]);
    }
  }
});

test("A repealed document says so first, outside its text, with the act and the days", async () => {
  const html = await read("documents/1.html");
  expect(html).toContain("<title>【已废止】示例区人民政府办公室关于印发");
  expect(html).toContain('<meta name="SiteName" content="示例区人民政府">');
  expect(html).toContain('<meta name="PubDate" content="2018-05-30 00:00">');
  expect(html).toContain('<meta name="Validity" content="已废止；2024-12-01；有效期至2025-06-30">');
  expect(html.indexOf('class="banner repealed"')).toBeLessThan(html.indexOf('<article class="text"'));
  expect(html).toContain('<a href="2.html">《示例区沿街商铺门前秩序管理办法》第十六条</a>');
});

test("A text is whole, in order, with its title set once and an anchor at every 条", async () => {
  const html = await read("documents/1.html");
  const article = /<article[^>]*>(.*)<\/article>/s.exec(html)![1]!.replace('<span class="prefix" id="prefix">【已废止】</span>', "");
  const words = (text: string) => text.replace(/<[^>]+>/g, "").replace(/\s/g, "");
  expect(words(article)).toBe(words(district().documents[0]!.text));
  expect(article).toContain('<p class="in" id="tiao-2"><a class="tiao" href="#tiao-2">第二条</a>');
  expect(article).toContain('<h2 class="chap" id="zhang-1">第一章　总则</h2>');
});

test("The text to download has the fingerprint the page shows", async () => {
  const shown = /<code class="hash">([0-9a-f ]+)<\/code>/.exec(await read("documents/1.html"))![1]!.replace(/ /g, "");
  expect(sha256(await readFile(join(out, "documents/1.txt")))).toBe(shown);
  expect((JSON.parse(await read("manifest.json")) as Manifest).texts["d1"]).toBe(shown);
});

test("The catalogue lists what holds and what is still to come, and nothing repealed", async () => {
  const html = (await read("catalogue.html")).replace(/<wbr>/g, "");
  expect(html).toContain("示例区民政局关于临时救助标准的通知");
  expect(html).toContain("示例区养老服务设施运营补贴办法");
  expect(html).not.toContain("示政办发〔2018〕12号");
});

test("An issue shows its contents by column and each of its pages", async () => {
  const html = await read("issues/i1.html");
  expect(html.indexOf("区政府文件")).toBeLessThan(html.indexOf("部门文件"));
  expect(html).toContain('<a href="../pages/6.html">');
  expect(await read("pages/5.html")).toContain("第1页，共2页");
});

test("Page names are lower-case ASCII and come from permanent numbers", () => {
  expect(Object.keys(files).filter((path) => !/^[a-z0-9/.-]+$/.test(path))).toEqual([]);
  expect(pages()).toEqual(expect.arrayContaining(["documents/7.html", "pages/9.html", "lists/year-2018.html", "lists/repealed.html"]));
});
