import { folded } from "./folding.ts";

/**
 * The canonical form in which texts are compared: NFKC, lower case, traditional characters as the common ones, 〇 and ○ as 零, and
 * everything that is neither a letter nor a digit dropped.
 * It joins the line breaks of scans, makes 〔2017〕 = [2017] = (2017) and full width = half width. Program, site and the
 * test oracle all use this one.
 */
export function canonical(text: string): string {
  return folded(text.normalize("NFKC").toLowerCase()).replace(dropped, "");
}
const dropped = /[^\p{L}\p{N}]+/gu;

/** A canonical text whose every UTF-16 unit knows the stretch of the original it came from. */
export interface CanonicalMap {
  readonly text: string;
  /** For unit i of `text`: where its original character starts, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The canonical form with its way back. A base character and its combining marks are one piece, as NFKC takes them. */
export function canonicalMap(text: string): CanonicalMap {
  const starts: number[] = [];
  const ends: number[] = [];
  let out = "";
  const add = (piece: string, start: number, end: number) => {
    for (let i = 0; i < piece.length; i++) {
      starts.push(start);
      ends.push(end);
    }
    out += piece;
  };
  for (let at = 0; at < text.length;) {
    // Nearly every character of these texts is a plain Han character, which at most folds.
    if (isPlainHan(text.charCodeAt(at)) && !mayCombine(text.charCodeAt(at + 1))) {
      add(folded(text[at]!), at, at + 1);
      at++;
      continue;
    }
    piece.lastIndex = at;
    const { 0: found } = piece.exec(text)!;
    add(canonical(found), at, at + found.length);
    at += found.length;
  }
  return { text: out, starts, ends };
}
const piece = /\P{M}\p{M}*|\p{M}+/suy;
const isPlainHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fa5;
/** Subtle: false is certain, true only likely; no combining mark is an ASCII character, a Han character or 。，、. */
const mayCombine = (unit: number): boolean => unit >= 0x300 && !(unit >= 0x3001 && unit <= 0x3003) && !isPlainHan(unit) && unit !== 0xff0c;

/** Where a canonical phrase stands in a mapped text, as stretches of the original; none for an empty phrase. */
export function occurrences(map: CanonicalMap, phrase: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  if (!phrase) return found;
  for (let at = map.text.indexOf(phrase); at >= 0; at = map.text.indexOf(phrase, at + phrase.length)) {
    found.push([map.starts[at]!, map.ends[at + phrase.length - 1]!]);
  }
  return found;
}
