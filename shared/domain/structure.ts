import type { Span } from "./documents.ts";

/** One place in a document's contents: a title that stands inside, 编 章 节 条, or 一、（一）. Depth 1 is the outermost. */
export interface Heading {
  readonly kind: "title" | "part" | "chapter" | "section" | "article" | "h1" | "h2";
  /** As printed: 第三条, 一、. Empty for a title. */
  readonly label: string;
  /** The words after the label, cut short where it runs into a sentence. */
  readonly words: string;
  readonly depth: number;
  /** The whole line in the text. */
  readonly span: Span;
  /** The anchor on the website, unique in the document: tiao-3, zhang-2, yi-1. */
  readonly anchor: string;
}
