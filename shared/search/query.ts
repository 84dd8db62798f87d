import { canonical } from "./canonical.ts";
import { lookAlikes } from "./lookAlikes.ts";
import { otherwise } from "./otherwise.ts";

/** Where a term must stand; null is anywhere. */
export type QueryField = "docNumber" | "title" | "issuer" | null;
export interface Term {
  readonly phrase: string;
  /** Other spellings that count as much as the phrase itself: its numbers in the other numerals. */
  readonly also: readonly string[];
  readonly field: QueryField;
  readonly exclude: boolean;
}

const fields: Readonly<Record<string, QueryField>> = { 文号: "docNumber", 标题: "title", 机关: "issuer" };

/**
 * What a query means: words divided by blanks must all stand in a text; “引号” keep blanks inside one phrase; 文号: 标题: 机关:
 * hold a word to a field; a leading - excludes. Phrases are canonical; a term with nothing in it is dropped.
 */
export function parseQuery(query: string): Term[] {
  const terms: Term[] = [];
  const shape = /([-－])?(?:(文号|标题|机关)[:：])?(?:["“”＂「]([^"“”＂」]*)["“”＂」]?|([^\s"“”＂「]+))/gu;
  for (const m of query.matchAll(shape)) {
    const phrase = canonical(m[3] ?? m[4] ?? "");
    if (phrase) terms.push({ ...term(phrase), field: fields[m[2] ?? ""] ?? null, exclude: m[1] !== undefined });
  }
  return terms;
}

/** The term that a canonical phrase alone is. */
export const term = (phrase: string): Term => ({ phrase, also: otherwise(phrase), field: null, exclude: false });

/** Every way in which a term may stand in a canonical text. */
export const spellings = ({ phrase, also }: Term): readonly string[] => [phrase, ...also];

/** What is looked for and marked: every spelling of every term that must stand. */
export const sought = (terms: readonly Term[]): string[] => terms.filter((t) => !t.exclude).flatMap(spellings);

/**
 * The query read with look-alikes (己 for 已), as scans are misread; what it finds beyond the query itself is shown apart, as 近似.
 * What is excluded stays as written. Null where no character of it has a look-alike.
 */
export function approximate(terms: readonly Term[]): Term[] | null {
  const wider = terms.map((t) => (t.exclude ? t : { ...t, also: [...new Set([...t.also, ...lookAlikes(t.phrase)])] }));
  return wider.some((t, i) => t.also.length > terms[i]!.also.length) ? wider : null;
}

/** A document or page as the query sees it: canonical forms. */
export interface Searchable {
  readonly title: string;
  readonly docNumber: string;
  readonly issuer: string;
  readonly body: string;
}

/** The plain meaning of a query over canonical forms: the oracle every index is held to. */
export function matches(terms: readonly Term[], text: Searchable): boolean {
  return meant(terms, (phrase, field) =>
    field
      ? text[field].includes(phrase)
      : text.title.includes(phrase) || text.docNumber.includes(phrase) || text.issuer.includes(phrase) || text.body.includes(phrase),
  );
}

/** The meaning of a query where something else tells whether one spelling stands in a text. */
export function meant(terms: readonly Term[], stands: (phrase: string, field: QueryField) => boolean): boolean {
  return terms.some((t) => !t.exclude) && terms.every((t) => spellings(t).some((s) => stands(s, t.field)) !== t.exclude);
}
