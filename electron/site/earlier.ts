import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Made } from "./made.ts";
import { checkSignature, sha256, type Manifest } from "./manifest.ts";

/** What the folder held before this export, as far as it is still what was written then. */
export interface Earlier {
  /** Paths that begin so. */
  under(path: string): string[];
  /** The bytes of a file; null where there was none, or they are no longer those that were signed for. */
  read(path: string): Promise<Uint8Array | null>;
  /** Whether a file is known to be as it was signed for without reading it, and, where `inputs` are given, to be made of them. */
  stands(path: string, inputs?: string): boolean;
}

/** The earlier export of a folder. Without a manifest, or with one this key did not sign, it held nothing. */
export async function earlierOf(out: string, manifest: Manifest | null, key: string, made: Made | null): Promise<Earlier> {
  const read = (name: string) => readFile(join(out, name), "utf8").catch(() => "");
  const ours = manifest !== null && checkSignature(await read("manifest.json"), await read("signature.json"), key) === "valid";
  const files = ours ? manifest.files : {};
  return {
    stands: (path, inputs) => ours && made !== null && made.stands(path, inputs),
    under: (path) => Object.keys(files).filter((p) => p.startsWith(path)),
    async read(path) {
      const listed = Object.hasOwn(files, path) ? files[path]! : null;
      const bytes = listed && (await readFile(join(out, path)).catch(() => null));
      return bytes && sha256(bytes) === listed.sha256 ? bytes : null;
    },
  };
}
