import type { Annex, Paper } from "../../shared/domain/paper.ts";
import type { Day } from "../../shared/domain/days.ts";
import { widthOf } from "./titleLines.ts";

// What Word and PDF share: GB/T 9704-2012 in numbers. A line holds 28 characters of 三号 (16 pt), a page 22 lines.

/** Points of the sizes by their Chinese names. */
export const sizes = { two: 22, three: 16, four: 14, smallFour: 12, five: 10.5 } as const;
/** From line to line: 225 mm in 22 lines, in points. */
export const pitch = 28.95;
/** Millimetres from the edge to the text. Lying, the page is turned: its top is the bound edge. */
export const margins = {
  upright: { top: 37, bottom: 35, left: 28, right: 26 },
  lying: { top: 28, bottom: 26, left: 35, right: 37 },
} as const;
/** Points from edge to edge of the text, upright and lying. */
export const textWidth = (lying: boolean): number => (lying ? 637.8 : 442.2);
/** How many characters of 二号 a title line may hold, upright and lying. */
export const titleWidth = (lying: boolean): number => (lying ? 27 : 19);

/** `2026-11-24` as it stands under a text: 2026年11月24日. */
export function written(day: Day): string {
  const [y, m, d] = day.split("-").map(Number);
  return `${y}年${m}月${d}日`;
}

/**
 * How far the signature and the day end from the right edge, in points, for a paper that gets a seal (7.3.5.1): the day four characters
 * in, the signature centred over it; where the signature is the longer, it is two characters in at least and the day is centred under it.
 */
export function signatureEnds(signature: string, day: string): { readonly signature: number; readonly day: number } {
  const em = sizes.three;
  const [s, d] = [widthOf(signature) * em, widthOf(day) * em];
  const signatureEnd = s <= d ? 4 * em + (d - s) / 2 : Math.max(2 * em, 4 * em - (s - d) / 2);
  return { signature: signatureEnd, day: signatureEnd + (s - d) / 2 };
}

/** 附件说明, a line an annex: `附件：1.…`, unnumbered where there is one; the titles end without a mark. */
export const annexLines = (annexes: readonly Annex[]): string[] =>
  annexes.map(({ title }, i) => (annexes.length === 1 ? title : `${i + 1}.${title}`));
/** What stands at the head of an annex's first page. */
export const annexLabel = (paper: Paper, index: number): string => (paper.annexes.length === 1 ? "附件" : `附件${index + 1}`);

/** Points of the characters in a table: the more columns, the smaller. */
export const tableSize = (columns: number): number => (columns > 7 ? sizes.five : sizes.smallFour);
