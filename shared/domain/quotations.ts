import type { Span } from "./documents.ts";

/** A quotation in a text: the span covers both marks, `words` is what stands between, without the marks that reopen it on each new line. */
export interface Quotation extends Span {
  readonly words: string;
}

const pairs: Readonly<Record<string, string>> = { "“": "”", "「": "」", '"': '"' };
const introduces = /(?:修改为|改为|修订为|调整为|增加|增写|作为|替换为|表述为|规定|内容为|如下|条|款|项|章)[^。；\n]{0,24}[：:,，]?\s*$/u;
const longest = 20_000;

/**
 * The outermost quotations of a text. Marks inside count in pairs; where a quotation runs over lines, each line may open it again, as decisions
 * print it (“第三条 …：⏎“（一）…；⏎“（二）…。”). Over lines only where the words before announce it, so that a lone mark swallows nothing.
 */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  for (let at = 0; at < text.length; at++) {
    const close = pairs[text[at]!];
    if (!close) continue;
    const quotation = from(text, at, close);
    if (!quotation) continue;
    found.push(quotation);
    at = quotation.end - 1;
  }
  return found;
}

function from(text: string, start: number, close: string): Quotation | null {
  const open = text[start]!;
  const before = text.slice(Math.max(0, start - 40), start);
  const overLines = introduces.test(before) || /[”」][ \t\u3000]*\n?[ \t\u3000]*$/u.test(before);
  let depth = 1;
  let words = "";
  for (let i = start + 1; i < text.length && i < start + longest; i++) {
    const c = text[i]!;
    if (c === "\n" && !overLines) return null;
    if (c === open && open !== close && begins(text, start, i)) continue;
    if (c === open && open !== close) depth++;
    else if (c === close && --depth === 0) return { start, end: i + 1, words };
    words += c;
  }
  return null;
}

/** True where a mark is the first thing on a line behind the one in which the quotation began. */
function begins(text: string, start: number, at: number): boolean {
  const line = text.lastIndexOf("\n", at);
  return line > start && text.slice(line + 1, at).trim() === "";
}

/** True where an offset lies inside one of the quotations, behind its opening mark. */
export function isQuoted(quotations: readonly Quotation[], at: number): boolean {
  return quotations.some((q) => q.start < at && at < q.end);
}
