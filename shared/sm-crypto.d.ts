declare module "sm-crypto" {
  interface Big {
    readonly constructor: new (hex: string, radix: 16) => Big;
  }
  interface Pair {
    /** 64 hex digits. */
    readonly privateKey: string;
    /** 04 and 128 hex digits. */
    readonly publicKey: string;
  }
  interface Nonce extends Pair {
    readonly k: Big;
    readonly x1: Big;
  }
  interface Options {
    readonly der: true;
    /** False: the message is already the digest of Z and the message. */
    readonly hash: false;
    readonly pointPool?: Nonce[];
  }
  /** The parts of the package that are used here. */
  const crypto: {
    readonly sm2: {
      generateKeyPairHex(seed: string, radix: 16): Pair;
      getPoint(): Nonce;
      doSignature(message: Uint8Array, privateKey: string, options: Options): string;
      doVerifySignature(message: Uint8Array, signature: string, publicKey: string, options: Options): boolean;
    };
    sm3(message: string | Uint8Array): string;
  };
  export default crypto;
}
