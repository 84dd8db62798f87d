import type { Piece } from "../marking.ts";

/**
 * The text of a document made from an article, after its pages were corrected: a paragraph the pages changed is changed in it, one that was
 * only tidied in the document stays as it is. Where the paragraphs can no longer be told apart one by one, the text of the pages.
 */
export function renewed(made: string, current: string, pages: string): string {
  const [was, now, next] = [made, current, pages].map((text) => text.split("\n")) as [string[], string[], string[]];
  if (was.length !== now.length || was.length !== next.length) return pages;
  return next.map((paragraph, i) => (paragraph === was[i] ? now[i]! : paragraph)).join("\n");
}

/** Where a place of the earlier of two texts stands in the later, by what changed between them. */
export function forwardBy(pieces: readonly Piece[]): (at: number) => number {
  return (at) => {
    let [from, to] = [0, 0];
    for (const { kind, text } of pieces) {
      if (kind !== "added" && from + text.length > at) return kind === "same" ? to + (at - from) : to;
      if (kind !== "added") from += text.length;
      if (kind !== "removed") to += text.length;
    }
    return to;
  };
}
