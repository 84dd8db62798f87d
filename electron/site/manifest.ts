import { createHash, createPrivateKey, createPublicKey, sign, verify as check, type KeyObject } from "node:crypto";
import { Refusal } from "../../shared/refusal.ts";

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
  readonly algorithm: "Ed25519";
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

/** SHA-256 of a public key (SPKI, DER), as printed on paper. Accepts the private key too. */
export const fingerprint = (pem: string): string => sha256(spki(createPublicKey(pem)));

/** Signs a manifest's bytes. Refuses a key that is not Ed25519. */
export function signManifest(manifest: string, privateKey: string): string {
  const key = createPrivateKey(privateKey);
  if (key.asymmetricKeyType !== "ed25519") throw new Refusal("invalid", "签名的密钥不是 Ed25519 密钥，没有导出。请在设置里换一个密钥。");
  const signature: Signature = {
    schema: 1,
    algorithm: "Ed25519",
    publicKey: createPublicKey(key).export({ type: "spki", format: "pem" }).toString(),
    manifest: sha256(manifest),
    signature: sign(null, Buffer.from(manifest), key).toString("base64"),
  };
  return `${JSON.stringify(signature, null, 1)}\n`;
}

/** Whether a signature file vouches for a manifest, by any key or by the one expected. */
export function checkSignature(manifest: string, signature: string, expected?: string): "valid" | "other-key" {
  try {
    const { publicKey, signature: bytes } = JSON.parse(signature) as Signature;
    const plain = (print: string) => print.replace(/[\s:-]/g, "").toLowerCase();
    if (expected && plain(expected) !== fingerprint(publicKey)) return "other-key";
    return check(null, Buffer.from(manifest), createPublicKey(publicKey), Buffer.from(bytes, "base64")) ? "valid" : "other-key";
  } catch {
    return "other-key";
  }
}
