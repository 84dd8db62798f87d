import { formatDocNumber } from "../docNumber.ts";
import type { Span } from "../documents.ts";
import { within } from "./lines.ts";
import { madeIn, type Made } from "./made.ts";
import { resolve, type Mention, type Named } from "./names.ts";
import { partAt } from "./parts.ts";

const basis =
  /(?:根据|依据|按照|依照|遵照|参照|对照|按|为了?贯彻|贯彻落实|落实|(?<!停止|不再|暂停|暂缓|中止|终止)执行|为了?实施|会同|符合|违反|(?<!停止|不再|暂停|中止)适用)[^，。；、]{0,24}$/u;
/** 国务院批准执行的《…》 tells what it was, and is no basis. */
const lead = (before: string) => before.replace(/(?:执行|实施|适用)的[\s\u3000]*$/u, "");
/** True where the name that follows is what something rests on or goes by, and not what is spoken of. */
export const isBasis = (before: string): boolean => basis.test(lead(before.slice(-reach).replace(/^.*[》），,、]/su, "")));
/** No rule looks further back from a name than this. */
const reach = 120;
/** No name with its number is longer. */
const longest = 500;
const inTime =
  /^(?!于本)[^，。；《》自从]{0,6}(?:修改|修订|废止|施行|实施|公布|发布|生效|出台|颁布|失效)(?:之?[前后]|以[前后]|时|期间|的同时|之日起?)/u;

/** A stretch of a sentence, with names and quotations hidden. */
export interface Clause extends Span {
  readonly text: string;
}
/** A document that a clause speaks of, and the part of it. */
export interface Target extends Span, Made {
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly part: string | null;
}

/** The documents a clause may be about, in order: named or numbered, not excepted, not the basis, not mentioned in brackets. */
export function targetsIn(clause: Clause, names: Named, short: ReadonlyMap<string, Mention>): Target[] {
  const inside = <T extends Span>(list: readonly T[]) => within(list, clause.start, clause.end);
  const targets: Target[] = [];
  const excepted = /除([^。；]*?)(?:以外|之外|外)/u.exec(clause.text);
  const mentions = inside(names.mentions);
  const bracketed = bracketsIn(clause);
  for (const raw of mentions) {
    const at = raw.start - clause.start;
    const before = clause.text.slice(Math.max(0, at - reach), at);
    const mention = resolve(raw, short);
    if (!mention || bracketed(raw.start) || isBasis(before)) continue;
    if (excepted && at >= excepted.index && at < excepted.index + excepted[0].length) continue;
    // 《某法》施行后, 《甲办法》修改前: a time, not a target.
    if (inTime.test(names.masked.slice(mention.nameEnd, mention.nameEnd + 24))) continue;
    const wide = widened(mention, names);
    targets.push({
      ...wide,
      part: partAt(names.masked, wide.end),
      ...madeIn(names.masked.slice(Math.max(0, wide.start - 160), wide.start), names.text.slice(mention.nameEnd, mention.nameEnd + 90)),
    });
  }
  /** A number in brackets of its own is the target; one among other words in brackets only tells of it. */
  const aside = (n: Span) =>
    bracketed(n.start) &&
    !(/[（(][\s\u3000]*$/u.test(names.masked.slice(clause.start, n.start)) && /^[\s\u3000]*[）)]/u.test(names.masked.slice(n.end)));
  const ofNames = (n: Span) =>
    aside(n) ||
    within(mentions, n.start - longest, n.start + 160).some(
      (m) =>
        n.start < m.end + 1 &&
        (n.start >= m.start ||
          /^(?:文件)?(?:(?:发布|公布|印发|颁布|转发|批转|下发|修改|修正|修订)[^《》。；]{0,100})?$/u.test(
            names.masked.slice(n.end, m.start),
          )),
    );
  const titled = [...targets];
  for (const n of inside(names.numbers)) {
    const at = n.start - clause.start;
    const before = clause.text.slice(Math.max(0, at - longest), at);
    const taken = [...within(titled, n.start - longest, n.end), ...targets.slice(-1)].some((t) => n.start < t.end && t.start < n.end);
    const kept = !taken && !ofNames(n) && !basis.test(before.slice(-reach).replace(/^.*[》，,、]/su, ""));
    if (kept && !(excepted && at >= excepted.index && at < excepted.index + excepted[0].length))
      targets.push(unmarked(n, before, n.start - before.length, formatDocNumber(n.number)));
  }
  return targets.sort((a, b) => a.start - b.start);
}

/** Tells whether a place in the clause stands inside round brackets. */
function bracketsIn({ text, start }: Clause): (at: number) => boolean {
  let depth = 0;
  const depths = Array.from({ length: text.length }, (_, i) => {
    const now = depth;
    if (text[i] === "（" || text[i] === "(") depth++;
    if (text[i] === "）" || text[i] === ")") depth = Math.max(0, depth - 1);
    return now;
  });
  return (at) => (depths[at - start] ?? 0) > 0;
}

/** X关于印发《Y》的通知 is the notice, not Y: the name is widened to the whole of it. */
function widened(mention: Mention, names: Named): Omit<Target, "part" | keyof Made> {
  const before = /[\p{Script=Han}]{0,30}关于(?:印发|转发|公布|发布|修改|下发)[\s\u3000]*$/u.exec(
    names.masked.slice(Math.max(0, mention.start - 50), mention.start),
  );
  const after =
    before && /^(?:[^，。；、（(]{0,16})?的(?:通知|意见|决定|公告|通告)/u.exec(names.masked.slice(mention.nameEnd, mention.nameEnd + 30));
  if (!before || !after) return { title: mention.title, docNumber: mention.docNumber, start: mention.start, end: mention.end };
  const front = before[0].replace(/^.*?(?:废止|原|将|的(?=.*关于))/u, "");
  const start = mention.start - front.length;
  const nameEnd = mention.nameEnd + after[0].length;
  const number = names.numbers.find((n) => n.start >= nameEnd && n.start <= nameEnd + 1);
  return {
    title: names.text.slice(start, nameEnd),
    docNumber: mention.docNumber ?? (number ? formatDocNumber(number.number) : null),
    start,
    end: Math.max(mention.end, number?.end ?? nameEnd),
  };
}

/** A number without 《》; the title is what stands before its bracket, where that reads like one. */
function unmarked(n: Span, before: string, from: number, docNumber: string): Target {
  const m = /((?:[\p{Script=Han}\d]{0,30})关于[^，。；：:《》（）()]{2,80}?的?(?:通知|意见|决定|办法|规定|公告|通告|批复))[（(]$/u.exec(
    before,
  );
  const title = m ? m[1]!.replace(/^.*?(?:废止|原(?=.{2,}(?:政府|局|委|办))|将)/u, "") : null;
  return { title, docNumber, part: null, madeOn: null, madeBy: null, start: m ? from + m.index : n.start, end: n.end };
}

/** 《甲办法》（示政发〔2009〕1号）, perhaps with a part or a reason in brackets: an entry of a list, not a sentence about the document. */
export function isListed(clause: Clause, targets: readonly Target[]): boolean {
  const behind = clause.text.slice(targets.at(-1)!.end - clause.start);
  return (
    /^[\s\u3000）)]*(?:$|[，,。；;、：:（(“”\t|—-]|第|部分|中|的第|等|文件|\d|已被|已由|因|被《|由《)/u.test(behind) &&
    !basis.test(clause.text.slice(0, targets[0]!.start - clause.start))
  );
}
