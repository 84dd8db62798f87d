import { assetNames, readAsset } from "./assets.ts";
import { catalogue } from "./catalogue.ts";
import { checkPage } from "./checkPage.ts";
import { documentPage } from "./document.ts";
import { cleanUpPages } from "./cleanups.ts";
import { framed, type Page } from "./frame.ts";
import { gonePage } from "./gone.ts";
import { home } from "./home.ts";
import { issuedPage } from "./issued.ts";
import { issuePage, issuesPage } from "./issues.ts";
import { leafPage } from "./leaf.ts";
import { leavesPdf, type Leaf } from "./leavesPdf.ts";
import { documentLists } from "./lists.ts";
import { akomaNtoso } from "./machines/akn.ts";
import { bulkFiles, mapping } from "./machines/bulk.ts";
import { feeds } from "./machines/feeds.ts";
import { badgeFiles, statusList } from "./machines/statusList.ts";
import { catalogueFiles } from "./machines/tables.ts";
import { names } from "./names.ts";
import type { Earlier } from "./earlier.ts";
import type { SearchFile } from "./packed.ts";
import { documentText, indexFiles, pageTexts } from "./searchFiles.ts";
import { searchPage } from "./searchPage.ts";
import { paperOf } from "./paper.ts";
import type { Entry, Site } from "./site.ts";
import { reusePage } from "./reuse.ts";
import { logoPath, themeCss } from "./theme.ts";
import { trustPage } from "./trust.ts";
import { wordsOf } from "./withheld.ts";

/** One file of the bundle. `words` is everything in it that a reader could read; `counts` marks the one file by which progress is told. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly words: readonly string[];
  readonly counts?: boolean;
  /** Of a page. */
  readonly title?: string;
}

/** Every file of the site, one at a time. The same site gives the same files in the same order, but for the search, which keeps what it can of `earlier`. */
export async function* files(site: Site, earlier: Earlier, pause: () => Promise<void>): AsyncGenerator<SiteFile> {
  for (const entry of site.documents) {
    const { number, text } = entry.document;
    const pdf = await pdfFile(site, entry);
    yield written(site, documentPage(site, entry, pdf), true);
    if (pdf) yield { path: names.pdf(number), bytes: pdf, words: [text] };
    yield { path: names.text(number), bytes: Buffer.from(text), words: [text] };
    yield plain(names.akn(number), akomaNtoso(site, entry));
    if (entry.document.issued?.heldFrom) yield written(site, issuedPage(entry, entry.document.issued));
    yield packed(documentText(entry));
  }
  for (const number of site.source.withdrawn ?? []) yield written(site, gonePage(number));
  for (const issue of site.issues) {
    const leaves: Leaf[] = [];
    for (const [i, { file }] of pageTexts(issue).entries()) {
      const page = issue.pages[i]!;
      const { image, thumb } = await site.source.image(page.id);
      if (site.source.look.pdf) leaves.push({ image, width: page.width, height: page.height });
      yield { path: names.image(page.number), bytes: image, words: [] };
      yield { path: names.thumb(page.number), bytes: thumb, words: [] };
      yield written(site, leafPage(site, issue, page), true);
      yield packed(file);
    }
    const pdf = leaves.length > 0 ? leavesPdf(leaves) : null;
    if (pdf) yield { path: names.issuePdf(issue.id), bytes: pdf, words: [] };
    yield written(site, issuePage(site, issue, pdf));
  }
  const pages = [
    home(site),
    issuesPage(site),
    catalogue(site),
    searchPage(site),
    trustPage(site),
    reusePage(site),
    ...documentLists(site),
    ...cleanUpPages(site),
  ];
  for (const page of pages) yield written(site, page);
  const check = await checkPage();
  yield { path: "check.html", bytes: Buffer.from(check), words: wordsOf(check), title: "离线核对" };
  yield* machineFiles(site, [...pages.map((p) => p.path), ...documentPaths(site), ...issuePaths(site)].sort());
  for (const file of await indexFiles(site, earlier, pause)) yield packed(file);
  const { look } = site.source;
  yield { path: "assets/theme.css", bytes: Buffer.from(themeCss(look)), words: [] };
  if (look.logo) yield { path: logoPath(look)!, bytes: Buffer.from(look.logo.data, "base64"), words: [] };
  for (const name of assetNames) yield { path: `assets/${name}`, bytes: await readAsset(name), words: [] };
}

/** The PDF of a document where the office wants one; dated by the last change in law, so that it stays the same until the next. */
async function pdfFile({ source }: Site, entry: Entry): Promise<Uint8Array | null> {
  if (!source.look.pdf || !source.pdf) return null;
  return source.pdf(paperOf(entry), entry.document.changedOn ?? entry.day ?? "2000-01-01");
}

const documentPaths = (site: Site) =>
  site.documents.flatMap(({ path, document: { issued, number } }) => (issued?.heldFrom ? [path, names.issued(number)] : [path]));
const issuePaths = (site: Site) => site.issues.flatMap((i) => [names.issue(i.id), ...i.pages.map((p) => names.page(p.number))]);

/** What machines read, beside the pages: the catalogue, the dated statuses, the addresses, and files for search engines. */
async function* machineFiles(site: Site, pages: readonly string[]): AsyncGenerator<SiteFile> {
  yield plain("status.json", statusList(site));
  for (const { path, script, words } of badgeFiles(site)) yield { path, bytes: Buffer.from(script), words: [words] };
  for (const { path, bytes, words } of await catalogueFiles(site)) yield { path, bytes, words: [words] };
  for (const { path, text, words } of bulkFiles(site)) yield { path, bytes: Buffer.from(text), words };
  yield plain("data/mapping.json", mapping());
  for (const { path, text } of feeds(site, pages)) yield plain(path, text);
}

const plain = (path: string, text: string): SiteFile => ({ path, bytes: Buffer.from(text), words: wordsOf(text) });

function written(site: Site, page: Page, counts = false): SiteFile {
  const text = framed(site, page);
  return { path: page.path, bytes: Buffer.from(text), words: wordsOf(text), counts, title: page.title };
}
const packed = ({ path, script, words }: SearchFile): SiteFile => ({ path, bytes: Buffer.from(script), words });
