import type { FieldView } from "../../../shared/contract/documents.ts";
import type { Span } from "../../../shared/domain/documents.ts";
import type { Heading } from "../../../shared/domain/structure.ts";
import { marksIn } from "../../../shared/search/excerpt.ts";
import { parseQuery, sought } from "../../../shared/search/query.ts";

/** How a line of a document is set: never by changing its characters, only by where it stands. */
export type Setting = "title" | "centred" | "heading" | "flush" | "sign" | "text";
export interface Paragraph extends Span {
  readonly setting: Setting;
  /** Where a bold 第三条 ends; equal to `start` where there is none. */
  readonly labelEnd: number;
  readonly anchor: string | null;
}

const blank = /[\s\u3000]/;
const dateLine = /^[\d〇○零一二三四五六七八九十]{2,5}年[\d一二三四五六七八九十元正]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u;

/** The lines of a text that have something on them, without the blanks around, and how each is set. */
export function paragraphs(body: string, headings: readonly Heading[], found: readonly FieldView[]): Paragraph[] {
  const byLine = new Map(headings.map((h) => [h.span.start, h]));
  const at = (name: FieldView["name"]) => found.find((f) => f.name === name)?.span ?? null;
  const [title, number, addressees] = [at("title"), at("docNumber"), at("addressees")];
  const issuers = found.flatMap((f) => (f.name === "issuers" && Array.isArray(f.value) ? (f.value as readonly string[]) : []));
  const result: Paragraph[] = [];
  for (let from = 0; from <= body.length;) {
    const stop = body.indexOf("\n", from);
    const lineEnd = stop < 0 ? body.length : stop;
    let [start, end] = [from, lineEnd];
    while (start < end && blank.test(body[start]!)) start++;
    while (end > start && blank.test(body[end - 1]!)) end--;
    if (start < end) {
      const line = { start, end };
      const heading = byLine.get(from) ?? byLine.get(start) ?? null;
      const text = body.slice(start, end);
      const setting = settingOf(text, line, heading, { title, number, addressees }, issuers);
      const article = heading?.kind === "article" && setting === "text";
      result.push({ ...line, setting, labelEnd: article ? start + heading.label.length : start, anchor: heading?.anchor ?? null });
    }
    from = lineEnd + 1;
  }
  return result;
}

function settingOf(
  text: string,
  line: Span,
  heading: Heading | null,
  fields: { readonly title: Span | null; readonly number: Span | null; readonly addressees: Span | null },
  issuers: readonly string[],
): Setting {
  if (overlaps(line, fields.title) || heading?.kind === "title") return "title";
  if (heading && /^(?:part|chapter|section)$/.test(heading.kind)) return "heading";
  if (overlaps(line, fields.number) && text.length < 40) return "centred";
  if (overlaps(line, fields.addressees)) return "flush";
  const bare = text.replace(/[\s\u3000]/g, "");
  if (dateLine.test(bare) || issuers.includes(bare)) return fields.title && line.end <= fields.title.start ? "title" : "sign";
  if (/^[（(].{4,80}[）)]$/u.test(text) && /通过|公布|施行|修订|修正/u.test(text)) return "centred";
  return "text";
}

const overlaps = (a: Span, b: Span | null): boolean => b !== null && a.start < b.end && b.start < a.end;

/** A stretch of text to be shown in some way: a hit, an anomaly, the place of a field. */
export interface Mark extends Span {
  readonly kind: "hit" | "now" | "faulty" | "field" | "proposal" | "label";
}
export interface Piece extends Span {
  readonly kinds: readonly Mark["kind"][];
}

/** One stretch cut at every place where a mark begins or ends; each piece knows all marks it lies in. */
export function pieces(span: Span, marks: readonly Mark[]): Piece[] {
  const inside = marks.filter((m) => overlaps(span, m));
  const cuts = new Set([span.start, span.end]);
  for (const { start, end } of inside) {
    if (start > span.start) cuts.add(start);
    if (end < span.end) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const piece = { start, end: places[i + 1]! };
    return { ...piece, kinds: [...new Set(inside.filter((m) => overlaps(piece, m)).map((m) => m.kind))] };
  });
}

/** The words of a query that must stand in a text, as they are compared. */
export const phrasesOf = (query: string): string[] => sought(parseQuery(query));

/** Where the words of a query stand in a text. */
export function hitsOf(body: string, query: string): Mark[] {
  const phrases = phrasesOf(query);
  return phrases.length ? marksIn(body, phrases).map(([start, end]) => ({ start, end, kind: "hit" })) : [];
}
