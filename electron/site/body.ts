import { canonical } from "../../shared/search/canonical.ts";
import type { Heading } from "../../shared/domain/structure.ts";
import { Html, markup } from "./html.ts";
import type { SiteDocument } from "./source.ts";
import { titled } from "./words.ts";

/** A line of a text that holds something, and where it begins. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/** The words of a document, whole and in order, with an anchor at every heading. Title and 文号 are set where the text has them, or above it. */
export function body(document: SiteDocument, prefix: Html): Html {
  const lines = linesOf(document.text);
  const title = titleLines(lines, document.fields.title);
  const anchors = new Map(document.headings.map((h) => [h.span.start, h]));
  const h1 = (inside: Html) => markup`<h1>${prefix}${inside}</h1>
`;
  const out: Html[] = [];
  if (title.length === 0) out.push(h1(titled(document.fields.title ?? document.fields.docNumber ?? "（没有标题）")));
  if (title.length === 0 && document.fields.docNumber)
    out.push(markup`<p class="no"><span class="w">${document.fields.docNumber}</span></p>
`);
  lines.forEach((line, i) => {
    if (i === title[0]) out.push(h1(markup`${title.map((n) => markup`<span class="nl">${titled(lines[n]!.text.trim())}</span> `)}`));
    else if (!title.includes(i)) out.push(paragraph(document, lines, i, headingOf(anchors, line)));
  });
  return markup`<article class="text" id="text">
${out}</article>`;
}

/** The lines of a text that hold something. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const part of text.split("\n")) {
    if (part.trim()) lines.push({ text: part.replace(/\r$/, ""), start });
    start += part.length + 1;
  }
  return lines;
}

/** Subtle: a heading's span may begin after the blanks that indent its line. */
function headingOf(anchors: ReadonlyMap<number, Heading>, { text, start }: Line): Heading | undefined {
  return anchors.get(start) ?? anchors.get(start + text.search(/\S/u));
}

/** The lines near the top that together are the title. */
export function titleLines(lines: readonly Line[], title: string | null): number[] {
  const sought = canonical(title ?? "");
  for (let first = 0; sought && first < Math.min(8, lines.length); first++) {
    let joined = "";
    for (let last = first; last < lines.length && joined.length < sought.length; last++) {
      joined += canonical(lines[last]!.text);
      if (joined === sought) return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    }
  }
  return [];
}

const signDate = /^[\d〇○零一二三四五六七八九十]{2,4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/u;

function paragraph({ fields, headings }: SiteDocument, lines: readonly Line[], i: number, heading: Heading | undefined): Html {
  const text = lines[i]!.text.trim();
  if (heading) {
    const inner = headings.some((h) => h.kind === "title" && h.span.start < heading.span.start);
    return headed(heading, text, inner ? 3 : 2);
  }
  if (fields.docNumber && text.length < 40 && canonical(text) === canonical(fields.docNumber))
    return markup`<p class="no"><span class="w">${text}</span></p>
`;
  if (i < 12 && /[：:]$/.test(text) && fields.addressees.some((to) => text.includes(to)))
    return markup`<p class="to">${text}</p>
`;
  const next = lines[i + 1]?.text.trim() ?? "";
  if (signDate.test(text) || (signDate.test(next) && fields.issuers.some((who) => canonical(text).endsWith(canonical(who)))))
    return markup`<p class="late">${text}</p>
`;
  return markup`<p class="in">${text}</p>
`;
}

const [open, close] = [(level: 2 | 3) => new Html(`<h${level}`), (level: 2 | 3) => new Html(`</h${level}>`)];

/** `level` is that of chapters: 3 below a title inside the text, else 2. */
function headed({ kind, label, anchor, words }: Heading, text: string, level: 2 | 3): Html {
  const rest = text.startsWith(label) ? text.slice(label.length).replace(/^[\s\u3000]+/u, "") : text;
  switch (kind) {
    case "title":
      return markup`<h2 class="title" id="${anchor}">${titled(text)}</h2>
`;
    case "part":
    case "chapter":
    case "section":
      return markup`${open(level)} class="chap" id="${anchor}">${rest === text ? text : markup`${label}　${rest}`}${close(level)}
`;
    case "article":
      return rest === text
        ? markup`<p class="in" id="${anchor}">${text}</p>
`
        : markup`<p class="in" id="${anchor}"><a class="tiao" href="#${anchor}">${label}</a>${rest}</p>
`;
    default: {
      const lead = text.startsWith(label + words) ? label + words : label;
      return markup`<p class="in" id="${anchor}"><span class="${kind === "h1" ? "l1" : "l2"}">${lead}</span>${text.slice(lead.length)}</p>
`;
    }
  }
}
