import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { validateXML } from "xmllint-wasm";
import { exportSite } from "../../../electron/site/export.ts";
import type { Manifest } from "../../../electron/site/manifest.ts";
import { badgeKeys, addressKey, shardOf } from "../../../shared/site/badge.ts";
import { faultsOf, usualLook, type SiteLook } from "../../../shared/domain/siteLook.ts";
import { district } from "./district.ts";
import { builtAssets } from "./built.ts";
import { freshFolder, options } from "./fixture.ts";

const address = "https://www.example.gov.cn/gongbao/";
let out: string;
const read = (path: string) => readFile(join(out, path), "utf8");
const filesOf = async (folder: string) => (JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest).files;
beforeAll(async () => {
  await builtAssets();
  out = await freshFolder();
  await exportSite(district({ look: { ...usualLook, address, siteCode: "3717030001", host: "示例区人民政府办公室" } }), out, options);
});

test("The same library gives the same bytes at another hour, the workbook too", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
  const again = await freshFolder();
  await exportSite(district({ look: { ...usualLook, address, siteCode: "3717030001", host: "示例区人民政府办公室" } }), again, options);
  vi.useRealTimers();
  expect(await filesOf(again)).toEqual(await filesOf(out));
});

test("Every document says in schema.org's words what it is, whether it holds, and what it changed", async () => {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await read("documents/1.html"))!;
  expect(JSON.parse(json!)).toMatchObject({
    "@type": "Legislation",
    "@id": `${address}documents/1.html`,
    legislationIdentifier: "示政办发〔2018〕12号",
    legislationLegalForce: "https://schema.org/NotInForce",
    temporalCoverage: "2018-07-01/2024-12-01",
    datePublished: "2018-05-30",
  });
  const [, other] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await read("documents/2.html"))!;
  expect(JSON.parse(other!)).toMatchObject({
    legislationLegalForce: "https://schema.org/InForce",
    legislationRepeals: [{ "@id": `${address}documents/1.html` }],
  });
});

test("The meta tags of a page name the site, its code and the page's own address", async () => {
  const html = await read("documents/1.html");
  for (const tag of [
    '<meta name="SiteDomain" content="www.example.gov.cn">',
    '<meta name="SiteIDCode" content="3717030001">',
    '<meta name="ArticleTitle" content="【已废止】示例区人民政府办公室关于印发',
    `<meta name="Url" content="${address}documents/1.html">`,
    '<meta name="Description" content="本文件自2024年12月1日起废止',
  ])
    expect(html).toContain(tag);
});

