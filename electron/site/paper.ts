import { canonical } from "../../shared/search/canonical.ts";
import type { Paper, PaperBlock } from "../../shared/domain/paper.ts";
import { inWords } from "../../shared/domain/days.ts";
import { bracketed } from "../../shared/site/headlines.ts";
import { linesOf, titleLines } from "./body.ts";
import type { Worded } from "./site.ts";

/** A document as it is set for its PDF: the mark before the title, one line on its status, and every word of the text in order. */
export function paperOf(entry: Worded): Paper {
  const { document, title, headline, banner, status } = entry;
  const { fields, headings } = document;
  const lines = linesOf(document.text);
  const set = titleLines(lines, fields.title);
  const byStart = new Map(headings.map((h) => [h.span.start, h]));
  const isNumber = (text: string, i: number) => i < 12 && fields.docNumber !== null && canonical(text) === canonical(fields.docNumber);
  const blocks = lines.flatMap(({ text, start }, i): PaperBlock[] => {
    const line = text.trim();
    if (set.includes(i) || isNumber(line, i)) return [];
    const heading = byStart.get(start) ?? byStart.get(start + text.search(/\S/u));
    const whole = heading && ["title", "part", "chapter", "section"].includes(heading.kind);
    return [whole ? { kind: "heading", level: 1, text: line } : { kind: "paragraph", text: line }];
  });
  const until = status.validUntil && headline === "现行有效" ? `有效期至${inWords(status.validUntil)}。` : "";
  const on = document.changedOn ? `${inWords(document.changedOn)}最近一次变动，` : "";
  const told: PaperBlock = { kind: "paragraph", text: `【状态】${banner.short}${until}（${on}以后的状态以网页为准。）` };
  const numbered = lines.some(({ text }, i) => isNumber(text.trim(), i));
  return {
    title: bracketed(headline) + title,
    docNumber: numbered ? fields.docNumber : null,
    addressee: null,
    blocks: [told, ...blocks],
    signature: null,
    day: null,
    annexes: [],
  };
}
