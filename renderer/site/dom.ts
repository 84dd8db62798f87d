import type { Piece } from "../../shared/site/nodes.ts";
import { unseen } from "../../shared/site/nodes.ts";
import type { Mark } from "../../shared/search/excerpt.ts";

/** A shared piece as elements. Text is only ever set as text. */
export function build(piece: Piece): Node {
  if (typeof piece === "string") return document.createTextNode(piece);
  return element(piece.tag, piece.attributes, ...piece.inside.map(build));
}

export function element(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}

/** Puts these in the place of everything an element holds. */
export function fill(place: Element, ...inside: readonly (Node | string)[]): void {
  place.textContent = "";
  place.append(...inside);
}

/** Text with its marks as elements. */
export function marked(text: string, marks: readonly Mark[]): Node[] {
  const out: Node[] = [];
  let at = 0;
  const plain = (end: number) => document.createTextNode(text.slice(at, end).replace(unseen, ""));
  for (const [start, end] of marks) {
    out.push(plain(start));
    at = start;
    out.push(element("mark", {}, plain(end)));
    at = end;
  }
  return [...out, plain(text.length)];
}

/** The data a page carries for its script. */
export function dataOf(id: string): unknown {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as unknown) : null;
}

/** The reader's today, by the reader's clock. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