test("What the office sets stands on every page: name, colours, logo, navigation, footer", async () => {
  const own = await freshFolder();
  const look = {
    ...usualLook,
    subtitle: "规范性文件库",
    brand: "#7a1018",
    song: "FZXiaoBiaoSong-B05S",
    logo: { type: "png", data: "iVBORw0KGgo=" } as const,
    host: "示例区人民政府办公室",
    icp: "示ICP备00000000号",
    footer: ["本网站支持互联网协议第六版"],
    entries: ["home", "cleanups", "verify"] as const,
  };
  await exportSite(district({ look, standardText: "以公报为准。" }), own, options);
  const html = await readFile(join(own, "documents/1.html"), "utf8");
  for (const words of [
    "规范性文件库",
    "主办：示例区人民政府办公室",
    "示ICP备00000000号",
    "互联网协议第六版",
    "<p>以公报为准。</p>",
    'src="../assets/logo.png"',
  ])
    expect(html).toContain(words);
  expect([...html.split("</nav>")[0]!.matchAll(/<li><a href="([^"]+)"/g)].map((m) => m[1])).toEqual(["../index.html", "../cleanups.html", "../verify.html"]); // prettier-ignore
  expect(await readFile(join(own, "assets/theme.css"), "utf8")).toBe(
    ":root {\n  --brand: #7a1018;\n  --song: FZXiaoBiaoSong-B05S, serif;\n}\n",
  );
  expect((await readFile(join(own, "assets/logo.png"))).subarray(0, 4).toString("latin1")).toBe("\x89PNG");
});

test("Each thing an office may set is met in the exported pages, and none of them needs another", async () => {
  const each: readonly (readonly [keyof SiteLook, SiteLook[keyof SiteLook], string, string])[] = [
    ["subtitle", "规范性文件库", "index.html", " <span>规范性文件库</span>"],
    ["logo", { type: "jpg", data: "/9j/2Q==" }, "index.html", 'src="assets/logo.jpg"'],
    ["brand", "#7a1018", "assets/theme.css", "--brand: #7a1018;"],
    ["link", "#003366", "assets/theme.css", "--link: #003366;"],
    ["song", "FZShuSong", "assets/theme.css", "--song: FZShuSong, serif;"],
    ["hei", "FZHei", "assets/theme.css", "--hei: FZHei, sans-serif;"],
    ["kai", "FZKai", "assets/theme.css", "--kai: FZKai, serif;"],
    ["host", "示例区人民政府办公室", "pages/5.html", "主办：示例区人民政府办公室"],
    ["contact", "0000-0000000", "pages/5.html", "联系：0000-0000000"],
    ["siteCode", "3700000001", "issues/i1.html", '<meta name="SiteIDCode" content="3700000001">'],
    ["icp", "示ICP备00000000号", "cleanups.html", "示ICP备00000000号"],
    ["police", "示公网安备00000000号", "search.html", "示公网安备00000000号"],
    ["footer", ["本网站支持互联网协议第六版"], "verify.html", "<p>本网站支持互联网协议第六版</p>"],
    ["entries", ["home", "reuse"], "documents.html", '<li><a href="reuse.html">数据和标注</a></li>\n  </ul>\n</nav>'],
    ["address", address, "documents/1.html", `<link rel="canonical" href="${address}documents/1.html">`],
  ];
  expect(new Set(each.map(([name]) => name))).toEqual(new Set(Object.keys(usualLook).filter((name) => name !== "pdf")));
  const own = await freshFolder();
  for (const [name, value, path, words] of each) {
    const look = { ...usualLook, [name]: value };
    expect([name, faultsOf(look)]).toEqual([name, {}]);
    await exportSite(district(), own, options);
    expect([name, (await readFile(join(own, path), "utf8")).includes(words)]).toEqual([name, false]);
    await exportSite(district({ look }), own, options);
    expect([name, (await readFile(join(own, path), "utf8")).includes(words)]).toEqual([name, true]);
  }
  await exportSite(district({ siteName: "示例区公报", standardText: "以公报为准。" }), own, options);
  const html = await readFile(join(own, "documents/1.html"), "utf8");
  for (const words of ["<b>示例区公报</b>", "<p>以公报为准。</p>"]) expect(html).toContain(words);
});

describe("What names full addresses", () => {
  test("is written with the site's own: every page in the sitemap, the last changes in the feed", async () => {
    const sitemap = await read("sitemap.xml");
    const pages = Object.keys(await filesOf(out)).filter((path) => path.endsWith(".html") && path !== "check.html");
    const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url!.slice(address.length));
    expect(listed.sort()).toEqual(pages.sort());
    expect(sitemap).toMatch(/documents\/1\.html<\/loc>\n<lastmod>2024-12-01<\/lastmod>/);
    const feed = await read("feed.xml");
    expect(feed).toContain("<updated>2024-12-01T00:00:00+08:00</updated>");
    expect(feed.indexOf("【已废止】")).toBeLessThan(feed.indexOf("临时救助标准"));
    expect(await read("opensearch.xml")).toContain(`template="${address}search.html?q={searchTerms}"`);
  });
  test("is left out while the address is not known", async () => {
    const bare = await freshFolder();
    await exportSite(district(), bare, options);
    const paths = Object.keys(await filesOf(bare));
    expect(paths.filter((p) => /sitemap|feed|opensearch/.test(p))).toEqual([]);
    expect(await readFile(join(bare, "index.html"), "utf8")).not.toContain("feed.xml");
  });
});

