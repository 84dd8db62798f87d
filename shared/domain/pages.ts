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
  /** What a person should know of this reading, in Chinese sentences. */
  readonly notes?: readonly string[];
}

/** The engines that read print. */
export const engineNames = ["ppocr", "tesseract"] as const;
export type EngineName = (typeof engineNames)[number];
/** By which engine pages are read: one, or both, each character compared (双引擎互校). The first is the one taken unless told. */
export const engineChoices = ["ppocr", "tesseract", "both"] as const;
export type EngineChoice = (typeof engineChoices)[number];
/** The engines of a choice; what the first reads counts, the other stands beside it. */
export const enginesOf = (choice: EngineChoice): readonly EngineName[] => (choice === "both" ? engineNames : [choice]);

/** 未识别 / 已识别 / 已校对 / 已复核, and set aside with a reason. */
export const pageStates = ["waiting", "recognised", "proofread", "checked", "failed"] as const;
export type PageState = (typeof pageStates)[number];

/** The page's text, one printed line a line. */
export const textOf = (lines: readonly { readonly text: string }[]): string => lines.map((l) => l.text).join("\n");
