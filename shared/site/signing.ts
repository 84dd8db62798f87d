/** By what the list of files of a website is signed. */
export const signings = ["Ed25519", "SM2"] as const;
export type Signing = (typeof signings)[number];

/** DER of an SM2 public key (SPKI, curve 1.2.156.10197.1.301) up to its 64 bytes of point, in hex. GM/T 0006, RFC 5480. */
export const sm2Spki = "3059301306072a8648ce3d020106082a811ccf5501822d03420004";

/** Of what SM3 makes Z, in hex, up to the signer's point: the signer's name where none was agreed (1234567812345678, with its length in bits), and the curve (a, b, G). GM/T 0003.2, 0003.5, 0009. */
export const sm2Ahead = [
  "0080",
  "31323334353637383132333435363738",
  "fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc",
  "28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93",
  "32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7",
  "bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0",
].join("");

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/**
 * What an SM2 signature is made over: SM3 of Z and the message, as bytes. The package would do it itself, at more than a hundred bytes of
 * memory for each byte of a list of many megabytes. `point` is 128 hex digits.
 */
export function sm2Digest(message: Uint8Array, point: string, sm3: (bytes: Uint8Array) => string): Uint8Array {
  const whole = new Uint8Array(32 + message.length);
  whole.set(bytesOf(sm3(bytesOf(sm2Ahead + point))));
  whole.set(message, 32);
  return bytesOf(sm3(whole));
}
