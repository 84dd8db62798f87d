import { findDocNumbers, formatDocNumber, hanNumber } from "../docNumber.ts";
import type { Span } from "../documents.ts";
import { quotationsIn, type Quotation } from "../quotations.ts";
import { clauses, naming, quoted } from "./clauses.ts";
import type { Action, Instruction } from "./instructions.ts";
import type { Place } from "./places.ts";

/** Does a name in the decision mean the document that is to be changed? */
export type Means = (title: string, docNumber: string | null) => boolean;

const label =
  /^[\s\u3000]*(?:[一二三四五六七八九十百零]+、|[（(][一二三四五六七八九十百零\d]+[）)]|\d{1,3}[.．、](?!\d)|[①-⑳])?[\s\u3000]*(?:[一二三四五六七八九十]是|其[一二三四五]|此外|另外|同时)?[，,\s\u3000]*/u;
const changing = /修改为|改为|修订为|调整为|替换为|删去|删除|增加|增设|合并|作为第|顺延/u;
const ofBasis = /(?:根据|依据|按照|依照|参照|与|关于|执行|适用|违反)[^，。；、]{0,12}$/u;
const generic = /^(?:本|该|原)?[\p{Script=Han}]{0,2}(?:条例|办法|规定|细则|规则|通知|意见|决定|方案|标准)$/u;
const background =
  /重新(?:公布|印发|发布)|(?:本决定|本通知|本公告)[^，。]{0,16}(?:施行|实施|执行)|(?:依照|按照|根据)本(?:决定|通知)[^。]{0,12}(?:修改|修正|修订)/u;

/** Everything a decision says it changes in one document, in order. What changes something and cannot be read is told, with why. */
export function instructionsFor(decision: string, means: Means): Instruction[] {
  const quotations = quotationsIn(decision);
  const masked = mask(decision, quotations);
  const found: Instruction[] = [];
  let ours = onlyOf(decision, masked, means);
  let article: Place["article"] = null;
  const within = (place: Place): Place => {
    if (place.article) article = place.article;
    return { ...place, article: place.article ?? article };
  };
  for (const sentence of sentencesOf(masked)) {
    let at = sentence.start + label.exec(masked.slice(sentence.start, sentence.end))![0].length;
    const target = targetIn(decision, masked, at, sentence.end);
    if (target && !generic.test(target.title)) {
      const next = means(target.title, target.docNumber);
      if (next !== ours) article = null;
      ours = next;
    }
    if (!ours) continue;
    if (target?.leads) at = target.end;
    at += /^[\s，,：:的中]*/u.exec(masked.slice(at, sentence.end))![0].length;
    const heading =
      /^(?:将|对)?(第[一二三四五六七八九十百零〇\d]+条(?:之[一二三四五六七八九十]+)?)[^，。“]{0,8}(?:作|做|进行)[^，。“]{0,6}(?:修改|调整|修正)/u.exec(
        masked.slice(at, sentence.end),
      );
    if (heading) within(placeIn(heading[1]!));
    found.push(...read({ start: at, end: sentence.end }, decision, masked, quotations, within));
  }
  return found;
}

/** One sentence cut into clauses, each read by the first rule that fits; the rest is told as unread where it changes something. */
function read(span: Span, decision: string, masked: string, quotations: readonly Quotation[], within: (p: Place) => Place): Instruction[] {
  const found: Instruction[] = [];
  const text = masked.slice(0, span.end);
  let at = span.start;
  /** A name in 《》 that something is changed to counts as its words too. */
  const quotesIn = (a: number, b: number): string[] =>
    masked[a] === "《" ? [decision.slice(a + 1, b - 1)] : quotations.filter((x) => x.start >= a && x.end <= b).map((x) => x.words);
  let scope: readonly (Place | "all")[] = [];
  while (at < span.end) {
    const from = at;
    const hit = firstFit(text, at, quotesIn, within, scope);
    if (!hit) break;
    scope = hit.actions.flatMap((a) => (a.does === "phrase" && a.at !== "title" ? [a.at] : []));
    at = hit.end;
    found.push(told(decision, { start: from, end: at }, hit.actions, null));
    at += /^[\s，,、；;：:。]*(?:并|且|同时|以及|及|和)*[\s，,]*/u.exec(text.slice(at))![0].length;
  }
  const rest = masked.slice(at, span.end);
  if (rest.includes("下同")) found.push(told(decision, { start: at, end: span.end }, [], "“下同”指后面各处也照此改，需要人工核对。"));
  if (changing.test(rest) && !background.test(rest))
    found.push(told(decision, { start: at, end: span.end }, [], "没有读出这一句要怎样改，需要人工处理。"));
  return found;
}

