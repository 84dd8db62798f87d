import { unseen, type Piece } from "../../shared/site/nodes.ts";

/** Markup that is already safe to write. Only `markup`, `piece` and `data` make it. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
export type Value = Html | string | number | null | undefined | false | readonly Value[];

// Subtle: not called `html`, since formatters would then set the markup their way, and between Chinese characters every blank shows.
/** A template of markup: whatever is put in is escaped, unless it is already so written. Null, undefined and false write nothing. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.map((part, i) => (i ? write(values[i - 1]) : "") + part).join(""));
}
function write(value: Value): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "string" || typeof value === "number") return escape(String(value));
  return value.map(write).join("");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** Text for inside an element or a quoted attribute; direction overrides and other unseen characters are left out. */
export const escape = (text: string): string => text.replace(unseen, "").replace(/[&<>"']/g, (c) => entities[c]!);

/** A piece shared with the site's scripts, as markup. */
export function piece(node: Piece): Html {
  if (typeof node === "string") return markup`${node}`;
  const attributes = Object.entries(node.attributes).map(([name, value]) => new Html(` ${name}="${escape(value)}"`));
  return markup`${new Html(`<${node.tag}`)}${attributes}>${node.inside.map(piece)}${new Html(`</${node.tag}>`)}`;
}

/** Data for the page's script. No text in it can end the element. */
export const data = (id: string, value: unknown): Html =>
  new Html(
    `<script type="application/json" id="${escape(id)}">${JSON.stringify(value).replace(unseen, "").replace(/</g, "\\u003c")}</script>`,
  );
