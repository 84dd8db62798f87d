import { readdir } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { exportSite } from "../../../electron/site/export.ts";
import { secretsOf } from "../../../shared/site/watch.ts";
import { guard, wordsOf } from "../../../electron/site/withheld.ts";
import type { SiteSource } from "../../../electron/site/source.ts";
import { district } from "./district.ts";
import { builtAssets } from "./built.ts";
import { freshFolder, options } from "./fixture.ts";

beforeAll(builtAssets);
const secret = (text: string): SiteSource["withheld"] => [{ words: "一件依申请公开的文件的标题", text }];

test("An export stops where a page would carry withheld words, naming the page and never the words", async () => {
  const out = await freshFolder();
  const stopped = exportSite(district({ withheld: secret("门前 三包，是指责任人") }), out, options);
  await expect(stopped).rejects.toMatchObject({ code: "conflict", detail: { path: "documents/1.html" } });
  await expect(stopped).rejects.toThrow("一件依申请公开的文件的标题");
  await expect(stopped).rejects.not.toThrow("责任人");
  expect(await readdir(out)).toEqual([]);
});

test("Words are met across the breaks of a title, in the fields, on gazette pages and in the acts events rest on", async () => {
  const out = await freshFolder();
  for (const [text, path] of [
    ["关于印发《示例区门前三包责任制", "documents/2.html"],
    ["000000001/2018-00047", "documents/1.html"],
    ["二次供水设施由专业单位管护", "pages/6.html"],
    ["示政办发〔2021〕17号", "documents/1.html"],
  ] as const) {
    await expect(exportSite(district({ withheld: secret(text) }), out, options)).rejects.toMatchObject({ detail: { path } });
  }
});

test("A 文号 is not given away by a longer public one that ends in it", () => {
  const check = guard(secretsOf([{ words: "文号", text: "政办发〔2018〕1号" }], ["示政办发〔2018〕1号"]));
  expect(() => check("a.html", ["见示政办发〔2018〕1号", "政办发〔2018〕12号"])).not.toThrow();
  expect(() => check("a.html", ["根据政办发[2018]1号"])).toThrow("a.html");
  expect(() => check("a.html", ["示政办发〔2018〕1号、政办发〔2018〕1号"])).toThrow("a.html");
});

test("What stands in attributes is read too", () => {
  const check = guard(secretsOf([{ words: "标题", text: "不公开的通知" }], []));
  expect(() => check("a.html", wordsOf('<meta content="不公开的通知">'))).toThrow("a.html");
  expect(() => check("a.html", wordsOf("<p>不<wbr>公开<mark>的通</mark>知</p>"))).toThrow("a.html");
  expect(() => check("a.html", wordsOf("<p>不公开</p><p>的通告</p>"))).not.toThrow();
});

test("Words too short to mean anything stop nothing", () => {
  expect(() => guard(secretsOf(secret("通知"), []))("a.html", ["通知"])).not.toThrow();
});
