import type { Line } from "../pages.ts";
import type { RiskKind } from "../proofing.ts";

/** The lines of a page as one text without line ends, and the way back to line and character. */
export interface Running {
  readonly body: string;
  /** Each line: its number, its first character in `body`, its own text. */
  readonly lines: readonly { readonly line: number; readonly from: number; readonly text: string }[];
  at(index: number): { readonly line: number; readonly offset: number };
}
/** Something found in the running text. */
export interface Phrase {
  readonly kind: RiskKind;
  readonly start: number;
  readonly end: number;
  readonly why: string | null;
  readonly other: string | null;
}

/** Joins the lines of a page into one text: what is broken over two lines is then found whole. */
export function running(own: readonly Pick<Line, "text">[]): Running {
  const lines: { line: number; from: number; text: string }[] = [];
  let body = "";
  for (const [line, { text }] of own.entries()) {
    lines.push({ line, from: body.length, text });
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
      const { line, from } = lines[low]!;
      return { line, offset: index - from };
    },
  };
}
