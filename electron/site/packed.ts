import { deflateSync, strToU8 } from "fflate";
import { textOf } from "../../shared/site/packing.ts";
import { callback } from "../../shared/site/search.ts";
import { unseen } from "../../shared/site/nodes.ts";
import { names } from "./names.ts";

/** A file of the search: its script, and the words that are packed in it. */
export interface SearchFile {
  readonly path: string;
  readonly script: string;
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

/** A shard as a file. */
export const shardFile = (name: string, bytes: Uint8Array): SearchFile => ({
  path: names.search(name),
  script: scriptOf(name, bytes),
  words: [],
});
