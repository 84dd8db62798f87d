import { assetNames, readAsset } from "./assets.ts";
import { catalogue } from "./catalogue.ts";
import { documentPage } from "./document.ts";
import { framed, type Page } from "./frame.ts";
import { home } from "./home.ts";
import { issuePage, issuesPage } from "./issues.ts";
import { leafPage } from "./leaf.ts";
import { documentLists } from "./lists.ts";
import { names } from "./names.ts";
import type { Earlier } from "./earlier.ts";
import type { SearchFile } from "./packed.ts";
import { documentText, indexFiles, pageTexts } from "./searchFiles.ts";
import { searchPage } from "./searchPage.ts";
import type { Site } from "./site.ts";
import { statusList, trustPage } from "./trust.ts";
import { wordsOf } from "./withheld.ts";

/** One file of the bundle. `words` is everything in it that a reader could read; `counts` marks the one file by which progress is told. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly words: readonly string[];
  readonly counts?: boolean;
}

/** Every file of the site, one at a time. The same site gives the same files in the same order, but for the search, which keeps what it can of `earlier`. */
export async function* files(site: Site, earlier: Earlier, pause: () => Promise<void>): AsyncGenerator<SiteFile> {
  for (const entry of site.documents) {
    const { number, text } = entry.document;
    yield written(site, documentPage(site, entry), true);
    yield { path: names.text(number), bytes: Buffer.from(text), words: [text] };
    yield packed(documentText(entry));
  }
  for (const issue of site.issues) {
    for (const [i, { file }] of pageTexts(issue).entries()) {
      const page = issue.pages[i]!;
      const { image, thumb } = await site.source.image(page.id);
      yield { path: names.image(page.number), bytes: image, words: [] };
      yield { path: names.thumb(page.number), bytes: thumb, words: [] };
      yield written(site, leafPage(site, issue, page), true);
      yield packed(file);
    }
    yield written(site, issuePage(site, issue));
  }
  for (const page of [home(site), issuesPage(site), catalogue(site), searchPage(site), trustPage(site), ...documentLists(site)])
    yield written(site, page);
  const status = statusList(site);
  yield { path: "status.json", bytes: Buffer.from(status), words: [status] };
  for (const file of await indexFiles(site, earlier, pause)) yield packed(file);
  for (const name of assetNames) yield { path: `assets/${name}`, bytes: await readAsset(name), words: [] };
}

function written(site: Site, page: Page, counts = false): SiteFile {
  const text = framed(site, page);
  return { path: page.path, bytes: Buffer.from(text), words: wordsOf(text), counts };
}
const packed = ({ path, script, words }: SearchFile): SiteFile => ({ path, bytes: Buffer.from(script), words });
