import type { Day } from "./days.ts";

/** A table on paper. Widths are shares of the line; a row has one cell a column. */
export interface PaperTable {
  readonly columns: readonly { readonly title: string; readonly share: number; readonly align?: "left" | "center" }[];
  readonly rows: readonly (readonly string[])[];
}
export type PaperBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly table: PaperTable };

/** What follows the signature on a page of its own: 附件1. */
export interface Annex {
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
  readonly landscape?: boolean;
}

/** A paper the program writes (letter, form, list, decision), laid out by GB/T 9704-2012 in Word and PDF alike. Nothing known is null. */
export interface Paper {
  readonly title: string;
  readonly docNumber: string | null;
  /** 主送机关, without the colon. */
  readonly addressee: string | null;
  readonly blocks: readonly PaperBlock[];
  readonly signature: string | null;
  readonly day: Day | null;
  readonly annexes: readonly Annex[];
  readonly landscape?: boolean;
}
