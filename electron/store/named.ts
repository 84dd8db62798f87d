import type { Hit } from "../../shared/contract/search.ts";
import type { Day } from "../../shared/domain/days.ts";
import { canonical } from "../../shared/search/canonical.ts";
import { spellings, term } from "../../shared/search/query.ts";
import type { Documents } from "./documents.ts";
import type { Hits } from "./hits.ts";
import type { Readings } from "./readings.ts";
import type { KeptRow, Rows } from "./rows.ts";

/** How many documents a query may name: more is a search. */
const most = 5;

/**
 * Documents a query names rather than describes: by 登记号 or 索引号, which stand in no text, and an article of a document:
 * 农村公路养护管理办法第三条, 示政发〔2021〕3号第三条.
 */
export function named(rows: Rows, documents: Documents, readings: Readings, hits: Hits) {
  function byNumber(query: string, on: Day): Hit[] {
    const words = canonical(query);
    if (words.length < 4 || !/\d/.test(words)) return [];
    return [...rows.on(on).values()]
      .filter((row) => row.numbers.includes(words))
      .slice(0, most)
      .map((row) => {
        const { registerNumber, indexNumber } = documents.get(row.id).fields;
        const place = canonical(registerNumber ?? "").includes(words) ? `登记号${registerNumber}` : `索引号${indexNumber}`;
        return { ...hits.document(row.id, row.headline, { phrases: [], find: "" }), place };
      });
  }
  function byArticle(query: string, on: Day): Hit[] {
    const asked = /^(.{2,}?)[》”"\s]*(第[\d零〇○一二三四五六七八九十百千]{1,8}条(?:之[一二三四五六七八九十]+)?)$/u.exec(query.trim());
    if (!asked) return [];
    const name = canonical(asked[1]!);
    const article = spellings(term(canonical(asked[2]!)));
    const one = (row: KeptRow): Hit[] => {
      const { heldHash } = documents.get(row.id);
      const heading = readings.of(heldHash).headings.find((h) => h.kind === "article" && article.includes(canonical(h.label)));
      if (!heading) return [];
      const line = readings.text(heldHash).slice(heading.span.start, heading.span.end);
      const words = canonical(line).slice(0, 24);
      return [{ ...hits.document(row.id, row.headline, { phrases: [words], find: `“${words}”` }), place: heading.label }];
    };
    // The shortest title that holds the name is nearest to it.
    return [...rows.on(on).values()]
      .filter((row) => name.length >= 2 && row.words.includes(name))
      .sort((a, b) => (a.title?.length ?? 0) - (b.title?.length ?? 0))
      .slice(0, most * 4)
      .flatMap(one)
      .slice(0, most);
  }
  return (query: string, on: Day): Hit[] => [...byNumber(query, on), ...byArticle(query, on)];
}
