import { deflateSync, strToU8 } from "fflate";
import { textOf } from "../../shared/site/packing.ts";
import { callback } from "../../shared/site/search.ts";
import { unseen } from "../../shared/site/nodes.ts";
import type { Earlier } from "./earlier.ts";
import { names } from "./names.ts";
import { printOf } from "./prints.ts";

/** A file of the search: its script, and the words that are packed in it. */
export interface SearchFile {
  readonly path: string;
  /** Null: it stands in the folder as it has to be. */
  readonly script: string | null;
  /** Fingerprint of what it is made of, where it may be told from that. */
  readonly inputs?: string;
  readonly words: readonly string[];
}

/** The script that hands one payload to the page. Classic, so that it loads over http and from file:// alike. */
export const script = (name: string, payload: unknown): string =>
  `${callback}(${JSON.stringify(name)},${JSON.stringify(payload).replace(/</g, "\\u003c")})\n`;

/** Text without what nobody can see. */
export const clean = (text: string): string => text.replace(unseen, "");

/** The same for bytes, which stand in the text as they are. */
const scriptOf = (name: string, bytes: Uint8Array): string => `${callback}(${JSON.stringify(name)},"${textOf(bytes)}")\n`;

/** A value as a file: deflated by one library everywhere and at one level, so that the same words give the same bytes on every machine. */
export function packedFile(name: string, value: unknown, words: readonly string[]): SearchFile {
  return { path: names.search(name), script: scriptOf(name, deflateSync(strToU8(JSON.stringify(value)), { level: 9 })), words };
}

/** The same; where it stands from the same value it is not packed again. */
export function packedAgain(earlier: Earlier, name: string, value: unknown, words: readonly string[]): SearchFile {
  const inputs = printOf(value);
  return earlier.stands(names.search(name), inputs)
    ? { path: names.search(name), script: null, words, inputs }
    : { ...packedFile(name, value, words), inputs };
}

/** A shard as a file. */
export const shardFile = (name: string, bytes: Uint8Array): SearchFile => ({
  path: names.search(name),
  script: scriptOf(name, bytes),
  words: [],
});