function firstFit(
  text: string,
  at: number,
  quotesIn: (start: number, end: number) => string[],
  within: (p: Place) => Place,
  scope: readonly (Place | "all")[],
): { end: number; actions: readonly Action[] } | null {
  for (const { find, means } of clauses) {
    find.lastIndex = at;
    const m = find.exec(text);
    if (!m || m[0].length === 0) continue;
    let from = m.index;
    const quotes = (part: string | undefined): string[] => {
      if (part === undefined) return [];
      // Subtle: parts are asked for in the order in which they stand, so the same words twice are found twice.
      const start = text.indexOf(part, from);
      from = start + part.length;
      return quotesIn(start, start + part.length);
    };
    const actions = means({ m, quotes, within, scope: [...new Set(scope)] });
    if (actions?.length) return { end: m.index + m[0].length, actions };
  }
  return null;
}

const told = (decision: string, span: Span, actions: readonly Action[], problem: string | null): Instruction => ({
  id: `at${span.start}`,
  span,
  sentence: decision.slice(span.start, span.end).trim(),
  actions,
  problem,
});
const placeIn = (text: string): Place => {
  const m = /第(.+)条(?:之(.+))?/u.exec(text)!;
  return { article: { number: hanNumber(m[1]!), sub: m[2] ? hanNumber(m[2]) : 0 }, paragraph: null, item: null, subItem: null };
};

/** A decision with the words of quotations and names hidden and every character at its place. A quotation begun on the next line belongs to the line above. */
function mask(text: string, quotations: readonly Quotation[]): string {
  let out = "";
  let done = 0;
  for (const { start, end } of quotations) {
    out += text.slice(done, start + 1) + quoted.repeat(end - start - 2) + text[end - 1]!;
    done = end;
  }
  out += text.slice(done);
  return out
    .replace(/《([^《》\n]{1,160}(?:《[^《》\n]*》[^《》\n]*)?)》/gu, (_, inner: string) => `《${naming.repeat(inner.length)}》`)
    .replace(/([：:”」][ \t\u3000]*)\n+(?=[ \t\u3000]*[“「"])/gu, (m) => m.replaceAll("\n", " "));
}

function sentencesOf(masked: string): Span[] {
  return [...masked.matchAll(/[^。；;\n]+[。；;]?/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

/** The document a sentence turns to: 对《X》作如下修改, 将《X》第三条…, 《X》：. `leads` where the clause goes on behind it. */
function targetIn(text: string, masked: string, start: number, end: number) {
  const sentence = masked.slice(start, end);
  const m = new RegExp(`(^(?:决定)?(?:对|将|把|在|修改|删去|删除)?|(?:对|修改))《(${naming}+)》`, "u").exec(sentence);
  if (!m || ofBasis.test(sentence.slice(0, m.index))) return null;
  const open = start + m.index + m[1]!.length;
  const close = open + m[2]!.length + 2;
  const behind = /^[\s]*[（(][^（()）\n]{0,60}(?:[（(][^（()）]{4}[）)][^（()）]{0,20})?[）)]/u.exec(text.slice(close, end))?.[0] ?? "";
  const number = findDocNumbers(behind)[0];
  return {
    title: text.slice(open + 1, close - 1),
    docNumber: number ? formatDocNumber(number.number) : null,
    leads: m.index === 0 && !/^(?:名称|标题)/u.test(masked.slice(close + behind.length, end)),
    end: close + behind.length,
  };
}

/** True where the decision names no other document in its title, so that clauses without a name speak of this one. */
function onlyOf(decision: string, masked: string, means: Means): boolean {
  const head = masked.slice(0, masked.search(/[。；]|\n[^\n]*[：:]/u) + 1 || 400);
  const names = [...head.matchAll(new RegExp(`《${naming}+》`, "gu"))].map((m) => decision.slice(m.index + 1, m.index + m[0].length - 1));
  return names.length > 0 && names.every((name) => means(name, null));
}
