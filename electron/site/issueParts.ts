import { beginning } from "../../shared/site/search.ts";
import { issuePdf } from "./issuePdf.ts";
import { issuePage, type Neighbours } from "./issues.ts";
import { leafPage } from "./leaf.ts";
import { names } from "./names.ts";
import { packed, wordless, written, type Part, type SiteFile } from "./part.ts";
import { printOf } from "./prints.ts";
import { pageText } from "./searchFiles.ts";
import { issueName, refOf, type Around, type Listed, type Site } from "./site.ts";
import type { PageFacts, SiteIssue } from "./source.ts";

/** Each issue: its pages one by one, then its contents. `frame` is the fingerprint of what stands on every page. */
export function* issueParts(site: Site, frame: string): Generator<Part> {
  for (const [at, issue] of site.issues.entries()) {
    const { around, print } = aroundOf(site, issue);
    for (const [i, page] of issue.pages.entries()) {
      const next = beginning(issue.pages[i + 1]?.text ?? "");
      yield {
        name: `p/${page.number}`,
        inputs: printOf(frame, print, page.print, page.number, next),
        make: () => leaf(site, around, issue, page, next),
        counts: true,
        open: true,
      };
    }
    const beside: Neighbours = { before: site.issues[at + 1], after: site.issues[at - 1] };
    const pages = issue.pages.map((p) => p.print);
    const neighbours = [beside.before, beside.after].map((i) => i && [i.id, issueName(i)]);
    yield {
      name: `i/${issue.id}`,
      inputs: printOf(frame, print, neighbours, site.source.look.pdf && pages),
      make: () => whole(site, around, issue, beside),
    };
  }
}

/** The pages of issues, as the site map lists them. */
export const issuePaths = (site: Site): string[] =>
  site.issues.flatMap((i) => [names.issue(i.id), ...i.pages.map((p) => names.page(p.number))]);

async function* leaf({ source }: Site, around: Around, issue: SiteIssue, page: PageFacts, next: string): AsyncGenerator<SiteFile> {
  const { image, thumb } = await source.image(page.id);
  yield wordless(names.image(page.number), image);
  yield wordless(names.thumb(page.number), thumb);
  yield written(around, leafPage(around, issue, { ...page, lines: source.lines(page) }, next));
  yield packed(pageText(page, next));
}

async function* whole({ source }: Site, around: Around, issue: SiteIssue, beside: Neighbours): AsyncGenerator<SiteFile> {
  const images = new Map<string, Uint8Array>();
  for (const { id } of source.look.pdf ? issue.pages : []) images.set(id, (await source.image(id)).image);
  const pdf = images.size > 0 ? await issuePdf(issue, images, source.lines) : null;
  if (pdf) yield wordless(names.issuePdf(issue.id), pdf);
  yield written(around, issuePage(around, issue, beside, pdf));
}

/** What the pages of an issue may know of the rest, and the fingerprint of it and of the issue but for the words on its pages. */
function aroundOf(site: Site, issue: SiteIssue): { around: Around; print: string } {
  const { id, gazette, year, no, publishedOn, items } = issue;
  const byId = new Map<string, Listed>();
  for (const item of items) {
    const entry = refOf(site, { id: item.documentId, title: null, docNumber: null });
    if (entry) byId.set(entry.document.id, entry);
  }
  const pages = issue.pages.map(({ number, seq, width, height, state }) => [number, seq, width, height, state]);
  const print = printOf(
    [id, gazette, year, no, publishedOn],
    items.map((i) => [i.title, i.column, i.documentId, i.stretches]),
    pages,
    [...byId.values()].map((e) => [e.document.id, e.print]),
  );
  return { around: { source: site.source, byId, issueById: new Map(), effects: new Map() }, print };
}
