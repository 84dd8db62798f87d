/**
 * A canonical text as index tokens: every character paired with the next, the last one alone. A phrase of pairs is then an
 * exact substring, for Chinese and anything else; Chinese is never cut into words.
 */
export function tokens(canonicalText: string): string[] {
  const characters = [...canonicalText];
  return characters.map((c, i) => c + (characters[i + 1] ?? ""));
}

/**
 * Subtle: FTS5's unicode61 folds case and accents and knows only the letters of Unicode 6.1; later Han characters would fall out of the
 * index. Whatever is not plain goes in as a marker and six hex digits, which it takes for letters.
 */
const written = (token: string): string =>
  token.replace(/[^0-9a-z\u3400-\u4db5\u4e00-\u9fcb]/gu, (c) => `\ua000${c.codePointAt(0)!.toString(16).padStart(6, "0")}`);

/** What goes into an FTS5 column (`unicode61`, tokens divided by blanks). */
export const indexed = (canonicalText: string): string => tokens(canonicalText).map(written).join(" ");

/** The FTS5 expression for one canonical phrase, exact for every length: pairs as a phrase, a single character as a prefix. */
export function ftsPhrase(phrase: string): string {
  const pairs = tokens(phrase).map(written);
  return pairs.length === 1 ? `"${pairs[0]}"*` : `"${pairs.slice(0, -1).join(" ")}"`;
}

/** How much of the next page a page is indexed with, so that a phrase across the page break is found. In canonical characters. */
export const overlap = 32;
