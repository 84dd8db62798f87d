import type { Day } from "../days.ts";
import type { EffectKind, ProposalReading } from "../proposals.ts";
import { sentencesOf, type Line } from "./lines.ts";
import type { Mention, Named } from "./names.ts";
import { effectDay, saying, untilDay } from "./saying.ts";
import { isListed, rowOf, targetsIn, type Clause, type Target } from "./targets.ts";

/** A verb that ends, shortens or keeps another document, and the kind of effect it has. */
const verbs: readonly (readonly [RegExp, Exclude<EffectKind, "amends" | "partly-repeals">])[] = [
  [/废止|作废|停止执行|停止实施|停止施行|不再执行|不再施行|不再引用|由本.{2,8}(?:代替|取代)/gu, "repeals"],
  [/宣布失效|予以失效|自行失效|自动失效|即行失效|同时失效|失效/gu, "lapses"],
  [/有效期限?[^，。；]{0,6}(?:延长|延续|延至|顺延|续延)|(?:延长|延续)有效期|延长(?:执行|实施|施行)?(?:期限|至)|延续执行至/gu, "extends"],
  [/(?:决定|予以|继续)保留|保留(?=《)|继续有效|继续执行|继续施行|继续实施|予以保留|保留有效/gu, "continues"],
];

/** Sentences that talk about such a verb without doing it (domain notes §4.4, negatives). Asked with names hidden. */
const onlyTalk =
  /拟(?:予以?)?(?:废止|宣布失效|失效|修改|保留|继续有效)|征求意见|草案|送审稿|(?:不得|尚未|未(?:被|予|经|曾)?|没有|不予|不再|是否|建议|可以|应当|应|需要?|及时)[^，。；、\u0001]{0,10}(?:废止|失效)|(?:废止|失效)(?:程序|情形|条件|建议|意见|评估|标准|理由)|(?:修改|修订|修正|制定)(?:和|或者?|、|与|及)废止|废止(?:和|或者?|、|与|及)(?:修改|修订|修正|制定)/u;
/** What may not follow the verb: 废止后, 废止前, 废止的，…. */
const followsTalk = /^(?:\d+件|后|前|之前|之后|之日|的(?!规范性文件|文件|通知|决定)|情况|工作|与否|或)/u;
const alreadyDone = /(?:已经?|业已|业经)(?:于[^，。；]{2,20})?(?:被|由|经)?[^，。；]{0,30}$/u;
const ownCommencement = /(?:施行|实施|执行|生效)(?=[，,。；])|现予以?公布|现印发|印发给你们/gu;
/** Effects whose sentence may name a last day. */
const dated: readonly EffectKind[] = ["extends", "continues"];

interface Open {
  readonly kind: EffectKind;
  readonly words: string;
  readonly on: Day | null;
  readonly until: Day | null;
}

/** Every effect on another document that the lines declare, with its sentence. */
export function effectsIn(lines: readonly Line[], names: Named, short: ReadonlyMap<string, Mention>): ProposalReading[] {
  const found: ProposalReading[] = [];
  let list: Open | null = null;
  for (const line of lines) {
    const heading = annexList(line.text);
    if (heading !== undefined) {
      list = heading && { kind: heading, words: line.text, on: null, until: null };
      continue;
    }
    const item = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,3}[.．、\t ]|[①-⑳]|《|-[ ])/u.test(line.text);
    if (!item && !/《/.test(line.text) && !/[：:]$/.test(line.text) && !/序号|\t|^[（(].*[）)]$/u.test(line.text)) list = null;
    let inline = false;
    for (const sentence of sentencesOf(line, names.masked)) {
      for (const clause of clauses(sentence)) {
        const targets = targetsIn(clause, names, short);
        const done = applyVerbs(clause, targets, names);
        found.push(...done.effects);
        if (done.opens) [list, inline] = [done.opens, true];
        else if (done.effects.length > 0) {
          if (!item) list = null;
        } else if (list && (item || inline) && !onlyTalk.test(clause.text)) {
          if (targets.length > 0 && !isListed(clause, targets)) {
            list = null;
            continue;
          }
          const { kind, words, on, until } = list;
          const row = targets.some((t) => t.title !== null) ? targets : (rowOf(clause, names) ?? targets);
          const said = names.text.slice(clause.start, clause.end).trim();
          for (const t of row) {
            found.push(
              effect(t.part && kind === "repeals" ? "partly-repeals" : kind, t, clause, names.text, {
                on,
                until: untilDay(clause.text) ?? until,
                sentence: `${words.trim()}${said}`,
              }),
            );
          }
        }
      }
    }
  }
  return found;
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

