import type { ProposalReading } from "../proposals.ts";
import { effect } from "./effect.ts";
import { sentencesOf, within, type Line, type Sentence } from "./lines.ts";
import { entriesOf, headingOf, isBetween, isItem, opensOther, type List } from "./lists.ts";
import type { Mention, Named } from "./names.ts";
import { limitIn, shareIn } from "./parts.ts";
import { effectDay, untilDay } from "./saying.ts";
import { rowsJoined } from "./tables.ts";
import { speaksOfAnother } from "./subject.ts";
import { isBasis, targetsIn, type Clause, type Target } from "./targets.ts";
import { hasLastDay, onlyTalk, verbsIn, type Verb } from "./verbs.ts";

/** Every effect on another document that the lines declare, with its sentence. */
export function effectsIn(lines: readonly Line[], names: Named, short: ReadonlyMap<string, Mention>): ProposalReading[] {
  const found: ProposalReading[] = [];
  let list: List | null = null;
  let muted = false;
  for (const line of rowsJoined(lines, names.text)) {
    const heading = headingOf(line.text);
    if (heading !== undefined) {
      list = heading && { kind: heading, words: line.text, on: null, until: null, headed: true };
      muted = heading === null;
      continue;
    }
    if (opensOther(line.text)) {
      list = null;
      continue;
    }
    const item = isItem(line.text);
    if (muted && (item || isBetween(line.text))) continue;
    muted = false;
    if (!item && !isBetween(line.text)) list = null;
    let inline = false;
    for (const sentence of joined(sentencesOf(line, names.masked))) {
      for (const clause of clauses(sentence)) {
        const targets = targetsIn(clause, names, short);
        const done = doneIn(clause, targets, names);
        found.push(...done.effects);
        if (done.opens) [list, inline] = [done.opens, true];
        else if (done.effects.length > 0) {
          if (!item) list = null;
        } else if (list && (item || inline)) {
          const entries = entriesOf(list, clause, targets, names);
          if (entries) found.push(...entries);
          else list = null;
        }
      }
    }
  }
  return found;
}

/** 《甲》；《乙》；《丙》同时废止 is one sentence: names that only wait for their verb go with what follows. */
function joined(sentences: readonly Sentence[]): Sentence[] {
  const result: Sentence[] = [];
  let waiting: Sentence | null = null;
  for (const s of sentences) {
    const whole: Sentence = waiting ? { text: waiting.text + s.text, start: waiting.start, end: s.end } : s;
    const last = /^(.*)《\u0001+》(?:[（(][^（()）]*[）)])?[；;]$/su.exec(s.text);
    waiting = last && !isBasis(last[1]!) && verbsIn(s.text).length === 0 ? whole : null;
    if (!waiting) result.push(whole);
  }
  return waiting ? [...result, waiting] : result;
}

/** A sentence whose list begins inside it is two: 决定废止以下文件：| 1.《A》. */
function clauses(sentence: Clause): Clause[] {
  const m = /^.*?(?:以下|下列|如下)[^：:]{0,30}[：:](?=.)/su.exec(sentence.text);
  if (!m) return [sentence];
  const at = sentence.start + m[0].length;
  return [
    { text: m[0], start: sentence.start, end: at },
    { text: sentence.text.slice(m[0].length), start: at, end: sentence.end },
  ];
}

const ownCommencement = /(?:施行|实施|执行|生效|实行)(?=[，,。；])|现予以?公布|现印发|印发给你们/gu;
/** 《甲规范》认证证书失效: a paper that a document gives rise to ends, not the document. */
const paperOfIt = /^[^，。；《》]{0,16}?(?:证书?|执照|许可|批准文号|合同|协议|资格|资质|批件|处罚|决定书)(?:[^，。；《》]{0,10})$/u;

