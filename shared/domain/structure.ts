import { hanNumber } from "./docNumber.ts";
import type { Span } from "./documents.ts";
import { layoutOf, structural } from "./reading/layout.ts";
import { closeUp, linesOf, type Line } from "./reading/lines.ts";
import { isQuoted, quotationsIn } from "./quotations.ts";
import { contextsOf, placed, type Correction } from "./corrections.ts";

/** One place in a document's contents: a title that stands inside, 编 章 节 条, or 一、（一）. Depth 1 is the outermost. */
export interface Heading {
  readonly kind: "title" | "part" | "chapter" | "section" | "article" | "h1" | "h2";
  /** As printed: 第三条, 一、. Empty for a title. */
  readonly label: string;
  /** The words after the label, cut short where it runs into a sentence. */
  readonly words: string;
  readonly depth: number;
  /** The whole line in the text. */
  readonly span: Span;
  /** The anchor on the website, unique in the document: tiao-3, zhang-2, yi-1. */
  readonly anchor: string;
}
type Kind = Heading["kind"];
interface Mark {
  /** Said by a person, not read. */
  readonly given?: boolean;
  readonly kind: Kind;
  readonly label: string;
  readonly rest: string;
  readonly number: number;
  /** 之一, 之二: what an amendment put in; else 0. */
  readonly sub: number;
  readonly line: Line;
}

const numeral = "[一二三四五六七八九十百千零〇○]+";
const rules: readonly (readonly [Kind, RegExp])[] = [
  ["part", new RegExp(`^(第(${numeral})编)(?:[\\s\\u3000]+|$)(.*)$`, "u")],
  ["chapter", new RegExp(`^(第(${numeral})章)[\\s\\u3000]*(.*)$`, "u")],
  ["section", new RegExp(`^(第(${numeral})节)[\\s\\u3000]*(.*)$`, "u")],
  ["article", new RegExp(`^(第(${numeral})条(?:之(${numeral}))?)(.*)$`, "u")],
  ["h1", new RegExp(`^((${numeral})、)(.*)$`, "u")],
  ["h2", new RegExp(`^([（(](${numeral})[）)])(.*)$`, "u")],
];
const ranks: readonly Kind[] = ["title", "part", "chapter", "section", "article", "h1", "h2"];

/**
 * The contents of a text, plain or Markdown (domain notes §4.2). Anchors: bian-1, zhang-2, jie-2-1 (chapter-section), tiao-3, tiao-23-1
 * (第二十三条之一), yi-1, yi-1-2, ti-1; where an annex begins to count again, _2, _3 … follows. Under 条, （一） is 项 and no heading.
 * What a person corrected goes before every rule.
 */
export function headings(text: string, corrections: readonly Correction[] = []): Heading[] {
  const lines = linesOf(text);
  const layout = layoutOf(lines);
  const quotations = quotationsIn(text);
  const titles = innerTitles(layout);
  const corrected = placed(corrections, contextsOf(text)).byStart;
  const skip = new Set<Line>([...layout.title, ...layout.caption, ...layout.addressees]);
  const out: Heading[] = [];
  const taken = new Map<string, number>();
  let segment: Mark[] = [];
  const close = () => {
    const articled = segment.some((m) => m.kind === "article");
    const kept = segment.filter((m) => m.given || !articled || (m.kind !== "h1" && m.kind !== "h2"));
    const present = ranks.filter((k) => kept.some((m) => m.kind === k));
    let chapter = 0;
    let first = 0;
    for (const mark of kept) {
      if (mark.kind === "chapter") chapter = mark.number;
      if (mark.kind === "h1") first = mark.number;
      const name = anchorOf(mark, chapter, first);
      const nth = (taken.get(name) ?? 0) + 1;
      taken.set(name, nth);
      out.push({
        kind: mark.kind,
        label: mark.label,
        words: wordsOf(mark),
        depth: present.indexOf(mark.kind) + 1,
        span: { start: mark.line.start, end: mark.line.end },
        anchor: nth > 1 ? `${name}_${nth}` : name,
      });
    }
    segment = [];
  };
  let titleNo = 1;
  let contents = false;
  let firstChapters = 0;
  let expected = 1;
  for (const line of lines) {
    const said = corrected.get(line.start)?.as;
    if (said === "text" || (!said && (skip.has(line) || isQuoted(quotations, line.start)))) continue;
    if (said && said !== "title") {
      const mark = given(line, said);
      if (mark.kind === "article" && mark.number) expected = mark.number + 1;
      segment.push(mark);
      continue;
    }
    if (said || titles.has(line)) {
      close();
      expected = 1;
      segment.push({ kind: "title", label: "", rest: line.text, number: titleNo++, sub: 0, line });
      continue;
    }
    if (/^目[\s\u3000]*录$/u.test(line.text)) contents = true;
    const mark = markOf(line, expected);
    if (!mark) continue;
    if (mark.kind === "chapter" && mark.number === 1) firstChapters++;
    // A printed table of contents names every chapter once before the text does.
    if (contents && firstChapters < 2 && mark.kind !== "article" && mark.kind !== "h1") continue;
    if (mark.kind === "article") expected = mark.number + 1;
    segment.push(mark);
  }
  close();
  return out;
}

