import { createHash, createPublicKey, generateKeyPairSync, getHashes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import smCrypto from "sm-crypto";
import { beforeAll, expect, test } from "vitest";
import { exportSite } from "../../../electron/site/export.ts";
import { checkSignature, fingerprint, sha256, signManifest, type Manifest } from "../../../electron/site/manifest.ts";
import { checkSm2, newSm2Key, signSm2, sm2PointOf, sm2Public } from "../../../electron/site/sm2.ts";
import { verify } from "../../../electron/site/verify.ts";
import { builtAssets } from "./built.ts";
import { district } from "./district.ts";
import { freshFolder, key, options } from "./fixture.ts";

beforeAll(builtAssets);
const bytes = (text: string) => Buffer.from(text);
const [sm2, other] = [newSm2Key(), newSm2Key()];

test("SM3 gives the digests of the standard (GM/T 0004, examples 1 and 2)", () => {
  expect(smCrypto.sm3("abc")).toBe("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  expect(smCrypto.sm3("abcd".repeat(16))).toBe("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
});

test("The signature printed in the standard (GM/T 0003.5) fits its message, and no other", () => {
  const point = "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13"; // prettier-ignore
  const [r, s] = [
    "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3",
    "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa",
  ];
  const signature = Buffer.from(`3046022100${r}022100${s}`, "hex").toString("base64");
  expect(checkSm2(bytes("message digest"), signature, point)).toBe(true);
  expect(checkSm2(bytes("message digesT"), signature, point)).toBe(false);
});

test("What a key signs fits its own public key alone, and no two signatures are the same", () => {
  const [one, two] = [signSm2(bytes("清单"), sm2), signSm2(bytes("清单"), sm2)];
  expect(one).not.toBe(two);
  for (const signature of [one, two]) expect(checkSm2(bytes("清单"), signature, sm2PointOf(sm2)!)).toBe(true);
  expect(checkSm2(bytes("清单。"), one, sm2PointOf(sm2)!)).toBe(false);
  expect(checkSm2(bytes("清单"), one, sm2PointOf(other)!)).toBe(false);
});

test.skipIf(!getHashes().includes("sm3"))("Keys are the standard's: another library reads the public key and knows the digest", () => {
  const { pem, der } = sm2Public(sm2PointOf(sm2)!);
  expect(createPublicKey(pem).export({ type: "spki", format: "der" }).toString("hex")).toBe(der);
  expect(createPublicKey(sm2).export({ type: "spki", format: "der" }).toString("hex")).toBe(der);
  expect(smCrypto.sm3("清单")).toBe(createHash("sm3").update("清单").digest("hex"));
});

test("Only an SM2 or Ed25519 key signs; the key says by which", () => {
  const algorithm = (signature: string) => (JSON.parse(signature) as { algorithm: string }).algorithm;
  expect([algorithm(signManifest("x", key)), algorithm(signManifest("x", sm2))]).toEqual(["Ed25519", "SM2"]);
  const p256 = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  expect(() => signManifest("x", p256)).toThrow(/没有导出/);
  expect(sm2PointOf(key)).toBeNull();
});

test("A website signed with SM2 is the same, by any key and by the key on paper; one changed byte and another key are told", async () => {
  const out = await freshFolder();
  await exportSite(district(), out, { ...options, key: sm2 });
  const text = await readFile(join(out, "manifest.json"), "utf8");
  expect(JSON.parse(text) as Manifest).toMatchObject({ algorithm: "SM2", key: fingerprint(sm2) });
  expect(await verify(out)).toMatchObject({ ok: true, signature: "valid" });
  expect(await verify(out, { key: fingerprint(sm2).toUpperCase() })).toMatchObject({ ok: true });
  expect(await verify(out, { key: fingerprint(other) })).toMatchObject({ ok: false, signature: "other-key", changed: [] });
  await writeFile(join(out, "documents/1.txt"), "x");
  expect(await verify(out)).toMatchObject({ ok: false, signature: "valid", changed: ["documents/1.txt"] });
  await writeFile(join(out, "manifest.json"), text.replace("示例区人民政府", "示例县人民政府"));
  expect(await verify(out)).toMatchObject({ ok: false, signature: "other-key" });
});

test("A second export by the same SM2 key changes nothing; by the Ed25519 key the list is written as it always was", async () => {
  const out = await freshFolder();
  await exportSite(district(), out, { ...options, key: sm2 });
  const signature = () => readFile(join(out, "signature.json"), "utf8");
  const before = await signature();
  expect(await exportSite(district(), out, { ...options, key: sm2 })).toMatchObject({ written: 0 });
  expect(await signature()).toBe(before);
  await exportSite(district(), out, options);
  const text = await readFile(join(out, "manifest.json"), "utf8");
  expect(Object.keys(JSON.parse(text) as Manifest)).toEqual(["schema", "kind", "program", "siteName", "exportedOn", "key", "previous", "files", "texts"]); // prettier-ignore
  expect(JSON.parse(await signature())).toMatchObject({ algorithm: "Ed25519", manifest: sha256(text) });
  expect(checkSignature(text, await signature(), fingerprint(key))).toBe("valid");
});
