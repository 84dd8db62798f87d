import { dayOf, daysInMonth, isDay, type Day } from "../days.ts";
import { hanNumber } from "../docNumber.ts";
import type { Verdict } from "../campaigns.ts";

const words: readonly (readonly [Verdict, RegExp])[] = [
  ["repeal", /废止|废除|取消执行/u],
  ["lapse", /失效|不再执行|不再有效|失去效力|有效期(?:限)?(?:已|届|期)*(?:满|过|到期)/u],
  ["amend", /修改|修订|修正|重新制定/u],
  ["extend", /延长|延期|续期|顺延|展期/u],
  ["continue", /(?<!不再)(?:继续(?:有效|执行|适用|施行|实施)|保留|现行有效|沿用|^有效(?!期))/u],
];
/** What is said not to be done says nothing of what is. */
const denied =
  /(?:不|未|无需|无须|毋须|暂缓|没有必要)(?:宜|予|应|建议|需要?)?(?:再|予以|作|做|进行|宣布)?(?:废止|废除|失效|修改|修订|修正|延长|延期|保留)/gu;
/** What is proposed stands behind these; what stands before is often the reason: 因上位法已废止，建议宣布失效. */
const proposed = /(?:建议|拟|应予?|予以)([^，。；,;]+)/gu;

/** One verdict in a department's free words, or null where they say none, or two that do not go together (修改或废止). */
export function verdictOf(text: string): Verdict | null {
  const said = text.normalize("NFKC").replace(denied, "").trim();
  return only(verdictsIn(said)) ?? only(new Set([...said.matchAll(proposed)].flatMap((m) => [...verdictsIn(m[1]!)])));
}
const only = (found: ReadonlySet<Verdict>): Verdict | null => (found.size === 1 ? [...found][0]! : null);

function verdictsIn(said: string): Set<Verdict> {
  const found = new Set(words.filter(([, pattern]) => pattern.test(said)).map(([verdict]) => verdict));
  // 修改后继续有效, 继续有效并延长有效期: what is done to it is the verdict.
  if (found.has("amend") || found.has("extend")) found.delete("continue");
  return found;
}

const num = "([0-9]{1,2}|[一二三四五六七八九十]{1,3})";
const value = (text: string) => (/^\d+$/.test(text) ? Number(text) : hanNumber(text));

/** The day a phrase names: 2026年12月31日前, 2026-12-31, 2026.12.31, 2026年6月底前, 2026年底, 二〇二六年底. Null where it names none. */
export function dayIn(text: string): Day | null {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const year = "((?:19|20)\\d{2}|二[〇○零]\\p{Script=Han}{2})";
  const full = new RegExp(`${year}年${num}月${num}[日号]`, "u").exec(plain);
  const yearOf = (t: string) => (/^\d/.test(t) ? Number(t) : hanNumber(t));
  if (full) return dayOf(yearOf(full[1]!), value(full[2]!), value(full[3]!));
  const sign = /((?:19|20)\d{2})[-./](\d{1,2})[-./](\d{1,2})/u.exec(plain);
  if (sign) return dayOf(Number(sign[1]), Number(sign[2]), Number(sign[3]));
  const eight = /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/u.exec(plain);
  if (eight && isDay(`${eight[1]}-${eight[2]}-${eight[3]}`)) return `${eight[1]}-${eight[2]}-${eight[3]}`;
  const month = new RegExp(`${year}年${num}月(?:底|末|份)?`, "u").exec(plain);
  if (month) return lastOf(yearOf(month[1]!), value(month[2]!));
  const half = new RegExp(`${year}年(上半年|[一二三四1-4]季度)`, "u").exec(plain);
  if (half) return lastOf(yearOf(half[1]!), half[2] === "上半年" ? 6 : 3 * value(half[2]![0]!));
  const end = new RegExp(`${year}年(?:底|末|年底|以?内|之?前完成|前)`, "u").exec(plain);
  return end ? dayOf(yearOf(end[1]!), 12, 31) : null;
}
const lastOf = (year: number, month: number): Day | null =>
  month >= 1 && month <= 12 ? dayOf(year, month, daysInMonth(year, month)) : null;