/** A line as the kind a person said it is; its label and number where it has them in the form of that kind. */
function given(line: Line, kind: Exclude<Kind, "title">): Mark {
  const m = rules.find(([k]) => k === kind)![1].exec(line.text);
  const number = m ? hanNumber(m[2]!) : 0;
  if (!m || Number.isNaN(number)) return { given: true, kind, label: "", rest: line.text, number: 0, sub: 0, line };
  const sub = kind === "article" && m[3] ? hanNumber(m[3]) : 0;
  return { given: true, kind, label: m[1]!, rest: m.at(-1)!.trim(), number, sub, line };
}

function markOf(line: Line, expected: number): Mark | null {
  for (const [kind, pattern] of rules) {
    const m = pattern.exec(line.text);
    if (!m) continue;
    const rest = m.at(-1)!;
    const number = hanNumber(m[2]!);
    if (Number.isNaN(number)) return null;
    if (kind === "article") {
      // 第三条第一款规定的… begins a sentence, not an article; without a blank the number must be the next one.
      const sub = m[3] ? hanNumber(m[3]) : 0;
      const apart = /^(?:[\s\u3000]|$|[【（(：:])/u.test(rest);
      if (/^[\s\u3000]*(?:第.{1,4}[款项]|修改|所列|规定的|、|和第|至第|删)/u.test(rest) || (!apart && number !== expected && sub === 0))
        return null;
      return { kind, label: m[1]!, rest: rest.trim(), number, sub, line };
    }
    if ((kind === "chapter" || kind === "section") && (rest.length > 40 || /[。；]/u.test(rest))) return null;
    return { kind, label: m[1]!, rest: rest.trim(), number, sub: 0, line };
  }
  return null;
}

function anchorOf({ kind, number, sub }: Mark, chapter: number, first: number): string {
  switch (kind) {
    case "title":
      return `ti-${number}`;
    case "part":
      return `bian-${number}`;
    case "chapter":
      return `zhang-${number}`;
    case "section":
      return chapter ? `jie-${chapter}-${number}` : `jie-${number}`;
    case "article":
      return sub ? `tiao-${number}-${sub}` : `tiao-${number}`;
    case "h1":
      return `yi-${number}`;
    default:
      return first ? `yi-${first}-${number}` : `er-${number}`;
  }
}

function wordsOf({ kind, rest }: Mark): string {
  if (kind === "title" || kind === "part" || kind === "chapter" || kind === "section") return closeUp(rest);
  const named = /^[【（(]([^】）)]{1,24})[】）)]/u.exec(rest);
  if (kind === "article" && named) return named[1]!;
  const stop = kind === "article" ? /[。；，：,;:]/u : /[。；：;:]/u;
  const cut = rest.search(stop);
  const words = cut < 0 ? rest : rest.slice(0, cut);
  return words.length > 40 ? words.slice(0, 40) : words;
}

/** Titles that stand inside: what follows the signature, what follows a line 附件, a second # in Markdown. */
function innerTitles({ lines, title, annex, signature, body }: ReturnType<typeof layoutOf>): Set<Line> {
  const found = new Set<Line>();
  const could = (line: Line | undefined): line is Line =>
    line !== undefined &&
    line.text.length <= 60 &&
    !structural.test(line.text) &&
    !/[。；：:，,]|^[（(]|印发$|^抄送|^主题词/u.test(line.text) &&
    /\p{Script=Han}{3}/u.test(line.text);
  if (signature?.sure) {
    const next = lines.slice(annex).find((l) => !/^[（(].*[）)]$/u.test(l.text));
    if (could(next) && lines.indexOf(next) < lines.length - 1) found.add(next);
  }
  for (const [i, line] of lines.entries()) {
    if (i < body) continue;
    if (/^附[\s\u3000]*件[\s\u3000]*\d*[：:]?$/u.test(line.text) && could(lines[i + 1])) found.add(lines[i + 1]!);
    if (line.level === 1 && !title.includes(line)) found.add(line);
  }
  return new Set(lines.filter((l) => found.has(l)));
}
