import type { Heading } from "../../../shared/domain/structure.ts";
import { linesOf, titleLines, type Line } from "../body.ts";
import type { Around, Worded } from "../site.ts";
import { aknMeta } from "./aknMeta.ts";
import { el, xmlFile, type Xml } from "./xml.ts";

/** A part of the text: what stands before its own parts, and they. */
interface Part {
  readonly heading: Heading | null;
  readonly rank: number;
  /** The words of the heading, without its number. */
  readonly named: string;
  readonly lines: string[];
  readonly parts: Part[];
}
/** How deep a heading stands, and what Akoma Ntoso calls it. */
const levels: Readonly<Record<Heading["kind"], readonly [rank: number, tag: string]>> = {
  title: [0, "hcontainer"],
  part: [1, "part"],
  chapter: [2, "chapter"],
  section: [3, "section"],
  article: [4, "article"],
  h1: [4, "paragraph"],
  h2: [5, "point"],
};

/** A document as Akoma Ntoso 3.0 (OASIS LegalDocML): every word of its text, in order, under the headings it has. */
export function akomaNtoso(site: Around, entry: Worded): string {
  const { document } = entry;
  const lines = linesOf(document.text);
  const title = titleLines(lines, document.fields.title);
  const top = partsOf(
    lines.filter((_, i) => !title.includes(i)),
    document.headings,
  );
  const inside = [...paragraphs("body", top.lines), ...top.parts.map(partOf)];
  const shown = title.length > 0 ? title.map((i) => lines[i]!.text.trim()).join("") : entry.title;
  return xmlFile(
    el(
      "akomaNtoso",
      { xmlns: "http://docs.oasis-open.org/legaldocml/ns/akn/3.0" },
      el(
        "doc",
        { name: "normative-document" },
        aknMeta(site, entry),
        el("preface", { eId: "preface" }, el("p", { eId: "preface__p_1" }, el("docTitle", { eId: "preface__p_1__docTitle_1" }, shown))),
        el("mainBody", { eId: "body" }, inside.length > 0 ? inside : el("p", { eId: "body__p_1" })),
      ),
    ),
  );
}

function partsOf(lines: readonly Line[], headings: readonly Heading[]): Part {
  const top: Part = { heading: null, rank: -1, named: "", lines: [], parts: [] };
  const byStart = new Map(headings.map((h) => [h.span.start, h]));
  const open = [top];
  for (const { text, start } of lines) {
    const heading = byStart.get(start) ?? byStart.get(start + text.search(/\S/u));
    if (heading) {
      const [rank] = levels[heading.kind];
      while (open.at(-1)!.rank >= rank) open.pop();
      const { named, rest } = cut(heading, text.trim());
      const part: Part = { heading, rank, named, lines: rest ? [rest] : [], parts: [] };
      open.at(-1)!.parts.push(part);
      open.push(part);
    } else open.at(-1)!.lines.push(text.trim());
  }
  return top;
}

/** A heading of a chapter is its whole line; of a 条 the text goes on in the same line. Not one character is lost. */
function cut({ kind, label, words }: Heading, line: string): { named: string; rest: string } {
  const after = (lead: string) => line.slice(lead.length).replace(/^[\s\u3000]+/u, "");
  const own = line.startsWith(label) ? label : "";
  if (["title", "part", "chapter", "section"].includes(kind)) return { named: after(own), rest: "" };
  if (kind !== "article" && words && line.startsWith(label + words)) return { named: words, rest: after(label + words) };
  return { named: "", rest: after(own) };
}

function partOf({ heading, named, lines, parts }: Part): Xml {
  const { kind, label, anchor: eId } = heading!;
  const [, tag] = levels[kind];
  const text = paragraphs(eId, lines);
  return el(
    tag,
    { eId, name: kind === "title" ? "annexed" : null },
    label && el("num", { eId: `${eId}__num_1` }, label),
    named && el("heading", { eId: `${eId}__heading_1` }, named),
    parts.length > 0
      ? [text.length > 0 && el("intro", { eId: `${eId}__intro_1` }, text), parts.map(partOf)]
      : el("content", { eId: `${eId}__content_1` }, text.length > 0 ? text : el("p", { eId: `${eId}__p_1` })),
  );
}
const paragraphs = (under: string, lines: readonly string[]): Xml[] =>
  lines.map((line, i) => el("p", { eId: `${under}__p_${i + 1}` }, line));
