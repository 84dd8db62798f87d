/**
 * A canonical text as index tokens: every character paired with the next, the last one alone. A phrase of pairs is then an
 * exact substring, for Chinese and anything else; Chinese is never cut into words.
 */
export function tokens(canonicalText: string): string[] {
  const characters = [...canonicalText];
  return characters.map((c, i) => c + (characters[i + 1] ?? ""));
}

/** What goes into an FTS5 column (`unicode61`, tokens divided by blanks). */
export const indexed = (canonicalText: string): string => tokens(canonicalText).join(" ");

/** The FTS5 expression for one phrase: pairs as a phrase, a single character as a prefix. */
export function ftsPhrase(phrase: string): string {
  const characters = [...phrase];
  if (characters.length === 1) return `"${phrase}"*`;
  return `"${tokens(phrase).slice(0, -1).join(" ")}"`;
}

/** How much of the next page a page is indexed with, so that a phrase across the page break is found. In canonical characters. */
export const overlap = 32;
