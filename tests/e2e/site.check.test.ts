import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { exportSite } from "../../electron/site/export.ts";
import { fingerprint } from "../../electron/site/manifest.ts";
import { newSm2Key } from "../../electron/site/sm2.ts";
import { district } from "../unit/site/district.ts";
import { freshFolder, key, options } from "../unit/site/fixture.ts";
import { launch } from "./browser.ts";

test("the stand-alone page, opened from file:// elsewhere, tells a downloaded copy file by file and names the key", async () => {
  const out = await freshFolder();
  await exportSite(district(), out, options);
  const alone = join(await freshFolder(), "离线核对.html");
  copyFileSync(join(out, "check.html"), alone);
  const browser = await launch();
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(alone).href);
  const told = async () => {
    await page.getByLabel("网站文件夹").setInputFiles(out);
    await page.locator("#result .sum").first().waitFor();
    return page.locator("main").innerText();
  };
  const whole = await told();
  expect(whole).toMatch(/一致：\d+个文件与清单相同/);
  expect(whole).not.toContain("签名与清单不相符");
  expect(whole.replace(/\s/g, "")).toContain(fingerprint(key).toUpperCase());
  const text = join(out, "documents/1.txt");
  writeFileSync(text, readFileSync(text, "utf8").replace("。", "！"));
  rmSync(join(out, "documents/2.txt"));
  writeFileSync(join(out, "ad.js"), "x");
  const differs = await told();
  for (const words of ["不一致1个；缺失1个；多出1个", "documents/1.txt", "documents/2.txt", "ad.js"]) expect(differs).toContain(words);
  expect(differs).not.toContain("有效");
  expect(asked).toEqual([pathToFileURL(alone).href]);
  await browser.close();
});

test("the stand-alone page checks an SM2 signature by itself, and says where a changed list is no longer signed for", async () => {
  const out = await freshFolder();
  const sm2 = newSm2Key();
  await exportSite(district(), out, { ...options, key: sm2 });
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(out, "check.html")).href);
  const told = async () => {
    await page.getByLabel("网站文件夹").setInputFiles(out);
    await page.locator("#result .sum").first().waitFor();
    return page.locator("main").innerText();
  };
  const whole = await told();
  expect(whole).toContain("签名与清单相符");
  expect(whole).toContain("自制密钥证明一致和来源，不是电子签章");
  expect(whole.replace(/\s/g, "")).toContain(fingerprint(sm2).toUpperCase());
  const list = join(out, "manifest.json");
  writeFileSync(list, readFileSync(list, "utf8").replace("示例区人民政府", "示例县人民政府"));
  expect(await told()).toContain("签名与清单不相符");
  await browser.close();
});
