import { articlesOf, unitsOf, type Provision } from "../provisions.ts";
import type { Correction } from "../corrections.ts";

/** A part of an article that can be changed. Printed it is lead + label + gap + own + tail, then its children. */
export interface DraftNode {
  kind: Provision["kind"];
  /** Its number in the text before any change; null for what came with the decision. Decisions count by the old numbers. */
  was: { number: number; sub: number } | null;
  number: number;
  sub: number;
  lead: string;
  label: string;
  gap: string;
  own: string;
  tail: string;
  children: DraftNode[];
}
export type DraftPart =
  | { readonly kind: "other"; text: string; readonly chapter: number | null }
  | { readonly kind: "article"; readonly article: DraftNode };

/** A text taken apart so that its articles can be changed one by one; printed unchanged it is the text again. */
export interface Draft {
  parts: DraftPart[];
  readonly style: { readonly lineLead: string; readonly articleLead: string; readonly articleGap: string; readonly tail: string };
}

/** Takes a text apart. */
export function draftOf(text: string, corrections: readonly Correction[] = []): Draft {
  const parts = unitsOf(text, corrections).map(({ heading, span, article }): DraftPart => {
    if (article) return { kind: "article", article: nodeOf(text, article, article.children[0]?.span.start ?? article.span.end) };
    const chapter = heading?.kind === "chapter" ? Number(/^zhang-(\d+)/u.exec(heading.anchor)?.[1]) : null;
    return { kind: "other", text: text.slice(span.start, span.end), chapter };
  });
  const articles = parts.flatMap((p) => (p.kind === "article" ? [p.article] : []));
  const lines = articles.flatMap((a) => a.children.slice(1).concat(a.children.flatMap((p) => p.children)));
  const first = articles[0];
  return {
    parts,
    style: {
      articleLead: first?.lead ?? "",
      articleGap: first?.gap.includes("\n") ? "　" : (first?.gap ?? "　"),
      lineLead: lines[0]?.lead ?? first?.lead.replace(/#+[ \t]*/u, "") ?? "",
      tail: articles.map(lastTail).find((t) => t.includes("\n")) ?? "\n",
    },
  };
}

function nodeOf(text: string, p: Provision, childStart = p.children[0]?.span.start ?? p.span.end): DraftNode {
  const head = text.slice(p.span.start, p.kind === "article" ? childStart : p.own.start);
  const at = p.label ? head.indexOf(p.label) : head.length;
  return {
    kind: p.kind,
    was: { number: p.number, sub: p.sub },
    number: p.number,
    sub: p.sub,
    lead: head.slice(0, at),
    label: p.label,
    gap: head.slice(at + p.label.length),
    own: p.kind === "article" ? "" : text.slice(p.own.start, p.own.end),
    tail: p.kind === "article" ? "" : text.slice(p.own.end, childStart),
    children: p.children.map((c) => nodeOf(text, c)),
  };
}

export const printNode = (n: DraftNode): string => n.lead + n.label + n.gap + n.own + n.tail + n.children.map(printNode).join("");
export const printPart = (p: DraftPart): string => (p.kind === "article" ? printNode(p.article) : p.text);
export const printDraft = (draft: Draft): string => draft.parts.map(printPart).join("");

/** The node whose words come last, and the line ends behind them. */
const lastLeaf = (n: DraftNode): DraftNode => (n.children.length ? lastLeaf(n.children.at(-1)!) : n);
export const lastTail = (n: DraftNode): string => lastLeaf(n).tail;
export const setLastTail = (n: DraftNode, tail: string): void => void (lastLeaf(n).tail = tail);

/** Every node of an article, itself first. */
export const nodesIn = (n: DraftNode): DraftNode[] => [n, ...n.children.flatMap(nodesIn)];
export const articlesIn = (draft: Draft): DraftNode[] => draft.parts.flatMap((p) => (p.kind === "article" ? [p.article] : []));

const articleStart = /^[ \t\u3000]*(第[一二三四五六七八九十百千零〇]+条(?:之[一二三四五六七八九十]+)?)(?![^\s\u3000]{0,3}[款项])/u;

/** The articles words of a decision bring: cut where a line begins with 第几条; words without one are the content of one article. */
export function articlesFrom(words: string, style: Draft["style"]): DraftNode[] {
  const chunks: string[][] = [];
  for (const line of words.split("\n").filter((l) => l.trim())) {
    if (chunks.length === 0 || articleStart.test(line)) chunks.push([line]);
    else chunks.at(-1)!.push(line);
  }
  return chunks.map((lines) => fresh(lines, style));
}

/** One article made of lines, set as the articles of the text are. */
function fresh(lines: readonly string[], style: Draft["style"]): DraftNode {
  const label = articleStart.exec(lines[0]!)?.[1] ?? "";
  const said = lines[0]!.trim().slice(label.length).trimStart();
  const text = [`${label || "第一条"}　${said}`, ...lines.slice(1).map((l) => l.trim())].join("\n");
  const [article] = articlesOf(`${text}\n`, [{ quote: text.split("\n")[0]!, under: "", nth: 0, as: "article" }]);
  const node = nodeOf(`${text}\n`, article!);
  for (const n of nodesIn(node)) {
    n.was = null;
    if (n.kind !== "article") n.tail = style.tail;
    if (n.kind !== "article" && n !== node.children[0]) n.lead = style.lineLead;
  }
  return { ...node, lead: style.articleLead, label, gap: style.articleGap };
}
