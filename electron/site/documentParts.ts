import { documentPage } from "./document.ts";
import { gonePages } from "./gone.ts";
import { issuedPage } from "./issued.ts";
import { akomaNtoso } from "./machines/akn.ts";
import { names } from "./names.ts";
import { packed, plain, written, type Part, type SiteFile } from "./part.ts";
import { paperOf } from "./paper.ts";
import { printOf } from "./prints.ts";
import { documentText } from "./searchFiles.ts";
import { issueName, type Around, type Entry, type Listed, type Site, type Worded } from "./site.ts";

/** Each document with all its files, then what stands in the place of pages that were taken off. `frame` is the fingerprint of what stands on every page. */
export function* documentParts(site: Site, frame: string): Generator<Part> {
  for (const entry of site.documents) {
    const { number } = entry.document;
    const { around, print } = aroundOf(site, entry);
    const pdf = site.source.look.pdf && site.source.pdf !== undefined;
    yield {
      name: `d/${number}`,
      inputs: printOf(frame, entry.whole, print, pdf),
      make: () => made(site, around, entry),
      counts: true,
      open: true,
      ...(pdf && { complete: (paths) => paths.includes(names.pdf(number)) }),
    };
  }
  for (const page of gonePages(site.source.withdrawn))
    yield { name: `gone/${page.path}`, inputs: printOf(frame), make: () => [written(site, page)], open: true };
}

/** The pages of one document's files, as the site map lists them. */
export const documentPaths = (site: Site): string[] =>
  site.documents.flatMap(({ path, document: { issued, number } }) => (issued?.heldFrom ? [path, names.issued(number)] : [path]));

async function* made({ source }: Site, around: Around, entry: Entry): AsyncGenerator<SiteFile> {
  const worded: Worded = { ...entry, document: source.whole(entry.document) };
  const { number, text, issued } = worded.document;
  const pdf = await pdfOf(source, worded);
  yield written(around, documentPage(around, worded, pdf));
  // Its words are those of the text.
  if (pdf) yield { path: names.pdf(number), bytes: pdf, words: () => [] };
  yield { path: names.text(number), bytes: Buffer.from(text), words: () => [text] };
  yield plain(names.akn(number), akomaNtoso(around, worded));
  if (issued?.heldFrom) yield written(around, issuedPage(worded, issued));
  yield packed(documentText(worded));
}

/** The PDF of a document where the office wants one; dated by the last change in law, so that it stays the same until the next. */
async function pdfOf(source: Site["source"], entry: Worded): Promise<Uint8Array | null> {
  if (!source.look.pdf || !source.pdf) return null;
  return source.pdf(paperOf(entry), entry.document.changedOn ?? entry.day ?? "2000-01-01");
}

/** What the page of a document may know of others, and its fingerprint. */
function aroundOf(site: Site, { document }: Entry): { around: Around; print: string } {
  const { id, timeline, relations, interpretations, inIssues } = document;
  const byId = new Map<string, Listed>();
  const issueById: Map<string, Parameters<typeof issueName>[0]> = new Map();
  const named = [...timeline.map((e) => e.by), ...relations.map((r) => r.other), ...interpretations];
  for (const ref of named) {
    const entry = ref?.id ? site.byId.get(ref.id) : undefined;
    if (entry) byId.set(entry.document.id, entry);
  }
  for (const { issueId } of inIssues) {
    const issue = site.issueById.get(issueId);
    if (issue) issueById.set(issueId, issue);
  }
  const done = site.effects.get(id) ?? [];
  const print = printOf(
    [...byId.values()].map((e) => [e.document.id, e.print]),
    [...issueById].map(([key, issue]) => [key, issueName(issue)]),
    done.map(({ kind, target }) => [kind, target.print]),
  );
  return { around: { source: site.source, byId, issueById, effects: new Map([[id, done]]) }, print };
}
