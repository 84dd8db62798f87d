import type { Span } from "./documents.ts";
import { linesOf } from "./reading/lines.ts";
import { isQuoted, quotationsIn } from "./quotations.ts";

/** What a line may be said to be: a kind of heading, or no heading at all. */
export const correctedAs = ["title", "part", "chapter", "section", "article", "h1", "h2", "text"] as const;
export type CorrectedAs = (typeof correctedAs)[number];

/** Where a line stands, told without counting characters: its words, under which 条 or 一、, and the how-manieth of that wording there. */
export interface LinePlace {
  readonly quote: string;
  readonly under: string;
  readonly nth: number;
}
/** A person's word on one line of a text. It holds for every text of the document in which the same line stands under the same 条. */
export interface Correction extends LinePlace {
  readonly as: CorrectedAs;
}
export type LineContext = LinePlace & Span;

const keys = /^(?:第[一二三四五六七八九十百千零〇○]+条(?:之[一二三四五六七八九十]+)?(?!第.{1,4}[款项])|[一二三四五六七八九十]+、)/u;

/** Every line of a text with where it stands. `under` is read by rule alone, so that one correction never moves another. */
export function contextsOf(text: string): LineContext[] {
  const quotations = quotationsIn(text);
  const seen = new Map<string, number>();
  let under = "";
  return linesOf(text).map(({ text: quote, start, end }) => {
    const key = `${under}\n${quote}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const context = { quote, under, nth, start, end };
    const label = isQuoted(quotations, start) ? null : keys.exec(quote)?.[0];
    if (label) under = label;
    return context;
  });
}

/** Which line each correction means in a text, by where the line starts; those whose line is not found there are for a person to look at. */
export function placed(corrections: readonly Correction[], lines: readonly LineContext[]) {
  const byPlace = new Map(lines.map((l) => [placeKey(l), l]));
  const byStart = new Map<number, Correction>();
  const lost: Correction[] = [];
  for (const correction of corrections) {
    const line = byPlace.get(placeKey(correction));
    if (line) byStart.set(line.start, correction);
    else lost.push(correction);
  }
  return { byStart, lost };
}

/** One string for one place, the name under which a correction is kept. */
export const placeKey = ({ under, quote, nth }: LinePlace): string => `${under}|${nth}|${quote}`;
