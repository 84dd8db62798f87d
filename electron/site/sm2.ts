import { randomBytes } from "node:crypto";
import smCrypto from "sm-crypto";
import { sm2Digest, sm2Spki } from "../../shared/site/signing.ts";

const { sm2, sm3 } = smCrypto;
/** DER of a private key (PKCS#8) up to its 32 bytes, and from there to the point of its public key. */
const [head, middle] = ["308187020100301306072a8648ce3d020106082a811ccf5501822d046d306b0201010420", "a14403420004"];

const pem = (label: string, der: string): string =>
  `-----BEGIN ${label} KEY-----\n${Buffer.from(der, "hex").toString("base64").replace(/.{64}(?=.)/g, "$&\n")}\n-----END ${label} KEY-----\n`; // prettier-ignore
const derOf = (text: string): string => Buffer.from(text.replace(/-----[^-]+-----|\s/g, ""), "base64").toString("hex");
/** Far more random bits than the order has, so that the remainder leans to no side. */
const seed = (): string => randomBytes(48).toString("hex");

/** A new SM2 private key (PKCS#8 PEM), from the system's random numbers. */
export function newSm2Key(): string {
  const { privateKey, publicKey } = sm2.generateKeyPairHex(seed(), 16);
  return pem("PRIVATE", head + privateKey + middle + publicKey.slice(2));
}

/** The point (128 hex digits) of a private or public SM2 key in PEM; null where it is another kind of key. */
export function sm2PointOf(key: string): string | null {
  const der = derOf(key);
  const start = der.startsWith(sm2Spki) ? sm2Spki.length : der.startsWith(head) ? head.length + 64 + middle.length : -1;
  return start > 0 && der.length === start + 128 ? der.slice(start) : null;
}

/** A public key as SPKI, DER in hex and PEM. */
export const sm2Public = (point: string): { readonly der: string; readonly pem: string } => ({
  der: sm2Spki + point,
  pem: pem("PUBLIC", sm2Spki + point),
});

/** Signs with SM2 over SM3 (GM/T 0003.2, GM/T 0009): base64 of the DER. `key` is what `newSm2Key` made. */
export function signSm2(message: Uint8Array, key: string): string {
  // Subtle: the package draws its numbers from RC4; the one number that must never lean to a side is drawn here.
  const pair = sm2.generateKeyPairHex(seed(), 16);
  const Big = sm2.getPoint().k.constructor;
  const nonce = { ...pair, k: new Big(pair.privateKey, 16), x1: new Big(pair.publicKey.slice(2, 66), 16) };
  const secret = derOf(key).slice(head.length, head.length + 64);
  const digest = sm2Digest(message, sm2PointOf(key)!, sm3);
  return Buffer.from(sm2.doSignature(digest, secret, { der: true, hash: false, pointPool: [nonce] }), "hex").toString("base64");
}

/** Whether a signature (base64 of the DER) over a message is by the key of a point. */
export const checkSm2 = (message: Uint8Array, signature: string, point: string): boolean =>
  sm2.doVerifySignature(sm2Digest(message, point, sm3), Buffer.from(signature, "base64").toString("hex"), `04${point}`, {
    der: true,
    hash: false,
  });