test("Each text is Akoma Ntoso by its content models, and has every word of the text in order", async () => {
  const schema = await readFile(join(import.meta.dirname, "akn.xsd"), "utf8");
  for (const { number, text } of district().documents) {
    const xml = await read(`documents/${number}.xml`);
    const { valid, errors } = await validateXML({ xml: [{ fileName: `${number}.xml`, contents: xml }], schema: [schema] });
    expect([number, valid, errors.map((e) => e.message)]).toEqual([number, true, []]);
    const body = xml.slice(xml.indexOf("<preface"));
    const words = (s: string) => s.replace(/<[^>]+>/g, "").replace(/\s/g, "");
    expect(words(body)).toBe(words(text));
  }
  expect(await read("documents/1.xml")).toContain('<article eId="tiao-2">\n<num eId="tiao-2__num_1">第二条</num>');
});

test("The bulk files are an action and a document in turn, and the strict mapping knows every field", async () => {
  const lines = (await read("data/bulk-1.txt")).split("\n");
  expect(lines.pop()).toBe("");
  const { mappings } = JSON.parse(await read("data/mapping.json")) as { mappings: { properties: object } };
  for (let i = 0; i < lines.length; i += 2) {
    expect(JSON.parse(lines[i]!)).toEqual({ index: { _index: "gazette-documents", _id: expect.stringMatching(/^\d+$/) as string } });
    expect(Object.keys(mappings.properties)).toEqual(Object.keys(JSON.parse(lines[i + 1]!) as object));
  }
  expect(lines).toHaveLength(8);
});

test("The catalogue is the same table as CSV and JSON", async () => {
  const csv = await read("data/catalogue.csv");
  expect(csv.startsWith("\ufeff标题,发文字号")).toBe(true);
  expect(csv).toContain("示政办发〔2018〕12号");
  const json = JSON.parse(await read("data/catalogue.json")) as { documents: { docNumber: string; status: string }[] };
  expect(json.documents.find((d) => d.docNumber === "示政办发〔2018〕12号")?.status).toBe("已废止");
});

describe("The status for pages elsewhere", () => {
  const pieceOf = async (key: string) => {
    const script = await read(`status/${shardOf(key).toString(16).padStart(2, "0")}.js`);
    return JSON.parse(/\{.*\}/s.exec(script)![0]) as Record<string, { page: string } | null>;
  };
  test("is found by 文号 in any brackets, by 索引号, and by address however it is written", async () => {
    for (const keys of [
      badgeKeys("示政办发[2018]12号", null, null),
      badgeKeys(null, "000000001/2018-00047", null),
      badgeKeys(null, null, "https://WWW.example.gov.cn/art/2018/5/30/art_1_2.html#top"),
    ])
      expect((await pieceOf(keys[0]!))[keys[0]!]?.page).toBe("documents/1.html");
  });
  test("is none where two documents share a number", async () => {
    const { documents } = district();
    const twin = { ...documents[0]!, id: "d8", number: 8 };
    const both = await freshFolder();
    await exportSite(district({ documents: [...documents, twin] }), both, options);
    const [key] = badgeKeys("示政办发〔2018〕12号", null, null);
    const script = await readFile(join(both, `status/${shardOf(key!).toString(16).padStart(2, "0")}.js`), "utf8");
    expect(script).toContain(`"${key}":null`);
  });
  test("knows one address by its host and path alone", () => {
    expect(addressKey("HTTP://A.gov.cn/x/index.html#1")).toBe(addressKey("https://a.gov.cn/x/"));
    expect(addressKey("https://a.gov.cn/x?id=1")).not.toBe(addressKey("https://a.gov.cn/x?id=2"));
  });
});
