/** left, top, width, height in pixels of the upright original page. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** A word or character as recognised. Confidence is 0-100. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  readonly confidence: number;
}
/** A printed line in reading order. Its text is the text people read; words may be fewer where rules changed it. */
export interface Line {
  readonly text: string;
  readonly box: Box;
  readonly words: readonly Word[];
}

/** What an engine (or a PDF's own text layer) says stands on a page. */
export interface Recognition {
  readonly engine: string;
  readonly lines: readonly Line[];
  /** Mean of the words' confidence, 0-100; null for an empty page. */
  readonly confidence: number | null;
  readonly seconds: number;
}

/** 未识别 / 已识别 / 已校对 / 已复核, and set aside with a reason. */
export const pageStates = ["waiting", "recognised", "proofread", "checked", "failed"] as const;
export type PageState = (typeof pageStates)[number];

/** The page's text, one printed line a line. */
export const textOf = (lines: readonly { readonly text: string }[]): string => lines.map((l) => l.text).join("\n");
