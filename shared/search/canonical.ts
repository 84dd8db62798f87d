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
  for (let at = 0; at < text.length;) {
    let end = at + 1;
    let form: string;
    // Nearly every character of these texts is one unit and stands alone; what becomes of it is known from the last time.
    if (isAlone(text.charCodeAt(at)) && (end === text.length || isAlone(text.charCodeAt(end)))) form = formOf(text.charCodeAt(at));
    else {
      piece.lastIndex = at;
      const { 0: found } = piece.exec(text)!;
      form = canonical(found);
      end = at + found.length;
    }
    out += form;
    for (let i = 0; i < form.length; i++) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text: out, starts, ends };
}
const piece = /\P{M}\p{M}*|\p{M}+/suy;

/** By unit: 1 where it is a whole character that combines with none before it, 2 where it is not; 0 is not known yet. */
const alone = new Uint8Array(65536);
const isAlone = (unit: number): boolean => (alone[unit] ||= /^[^\p{M}\p{Cs}]$/u.test(String.fromCharCode(unit)) ? 1 : 2) === 1;
const forms = new Map<number, string>();
function formOf(unit: number): string {
  const known = forms.get(unit) ?? canonical(String.fromCharCode(unit));
  forms.set(unit, known);
  return known;
}

/** Where a canonical phrase stands in a mapped text, as stretches of the original; none for an empty phrase. */
export function occurrences(map: CanonicalMap, phrase: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  if (!phrase) return found;
  for (let at = map.text.indexOf(phrase); at >= 0; at = map.text.indexOf(phrase, at + phrase.length)) {
    found.push([map.starts[at]!, map.ends[at + phrase.length - 1]!]);
  }
  return found;
}
