import type { Recognition } from "../../shared/domain/pages.ts";
import type { Look } from "../../shared/domain/scans.ts";

/** One page of a scan file as found, before anything is drawn. Sizes are pixels of the upright page. */
export interface ScanPage {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly dpi: number | null;
  /** The page's own text layer where it is usable; null means it must be recognised. */
  readonly text: Recognition | null;
  /** What a person should know, in Chinese sentences: 分辨率150，低于200dpi. */
  readonly warnings: readonly string[];
  /** What is seen of the picture; absent for a page that is text and was never scanned. */
  readonly look?: Look;
}

/** Upright pixels, 1 channel grey or 3 channels RGB, 8 bit, row by row. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
  readonly dpi: number | null;
}

/** Hears how many pages of how many are done. */
export type Told = (done: number, total: number) => void;
