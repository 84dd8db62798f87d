import { hanOf } from "../numerals.ts";
import { articlesFrom, lastTail, setLastTail, type Draft, type DraftNode } from "./draft.ts";
import { CannotApply, find, placeWords } from "./finding.ts";
import type { Place } from "./places.ts";

/** Adds 款 to an article at the numbers the decision gives them. */
export function addParagraphs(draft: Draft, at: Place, as: readonly number[], words: readonly string[]): void {
  const article = find(draft, { ...at, paragraph: null, item: null, subItem: null });
  const made = words.flatMap((w) => articlesFrom(w, draft.style)).flatMap((a) => a.children);
  insert(article, article.children, made, as, "款", placeWords(at));
  for (const [i, p] of article.children.entries()) {
    p.number = i + 1;
    if (i > 0) p.lead ||= draft.style.lineLead;
  }
}

/** Adds 项 where an article has them; those behind count on. */
export function addItems(draft: Draft, at: Place, as: readonly number[], words: readonly string[]): void {
  const scope = find(draft, { ...at, item: null, subItem: null });
  const owners = scope.kind === "article" ? scope.children.filter((p) => p.children.some((c) => c.kind === "item")) : [scope];
  if (owners.length !== 1) throw new CannotApply(`${placeWords(at)}${owners.length ? "有几款都分项，没有写明加在哪一款" : "没有分项"}。`);
  const owner = owners[0]!;
  const model = owner.children.find((c) => c.kind === "item");
  if (!model) throw new CannotApply(`${placeWords(at)}没有分项。`);
  const made = words
    .flatMap((w) => w.split("\n"))
    .filter((l) => l.trim())
    .map((line): DraftNode => {
      const own = line.trim().replace(/^[（(]?[一二三四五六七八九十\d]+[）).．、]\s*/u, "");
      return { ...model, was: null, own, children: [], tail: draft.style.tail };
    });
  insert(owner, owner.children, made, as, "项", placeWords(at));
  renumberItems(owner);
}

/** Puts what a decision adds at the numbers it says; the numbers follow each other, and the first may be one behind the last there is. */
function insert(owner: DraftNode, list: DraftNode[], made: DraftNode[], as: readonly number[], unit: string, where: string): void {
  const first = as[0];
  if (first === undefined) throw new CannotApply(`没有写明加在${where}的第几${unit}。`);
  if (as.length !== made.length) throw new CannotApply(`写明加${as.length}${unit}，引号里有${made.length}${unit}。`);
  if (first > list.length + 1) throw new CannotApply(`${where}现有${list.length}${unit}，加不到第${hanOf(first)}${unit}。`);
  const tail = lastTail(owner);
  for (const [i, node] of made.entries()) node.number = as[i]!;
  const before = list[first - 2];
  if (before) setLastTail(before, lastTail(before).includes("\n") ? lastTail(before) : made[0]!.tail);
  list.splice(first - 1, 0, ...made);
  if (first === list.length - made.length + 1) setLastTail(owner, tail);
}

/** Labels of 项 counted again in the form they have. */
export function renumberItems(owner: DraftNode): void {
  let n = 0;
  for (const item of owner.children) {
    if (item.kind !== "item") continue;
    item.number = ++n;
    item.label = item.label.replace(/[一二三四五六七八九十百]+/u, hanOf(n));
  }
}
