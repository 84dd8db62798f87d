import { readFileSync, statSync } from "node:fs";
import { canonicalText } from "../../shared/domain/text.ts";
import { Refusal } from "../../shared/refusal.ts";
import { kindOf, refuseTooLarge, type Kind } from "./kind.ts";
import type { Read } from "./read.ts";

/** A file from outside as plain text. */
export interface Intake {
  /** Canonical: NFC, LF, trimmed line ends, one final newline; punctuation as it stood. */
  readonly text: string;
  readonly format: Kind;
  /** What could not be read, in Chinese sentences: 第3页是扫描图，没有文字. */
  readonly notes: readonly string[];
}

/** The readers, each loaded only for a file of its kind. */
const readers: Record<Kind, (bytes: Uint8Array, name: string) => Promise<Read>> = {
  txt: async (bytes, name) => (await import("./txt.ts")).readTxt(bytes, name),
  md: async (bytes, name) => (await import("./markdown.ts")).readMarkdown(bytes, name),
  html: async (bytes, name) => (await import("./html.ts")).readHtml(bytes, name),
  docx: async (bytes, name) => (await import("./docx.ts")).readDocx(bytes, name),
  doc: async (bytes, name) => (await import("./doc.ts")).readDoc(bytes, name),
  pdf: async (bytes, name) => (await import("./pdf.ts")).readPdf(bytes, name),
  ofd: async (bytes, name) => (await import("./ofd.ts")).readOfd(bytes, name),
};

/** A file on this machine as text; one too large is refused before it is read. */
export async function readPath(path: string, name: string): Promise<Intake> {
  refuseTooLarge(statSync(path).size, name);
  return readFile(readFileSync(path), name);
}

/** Bytes to text, by what the bytes are and only then by the name. Whatever cannot be read is refused in one sentence; nothing crashes. */
export async function readFile(bytes: Uint8Array, name: string): Promise<Intake> {
  const format = kindOf(bytes, name);
  const read = await readers[format](bytes, name);
  const text = canonicalText(read.text);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Refusal("unreadable", `《${name}》里没有文字；如果是扫描件，请作为公报扫描件收进。`);
  if (text.length > mostCharacters) {
    throw new Refusal(
      "too-large",
      `《${name}》有${Math.round(text.length / 10_000)}万字，超过一份文件的上限${mostCharacters / 10_000}万字；请拆成几份再收进。`,
    );
  }
  return { text, format, notes: read.notes };
}

/** A document longer than this is none: the longest statute has a tenth of it, and no screen could show it. */
const mostCharacters = 2_000_000;
