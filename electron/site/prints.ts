import { sha256 } from "./manifest.ts";

/** Fingerprint of values: the same values, the same fingerprint. By it an export knows what it need not make again. */
export const printOf = (...values: readonly unknown[]): string => sha256(JSON.stringify(values)).slice(0, 32);
