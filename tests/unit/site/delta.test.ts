import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { exportSite } from "../../../electron/site/export.ts";
import type { SiteDocument, SiteIssue } from "../../../electron/site/source.ts";
import { verify } from "../../../electron/site/verify.ts";
import { search } from "../../../renderer/site/engine.ts";
import { parseQuery } from "../../../shared/search/query.ts";
import { builtAssets } from "./built.ts";
import { corpus } from "./corpus.ts";
import { all, found, scanner, wanted } from "./finding.ts";
import { document, freshFolder, options, source } from "./fixture.ts";
import { fileLoader } from "./loader.ts";
import { random } from "./random.ts";

const { documents, issues } = corpus(31, 80);
let out: string;
beforeAll(builtAssets);
beforeEach(async () => {
  out = await freshFolder();
  await write(documents, issues);
});
const write = (of: readonly SiteDocument[], leaves: readonly SiteIssue[] = issues) => exportSite(source(of, leaves), out, options);
const segments = async () => (await readdir(join(out, "search"))).filter((name) => /^[bd][0-9a-f]{12}$/.test(name));
const one = document(
  901,
  { title: "示例区新增事项办法", docNumber: "示政规〔2024〕9号", issuers: ["示例区财政局"], signedOn: "2024-04-01" },
  "新增的事项，不得延误。",
  [{ kind: "commenced", on: "2024-05-01" }],
);
const changed = documents.map((d, i) => (i === 7 ? { ...d, text: `${d.text}改动之后多出的话。`, textHash: "changed" } : d));

async function findsTheSame(of: readonly SiteDocument[], leaves: readonly SiteIssue[] = issues): Promise<void> {
  const load = fileLoader(out);
  const scan = scanner(of, leaves);
  const { below, pick } = random(8);
  const texts = [...of.map((d) => d.text), ...leaves.flatMap((i) => i.pages.map((p) => p.text))].filter((t) => t.length > 3);
  for (let i = 0; i < 150; i++) {
    const text = pick(texts);
    const at = below(text.length - 1);
    const query = `"${text.slice(at, at + 1 + below(9)).replace(/["“”＂「」\n]/g, "")}"`;
    expect({ query, ...(await found(load, query)) }).toEqual({ query, ...scan(parseQuery(query)) });
  }
}

test("One more document, one changed and one page proof-read go into a small segment; the base stays byte for byte", async () => {
  const [base] = await segments();
  const leaves = issues.map((issue, i) =>
    i === 2 ? { ...issue, pages: issue.pages.map((p, n) => (n === 1 ? { ...p, text: `${p.text}校对之后。` } : p)) } : issue,
  );
  const result = await write([...changed, one], leaves);
  const now = await segments();
  expect(now).toContain(base);
  expect(now.filter((name) => name.startsWith("d"))).toHaveLength(1);
  const { files } = JSON.parse(await readFile(join(out, "manifest.json"), "utf8")) as { files: Record<string, unknown> };
  expect(Object.keys(files).filter((path) => path.startsWith(`search/${base}/s/`)).length).toBeGreaterThan(2);
  expect(result.written).toBeLessThan(60);
  await findsTheSame([...changed, one], leaves);
  expect((await found(fileLoader(out), "改动之后多出的话")).documents).toEqual([documents[7]!.number]);
  expect((await found(fileLoader(out), "示政规〔2024〕9号")).documents).toContain(901);
  expect(await verify(out)).toMatchObject({ ok: true });
  expect(await write([...changed, one], leaves)).toMatchObject({ written: 0, deleted: 0 });
});

test("Newest stands first across base and delta", async () => {
  await write([...changed, one]);
  const { hits } = (await search(fileLoader(out), wanted("“不得”"))).documents;
  const days = (await all(hits())).filter((h) => !h.row[1].includes("不得")).map((h) => h.row[5]);
  expect(days).toEqual([...days].sort().reverse());
  expect(days[0]).toBe("2024-04-01");
});

test("The delta of before stays beside for pages that browsers still keep, and goes with the next change", async () => {
  await write([...documents, one]);
  const first = (await segments()).find((name) => name.startsWith("d"))!;
  const second = { ...one, id: "d902", number: 902 };
  await write([...documents, one, second]);
  expect(await segments()).toContain(first);
  await write([...documents, one, second, { ...one, id: "d903", number: 903 }]);
  expect(await segments()).not.toContain(first);
});

test("Changes up to a tenth are merged into a new base, and the old one stays beside it once", async () => {
  const [old] = await segments();
  const more = Array.from({ length: 14 }, (_, i) => ({ ...one, id: `d${910 + i}`, number: 910 + i }));
  await write([...documents, ...more]);
  const now = await segments();
  expect(now.map((name) => name[0])).toEqual(["b", "b"]);
  expect(now).toContain(old);
  await findsTheSame([...documents, ...more]);
});

test("What is taken out leaves nothing of itself: the base is made anew and no older generation stays", async () => {
  await write([...documents, one]);
  const before = await segments();
  await write(documents.slice(1));
  const now = await segments();
  expect(now).toHaveLength(1);
  expect(before).not.toContain(now[0]);
  await findsTheSame(documents.slice(1));
});

test("A base that is damaged, or vouched for by another key, is made anew", async () => {
  const [base] = await segments();
  await writeFile(join(out, `search/${base}/s/0.js`), "x");
  await write([...documents, one]);
  expect((await segments()).some((name) => name.startsWith("d"))).toBe(false);
  await findsTheSame([...documents, one]);
  await rm(join(out, "signature.json"));
  await write([...changed, one]);
  expect((await segments()).some((name) => name.startsWith("d"))).toBe(false);
});
