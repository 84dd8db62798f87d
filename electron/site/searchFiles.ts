import { createHash } from "node:crypto";
import { deflateSync, strToU8 } from "fflate";
import { canonical } from "../../shared/search/canonical.ts";
import {
  beginning,
  callback,
  chunk,
  type DocumentRow,
  type IssueRow,
  type PageText,
  type SearchManifest,
  type StatusRow,
} from "../../shared/site/search.ts";
import { unseen } from "../../shared/site/nodes.ts";
import { indexOf, type Unit } from "./index.ts";
import { reading } from "./leaf.ts";
import { names } from "./names.ts";
import { issueName, type Entry, type Site } from "./site.ts";
import type { SiteIssue } from "./source.ts";

/** A file of the search: its script, and the words that are packed in it. */
export interface SearchFile {
  readonly path: string;
  readonly script: string;
  readonly words: readonly string[];
}

/** The script that hands one payload to the page. Classic, so that it loads over http and from file:// alike. */
const script = (name: string, payload: unknown): string =>
  `${callback}(${JSON.stringify(name)},${JSON.stringify(payload).replace(/</g, "\\u003c")})\n`;

/** Deflated by one library everywhere and at one level: the same words give the same bytes on every machine. */
const packed = (value: unknown): string => Buffer.from(deflateSync(strToU8(JSON.stringify(value)), { level: 9 })).toString("base64");
const clean = (text: string): string => text.replace(unseen, "");

function file(name: string, value: unknown, words: readonly string[]): SearchFile {
  return { path: names.search(name), script: script(name, packed(value)), words };
}

/** A document's text, for exact checking and the excerpt. */
export const documentText = ({ document }: Entry): SearchFile => file(`d/${document.number}`, clean(document.text), [document.text]);

/** The texts of an issue's pages, each with the beginning of the next. */
export function pageTexts({ pages }: SiteIssue): { number: number; value: PageText; file: SearchFile }[] {
  return pages.map((page, i) => {
    const value: PageText = [clean(page.text), clean(beginning(pages[i + 1]?.text ?? "")), reading[page.state]];
    return { number: page.number, value, file: file(`p/${page.number}`, value, [page.text]) };
  });
}

const rowOf = ({ document: { number, fields }, path }: Entry): DocumentRow => [
  number,
  clean(fields.title ?? ""),
  clean(fields.docNumber ?? ""),
  clean(fields.issuers.join("、")),
  path,
];

/** What stands in lists: titles in chunks for results and whole for typing, and how each document's status changes. */
function tables(site: Site): SearchFile[] {
  const rows = inNumber(site).map(rowOf);
  const words = (of: readonly DocumentRow[]) => of.flatMap((row) => row.slice(1, 4).map(String));
  const chunks = new Map<number, DocumentRow[]>();
  for (const row of rows) chunks.set(Math.floor(row[0] / chunk), [...(chunks.get(Math.floor(row[0] / chunk)) ?? []), row]);
  const status = inNumber(site).map((e): StatusRow => [e.document.number, e.day ?? "", e.spans]);
  return [...[...chunks].map(([n, of]) => file(`m/${n}`, of, words(of))), file("titles", rows, words(rows)), file("status", status, [])];
}
const inNumber = (site: Site): Entry[] => [...site.documents].sort((a, b) => a.document.number - b.document.number);

/** The index, its tables and its manifest. */
export async function indexFiles(site: Site, pause: () => Promise<void>): Promise<SearchFile[]> {
  const entries = inNumber(site);
  const pages = site.issues.flatMap((issue) => pageTexts(issue)).sort((a, b) => a.number - b.number);
  const units: Unit[] = [];
  for (const { document } of entries) {
    const { title, docNumber, issuers } = document.fields;
    const head = [canonical(title ?? ""), canonical(docNumber ?? "")];
    units.push({ list: "head", number: document.number, texts: [...head, canonical(issuers.join("、"))] });
    units.push({ list: "document", number: document.number, texts: [...head, canonical(clean(document.text))] });
  }
  for (const { number, value } of pages) units.push({ list: "page", number, texts: [canonical(value[0]) + canonical(value[1])] });

  const [documents, leaves] = [(entries.at(-1)?.document.number ?? -1) + 1, (pages.at(-1)?.number ?? -1) + 1];
  const { shards, bounds } = await indexOf(units, { head: documents, document: documents, page: leaves }, pause);
  const shardFiles = shards.map((bytes, n): SearchFile => ({
    path: names.search(`s/${n}`),
    script: script(`s/${n}`, Buffer.from(bytes).toString("base64")),
    words: [],
  }));
  const files = [...shardFiles, ...tables(site)];
  const issues = site.issues.map((issue): IssueRow => ({ href: names.issue(issue.id), label: clean(issueName(issue)), runs: runs(issue) }));
  const generation = createHash("sha256");
  for (const { script: text } of files) generation.update(text);
  const manifest: SearchManifest = {
    schema: 1,
    generation: generation.digest("hex").slice(0, 12),
    documents,
    pages: leaves,
    shards: bounds,
    issues,
  };
  return [...files, { path: names.search("manifest"), script: script("manifest", manifest), words: issues.map((i) => i.label) }];
}

function runs({ pages }: SiteIssue): IssueRow["runs"] {
  const found: [number, number, number][] = [];
  for (const { number, seq } of pages) {
    const last = found.at(-1);
    if (last && number === last[0] + last[2] && seq === last[1] + last[2]) last[2]++;
    else found.push([number, seq, 1]);
  }
  return found;
}
