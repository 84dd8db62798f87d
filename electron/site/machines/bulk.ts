import { spansOf } from "../../../shared/site/headlines.ts";
import { lawOf } from "../../../shared/site/timeline.ts";
import type { SiteFile } from "../part.ts";
import type { Entry, Site } from "../site.ts";

/** The index the files are for, and how many numbers share a file: a permanent cut, so that one more document rewrites one file. */
const index = "gazette-documents";
const perFile = 500;

/** The documents of each file. */
export const bulkGroups = (site: Site): Map<number, Entry[]> =>
  Map.groupBy(
    [...site.documents].sort((a, b) => a.document.number - b.document.number),
    (e) => Math.floor(e.document.number / perFile) + 1,
  );

/** data/bulk-1.txt …: lines for the _bulk endpoint of Elasticsearch and OpenSearch, an action and a document in turn. */
export function bulkText(site: Site, group: number, entries: readonly Entry[]): SiteFile {
  const values = entries.map((entry) => valueOf(site, entry));
  const lines = values.flatMap((value, i) => [
    JSON.stringify({ index: { _index: index, _id: String(entries[i]!.document.number) } }),
    JSON.stringify(value),
  ]);
  const words = () => values.flatMap((value) => Object.values(value).map(String));
  return { path: `data/bulk-${group}.txt`, bytes: Buffer.from(`${lines.join("\n")}\n`), words };
}
function valueOf({ source }: Site, { document, title, path, day, headline, status, events }: Entry) {
  const { fields, topic, changedOn, webAddress } = document;
  return {
    title,
    docNumber: fields.docNumber,
    registerNumber: fields.registerNumber,
    indexNumber: fields.indexNumber,
    issuers: fields.issuers,
    topic,
    day,
    publishedOn: fields.publishedOn,
    effectiveOn: fields.effectiveOn,
    validUntil: status.validUntil,
    status: headline,
    spans: spansOf(lawOf(events)),
    changedOn,
    page: source.look.address + path,
    address: webAddress,
    text: source.text(document),
  };
}

/** data/mapping.json: settings and mapping to make the index with. Texts are cut into pairs of characters by the engine's own cjk analyzer, no plugin needed. */
export function mapping(): string {
  const words = { type: "text", analyzer: "cjk" };
  const keyword = { type: "keyword" };
  const date = { type: "date", format: "yyyy-MM-dd" };
  return `${JSON.stringify(
    {
      settings: { number_of_shards: 1 },
      mappings: {
        dynamic: "strict",
        properties: {
          title: { ...words, fields: { raw: { type: "keyword", ignore_above: 8000 } } },
          docNumber: { ...keyword, fields: { words } },
          registerNumber: keyword,
          indexNumber: keyword,
          issuers: { ...keyword, fields: { words } },
          topic: keyword,
          day: date,
          publishedOn: date,
          effectiveOn: date,
          validUntil: date,
          status: keyword,
          spans: { type: "keyword", index: false, doc_values: false },
          changedOn: date,
          page: keyword,
          address: keyword,
          text: words,
        },
      },
    },
    null,
    1,
  )}\n`;
}
