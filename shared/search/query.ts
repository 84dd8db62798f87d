import { canonical } from "./canonical.ts";

/** Where a term must stand; null is anywhere. */
export type QueryField = "docNumber" | "title" | "issuer" | null;
export interface Term {
  readonly phrase: string;
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
    if (phrase) terms.push({ phrase, field: fields[m[2] ?? ""] ?? null, exclude: m[1] !== undefined });
  }
  return terms;
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
  const positive = terms.some((t) => !t.exclude);
  return positive && terms.every((t) => stands(t, text) !== t.exclude);
}
function stands({ phrase, field }: Term, text: Searchable): boolean {
  if (field) return text[field].includes(phrase);
  return text.title.includes(phrase) || text.docNumber.includes(phrase) || text.body.includes(phrase);
}
