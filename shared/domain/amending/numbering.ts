import { hanOf } from "../numerals.ts";
import { articlesIn, nodesIn, type Draft, type DraftNode } from "./draft.ts";
import { placeOf } from "./places.ts";

/** 第五条 → 第六条, of one article of the old text. `after` is null where the article is gone. */
export interface Renumbered {
  readonly before: string;
  readonly after: string | null;
}
/** A place where the text speaks of an article of its own that now has another number, or is gone. */
export interface Reference {
  readonly id: string;
  /** The article it stands in, as it is called now. */
  readonly inside: string;
  readonly before: string;
  readonly after: string;
  /** The label it names, and what that became. */
  readonly names: string;
  readonly becomes: string | null;
}

const labelOf = (number: number, sub: number): string => `第${hanOf(number)}条${sub ? `之${hanOf(sub)}` : ""}`;
const wasLabel = (a: DraftNode): string | null => a.was && labelOf(a.was.number, a.was.sub);

/** Counts all articles anew, 之一 staying with the article before it. */
export function renumber(draft: Draft): void {
  let n = 0;
  for (const article of articlesIn(draft)) {
    if (article.sub === 0) n++;
    if (article.number === n) continue;
    article.number = n;
    article.label = labelOf(n, article.sub);
  }
}

/** What became of every article of the old text that is called otherwise now. */
export function renumbered(before: Draft, after: Draft): Renumbered[] {
  const now = new Map(articlesIn(after).map((a) => [wasLabel(a), labelOf(a.number, a.sub)]));
  return articlesIn(before).flatMap((a) => {
    const was = wasLabel(a)!;
    const is = now.get(was) ?? null;
    return is === was ? [] : [{ before: was, after: is }];
  });
}

const own = /本(?:办法|规定|条例|细则|规则|决定|意见|通知|章程|标准|方案|制度)/u;
const reference =
  /(本(?:办法|规定|条例|细则|规则|决定|意见|通知|章程|标准|方案|制度))?((?:第[一二三四五六七八九十百零〇]+条(?:之[一二三四五六七八九十]+)?(?:第[一二三四五六七八九十]+款)?(?:第[（(]?[一二三四五六七八九十]+[）)]?项)?(?:、|和|或者|或|及|以及|至)?)+)/gu;

/**
 * Where the old words of a text speak of its own articles by a number that no longer holds. Only 本办法第几条, and 第几条 alone where no other
 * act is named before it; words that came with the decision count by the new numbers and are left.
 */
export function referencesIn(draft: Draft, changes: readonly Renumbered[]): Reference[] {
  const became = new Map(changes.map((c) => [c.before, c.after]));
  const found: Reference[] = [];
  for (const article of articlesIn(draft)) {
    for (const [i, node] of nodesIn(article).entries()) {
      if (!node.was) continue;
      for (const m of node.own.matchAll(reference)) {
        if (
          !m[1] &&
          /(?:》(?:[（(][^（）()]*[）)])?|[\p{Script=Han}]法|条例|办法|规定|细则)(?:的)?$/u.test(node.own.slice(0, m.index)) &&
          !own.test(node.own.slice(Math.max(0, m.index - 4), m.index))
        )
          continue;
        for (const one of m[2]!.matchAll(/第[一二三四五六七八九十百零〇]+条(?:之[一二三四五六七八九十]+)?/gu)) {
          const place = placeOf(one[0]).article!;
          const names = labelOf(place.number, place.sub);
          if (!became.has(names)) continue;
          const at = m.index + (m[1]?.length ?? 0) + one.index;
          const becomes = became.get(names)!;
          const after = becomes === null ? node.own : node.own.slice(0, at) + becomes + node.own.slice(at + one[0].length);
          found.push({ id: `ref:${wasLabel(article)}:${i}:${at}`, inside: article.label, before: node.own, after, names, becomes });
        }
      }
    }
  }
  return found;
}

/** Makes the references that were taken say the new numbers. */
export function correctReferences(draft: Draft, taken: readonly Reference[]): void {
  for (const article of articlesIn(draft)) {
    for (const [i, node] of nodesIn(article).entries()) {
      const here = taken.filter((r) => r.becomes !== null && r.id.startsWith(`ref:${wasLabel(article)}:${i}:`));
      const places = here.map((r) => ({ at: Number(r.id.split(":").at(-1)), r })).sort((a, b) => b.at - a.at);
      for (const { at, r } of places) {
        const length = /^第[一二三四五六七八九十百零〇]+条(?:之[一二三四五六七八九十]+)?/u.exec(node.own.slice(at))![0].length;
        node.own = node.own.slice(0, at) + r.becomes! + node.own.slice(at + length);
      }
    }
  }
}
