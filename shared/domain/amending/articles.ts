import { hanOf } from "../numerals.ts";
import { CannotApply, find, placeWords } from "./finding.ts";
import { articlesFrom, articlesIn, lastTail, setLastTail, type Draft, type DraftNode } from "./draft.ts";
import type { Action } from "./instructions.ts";
import { placeOf, type Place } from "./places.ts";

/** Takes an article out of a draft. */
export function leave(draft: Draft, article: DraftNode): void {
  const at = draft.parts.findIndex((p) => p.kind === "article" && p.article === article);
  draft.parts.splice(at, 1);
}

/** Several articles become one: the first takes the words, the others go. */
export function mergeArticles(draft: Draft, from: readonly Place[], as: Place, words: readonly string[]): void {
  const nodes = from.map((p) => find(draft, p));
  const made = articlesFrom(words.join("\n"), draft.style);
  if (nodes.some((n) => n.kind !== "article") || made.length !== 1)
    throw new CannotApply(`没有读出怎样合并为${placeWords(as)}，需要人工处理。`);
  const [first, ...others] = nodes as [DraftNode, ...DraftNode[]];
  const tail = lastTail(first);
  first.children = made[0]!.children;
  setLastTail(first, tail);
  for (const other of others) leave(draft, other);
}

/** Puts new articles where their numbers say: 第N条 behind whatever then counts N − 1, 第N条之一 behind 第N条. Later ones move on when all is numbered. */
export function addArticles(draft: Draft, { after, chapter, as, words }: Extract<Action, { does: "add-articles" }>): void {
  const made = words.flatMap((w) => articlesFrom(w, draft.style));
  const labels = as.length ? as.map((p) => p.article!) : made.map((m) => placeOf(m.label).article);
  if (labels.some((l) => l === null)) throw new CannotApply("没有写明新增的是第几条。");
  if (labels.length !== made.length) throw new CannotApply(`写明新增${labels.length}条，引号里有${made.length}条。`);
  for (const [i, article] of made.entries()) {
    const { number, sub } = labels[i]!;
    const label = `第${hanOf(number)}条${sub ? `之${hanOf(sub)}` : ""}`;
    if (article.label && article.label !== label) throw new CannotApply(`写明新增${label}，引号里写的是${article.label}。`);
    Object.assign(article, { number, sub, label });
    place(draft, article, after && find(draft, after), chapter);
  }
}
function place(draft: Draft, article: DraftNode, after: DraftNode | null, chapter: number | null): void {
  const all = articlesIn(draft);
  const before = article.sub
    ? all.findLast((a) => (a.was ?? a).number === article.number && (a.was ?? a).sub < article.sub)
    : (after ?? all.filter((a) => a.sub === 0)[article.number - 2]);
  if (article.sub && !before) throw new CannotApply(`现有文本里没有第${hanOf(article.number)}条，不知道${article.label}放在哪里。`);
  if (!before && article.number > 1) throw new CannotApply(`现有文本只有${all.length}条，加不到${article.label}。`);
  if (!article.sub && all.some((a) => !a.was && a.sub === 0 && a.number === article.number))
    throw new CannotApply(`${article.label}已经增加过一次。`);
  const tail = draft.style.tail;
  if (before && !lastTail(before).includes("\n")) setLastTail(before, tail);
  const parts = draft.parts;
  let index = before
    ? parts.findIndex((p) => p.kind === "article" && p.article === before) + 1
    : parts.findIndex((p) => p.kind === "article");
  // Behind the last 条 of one chapter and before the first of the next: where the decision names the chapter, there.
  if (chapter !== null) {
    const head = parts.findIndex((p) => p.kind === "other" && p.chapter === chapter);
    if (head < 0) throw new CannotApply(`现有文本里没有第${hanOf(chapter)}章。`);
    index = Math.max(index, head + 1);
  }
  parts.splice(index, 0, { kind: "article", article });
}
