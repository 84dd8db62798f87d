import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { unzipSync } from "fflate";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { changesOf, zipChanges } from "../../../electron/site/changes.ts";
import { exportSite } from "../../../electron/site/export.ts";
import { restoreSite } from "../../../electron/site/restore.ts";
import { verify } from "../../../electron/site/verify.ts";
import { builtAssets } from "./built.ts";
import { district } from "./district.ts";
import { freshFolder, options } from "./fixture.ts";

let [out, keep] = ["", ""];
beforeAll(builtAssets);
beforeEach(async () => {
  [out, keep] = [await freshFolder(), join(await mkdtemp(join(tmpdir(), "gazette-keep-")), "keep")];
});
const shorter = () => ({ ...district(), documents: district().documents.filter((d) => d.id !== "d3") });
const kept = () => ({ ...options, keep });

test("The export before is brought back byte for byte, and the one after it in turn", async () => {
  await exportSite(district(), out, kept());
  const [page, manifest] = [await readFile(join(out, "documents/3.html")), await readFile(join(out, "manifest.json"))];
  await expect(restoreSite(out, keep, district())).rejects.toMatchObject({ code: "not-found" });
  const second = await exportSite(shorter(), out, kept());
  const back = await restoreSite(out, keep, district());
  expect(await readFile(join(out, "documents/3.html"))).toEqual(page);
  expect(await readFile(join(out, "manifest.json"))).toEqual(manifest);
  expect(await verify(out)).toMatchObject({ ok: true });
  expect(back.pages).toBeGreaterThan(5);
  expect(await restoreSite(out, keep, district())).toMatchObject({ manifest: second.manifest });
  expect(await verify(out)).toMatchObject({ ok: true });
  await rm(join(keep, "last"), { recursive: true });
  await expect(restoreSite(out, keep, district())).rejects.toThrow("没有留着上一次");
  expect(await verify(out)).toMatchObject({ ok: true });
});

test("A folder changed from elsewhere is not taken for the one that was kept", async () => {
  await exportSite(district(), out, kept());
  await exportSite(shorter(), out, kept());
  await exportSite(district(), out, options);
  await expect(restoreSite(out, keep, district())).rejects.toMatchObject({ code: "not-found" });
});

test("The changes are listed in an order that is safe to put up, deletions last, and packed with just their files", async () => {
  await exportSite(district(), out, kept());
  await exportSite(shorter(), out, kept());
  const { text, put, remove } = await changesOf(out, keep);
  expect(put.at(-1)).toBe("manifest.json");
  expect(put.indexOf("index.html")).toBeGreaterThan(put.findLastIndex((p) => p.endsWith(".html") && p !== "index.html"));
  expect(put).not.toContain("pages/5.jpg");
  expect(remove).toContain("documents/3.html");
  expect(text.indexOf("最后删除")).toBeGreaterThan(text.indexOf("清单和签名"));
  const zip = join(keep, "changes.zip");
  await zipChanges(out, keep, zip);
  const files = unzipSync(await readFile(zip));
  expect(Object.keys(files)).toEqual(["上传清单.txt", ...put]);
  expect(Buffer.from(files["manifest.json"]!)).toEqual(await readFile(join(out, "manifest.json")));
});

test("An export killed after its last rename and before its end is still taken back", async () => {
  await exportSite(shorter(), out, kept());
  await exportSite(district(), out, kept());
  // As a kill would leave it: the generation not yet in its place.
  const { rename } = await import("node:fs/promises");
  await rename(join(keep, "last"), join(keep, "next"));
  await writeFile(join(keep, "stray"), "");
  await restoreSite(out, keep, district());
  await expect(readFile(join(out, "documents/3.html"))).rejects.toThrow("ENOENT");
});
