import type { ProofPage, RiskKind } from "../proofing.ts";

/** The lines of several pages as one text without line ends, and the way back to page, line and character. */
export interface Running {
  readonly body: string;
  /** Each line: its page and line, its first character in `body`, its own text. */
  readonly lines: readonly { readonly page: number; readonly line: number; readonly from: number; readonly text: string }[];
  at(index: number): { readonly page: number; readonly line: number; readonly offset: number };
}
/** Something found in the running text. */
export interface Phrase {
  readonly kind: RiskKind;
  readonly start: number;
  readonly end: number;
  readonly why: string | null;
  readonly other: string | null;
}

/** Joins pages into one text: what is broken over two lines is then found whole. */
export function running(pages: readonly Pick<ProofPage, "lines">[]): Running {
  const lines: { page: number; line: number; from: number; text: string }[] = [];
  let body = "";
  for (const [page, { lines: own }] of pages.entries())
    for (const [line, { text }] of own.entries()) {
      lines.push({ page, line, from: body.length, text });
      body += text;
    }
  return {
    body,
    lines,
    at(index) {
      let [low, high] = [0, lines.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (lines[middle]!.from <= index) low = middle;
        else high = middle - 1;
      }
      const { page, line, from } = lines[low]!;
      return { page, line, offset: index - from };
    },
  };
}
