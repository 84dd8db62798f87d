import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { beforeAll, expect, test } from "vitest";
import { checkPage } from "../../../electron/site/checkPage.ts";
import { exportSite } from "../../../electron/site/export.ts";
import { builtAssets } from "./built.ts";
import { document, freshFolder, issue, options, page, source } from "./fixture.ts";
import { fileLoader } from "./loader.ts";

const evil = `</script><img src=x onerror=alert(1)>"'><a href="javascript:alert(2)">点我</a>\u202egpj.\u202c`;
let out: string;
beforeAll(async () => {
  await builtAssets();
  out = await freshFolder();
  const act = { id: null, title: evil, docNumber: evil };
  const hostile = document(
    1,
    { title: evil, docNumber: evil, issuers: [evil], addressees: [evil], indexNumber: evil, signedOn: "2020-01-01" },
    `${evil}\n第一条${evil}`,
    [
      { kind: "commenced", on: "2020-01-01" },
      { kind: "repealed", on: "2021-01-01", part: evil, by: act },
    ],
    { relations: [{ words: evil, other: act, note: evil }], inIssues: [{ issueId: "i1", pages: evil }] },
  );
  const hostileIssue = {
    ...issue("i1", evil, [page(1, 1, evil)], [{ title: evil, column: evil, documentId: null, stretches: [[1, 1]] }]),
    gazette: evil,
  };
  await exportSite(source([hostile], [hostileIssue], { siteName: evil }), out, options);
});

// check.html carries its own script and nothing of any library: the next test holds it to that.
const pages = async () => (await readdir(out, { recursive: true })).filter((path) => path.endsWith(".html") && path !== "check.html");
function* elements(node: Tree.Node): Generator<Tree.Element> {
  if ("tagName" in node) yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* elements(child);
}

test("The stand-alone page is the same for every library, and its policy allows its own script and no request", async () => {
  const html = await readFile(join(out, "check.html"), "utf8");
  expect(html).toBe(await checkPage());
  expect(html).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'/);
  expect(html).not.toMatch(/fetch\(|XMLHttpRequest|WebSocket|https?:/);
});

test("Hostile titles, texts and names make no element, no script, no handler and no address of their own", async () => {
  for (const path of await pages()) {
    const html = await readFile(join(out, path), "utf8");
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    for (const element of elements(parse(html))) {
      const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
      expect(Object.keys(attributes).filter((name) => name.startsWith("on") || name === "style")).toEqual([]);
      if (element.tagName === "script")
        expect(
          ["application/json", "application/ld+json"].includes(attributes["type"] ?? "") ||
            /^(\.\.\/)?assets\/[a-z]+\.js$/.test(attributes["src"] ?? ""),
        ).toBe(true);
      if (element.tagName === "img") expect(attributes["src"]).toMatch(/^(\.\.\/)?pages\/1(-small)?\.jpg$|^1\.jpg$/);
      for (const address of [attributes["href"], attributes["src"], attributes["action"]])
        if (address !== undefined) expect(address).toMatch(/^[a-z0-9./#-]+$/);
    }
  }
});

test("Data for scripts and search stays data", async () => {
  const html = await readFile(join(out, "documents/1.html"), "utf8");
  const events = /<script type="application\/json" id="events">(.*?)<\/script>/.exec(html)![1]!;
  expect((JSON.parse(events) as { part: string | null }[])[1]!.part).toBe(evil.replace(/[\u202a-\u202e]/g, ""));
  expect(await readFile(join(out, "search/manifest.js"), "utf8")).not.toContain("</script");
  expect(JSON.stringify(await fileLoader(out).table("d/1", ""))).not.toMatch(/[\u202a-\u202e]/);
});

test("No page tells who recorded an event, or asks anything of anyone else", async () => {
  for (const path of await pages()) {
    const html = await readFile(join(out, path), "utf8");
    expect(html).not.toContain("某人");
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  }
});
