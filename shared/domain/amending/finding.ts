import { hanOf } from "../numerals.ts";
import { articlesIn, type Draft, type DraftNode } from "./draft.ts";
import type { Place } from "./places.ts";

/** Why an action cannot be carried out, in words for the clerk. */
export class CannotApply extends Error {}

/** 第三条第二款第（一）项, as people write it. */
export function placeWords({ article, paragraph, item, subItem }: Place): string {
  return [
    article && `第${hanOf(article.number)}条${article.sub ? `之${hanOf(article.sub)}` : ""}`,
    paragraph && `第${hanOf(paragraph)}款`,
    item && `第（${hanOf(item)}）项`,
    subItem && `第${subItem}目`,
  ]
    .filter(Boolean)
    .join("");
}

/** The part a place means, by the numbers of the old text; one the decision has just added, by its new number. */
export function find(draft: Draft, at: Place): DraftNode {
  return locate(draft, at).node;
}
/** The same with the part it stands in; null for an article. */
export function locate(draft: Draft, at: Place): { node: DraftNode; parent: DraftNode | null } {
  if (!at.article) throw new CannotApply(`“${placeWords(at)}”没有写明是哪一条，需要人工处理。`);
  const { number, sub } = at.article;
  const all = articlesIn(draft);
  const article =
    all.find((a) => a.was?.number === number && a.was.sub === sub) ?? all.find((a) => !a.was && a.number === number && a.sub === sub);
  if (!article) throw new CannotApply(`现有文本里没有${placeWords({ ...at, paragraph: null, item: null, subItem: null })}。`);
  let node = article;
  let parent: DraftNode | null = null;
  const step = (children: readonly DraftNode[], wanted: number, of: DraftNode, so: Partial<Place>) => {
    const child = children.find((c) => c.was?.number === wanted) ?? children.find((c) => !c.was && c.number === wanted);
    if (!child) throw new CannotApply(`现有文本里没有${placeWords({ ...at, subItem: null, item: null, paragraph: null, ...so })}。`);
    [node, parent] = [child, of];
  };
  if (at.paragraph !== null) step(article.children, at.paragraph, article, { paragraph: at.paragraph });
  if (at.item !== null) {
    const under = at.paragraph === null ? article.children.filter((p) => p.children.some((c) => c.kind === "item")) : [node];
    if (under.length > 1)
      throw new CannotApply(
        `${placeWords({ ...at, item: null, subItem: null })}有几款都分项，没有写明是哪一款的第（${hanOf(at.item)}）项。`,
      );
    step(
      (under[0]?.children ?? []).filter((c) => c.kind === "item"),
      at.item,
      under[0] ?? article,
      { paragraph: at.paragraph, item: at.item },
    );
  }
  if (at.subItem !== null)
    step(
      node.children.filter((c) => c.kind === "sub-item"),
      at.subItem,
      node,
      { ...at },
    );
  return { node, parent };
}
