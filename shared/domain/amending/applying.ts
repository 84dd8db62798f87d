import { hanOf } from "../numerals.ts";
import { addItems, addParagraphs } from "./adding.ts";
import { addArticles, leave, mergeArticles } from "./articles.ts";
import { articlesFrom, articlesIn, lastTail, nodesIn, setLastTail, type Draft } from "./draft.ts";
import { CannotApply, find, locate, placeWords } from "./finding.ts";
import type { Action } from "./instructions.ts";
import type { Place } from "./places.ts";

/** Carries out one action on a draft, in place. Throws `CannotApply` with the reason; the caller then drops the draft. */
export function apply(action: Action, draft: Draft): void {
  switch (action.does) {
    case "replace":
      return replace(draft, action.at, action.words, action.becomes);
    case "phrase":
      return phrase(draft, action.at, action.from, action.to);
    case "beside":
      return beside(draft, action);
    case "delete":
      return remove(draft, action.at);
    case "add-articles":
      return addArticles(draft, action);
    case "add-paragraphs":
      return addParagraphs(draft, action.at, action.as, action.words);
    case "add-items":
      return addItems(draft, action.at, action.as, action.words);
    case "merge":
      return mergeArticles(draft, action.from, action.as, action.words);
    case "chapter-title":
      return chapterTitle(draft, action.chapter, action.words);
    case "title":
      return retitle(draft, action.words);
    case "move":
      return void find(draft, action.at);
    case "renumber":
      return;
  }
}

function replace(draft: Draft, at: Place, words: readonly string[], becomes: Place | null): void {
  const { node, parent } = locate(draft, at);
  const said = words.join("\n");
  const tail = lastTail(node);
  const made = articlesFrom(said, draft.style);
  if (node.kind === "article") {
    if (made.length !== 1) throw new CannotApply(`引号里不止一条，不能整条换进${placeWords(at)}。`);
    const label = made[0]!.label;
    const expected = [at, becomes].flatMap((p) => (p?.article ? [placeWords({ ...p, paragraph: null, item: null, subItem: null })] : []));
    if (label && !expected.includes(label)) throw new CannotApply(`引号里写的是${label}，与${placeWords(at)}对不上。`);
    node.children = made[0]!.children;
    node.gap = node.gap.includes("\n") ? node.gap : node.gap || draft.style.articleGap;
    if (node.gap.includes("\n") && node.children[0]) node.children[0].lead = "";
  } else {
    const paragraphs = made.length === 1 && !made[0]!.label ? made[0]!.children : [];
    const [first, ...more] = paragraphs;
    if (!first) throw new CannotApply(`引号里的内容不能整个换进${placeWords(at)}。`);
    if (node.kind === "paragraph") {
      const list = parent!.children;
      list.splice(list.indexOf(node), 1, { ...first, lead: node.lead, was: node.was, number: node.number }, ...more);
    } else {
      const item = /^[（(]?[一二三四五六七八九十\d]+[）).．、]\s*/u.exec(said)?.[0] ?? "";
      if (more.length > 0 || said.includes("\n")) throw new CannotApply(`引号里不止一段，不能整个换进${placeWords(at)}。`);
      node.own = said.trim().slice(item.length);
      node.children = [];
    }
  }
  setLastTail(node.kind === "paragraph" ? parent!.children.at(-1)! : node, tail);
}

/** Replaces a phrase wherever it stands in the scope; where the new words stand already it is left alone. */
function phrase(draft: Draft, at: Place | "all" | "title", from: string, to: string): void {
  let hits = 0;
  const put = (text: string): string => {
    let out = "";
    let done = 0;
    for (let i = text.indexOf(from); i >= 0; i = text.indexOf(from, done)) {
      const there = to.indexOf(from) >= 0 && text.startsWith(to, i - to.indexOf(from));
      if (!there) hits++;
      out += text.slice(done, i) + (there ? from : to);
      done = i + from.length;
    }
    return out + text.slice(done);
  };
  if (!from) throw new CannotApply("引号里没有字，不知道要改什么。");
  const scope = at === "all" ? articlesIn(draft) : at === "title" ? [] : [find(draft, at)];
  for (const n of scope.flatMap(nodesIn)) n.own = put(n.own);
  const others = at === "all" ? draft.parts : at === "title" ? draft.parts.slice(0, 1) : [];
  for (const p of others) if (p.kind === "other") p.text = put(p.text);
  if (hits === 0) throw new CannotApply(`${at === "all" ? "现有文本" : at === "title" ? "标题" : placeWords(at)}里没有“${from}”这几个字。`);
}

function beside(draft: Draft, { at, anchor, side, words }: Extract<Action, { does: "beside" }>): void {
  const node = find(draft, at);
  const holding = nodesIn(node).filter((n) => n.own.includes(anchor));
  const times = holding.reduce((sum, n) => sum + n.own.split(anchor).length - 1, 0);
  if (times === 0) throw new CannotApply(`${placeWords(at)}里没有“${anchor}”这几个字。`);
  if (times > 1) throw new CannotApply(`${placeWords(at)}里有${times}处“${anchor}”，没有写明加在哪一处。`);
  holding[0]!.own = holding[0]!.own.replace(anchor, () => (side === "after" ? anchor + words : words + anchor));
}

function remove(draft: Draft, at: Place): void {
  const { node, parent } = locate(draft, at);
  if (!parent) return leave(draft, node);
  if (parent.kind === "article" && parent.children.length === 1)
    throw new CannotApply(`${placeWords(at)}是这一条唯一的一款，应写作删去整条。`);
  const at0 = parent.children.indexOf(node);
  const tail = lastTail(node);
  parent.children.splice(at0, 1);
  if (parent.kind === "article" && at0 === 0 && parent.children[0]) parent.children[0].lead = node.lead;
  else if (at0 === parent.children.length) setLastTail(parent, tail);
}

function chapterTitle(draft: Draft, chapter: number, words: string): void {
  const part = draft.parts.find((p) => p.kind === "other" && p.chapter === chapter);
  if (part?.kind !== "other") throw new CannotApply(`现有文本里没有第${hanOf(chapter)}章。`);
  const name = words.replace(/^第[一二三四五六七八九十]+章[\s\u3000]*/u, "");
  part.text = part.text.replace(/(第[一二三四五六七八九十百]+章[\s\u3000]*)[^\n]*/u, (_, label: string) => label + name);
}

function retitle(draft: Draft, words: string): void {
  const first = draft.parts[0];
  const lines = first?.kind === "other" ? first.text.split("\n") : [];
  const named = lines.filter((l) => l.trim() && !/^[（(]|号$|^\s*#?\s*$/u.test(l.trim()));
  if (first?.kind !== "other" || named.length !== 1) throw new CannotApply("标题占了几行，不能自动改，需要人工处理。");
  first.text = first.text.replace(named[0]!.trim().replace(/^#+\s*/u, ""), () => words);
}
