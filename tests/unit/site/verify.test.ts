import { generateKeyPairSync } from "node:crypto";
import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { exportSite } from "../../../electron/site/export.ts";
import { fingerprint, signManifest } from "../../../electron/site/manifest.ts";
import { verify } from "../../../electron/site/verify.ts";
import { district } from "./district.ts";
import { builtAssets } from "./built.ts";
import { freshFolder, key, options } from "./fixture.ts";

let out: string;
beforeAll(builtAssets);
beforeEach(async () => {
  out = await freshFolder();
  await exportSite(district(), out, options);
});
const good = { ok: true, signature: "valid", unfinished: false, changed: [], missing: [], extra: [] };
const otherKey = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();

test("A folder as it was exported is the same, by any key and by the key on paper", async () => {
  expect(await verify(out)).toMatchObject(good);
  const onPaper = fingerprint(key).toUpperCase().match(/.{4}/g)!.join(" ");
  expect(await verify(out, { key: onPaper })).toMatchObject(good);
  expect(await verify(out, { key: fingerprint(otherKey) })).toMatchObject({ ok: false, signature: "other-key", changed: [] });
});

test("One changed byte, one missing file and one extra file are each named", async () => {
  const text = await readFile(join(out, "documents/1.txt"));
  text[100]! ^= 1;
  await writeFile(join(out, "documents/1.txt"), text);
  await rm(join(out, "pages/5.jpg"));
  await writeFile(join(out, "documents/casino.html"), "x");
  expect(await verify(out)).toMatchObject({
    ...good,
    ok: false,
    changed: ["documents/1.txt"],
    missing: ["pages/5.jpg"],
    extra: ["documents/casino.html"],
  });
});

test("A link in the place of a file counts as changed, and one beside the files as extra", async () => {
  await rm(join(out, "pages/5.jpg"));
  await symlink(join(out, "pages/6.jpg"), join(out, "pages/5.jpg"));
  await symlink("/", join(out, "root"));
  expect(await verify(out)).toMatchObject({ changed: ["pages/5.jpg"], extra: ["root"] });
});

test("A manifest rewritten after a change is not vouched for", async () => {
  const manifest = await readFile(join(out, "manifest.json"), "utf8");
  await writeFile(join(out, "manifest.json"), manifest.replace("示例区人民政府", "示例县人民政府"));
  expect(await verify(out)).toMatchObject({ ok: false, signature: "other-key" });
  await writeFile(join(out, "signature.json"), signManifest(await readFile(join(out, "manifest.json"), "utf8"), otherKey));
  expect(await verify(out, { key: fingerprint(key) })).toMatchObject({ ok: false, signature: "other-key" });
  await rm(join(out, "signature.json"));
  expect(await verify(out)).toMatchObject({ ok: false, signature: "absent", missing: ["signature.json"] });
});

test("A manifest that names files outside its folder is refused", async () => {
  const manifest = JSON.parse(await readFile(join(out, "manifest.json"), "utf8")) as { files: Record<string, unknown> };
  for (const path of ["../secret", "/etc/passwd", "c:\\x", "a/../../b", "\\\\server\\x"]) {
    await writeFile(join(out, "manifest.json"), JSON.stringify({ ...manifest, files: { [path]: { bytes: 1, sha256: "0" } } }));
    await expect(verify(out)).rejects.toMatchObject({ code: "unreadable" });
  }
});

test("A folder without a manifest, and one from a newer program, are refused in words", async () => {
  await expect(verify(await freshFolder())).rejects.toMatchObject({ code: "not-found" });
  const manifest = await readFile(join(out, "manifest.json"), "utf8");
  await writeFile(join(out, "manifest.json"), manifest.replace('"schema": 1', '"schema": 2'));
  await expect(verify(out)).rejects.toMatchObject({ code: "newer" });
});

test("An export that is under way or was interrupted is called unfinished", async () => {
  await mkdir(join(out, ".gazette-desk/staged"), { recursive: true });
  expect(await verify(out)).toMatchObject({ ok: false, unfinished: true, changed: [], missing: [], extra: [] });
});
