import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { exportSite } from "../../../electron/site/export.ts";
import { Staging } from "../../../electron/site/folder.ts";
import { searchBuilt } from "../../../electron/site/sampling.ts";
import type { SiteSource } from "../../../electron/site/source.ts";
import { verify } from "../../../electron/site/verify.ts";
import { builtAssets } from "./built.ts";
import { district } from "./district.ts";
import { freshFolder, options } from "./fixture.ts";

beforeAll(builtAssets);
const title = "示例区某项不公开的内部安排";
const withheld = [{ words: "一份未公开文件的标题", text: title }];

/** Looks through a bundle as it is staged, one more file in it that nobody wrote on purpose; or where that file stays from an earlier export. */
async function lookedThrough(source: SiteSource, path: string, bytes: string, stays = false): Promise<void> {
  const out = await freshFolder();
  const staging = new Staging(out);
  await staging.put("index.html", Buffer.from("<p>首页</p>"));
  if (stays) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), bytes);
  } else await staging.put(path, Buffer.from(bytes));
  await searchBuilt(source, ["index.html", path], staging);
}

test.each(["documents/9.html", "search/b/s/3.js", "data/bulk-1.txt", "status/0a.js", "documents/9.xml"])(
  "A withheld title planted in %s as built is found, and the file is named but not the title",
  async (path) => {
    const found = lookedThrough(district({ withheld }), path, `前后都有别的字${title}。`);
    await expect(found).rejects.toMatchObject({ code: "conflict", detail: { path, words: "一份未公开文件的标题" } });
    await expect(found).rejects.toThrow(path);
    await expect(found).rejects.not.toThrow(title);
  },
);

test("It is also found in a file that stays from an earlier export; a bundle without it passes", async () => {
  await expect(lookedThrough(district({ withheld }), "pages/3.html", title, true)).rejects.toThrow("pages/3.html");
  await lookedThrough(district({ withheld }), "pages/3.html", "示例区某项公开的安排");
  await lookedThrough(district(), "pages/3.html", title);
});

test("An export in which the first look missed it is stopped by the second, naming the file; the folder stays as it was", async () => {
  const out = await freshFolder();
  await exportSite(district(), out, options);
  const before = await readFile(join(out, "manifest.json"), "utf8");
  // A style sheet has no words a reader reads; the name of a font stands in it all the same.
  const source = district({ withheld, look: { ...district().look, song: title } });
  await expect(exportSite(source, out, options)).rejects.toMatchObject({ code: "conflict", detail: { path: "assets/theme.css" } });
  expect(await readFile(join(out, "manifest.json"), "utf8")).toBe(before);
  expect(await verify(out)).toMatchObject({ ok: true, unfinished: false });
});
