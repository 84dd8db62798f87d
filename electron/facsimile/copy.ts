import type { Line } from "../../shared/domain/pages.ts";
import type { Scan } from "../../shared/domain/scans.ts";

/** One page of an issue as it goes out: its scan, and the lines that count among the pixels of the page. */
export interface CopiedPage {
  readonly seq: number;
  readonly scan: Scan;
  readonly width: number;
  readonly height: number;
  /** The name the scan came with. */
  readonly file: string;
  readonly engine: string | null;
  readonly lines: readonly Line[];
}
/** An issue as it goes out, page by page; the bytes of an original are asked for when its turn comes. */
export interface CopiedIssue {
  readonly title: string;
  readonly pages: readonly CopiedPage[];
  readonly bytesOf: (hash: string) => Uint8Array;
}
