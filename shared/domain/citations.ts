import { findDocNumbers, formatDocNumber } from "./docNumber.ts";
import type { Span } from "./documents.ts";
import { mentionKeys } from "./names.ts";
import { named, resolve, shortNames, type Mention } from "./reading/names.ts";
import { sentenceAt } from "./sentence.ts";

/** One place where a text names a document, with the sentence it stands in. */
export interface CitedPlace extends Span {
  readonly sentence: string;
}
/** A document a text cites: as it is named there, and every place. */
export interface Cited {
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly places: readonly CitedPlace[];
}

interface Named {
  readonly at: Span;
  readonly meant: Pick<Mention, "title" | "docNumber">;
}

/**
 * Every document a text cites, in the order of first mention: by 《标题》, by 《标题》（文号）, or by a 文号 alone. Generic names (《办法》) that
 * no 以下简称 explains, forms and certificates cite nothing; a 文号 alone on its line is the text's own.
 */
export function citedIn(text: string): Cited[] {
  // Subtle: what stands in quotation marks is quoted for effects, but is a citation all the same; lengths must stay.
  const open = text.replace(/[“”"「」]/gu, " ");
  const short = shortNames(named(text));
  const { mentions, masked } = named(open);
  const found = new Map<string, { title: string | null; docNumber: string | null; places: CitedPlace[] }>();
  const add = ({ title, docNumber }: Pick<Mention, "title" | "docNumber">, at: Span) => {
    const { number, title: name } = mentionKeys({ title, docNumber });
    const key = number ?? name;
    if (key === null) return;
    const known = found.get(key) ?? (number && name ? found.get(name) : undefined);
    const place = { start: at.start, end: at.end, sentence: sentenceAt(text, at).text };
    if (known) {
      known.places.push(place);
      known.title ??= title;
      known.docNumber ??= docNumber;
      if (number) found.set(number, known);
    } else {
      const made = { title, docNumber, places: [place] };
      found.set(key, made);
      // A title told once with its number is the same document when it is told without.
      if (number && name && !found.has(name)) found.set(name, made);
    }
  };
  const all = [
    ...mentions.flatMap((m): Named[] => {
      const meant = declared.test(masked.slice(Math.max(0, m.start - 8), m.start)) ? null : resolve(m, short);
      return meant ? [{ at: m, meant }] : [];
    }),
    ...findDocNumbers(masked)
      .filter((n) => !mentions.some((m) => n.start < m.end && m.start < n.end) && !aloneOnItsLine(open, n))
      .map((n): Named => ({ at: n, meant: { title: null, docNumber: formatDocNumber(n.number) } })),
  ].sort((a, b) => a.at.start - b.at.start);
  for (const { at, meant } of all) add(meant, at);
  return [...new Set(found.values())];
}

/** Before a short name where it is given: it is told there, not cited. */
const declared = /(?:简称|下称)[为：:]?[ \t]*$/u;

function aloneOnItsLine(text: string, { start, end }: Span): boolean {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, (text.indexOf("\n", end) + text.length + 1) % (text.length + 1));
  return line.trim().length <= end - start + 1;
}