function doneIn(clause: Clause, targets: readonly Target[], names: Named): { effects: ProposalReading[]; opens: List | null } {
  const text = clause.text;
  const effects: ProposalReading[] = [];
  if (onlyTalk.test(text)) return { effects, opens: null };
  const verbs = verbsIn(text);
  const used = new Set<Target>();
  let ahead = false;
  let from = 0;
  for (const [i, verb] of verbs.entries()) {
    const next = verbs[i + 1]?.start ?? text.length;
    const forward = looksForward(text.slice(verb.end, next));
    const boundary = [...text.slice(from, verb.start).matchAll(ownCommencement)].at(-1);
    const low = boundary ? from + boundary.index : from;
    const stop = forward ? endOfForward(text, verb.end, verbs[i + 1]?.start) : verb.start;
    const [a, b] = forward ? [verb.end, stop] : [low, stop];
    const on = effectDay(text.slice(forward ? from : low, verb.end));
    const until = hasLastDay(verb.kind) ? untilDay(text.slice(verb.start, next)) : null;
    const mine = within(targets, clause.start + a, clause.start + b).filter((t) => !used.has(t));
    const share = !forward && mine.length > 0 ? shareIn(text.slice(mine.at(-1)!.end - clause.start, verb.start)) : null;
    const another = ends(verb) && !forward && mine.length > 0 && speaksOfAnother(text.slice(mine.at(-1)!.end - clause.start, verb.start));
    for (const t of mine) {
      used.add(t);
      if (another) continue;
      const gap = !forward && t === mine.at(-1) ? text.slice(t.end - clause.start, verb.start) : "";
      if (paperOfIt.test(gap)) continue;
      const part = t.part ?? limitIn(gap) ?? share;
      effects.push(effect(kindOf(verb, part), { ...t, part }, clause, names.text, { on, until }));
    }
    from = forward ? stop : verb.end;
    ahead = forward && mine.length > 0;
  }
  return { effects, opens: effects.length === 0 || ahead ? opening(clause, verbs.at(-1), names, ahead) : null };
}

const ends = ({ kind }: Verb) => kind === "repeals" || kind === "lapses" || kind === "suspends";
const kindOf = ({ kind }: Verb, part: string | null) => (part && (kind === "repeals" || kind === "lapses") ? "partly-repeals" : kind);

/** 废止《A》《B》 looks forward; 《A》《B》同时废止 looks back. A comma right behind the verb ends it. */
const looksForward = (ahead: string): boolean =>
  !/^[，,。；、）)]/u.test(ahead) &&
  /^[^，,。；]{0,60}《|^[^，,。；]{0,40}号|^(?:[^《。；]|《\u0001*》){0,200}的《/u.test(ahead) &&
  !/^(?:的|至|到|[0-9一二三四五六七八九十]+(?:个月|年(?![0-9一二三四五六七八九十]{1,2}月)|件|项|部|个))/u.test(ahead);

/** 废止《甲》，同时对《乙》作如下修改: what follows is not ended. */
const turning = /(?:[，,]|[，,]?(?:同时|和|并且?|及))(?:对|将|修改|修订)(?=《)/u;

/** 废止《甲》《乙》，宣布《丙》失效: what stands behind the last comma before the next verb belongs to that verb. */
function endOfForward(text: string, from: number, next: number | undefined): number {
  const other = turning.exec(text.slice(from, next));
  if (other) return from + other.index;
  if (next === undefined) return text.length;
  const comma = Math.max(text.lastIndexOf("，", next), text.lastIndexOf(",", next));
  return comma > from && text.slice(comma, next).includes("《") ? comma : next;
}

/** A clause that ends in a colon opens a list of what its verb is about; so does 废止《甲》； where the list has begun. */
function opening({ text, start, end }: Clause, verb: Verb | undefined, names: Named, begun: boolean): List | null {
  if (!verb || !(begun ? /[；;]\s*$/ : /[：:]\s*$/).test(text)) return null;
  return {
    kind: verb.kind,
    words: names.text.slice(start, end),
    on: effectDay(text.slice(0, verb.end)),
    until: hasLastDay(verb.kind) ? untilDay(text) : null,
    headed: false,
  };
}
