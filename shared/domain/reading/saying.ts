import type { Day } from "../days.ts";
import type { Span } from "../documents.ts";
import type { ProposalKind, ProposalReading } from "../proposals.ts";
import { datePattern, findDates } from "./dates.ts";

const nothing = { title: null, docNumber: null, madeOn: null, madeBy: null, part: null, on: null, until: null, scope: null };

/** A reading made of a stretch of text: the sentence is that stretch without the blanks around it. */
export function saying(kind: ProposalKind, at: Span, text: string, more: Partial<ProposalReading>): ProposalReading {
  const words = text.slice(at.start, at.end);
  const start = at.start + words.length - words.trimStart().length;
  return { kind, ...nothing, sentence: words.trim(), span: { start, end: at.end }, ...more };
}

/** 自2018年1月1日起停止执行: the day of effect a clause names; the day on which the text itself begins, or another was made, is none. */
export function effectDay(words: string): Day | null {
  const pattern = `(?:自|从|于)[\\s\\u3000]*(${datePattern})[\\s\\u3000]*(?:起|开始)?(?![\\s\\u3000]*(?:正式)?(?:施行|实施|执行|生效|发布|公布|印发))`;
  const m = [...words.matchAll(new RegExp(pattern, "gu"))].at(-1);
  return m ? (findDates(m[1]!)[0]?.day ?? null) : null;
}

/** 延长至2025年12月31日: the last day a clause names. */
export function untilDay(words: string): Day | null {
  const m = new RegExp(`(?:至|到|为)[\\s\\u3000]*(${datePattern})`, "u").exec(words);
  return m ? (findDates(m[1]!)[0]?.day ?? null) : null;
}
