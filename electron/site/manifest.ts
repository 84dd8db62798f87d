import { createHash, createPrivateKey, createPublicKey, sign, verify as check, type KeyObject } from "node:crypto";
import { Refusal } from "../../shared/refusal.ts";
import type { Signing } from "../../shared/site/signing.ts";
import { checkSm2, signSm2, sm2PointOf, sm2Public } from "./sm2.ts";

/** The two files that vouch for all others come last, the manifest at the very end. */
export const vouchers = ["signature.json", "manifest.json"] as const;

/** manifest.json: every file with its fingerprint; the immutable texts apart from the pages that carry their changing status. */
export interface Manifest {
  readonly schema: 1;
  readonly kind: "gazette-desk-site";
  readonly program: string;
  readonly siteName: string;
  /** The day of the export; it stands nowhere else. */
  readonly exportedOn: string;
  /** Absent: Ed25519, as it was before there was a choice. */
  readonly algorithm?: "SM2";
  /** Fingerprint of the key that signs. */
  readonly key: string;
  /** SHA-256 of the manifest before this one; null in the first. */
  readonly previous: string | null;
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
  readonly texts: Readonly<Record<string, string>>;
}
/** signature.json */
interface Signature {
  readonly schema: 1;
  readonly algorithm: Signing;
  readonly publicKey: string;
  readonly manifest: string;
  readonly signature: string;
}

export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** Keys of a record in the order of their characters, never of a locale. */
export const inOrder = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

/** A path a manifest may name: inside the folder, plain lower-case ASCII. */
export const isPlainPath = (path: string): boolean => /^[a-z0-9][a-z0-9_-]*(?:[./][a-z0-9][a-z0-9_-]*)*$/.test(path) && path.length < 200;

/** Reads a manifest. Refuses what a newer program wrote; null where it is no manifest of ours or names paths outside. */
export function readManifest(text: string): Manifest | null {
  let value: Partial<Manifest>;
  try {
    value = JSON.parse(text) as Partial<Manifest>;
  } catch {
    return null;
  }
  if (value?.kind !== "gazette-desk-site" || typeof value.files !== "object" || value.files === null) return null;
  if (value.schema !== 1)
    throw new Refusal("newer", "这个网站文件夹是由更新版本的公报台导出的，这个版本读不了。请升级公报台，或者另选文件夹。");
  return Object.keys(value.files).every(isPlainPath) ? (value as Manifest) : null;
}

const spki = (key: KeyObject) => key.export({ type: "spki", format: "der" });

/** By which algorithm a key signs. */
export const signingOf = (pem: string): Signing => (sm2PointOf(pem) ? "SM2" : "Ed25519");

/** SHA-256 of a public key (SPKI, DER), as printed on paper. Accepts the private key too. */
export function fingerprint(pem: string): string {
  const point = sm2PointOf(pem);
  return sha256(point ? Buffer.from(sm2Public(point).der, "hex") : spki(createPublicKey(pem)));
}

/** Signs a manifest's bytes. Refuses a key that is neither Ed25519 nor SM2. */
export function signManifest(manifest: string, privateKey: string): string {
  const algorithm = signingOf(privateKey);
  const { publicKey, signature } = (algorithm === "SM2" ? bySm2 : byEd25519)(Buffer.from(manifest), privateKey);
  const signed: Signature = { schema: 1, algorithm, publicKey, manifest: sha256(manifest), signature };
  return `${JSON.stringify(signed, null, 1)}\n`;
}
const bySm2 = (bytes: Uint8Array, key: string) => ({ publicKey: sm2Public(sm2PointOf(key)!).pem, signature: signSm2(bytes, key) });
function byEd25519(bytes: Uint8Array, privateKey: string) {
  const key = createPrivateKey(privateKey);
  if (key.asymmetricKeyType !== "ed25519")
    throw new Refusal("invalid", "签名的密钥不是 Ed25519 密钥，也不是 SM2 密钥，没有导出。请在设置里换一个密钥。");
  return {
    publicKey: createPublicKey(key).export({ type: "spki", format: "pem" }).toString(),
    signature: sign(null, bytes, key).toString("base64"),
  };
}

/** Whether a signature file vouches for a manifest, by any key or by the one expected. */
export function checkSignature(manifest: string, signature: string, expected?: string): "valid" | "other-key" {
  try {
    const { publicKey, signature: bytes } = JSON.parse(signature) as Signature;
    const plain = (print: string) => print.replace(/[\s:-]/g, "").toLowerCase();
    if (expected && plain(expected) !== fingerprint(publicKey)) return "other-key";
    const [text, point] = [Buffer.from(manifest), sm2PointOf(publicKey)];
    const fits = point ? checkSm2(text, bytes, point) : check(null, text, createPublicKey(publicKey), Buffer.from(bytes, "base64"));
    return fits ? "valid" : "other-key";
  } catch {
    return "other-key";
  }
}
