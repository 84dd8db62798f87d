import { canonical } from "../../shared/search/canonical.ts";
import { matches, meant, term, type Term } from "../../shared/search/query.ts";
import type { Context } from "./context.ts";
import type { Documents } from "./documents.ts";
import { foundIndex } from "./foundIndex.ts";
import { near as nearly, type NearMatch } from "./near.ts";
import type { Pages } from "./pages.ts";
import type { Readings } from "./readings.ts";
import { tailOf, type Match, type Search } from "./search.ts";

/** Everything that matches; `scanned` where the texts themselves were read, because the index is being made anew. */
export interface Matches {
  readonly documents: readonly Match[];
  readonly pages: readonly Match[];
  readonly scanned: boolean;
}

/** What a query matches: by the index, and by a scan of the texts while it is being made anew; and what nearly matches. */
export function found(context: Context, search: Search, documents: Documents, readings: Readings, pages: Pages) {
  const { db } = context;
  const idOf = db.prepare<[number], string>("SELECT subject_id FROM numbers WHERE number = ?").pluck();
  const allPages = db.prepare<[], string>("SELECT id FROM pages WHERE listed AND text IS NOT NULL ORDER BY number").pluck();
  const index = foundIndex(context, search, documents, readings, pages);
  const { nextText } = index;
  const textsOf = (number: number) => {
    const page = pages.get(idOf.get(number)!);
    return { own: page.text ?? "", next: nextText(page) };
  };

  /** The plain meaning of a query, read from the texts: what the index must equal. */
  function scan(terms: readonly Term[]): Matches {
    const byDocument = documents.all().filter(({ fields, heldHash }) =>
      matches(terms, {
        title: canonical(fields.title ?? ""),
        docNumber: canonical(fields.docNumber ?? ""),
        issuer: canonical(fields.issuers.join("\n")),
        body: canonical(readings.text(heldHash)),
      }),
    );
    const byPage = allPages
      .all()
      .map((id) => pages.get(id))
      .filter((page) => {
        const own = canonical(page.text ?? "");
        const whole = own + tailOf(nextText(page));
        const begins = (phrase: string) => {
          const at = whole.indexOf(phrase);
          return at >= 0 && at < own.length;
        };
        return meant(terms, (phrase, field) => !field && begins(phrase));
      });
    const flat = (list: readonly { number: number }[]) => list.map(({ number }) => ({ number, rank: 0 }));
    return { documents: flat(byDocument), pages: flat(byPage), scanned: true };
  }

  const matching = (terms: readonly Term[]): Matches =>
    index.ask(() => ({ documents: search.documents(terms), pages: search.pages(terms, textsOf), scanned: false })) ?? scan(terms);

  const close = nearly(search, {
    document: (number) => {
      const { fields, heldHash } = documents.get(idOf.get(number)!);
      const parts = [fields.title ?? "", fields.docNumber ?? "", fields.issuers.join("、"), readings.text(heldHash)];
      return parts.map(canonical).join(" ");
    },
    page: textsOf,
  });
  /** What nearly matches and does not match; nothing while the index is being made anew. */
  const near = (terms: readonly Term[]): { documents: NearMatch[]; pages: NearMatch[] } =>
    index.ask(() => ({ documents: close.documents(terms), pages: close.pages(terms) })) ?? { documents: [], pages: [] };

  /** Ids of the listed documents that hold these words anywhere; canonical. */
  function holding(phrase: string): string[] {
    const terms = [term(phrase)];
    const matched = index.ask(() => search.documents(terms)) ?? scan(terms).documents;
    return matched.flatMap(({ number }) => idOf.get(number) ?? []);
  }
  return { ...index, scan, matching, near, holding, idOf: (number: number): string => idOf.get(number)! };
}
export type FoundStore = ReturnType<typeof found>;
