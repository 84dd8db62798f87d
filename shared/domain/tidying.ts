import type { Span } from "./documents.ts";
import { canonicalText } from "./text.ts";

/** The kinds of change that are offered, in the order in which they are shown. */
export const tidyRules = ["hidden", "compatible", "punctuation", "brackets", "number", "quotes", "blanks", "wide", "circle"] as const;
export type TidyRule = (typeof tidyRules)[number];

/** One change offered: the characters at `span` become `after`. Nothing is changed until a person takes it. */
export interface Suggestion extends Span {
  readonly id: string;
  readonly rule: TidyRule;
  readonly before: string;
  readonly after: string;
  /** What is really replaced: of a pair of brackets only its two ends, so that what stands inside has changes of its own. */
  readonly edits: readonly Edit[];
}
/** A stretch of a text replaced. */
export interface Edit extends Span {
  readonly after: string;
}

const han = "\\p{Script=Han}";
const full: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。" };
const closers = "》〉）」”’】〕";
const openers = "《〈（「“‘【〔";

interface Rule {
  readonly rule: TidyRule;
  readonly find: RegExp;
  readonly becomes?: (m: RegExpExecArray) => string;
  /** A pair of marks and what it becomes, the words inside untouched. */
  readonly pair?: readonly [string, string];
}
/** Earlier rules go first where two would change the same characters. */
const rules: readonly Rule[] = [
  { rule: "hidden", find: /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu, becomes: () => "" },
  { rule: "compatible", find: /[\u2e80-\u2fdf\uf900-\ufaff]/gu, becomes: ([c]) => c.normalize("NFKC") },
  {
    rule: "number",
    find: /[[［【(（〈<〔]\s*((?:19|20)\d\d)\s*[\]］】）)〉>〕]\s*(?:第\s*)?0*(\d{1,5})\s*号/gu,
    becomes: (m) => `〔${m[1]}〕${m[2]}号`,
  },
  { rule: "brackets", find: /<<([^<>《》\n]{2,120})>>/gu, pair: ["《", "》"] },
  { rule: "brackets", find: /(?<=《[^《》\n]{0,80})<([^<>\n]{2,80})>(?=[^《》\n]{0,80}》)/gu, pair: ["〈", "〉"] },
  { rule: "brackets", find: new RegExp(`\\((?=[^()\\n]*${han})([^()\\n]{1,200})\\)`, "gu"), pair: ["（", "）"] },
  { rule: "quotes", find: new RegExp(`"(?=[^"\\n]*${han})([^"\\n]{1,200})"`, "gu"), pair: ["“", "”"] },
  {
    rule: "punctuation",
    find: new RegExp(`(?<=[${han}${closers}])[,;:?!](?=[${han}${openers}]|\\d|[ \\t]*$)`, "gmu"),
    becomes: ([c]) => full[c]!,
  },
  { rule: "punctuation", find: new RegExp(`(?<=${han})\\.(?=${han}|[ \\t]*$)`, "gmu"), becomes: () => "。" },
  { rule: "punctuation", find: new RegExp(`(?<=${han})(?:\\.{3,}|。{3,})`, "gu"), becomes: () => "……" },
  { rule: "punctuation", find: new RegExp(`(?<=${han})-{2,}(?=${han})`, "gu"), becomes: () => "——" },
  { rule: "punctuation", find: /([，。；、：])\1+/gu, becomes: (m) => m[1]! },
  { rule: "circle", find: /(?<=[一二三四五六七八九〇○][〇○OoＯ]?)[OoＯ](?=[〇○OoＯ]?[一二三四五六七八九〇○]|年)/gu, becomes: () => "〇" },
  { rule: "wide", find: /[０-９Ａ-Ｚａ-ｚ]+/gu, becomes: ([c]) => c.normalize("NFKC") },
  {
    rule: "blanks",
    find: new RegExp(`(?<=[${han}，。；：、${closers}])[ \\u00a0]+(?=[${han}，。；：、${openers}\\d])`, "gu"),
    becomes: () => "",
  },
];

/** A blank between a label or a letter-spaced heading and what follows is no mistake. */
const labelBefore =
  /^[#\s\u3000]*(?:第[一二三四五六七八九十百千零〇○]+[编章节条](?:之[一二三四五六七八九十]+)?|附|总|目|[一二三四五六七八九十]+、)$/u;

/** The changes to a text worth offering, in order, none upon another. */
export function suggestionsFor(text: string): Suggestion[] {
  const found: Suggestion[] = [];
  const taken = new Uint8Array(text.length);
  for (const { rule, find, becomes, pair } of rules) {
    for (const m of text.matchAll(find)) {
      const [start, before] = [m.index, m[0]];
      const end = start + before.length;
      const after = pair ? pair[0] + m[1]! + pair[1] : becomes!(m);
      if (before === after || (rule === "blanks" && !isRunning(text, start))) continue;
      const width = pair ? (before.length - m[1]!.length) / 2 : 0;
      const edits = pair
        ? [
            { start, end: start + width, after: pair[0] },
            { start: end - width, end, after: pair[1] },
          ]
        : [{ start, end, after }];
      if (edits.some((e) => taken.subarray(e.start, e.end).includes(1))) continue;
      for (const e of edits) taken.fill(1, e.start, e.end);
      found.push({ id: `${rule}@${start}`, rule, start, end, before, after, edits });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Only lines that are sentences have blanks too many: headings and tables set theirs with care. */
function isRunning(text: string, at: number): boolean {
  const from = text.lastIndexOf("\n", at - 1) + 1;
  const stop = text.indexOf("\n", at);
  const line = text.slice(from, stop < 0 ? text.length : stop);
  return /[，。；]/u.test(line) && !/ {3,}|\t|\|/u.test(line.trim()) && !labelBefore.test(text.slice(from, at));
}

/** A text with edits made; edits do not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let out = "";
  let done = 0;
  for (const { start, end, after } of [...edits].sort((a, b) => a.start - b.start)) {
    out += text.slice(done, start) + after;
    done = end;
  }
  return out + text.slice(done);
}

/** The canonical text with the taken suggestions made, and where each place of the old text stands in the new. Unknown ids are left out. */
export function tidied(text: string, taken: ReadonlySet<string>): { text: string; forward: (at: number) => number } {
  const edits = suggestionsFor(text)
    .filter((s) => taken.has(s.id))
    .flatMap((s) => s.edits)
    .sort((a, b) => a.start - b.start);
  const forward = (at: number): number => {
    let shift = 0;
    for (const { start, end, after } of edits) {
      if (end <= at) shift += after.length - (end - start);
      else if (start < at) return start + shift;
    }
    return at + shift;
  };
  return { text: canonicalText(withEdits(text, edits)), forward };
}
