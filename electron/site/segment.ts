import { lists } from "../../shared/search/shards.ts";
import { chunk, type DocumentRow, type Listed, type Segment } from "../../shared/site/search.ts";
import { indexOf, type Unit } from "./index.ts";
import { sha256 } from "./manifest.ts";
import type { Earlier } from "./earlier.ts";
import { clean, packedAgain, shardFile, type SearchFile } from "./packed.ts";
import type { Entry } from "./site.ts";

/** What may be found, in the order it is shown: canonical, with the fingerprint of all that is indexed of it. */
export interface Found {
  readonly documents: readonly { number: number; entry: Entry; print: string; head: readonly string[]; body: () => string }[];
  readonly pages: readonly { number: number; print: string; body: () => string }[];
}
export interface Made {
  readonly segment: Segment;
  readonly files: readonly SearchFile[];
}

/** Bytes of a shard: near what one request of a few hundred documents' lists needs, and few files for many. */
const target = (units: number): number => (units > 10_000 ? 8192 : 4096);
const titleTarget = 2048;

/** A segment and its shards. Where titles are few they are no shards of their own. */
export async function segment(kind: "b" | "d", { documents, pages }: Found, few: boolean, pause: () => Promise<void>): Promise<Made> {
  const units: Unit[] = [];
  for (const [number, { head, body }] of documents.entries()) {
    units.push({ list: lists.indexOf("head"), number, texts: head });
    units.push({ list: lists.indexOf("document"), number, texts: [...head, body()] });
  }
  for (const [number, { body }] of pages.entries()) units.push({ list: lists.indexOf("page"), number, texts: [body()] });
  const universe = lists.map((list) => (list === "page" ? pages.length : documents.length));
  const deep = [lists.indexOf("document"), lists.indexOf("page")];
  const whole = await indexOf(units, { universe, deep, target: target(documents.length + pages.length) }, pause);
  const heads = documents.map(({ head }, number): Unit => ({ list: 0, number, texts: head.slice(0, 2) }));
  const titles = few
    ? { shards: [], bounds: [] }
    : await indexOf(heads, { universe: [documents.length], deep: [], target: titleTarget }, pause);

  const numbers = [documents.map((d) => d.number), pages.map((p) => p.number)];
  const name = kind + sha256([JSON.stringify(numbers), ...whole.shards.map(sha256), ...titles.shards.map(sha256)].join()).slice(0, 12);
  return {
    segment: { name, documents: documents.length, pages: runsOf(numbers[1]!), shards: whole.bounds, titles: titles.bounds },
    files: [
      ...whole.shards.map((bytes, n) => shardFile(`${name}/s/${n}`, bytes)),
      ...titles.shards.map((bytes, n) => shardFile(`${name}/t/${n}`, bytes)),
    ],
  };
}
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last && n === last[0] + last[1]) last[1]++;
    else runs.push([n, 1]);
  }
  return runs;
}

/** A document as it stands in results. */
export const rowOf = ({ document: { number, fields }, path, day, spans }: Entry): DocumentRow => [
  number,
  clean(fields.title ?? ""),
  clean(fields.docNumber ?? ""),
  clean(fields.issuers.join("、")),
  path,
  day ?? "",
  spans,
];

/** What stands in lists: the documents of a segment in its order, in chunks for results, as numbers, and as they are filtered. */
export function tables(name: string, entries: readonly Entry[], earlier: Earlier): SearchFile[] {
  const rows = entries.map(rowOf);
  const chunks = Array.from({ length: Math.ceil(rows.length / chunk) }, (_, n) => rows.slice(n * chunk, (n + 1) * chunk));
  const words = (of: readonly DocumentRow[]) => of.flatMap((row) => row.slice(1, 4).map(String));
  const numbers = rows.map(([n], i) => n - (rows[i - 1]?.[0] ?? 0));
  const issuers = [...new Set(entries.flatMap((e) => e.document.fields.issuers.map(clean)))].sort();
  const place = new Map(issuers.map((issuer, i) => [issuer, i]));
  const listed: Listed = {
    issuers,
    rows: entries.map(({ day, spans, document }) => [Number((day ?? "").slice(0, 4)), spans, document.fields.issuers.map((i) => place.get(clean(i))!)]), // prettier-ignore
  };
  return [
    ...chunks.map((of, n) => packedAgain(earlier, `${name}/m/${n}`, of, words(of))),
    packedAgain(earlier, `${name}/n`, numbers, []),
    packedAgain(earlier, `${name}/f`, listed, issuers),
  ];
}
