import type { Read } from "./read.ts";
import { decode } from "./txt.ts";

/**
 * Markdown as the text it stands for: a front block of settings, comments, and the marks for headings, emphasis, links and line breaks go;
 * every other character and every line stays. Pictures are said in a note.
 */
export function readMarkdown(bytes: Uint8Array, name: string): Read {
  let pictures = 0;
  const text = decode(bytes, name)
    .replace(/\r\n?/g, "\n")
    .replace(/^\ufeff/, "")
    .replace(/^---\n[^]*?\n---\n/, "")
    .replace(/<!--[^]*?-->[ \t]*\n?/g, "")
    .replace(/^[ \t]*#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/gm, "$1")
    .replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, () => {
      pictures++;
      return "";
    })
    .replace(/\[([^\]\n]+)\]\((?:https?:|\/|#|\.)[^)\n]*\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)([^*_\n]*?\S)\1/g, "$2")
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/\\([\\`*_{}[\]()#+\-.!|>])/g, "$1")
    .replace(/\n{3,}/g, "\n\n");
  return { text, notes: pictures > 0 ? [`文中有${pictures}幅图片，没有收入。`] : [] };
}
