import { inWords, type Day } from "../../shared/domain/days.ts";
import { badge, countAt, countOf } from "../../shared/site/headlines.ts";
import type { Headline } from "../../shared/domain/status.ts";
import { markup, piece, type Html } from "./html.ts";
import { way } from "./names.ts";
import type { Listed, Listing } from "./site.ts";

/** A title that may break after the issuer, after 关于印发 and before a name in 《》, and nowhere inside a word. */
export function titled(title: string): Html {
  const parts = title.split(/(?<=关于印发|关于转发|关于公布|关于废止|关于修改)|(?=关于)|(?=《)|(?<=》)(?=的)|\s+/u).filter(Boolean);
  return markup`${parts.map((part, i) => markup`${i > 0 && markup`<wbr>`}${part}`)}`;
}

/** A day as a sentence writes it, held together. */
export const dated = (day: Day): Html => markup`<time datetime="${day}" class="nb">${inWords(day)}</time>`;

/** A status mark that renews itself by the reader's day. */
export const marked = (entry: Listed): Html => markup`<span data-spans="${entry.spans}">${piece(badge(entry.headline))}</span>`;

/** How many documents have one of these headlines; renews itself like the marks. */
export function counted(site: Pick<Listing, "documents" | "source">, names: readonly Headline[]): Html {
  const line = countOf(
    site.documents.map((e) => e.spans),
    names,
    site.source.today,
  );
  return markup`<span data-count="${line}">${countAt(line, site.source.today)}</span>`;
}

/** One document in a list: mark, title, number, issuer, day. */
export const listed = (from: string, entry: Listed): Html => {
  const { fields } = entry.document;
  return markup`  <li>
    <a href="${way(from, entry.path)}">${marked(entry)} <span class="t">${titled(entry.title)}</span></a>
    <p class="meta">${fields.docNumber && markup`<span class="w">${fields.docNumber}</span> `}${fields.issuers.length > 0 && markup`<span>${fields.issuers.join("、")}</span> `}${
      entry.day &&
      markup`<span>${dated(entry.day)}${entry.document.fields.signedOn ? "成文" : entry.document.fields.publishedOn ? "公布" : "施行"}</span> `
    }${term(entry)}</p>
  </li>
`;
};
/** Since when it no longer holds, else how long it does. */
function term({ status: { force, since, validUntil, cause } }: Listed): Html | null {
  if (since && cause !== "expired" && (force === "repealed" || force === "lapsed"))
    return markup`<span>${dated(since)}起${force === "repealed" ? "废止" : "失效"}</span>`;
  return force !== "revoked" && validUntil ? markup`<span>有效期至${dated(validUntil)}</span>` : null;
}
/** Such lines as a list. */
export const listOf = (lines: readonly Html[]): Html => markup`<ul class="docs">
${lines}</ul>`;
/** These documents as a list on the page at `from`. */
export const list = (from: string, entries: readonly Listed[]): Html => listOf(entries.map((entry) => listed(from, entry)));

/** The 文号 of a table row: held together, but for the few that are longer than the column. */
export const numberCell = (docNumber: string | null): Html =>
  markup`<td role="cell" class="${(docNumber ?? "").length > 14 ? "dn" : "d"}">${docNumber && markup`<span class="w">${docNumber}</span>`}</td>`;

/** A hash in groups that can be read aloud and compared with paper. */
export const grouped = (hash: string, size = 8): string => hash.match(new RegExp(`.{1,${size}}`, "g"))?.join(" ") ?? "";
