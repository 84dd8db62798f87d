import { inWords } from "../../shared/domain/days.ts";
import { excerpt, marksIn } from "../../shared/search/excerpt.ts";
import { badge } from "../../shared/site/headlines.ts";
import { build, element, marked } from "./dom.ts";
import type { DocumentHit, PageHit } from "./engine.ts";

/** One document found: status, title, number, day, the sentence it stands in. */
export function documentItem(
  { row: [, title, docNumber, issuers, href, day], headline, text }: DocumentHit,
  phrases: readonly string[],
  query: string,
): Node {
  const meta = [
    docNumber && element("span", { class: "w" }, ...marked(docNumber, marksIn(docNumber, phrases))),
    issuers && element("span", {}, ...marked(issuers, marksIn(issuers, phrases))),
    day && element("span", {}, inWords(day)),
  ];
  const cut = excerpt(text, phrases);
  const name = title || docNumber || "（没有标题）";
  return element(
    "li",
    {},
    element(
      "a",
      { href: href + linkTail(query) },
      build(badge(headline)),
      " ",
      element("span", { class: "t" }, ...marked(name, marksIn(name, phrases))),
    ),
    element("p", { class: "meta" }, ...meta.filter((m): m is HTMLElement => Boolean(m)).flatMap((m) => [m, " "])),
    ...(cut.times ? cite(cut) : []),
  );
}

/** One page found, linked so that its hits are framed on the image. */
export function pageItem({ number, label, seq, state, text, words }: PageHit, phrases: readonly string[], query: string): Node {
  const cut = excerpt(text, words ?? phrases);
  const find = words ? words.map((word) => `“${word}”`).join(" ") : query;
  return element(
    "li",
    {},
    element("a", { href: `pages/${number}.html${linkTail(find)}` }, element("span", { class: "t" }, `${label}第${seq}页`)),
    ...cite(cut),
    element("p", { class: "meta" }, element("span", {}, state)),
  );
}

const linkTail = (query: string) => `?q=${encodeURIComponent(query)}`;

function cite({ text, marks, times }: ReturnType<typeof excerpt>): HTMLElement[] {
  const line = element("p", { class: "cite" }, ...marked(text, marks));
  const others = times - marks.length;
  return others > 0 ? [line, element("p", { class: "meta" }, `另有${others}处`)] : [line];
}
