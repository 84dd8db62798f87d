import { inWords, type Day } from "../../shared/domain/days.ts";
import { badge } from "../../shared/site/headlines.ts";
import { html, piece, type Html } from "./html.ts";
import { way } from "./names.ts";
import type { Entry } from "./site.ts";

/** A title that may break after the issuer, after 关于印发 and before a name in 《》, and nowhere inside a word. */
export function titled(title: string): Html {
  const parts = title.split(/(?<=关于印发|关于转发|关于公布|关于废止|关于修改)|(?=关于)|(?=《)|(?<=》)(?=的)|\s+/u).filter(Boolean);
  return html`${parts.map((part, i) => html`${i > 0 && html`<wbr>`}${part}`)}`;
}

/** A day as a sentence writes it, held together. */
export const dated = (day: Day): Html => html`<time datetime="${day}" class="nb">${inWords(day)}</time>`;

/** A status mark that renews itself by the reader's day. */
export const marked = (entry: Entry): Html => html`<span data-spans="${entry.spans}">${piece(badge(entry.headline))}</span>`;

/** One document in a list: mark, title, number, issuer, day. */
export const listed = (from: string, entry: Entry): Html => {
  const { fields } = entry.document;
  return html`  <li>
    <a href="${way(from, entry.path)}">${marked(entry)} <span class="t">${titled(entry.title)}</span></a>
    <p class="meta">${fields.docNumber && html`<span class="w">${fields.docNumber}</span> `}${fields.issuers.length > 0 && html`<span>${fields.issuers.join("、")}</span> `}${
      entry.day && html`<span>${dated(entry.day)}</span> `
    }${entry.status.validUntil && html`<span>有效期至${dated(entry.status.validUntil)}</span>`}</p>
  </li>
`;
};
export const list = (from: string, entries: readonly Entry[]): Html => html`<ul class="docs">
${entries.map((entry) => listed(from, entry))}</ul>`;

/** A hash in groups that can be read aloud and compared with paper. */
export const grouped = (hash: string, size = 8): string => hash.match(new RegExp(`.{1,${size}}`, "g"))?.join(" ") ?? "";
