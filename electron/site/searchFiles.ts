import { canonical } from "../../shared/search/canonical.ts";
import {
  beginning,
  fewTitles,
  type DocumentText,
  type IssueRow,
  type PageText,
  type SearchManifest,
  type Segment,
} from "../../shared/site/search.ts";
import type { Earlier } from "./earlier.ts";
import { changeSince, heldFile, keepBase, olderOf, readHeld } from "./held.ts";
import { reading } from "./leaf.ts";
import { sha256 } from "./manifest.ts";
import { names } from "./names.ts";
import { printOf } from "./prints.ts";
import { clean, packedAgain, packedFile, script, type SearchFile } from "./packed.ts";
import { rowOf, segment, tables, type Found } from "./segment.ts";
import { issueName, type Site, type Worded } from "./site.ts";
import type { PageFacts, SiteIssue } from "./source.ts";

/** What is shown and checked of a document that may be a hit. Its words stand in the text and on the page. */
export function documentText(entry: Worded): SearchFile {
  const value: DocumentText = [rowOf(entry), clean(entry.document.text)];
  return packedFile(`d/${entry.document.number}`, value, []);
}

/** The text of a page with the beginning of the next. Its words stand on the page's own. */
export const pageText = (page: PageFacts, next: string): SearchFile => packedFile(`p/${page.number}`, valueOf(page, next), []);
const valueOf = ({ text, state }: PageFacts, next: string): PageText => [clean(text), clean(next), reading[state]];

/** What is found, newest first, each with the fingerprint of all that is indexed of it. */
function foundIn(site: Site): Found {
  const documents = site.documents.map((entry) => {
    const { number, fields, textHash } = entry.document;
    const shown = [fields.title ?? "", fields.docNumber ?? "", fields.issuers.join("、")];
    return {
      number,
      entry,
      print: print([...shown, entry.day, textHash]),
      // Most are never asked for: the base stands.
      get head() {
        return shown.map((text) => canonical(clean(text)));
      },
      body: () => canonical(clean(site.source.text(entry.document))),
    };
  });
  const pages = site.issues.flatMap((issue) =>
    issue.pages.map((page, i) => {
      const [own, next] = valueOf(page, beginning(issue.pages[i + 1]?.text ?? ""));
      return { number: page.number, print: print([own, next]), body: () => canonical(own) + canonical(next) };
    }),
  );
  return { documents, pages };
}
const print = (value: unknown): string => sha256(JSON.stringify(value)).slice(0, 16);

/**
 * The index, its tables and its manifest. The base of the earlier export stays where less than a tenth has changed since and nothing was
 * taken out; what changed goes into a small segment beside it. What is taken out leaves no trace: the base is made anew without it, and
 * no older generation is kept.
 */
export async function indexFiles(site: Site, earlier: Earlier, pause: () => Promise<void>): Promise<SearchFile[]> {
  const all = foundIn(site);
  const few = all.documents.length <= fewTitles;
  const before = await readHeld(earlier);
  const { maskedAt } = site.source;
  const change = before && changeSince(before, all, few, maskedAt);
  const kept = change && !change.gone && !change.much ? await keepBase(before, earlier) : null;
  const base = kept ?? (await segment("b", all, few, pause));
  const isFresh = kept && change!.fresh.documents.length + change!.fresh.pages.length > 0;
  const fresh = isFresh ? await segment("d", change!.fresh, few, pause) : null;
  const delta = fresh && { ...fresh.segment, after: change!.after, instead: change!.instead };

  // Rows of the base are written from what holds today, in the base's own order.
  const byNumber = new Map(site.documents.map((e) => [e.document.number, e]));
  const inBase = kept ? before!.base.documents.map(([n]) => byNumber.get(n)!) : site.documents;
  const files = [
    ...base.files,
    ...(fresh?.files ?? []),
    ...tables(base.segment.name, inBase, earlier),
    ...(fresh ? tables(fresh.segment.name, change!.fresh.documents.map((d) => d.entry), earlier) : []), // prettier-ignore
    ...(few ? [titles(site, earlier)] : []),
  ];
  const issues = site.issues.map((issue): IssueRow => ({ href: names.issue(issue.id), label: clean(issueName(issue)), year: issue.year, runs: runs(issue) })); // prettier-ignore
  const manifest: SearchManifest = {
    schema: 3,
    generation: generationOf(all, base.segment, delta),
    base: base.segment,
    delta,
    issues,
    waiting: site.issues.reduce((sum, { pages }) => sum + pages.filter((p) => p.state === "waiting" || p.state === "failed").length, 0),
  };
  const now = [base.segment.name, ...(delta ? [delta.name] : [])];
  const older = before && !change!.gone ? await olderOf(before, now, earlier) : { names: [], files: [] };
  const listed = kept ? before!.base : { documents: printsOf(all.documents), pages: printsOf(all.pages) };
  return [
    ...files,
    ...older.files,
    heldFile({ segment: base.segment, base: listed, delta: delta?.name ?? null, masked: maskedAt, older: older.names }),
    { path: names.search("manifest"), script: script("manifest", manifest), words: issues.map((i) => i.label) },
  ];
}
/** Told by what the files are made of, since those that stand are not read; the names of segments are of their shards. */
const generationOf = ({ documents, pages }: Found, ...segments: readonly (Segment | null)[]): string =>
  printOf(
    segments,
    documents.map((d) => [d.print, d.entry.spans]),
    pages.map((p) => p.print),
  ).slice(0, 12);
const printsOf = (of: readonly { number: number; print: string }[]) => of.map(({ number, print: p }) => [number, p] as const);

function titles(site: Site, earlier: Earlier): SearchFile {
  const rows = [...site.documents].sort((a, b) => a.document.number - b.document.number).map(rowOf);
  return packedAgain(earlier, "titles", rows, rows.flatMap((row) => row.slice(1, 4).map(String))); // prettier-ignore
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
