import type { EffectKind, ProposalReading } from "../proposals.ts";
import type { Named } from "./names.ts";
import { effect } from "./effect.ts";
import { cellBreak, rowOf } from "./rows.ts";
import { untilDay } from "./saying.ts";
import { isListed, type Clause, type Target } from "./targets.ts";
import { onlyTalk } from "./verbs.ts";
import type { Day } from "../days.ts";

/** A list under way: what happens to whatever it lists, and the words that say so. */
export interface List {
  readonly kind: EffectKind;
  readonly words: string;
  readonly on: Day | null;
  readonly until: Day | null;
  /** Under a heading of its own, not under a sentence. */
  readonly headed: boolean;
}

const lead = "(?:附件?\\s*\\d*[：:]?\\s*)?(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\\d+[.．、])?";
const does = "(废止|失效|暂时调整|取消|下放|继续有效|保留|延长有效期|修改)的?";
const tail = "(?:[（(][^（()）]{1,30}[）)])?[：:]?";
const catalogue = new RegExp(`^${lead}.{0,40}?(拟)?(?:决定|予以|宣布)?${does}.{0,24}(?:目录|清单|一览表|名单|汇总表)${tail}$`, "u");
const papers = new RegExp(
  `^${lead}[^，。；：《》]{0,16}?(拟)?(?:决定|予以|宣布|应予)${does}(?<=的)[^，。；：《》]{0,14}(?:法规|规章|文件|规定|政策|制度)${tail}$`,
  "u",
);
const plain = new RegExp(`^${lead}(拟)?${does}(?<=的)[^，。；：《》]{0,14}(?:法规|规章|文件|规定|政策|制度)${tail}$`, "u");

/** What the heading of a list says happens to what it lists; null closes a list (拟废止, 修改), undefined is no heading. */
export function headingOf(text: string): EffectKind | null | undefined {
  if (/明令废止/u.test(text) && catalogue.test(text)) return null;
  if (text.length > 60 || /[。；，]|[：:].*[：:]/.test(text.replace(/^附件?\s*\d*[：:]/u, ""))) return undefined;
  const m = catalogue.exec(text) ?? papers.exec(text) ?? plain.exec(text);
  if (!m) return undefined;
  if (m[1] || m[2] === "修改" || m[2] === "暂时调整" || m[2] === "取消" || m[2] === "下放") return null;
  return m[2] === "废止" ? "repeals" : m[2] === "失效" ? "lapses" : m[2] === "延长有效期" ? "extends" : "continues";
}

/** 对下列规章的部分条款予以修改：opens a list of what is changed, which is none of ours. */
export const opensOther = (text: string): boolean => /(?:修改|修订|修正|调整)[^。；]{0,12}[：:]$/u.test(text) && !/《/u.test(text);

/** True for a line that a list is made of: numbered, or in cells. */
export const isItem = (text: string): boolean =>
  /^(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,3}[.．、\t\n 　]|\||[①-⑳]|《|-[ ])/u.test(text);
/** Lines that stand between items without ending the list: table heads, notes in brackets, a lead that goes on. */
export const isBetween = (text: string): boolean =>
  /《/.test(text) || /[：:]$/.test(text) || /序号|\t|^[（(].*[）)]$|^[|:\s-]+$/u.test(text);

/** The effects an entry of a list has; null where the clause is no entry, which ends the list. */
export function entriesOf(list: List, clause: Clause, targets: readonly Target[], names: Named): ProposalReading[] | null {
  if (onlyTalk.test(clause.text)) return [];
  const cells = cellBreak.test(clause.text.trim()) ? rowOf(clause, names, list.headed) : null;
  const first = targets[0];
  const kept = first
    ? targets.filter((t) => t === first || !reason.test(clause.text.slice(first.end - clause.start, t.start - clause.start)))
    : [];
  if (!cells && kept.length > 0 && !isListed(clause, kept)) return null;
  const rows = cells ?? (kept.some((t) => t.title !== null) ? kept : (rowOf(clause, names, list.headed) ?? kept));
  const said = names.text.slice(clause.start, clause.end).trim();
  const { kind, words, on, until } = list;
  return rows.map((t) =>
    effect(t.part && kind === "repeals" ? "partly-repeals" : kind, t, clause, names.text, {
      on,
      until: untilDay(clause.text) ?? until,
      sentence: `${words.trim()}${said}`,
    }),
  );
}

/** 已被《新条例》代替 tells why, and lists nothing. */
const reason = /已被|已由|被$|由$|因|根据|依据|与|代替|取代/u;
