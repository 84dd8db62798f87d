import { hanNumber } from "./docNumber.ts";
import type { Span } from "./documents.ts";
import type { Correction } from "./corrections.ts";
import { layoutOf } from "./reading/layout.ts";
import { linesOf, type Line } from "./reading/lines.ts";
import { isQuoted, quotationsIn } from "./quotations.ts";
import { headings, type Heading } from "./structure.ts";

/** 条, 款, 项, 目: the parts of an article. 款 has no label of its own; its number is its place. */
export interface Provision {
  readonly kind: "article" | "paragraph" | "item" | "sub-item";
  readonly label: string;
  readonly number: number;
  /** 之一, 之二; else 0. */
  readonly sub: number;
  /** The words after the label up to the end of the line; empty for an article, whose words are those of its first 款. */
  readonly own: Span;
  /** All of it, with what stands under it and the line ends behind. */
  readonly span: Span;
  readonly children: readonly Provision[];
}
/** One stretch of a text: an article, or what stands between articles. The units of a text follow each other without a gap. */
export interface Unit {
  readonly heading: Heading | null;
  readonly span: Span;
  readonly article: Provision | null;
}

/** A text cut at its headings, from the first character to the last: what stands above, each heading with its words, what stands below. */
export function unitsOf(text: string, corrections: readonly Correction[] = []): Unit[] {
  const found = headings(text, corrections);
  const lines = linesOf(text);
  const ends = endings(lines, found);
  const cuts: { at: number; heading: Heading | null }[] = [{ at: 0, heading: null }];
  for (const heading of found) {
    cuts.push({ at: lineStart(text, heading.span.start), heading });
    const end = ends.get(heading);
    if (end !== undefined) cuts.push({ at: lineStart(text, end), heading: null });
  }
  const quotations = quotationsIn(text);
  return cuts.flatMap(({ at, heading }, i) => {
    const span = { start: at, end: cuts[i + 1]?.at ?? text.length };
    if (span.end <= span.start) return [];
    const own = lines.filter((l) => l.start >= span.start && l.start < span.end);
    const article = heading?.kind === "article" ? articleOf(text, heading, span, own, (l) => isQuoted(quotations, l.start)) : null;
    return [{ heading, span, article }];
  });
}

/** The articles of a text with their 款 项 目. */
export const articlesOf = (text: string, corrections: readonly Correction[] = []): Provision[] =>
  unitsOf(text, corrections).flatMap((u) => u.article ?? []);

/** Where the last article before a signature or an annex ends: at that line. */
function endings(lines: readonly Line[], found: readonly Heading[]): Map<Heading, number> {
  const { signature, annex } = layoutOf(lines);
  const below = (signature?.sure && (signature.organs[0]?.line.start ?? signature.date.start)) || null;
  const stops = [
    below,
    ...lines.flatMap((l) => (/^附[\s\u3000]*(?:[件表图][\s\u3000]*[\d一二三四五六七八九十]*[：:]?|[：:])/u.test(l.text) ? [l.start] : [])),
  ]
    .filter((at) => at !== null)
    .filter((at) => !found.some((h) => h.span.start === at))
    .sort((a, b) => a - b);
  const result = new Map<Heading, number>();
  if (annex < lines.length && signature?.sure && !found.some((h) => h.span.start >= lines[annex]!.start)) stops.push(lines[annex]!.start);
  for (const [i, heading] of found.entries()) {
    const stop = stops.find((at) => at > heading.span.start && at < (found[i + 1]?.span.start ?? Infinity));
    if (stop !== undefined) result.set(heading, stop);
  }
  return result;
}

const itemLabel = /^[（(]([一二三四五六七八九十百零〇]+)[）)][\s\u3000]*/u;
const subItemLabel = /^(?:(\d{1,2})[.．、](?!\d)|[（(](\d{1,2})[）)])[\s\u3000]*/u;

/** An article told apart: its first line after the label is 第一款; （一） is 项 under the 款 above it, 1. is 目; any other line begins a 款. */
function articleOf(text: string, heading: Heading, span: Span, lines: readonly Line[], quoted: (line: Line) => boolean): Provision {
  const label = heading.label;
  const [first, ...rest] = lines as [Line, ...Line[]];
  const m = /^第(.+?)条(?:之(.+))?$/u.exec(label);
  const at = first.start + label.length;
  const blank = /^[\s\u3000]*/u.exec(first.text.slice(label.length))![0].length;
  type Open = { kind: Provision["kind"]; label: string; number: number; own: Span; start: number; children: Open[] };
  const paragraphs: Open[] = [];
  if (at + blank < first.end)
    paragraphs.push({
      kind: "paragraph",
      label: "",
      number: 1,
      own: { start: at + blank, end: first.end },
      start: at + blank,
      children: [],
    });
  for (const line of rest) {
    const start = lineStart(text, line.start);
    const item = quoted(line) ? null : itemLabel.exec(line.text);
    const sub = quoted(line) || item ? null : subItemLabel.exec(line.text);
    const open = (kind: Open["kind"], mark: RegExpExecArray | null, number: number): Open => ({
      kind,
      label: mark?.[0].trimEnd() ?? "",
      number,
      own: { start: line.start + (mark?.[0].length ?? 0), end: line.end },
      start,
      children: [],
    });
    const last = paragraphs.at(-1);
    if (item && last) last.children.push(open("item", item, hanNumber(item[1]!)));
    else if (sub && last) (last.children.at(-1)?.children ?? last.children).push(open("sub-item", sub, Number(sub[1] ?? sub[2])));
    else paragraphs.push(open("paragraph", null, paragraphs.length + 1));
  }
  const close = ({ start, own, children, ...node }: Open, end: number): Provision => ({
    ...node,
    sub: 0,
    own,
    span: { start, end },
    children: children.map((c, i) => close(c, children[i + 1]?.start ?? end)),
  });
  return {
    kind: "article",
    label,
    number: m ? hanNumber(m[1]!) : 0,
    sub: m?.[2] ? hanNumber(m[2]) : 0,
    own: { start: at, end: at },
    span,
    children: paragraphs.map((p, i) => close(p, paragraphs[i + 1]?.start ?? span.end)),
  };
}

/** Where the line of a place begins, blanks and all. */
const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;
