import type { z } from "zod";
import type { DocumentList, DocumentSort, SortBy } from "../../shared/contract/documentList.ts";
import { headlines } from "../../shared/domain/status.ts";
import type { KeptRow } from "./rows.ts";

type Sort = z.output<typeof DocumentSort>;

/** Titles and organs stand in the order of their sound, as in any Chinese list. */
const sound = new Intl.Collator("zh-Hans-u-co-pinyin", { numeric: true });
const plain = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const keys: Readonly<Record<SortBy, { readonly of: (r: KeptRow) => string; readonly compare: (a: string, b: string) => number }>> = {
  day: { of: (r) => r.day ?? "", compare: plain },
  title: { of: (r) => r.title ?? "", compare: sound.compare },
  number: { of: (r) => r.numberKey, compare: sound.compare },
  issuer: { of: (r) => r.issuers[0] ?? "", compare: sound.compare },
  status: { of: (r) => String(headlines.indexOf(r.headline)), compare: plain },
  until: { of: (r) => r.validUntil ?? "", compare: plain },
};

/** Rows in an order; those without what they are ordered by come last either way, equals newest first. */
export function ordered(rows: readonly KeptRow[], { by, down }: Sort): KeptRow[] {
  const { of, compare } = keys[by];
  const sign = down ? -1 : 1;
  return rows
    .map((row) => ({ row, key: of(row) }))
    .sort(
      (a, b) =>
        Number(a.key === "") - Number(b.key === "") ||
        sign * compare(a.key, b.key) ||
        plain(b.row.day ?? "", a.row.day ?? "") ||
        b.row.number - a.row.number,
    )
    .map(({ row }) => row);
}

const year = (day: string | null, none: string) => (day ? `${day.slice(0, 4)}年` : none);
const headings: Partial<Readonly<Record<SortBy, (r: KeptRow) => string>>> = {
  day: (r) => year(r.day, "没有日期"),
  issuer: (r) => r.issuers[0] ?? "没有机关",
  status: (r) => r.headline,
  until: (r) => year(r.validUntil, "未定有效期"),
};
/** The headings of rows in an order, with how many stand under each; titles and numbers have none. */
export function groupsOf(rows: readonly KeptRow[], { by }: Sort): DocumentList["groups"] {
  const of = headings[by];
  if (!of) return [];
  const groups: { title: string; count: number }[] = [];
  for (const row of rows) {
    const title = of(row);
    const last = groups.at(-1);
    if (last?.title === title) last.count++;
    else groups.push({ title, count: 1 });
  }
  return groups;
}