/** A heading of an annex that lists what happens to documents; null closes a list (拟废止), undefined is no heading. */
function annexList(text: string): EffectKind | null | undefined {
  const m =
    /^(?:附件\s*\d*[：:]?\s*)?.{0,40}?(拟)?(?:决定|予以|宣布)?(废止|失效|继续有效|保留|延长有效期|修改)的?.{0,24}(?:目录|清单|一览表|名单)(?:[（(].{1,30}[）)])?$/u.exec(
      text,
    );
  if (!m || /[。；，：:]/.test(text.replace(/^附件\s*\d*[：:]/u, ""))) return undefined;
  if (m[1] || m[2] === "修改") return null;
  return m[2] === "废止" ? "repeals" : m[2] === "失效" ? "lapses" : m[2] === "延长有效期" ? "extends" : "continues";
}

function applyVerbs(clause: Clause, targets: readonly Target[], names: Named): { effects: ProposalReading[]; opens: Open | null } {
  const text = clause.text;
  const effects: ProposalReading[] = [];
  if (onlyTalk.test(text)) return { effects, opens: null };
  const hits = verbs
    .flatMap(([pattern, kind]) => [...text.matchAll(pattern)].map((m) => ({ kind, start: m.index, end: m.index + m[0].length })))
    .filter((h) => !followsTalk.test(text.slice(h.end)) && !alreadyDone.test(text.slice(0, h.start).replace(/^.*《\u0001*》/su, "")))
    .filter((h) => !(h.kind === "continues" && /(?:其余|其他|其它)[^，。；《]{0,12}$/u.test(text.slice(0, h.start))))
    .sort((a, b) => a.start - b.start);
  let from = 0;
  const used = new Set<Target>();
  for (const [i, hit] of hits.entries()) {
    const next = hits[i + 1]?.start ?? text.length;
    const ahead = text.slice(hit.end, next);
    // 废止《A》《B》 looks forward; 《A》《B》同时废止 looks back. A comma right behind the verb ends it.
    const forward =
      !/^[，,。；、）)]/u.test(ahead) &&
      /^[^，,。；]{0,60}《|^[^，,。；]{0,40}号/u.test(ahead) &&
      !/^(?:的|至|到|[0-9一二三四五])/u.test(ahead);
    const boundary = [...text.slice(from, hit.start).matchAll(ownCommencement)].at(-1);
    const low = boundary ? from + boundary.index : from;
    const stop = forward ? endOfForward(text, hit.end, hits[i + 1]?.start) : hit.start;
    const [a, b] = forward ? [hit.end, stop] : [low, stop];
    const mine = targets.filter((t) => !used.has(t) && t.start - clause.start >= a && t.start - clause.start < b);
    const on = effectDay(text.slice(forward ? from : low, hit.end));
    for (const t of mine) {
      used.add(t);
      const kind = t.part && (hit.kind === "repeals" || hit.kind === "lapses") ? "partly-repeals" : hit.kind;
      effects.push(effect(kind, t, clause, names.text, { on, until: dated.includes(kind) ? untilDay(text.slice(hit.start, next)) : null }));
    }
    from = forward ? stop : hit.end;
  }
  const last = hits.at(-1);
  const opens =
    last && effects.length === 0 && /[：:]\s*$/.test(text)
      ? {
          kind: last.kind,
          words: names.text.slice(clause.start, clause.end),
          on: effectDay(text.slice(0, last.end)),
          until: dated.includes(last.kind) ? untilDay(text) : null,
        }
      : null;
  return { effects, opens };
}

/** 废止《甲》《乙》，宣布《丙》失效: what stands behind the last comma before the next verb belongs to that verb. */
function endOfForward(text: string, from: number, next: number | undefined): number {
  if (next === undefined) return text.length;
  const comma = Math.max(text.lastIndexOf("，", next), text.lastIndexOf(",", next));
  return comma > from && text.slice(comma, next).includes("《") ? comma : next;
}

const effect = (kind: EffectKind, { title, docNumber, part }: Target, at: Clause, text: string, more: Partial<ProposalReading>) =>
  saying(kind, at, text, { title, docNumber, part, ...more });
