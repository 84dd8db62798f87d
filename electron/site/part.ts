import { framed, type Page } from "./frame.ts";
import type { SearchFile } from "./packed.ts";
import type { Frame } from "./site.ts";
import { wordsOf } from "./withheld.ts";

/** One file of the bundle. `words` is everything in it that a reader could read, as far as no other file of its part has it. */
export interface SiteFile {
  readonly path: string;
  /** Null: it stands in the folder as it has to be. */
  readonly bytes: Uint8Array | null;
  /** Fingerprint of what this one file of its part is made of, where that is smaller than the part's. */
  readonly inputs?: string;
  readonly words: () => readonly string[];
  /** Of a page. */
  readonly title?: string;
}

/** Files made of one set of inputs: where the inputs are the same as last time, so are the files, and none of them is made again. */
export interface Part {
  /** The same in every export. */
  readonly name: string;
  /** Fingerprint of all that its files are made of, besides the program. */
  readonly inputs: string;
  make(): Iterable<SiteFile> | AsyncIterable<SiteFile>;
  /** By these progress is told: documents and gazette pages. */
  readonly counts?: boolean;
  /** Whether all its words stand in its files for anyone to read, so that they can be looked through without being made again. */
  readonly open?: boolean;
  /** Whether these are all its files; what could not be made now is tried again next time. */
  readonly complete?: (paths: readonly string[]) => boolean;
}

/** A file of words with or without marks between them. */
export const plain = (path: string, text: string): SiteFile => ({ path, bytes: Buffer.from(text), words: () => wordsOf(text) });

/** Bytes in which nobody reads words. */
export const wordless = (path: string, bytes: Uint8Array): SiteFile => ({ path, bytes, words: () => [] });

/** A page in its frame. */
export function written(site: Frame, page: Page): SiteFile {
  const text = framed(site, page);
  return { path: page.path, bytes: Buffer.from(text), words: () => wordsOf(text), title: page.title };
}
/** A file of the search. */
export const packed = ({ path, script, words, inputs }: SearchFile): SiteFile => ({
  path,
  bytes: script === null ? null : Buffer.from(script),
  words: () => words,
  ...(inputs !== undefined && { inputs }),
});
