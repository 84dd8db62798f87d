/**
 * The canonical form in which texts are compared: NFKC, lower case, everything that is neither a letter nor a digit dropped.
 * It joins the line breaks of scans, makes 〔2017〕 = [2017] = (2017) and full width = half width. Program, site and the
 * test oracle all use this one.
 */
export function canonical(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(dropped, "");
}
const dropped = /[^\p{L}\p{N}]+/gu;

/** A canonical text whose every UTF-16 unit knows the stretch of the original it came from. */
export interface CanonicalMap {
  readonly text: string;
  /** For unit i of `text`: where its original character starts, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The canonical form with its way back. Same text as `canonical`, except across combining marks, which join forward. */
export function canonicalMap(text: string): CanonicalMap {
  const starts: number[] = [];
  const ends: number[] = [];
  let out = "";
  // A base character and its combining marks are normalised together, as NFKC would over the whole.
  for (const m of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const piece = canonical(m[0]);
    for (let i = 0; i < piece.length; i++) {
      starts.push(m.index);
      ends.push(m.index + m[0].length);
    }
    out += piece;
  }
  return { text: out, starts, ends };
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
