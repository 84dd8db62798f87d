import { mkdir, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { exportSite } from "../../../electron/site/export.ts";
import type { Refusal } from "../../../shared/refusal.ts";
import { verify } from "../../../electron/site/verify.ts";
import { district } from "./district.ts";
import { builtAssets } from "./built.ts";
import { freshFolder, options } from "./fixture.ts";

let out: string;
beforeAll(builtAssets);
beforeEach(async () => {
  out = await freshFolder();
});

/** The bytes of every file of a folder. */
async function bytesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  return Object.fromEntries(await Promise.all(files.sort().map(async (f) => [f.slice(folder.length + 1), await readFile(f, "base64")])));
}
const without = ({ "manifest.json": _m, "signature.json": _s, ...rest }: Record<string, string>) => rest;
const shorter = () => ({ ...district(), documents: district().documents.filter((d) => d.id !== "d3") });

test("The same library gives the same bytes, on another day and in another order; only the manifest tells the day", async () => {
  await exportSite(district(), out, options);
  const other = await freshFolder();
  const { documents, issues } = district();
  await exportSite(
    { ...district(), today: "2024-12-11", documents: [...documents].reverse(), issues: [...issues].reverse() },
    other,
    options,
  );
  const [first, second] = [await bytesOf(out), await bytesOf(other)];
  expect(without(second)).toEqual(without(first));
  expect(Buffer.from(first["manifest.json"]!, "base64").toString()).toContain('"exportedOn": "2024-12-10"');
  expect(Object.values(without(first)).filter((text) => Buffer.from(text, "base64").includes("2024-12-10"))).toEqual([]);
});

test("An export into the same folder writes what changed, deletes what is gone, and chains its manifest", async () => {
  const first = await exportSite(district(), out, options);
  expect(await exportSite(district(), out, options)).toMatchObject({ written: 0, deleted: 0, manifest: first.manifest });
  const second = await exportSite(shorter(), out, options);
  expect(second.deleted).toBeGreaterThanOrEqual(3);
  expect(second.written).toBeLessThan(first.written);
  expect(JSON.parse(await readFile(join(out, "manifest.json"), "utf8"))).toMatchObject({ previous: first.manifest });
  expect(Object.keys(await bytesOf(out))).not.toContain("documents/3.html");
  expect(await verify(out)).toMatchObject({ ok: true });
});

test("A damaged file is written anew; a file that is not ours stays, and verify still names it", async () => {
  await exportSite(district(), out, options);
  const page = await readFile(join(out, "documents/1.html"), "utf8");
  await writeFile(join(out, "documents/1.html"), page.replace("废止", "有效"));
  await writeFile(join(out, "documents/notes.txt"), "自己的");
  expect(await exportSite(shorter(), out, options)).toMatchObject({});
  expect(await verify(out)).toMatchObject({ changed: [], missing: [], extra: ["documents/notes.txt"] });
});

test("A folder with anything else in it is refused and left alone", async () => {
  await writeFile(join(out, "photo.jpg"), "x");
  await expect(exportSite(district(), out, options)).rejects.toMatchObject({ code: "conflict" });
  expect(await readdir(out)).toEqual(["photo.jpg"]);
});

test("An export stopped while it prepares leaves the folder as it was", async () => {
  await exportSite(district(), out, options);
  const before = await bytesOf(out);
  const stop = new AbortController();
  const stopped = exportSite(shorter(), out, { ...options, signal: stop.signal, progress: (done) => done === 2 && stop.abort() });
  await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  expect(await bytesOf(out)).toEqual(before);
});

test("What a killed preparation left is taken back by the next export", async () => {
  await exportSite(district(), out, options);
  await mkdir(join(out, ".gazette-desk/staged/documents"), { recursive: true });
  await writeFile(join(out, ".gazette-desk/staged/documents/1.html"), "half");
  expect(await verify(out)).toMatchObject({ unfinished: true });
  expect(await exportSite(district(), out, options)).toMatchObject({ written: 0 });
  expect(await verify(out)).toMatchObject({ ok: true });
});

test("An export interrupted among its last renames is called unfinished, and the next start finishes it", async () => {
  await exportSite(shorter(), out, options);
  // A folder that is not empty stands where a new page has to go: renaming stops there, as it would when the machine does.
  await mkdir(join(out, "documents/3.html/in-the-way"), { recursive: true });
  await expect(exportSite(district(), out, options)).rejects.toThrow();
  expect(await verify(out)).toMatchObject({ ok: false, unfinished: true });
  await rm(join(out, "documents/3.html"), { recursive: true });
  expect(await exportSite(district(), out, options)).toMatchObject({ written: 0, deleted: 0 });
  expect(await verify(out)).toMatchObject({ ok: true, unfinished: false });
});

test("A folder of the site replaced by a link leads nothing out of it", async () => {
  await exportSite(shorter(), out, options);
  const elsewhere = await freshFolder();
  await rm(join(out, "documents"), { recursive: true });
  await symlink(elsewhere, join(out, "documents"));
  await expect(exportSite(district(), out, options)).rejects.toMatchObject({ code: "conflict" });
  expect(await readdir(elsewhere)).toEqual([]);
});

test("A folder that another export is writing to is refused until that one is over", async () => {
  let second: Promise<unknown> = Promise.resolve();
  const first = exportSite(district(), out, {
    ...options,
    progress: (done) => {
      if (done === 1) second = exportSite(district(), out, options).catch((refusal: Refusal) => refusal.code);
    },
  });
  await first;
  expect(await second).toBe("busy");
  expect(await verify(out)).toMatchObject({ ok: true });
  // The process that held it is gone: the number of one that has ended stands there.
  await mkdir(join(out, ".gazette-desk"));
  await writeFile(join(out, ".gazette-desk/owner"), "4194399");
  expect(await exportSite(district(), out, options)).toMatchObject({ written: 0 });
});

test("Progress counts documents and pages", async () => {
  const told: string[] = [];
  await exportSite(district(), out, { ...options, progress: (done, total) => told.push(`${done}/${total}`) });
  expect(told).toEqual(["1/7", "2/7", "3/7", "4/7", "5/7", "6/7", "7/7"]);
});
