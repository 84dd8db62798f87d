import { assetNames, readAsset } from "./assets.ts";
import { catalogue } from "./catalogue.ts";
import { checkPage } from "./checkPage.ts";
import { cleanUpPage, cleanUpsPage } from "./cleanups.ts";
import { documentPaths, documentParts } from "./documentParts.ts";
import type { Earlier } from "./earlier.ts";
import type { Page } from "./frame.ts";
import { home } from "./home.ts";
import { issuePaths, issueParts } from "./issueParts.ts";
import { issuesPage } from "./issues.ts";
import { documentsPage, shelfPages } from "./lists.ts";
import { machineParts } from "./machines/machineParts.ts";
import { names } from "./names.ts";
import { packed, wordless, written, type Part, type SiteFile } from "./part.ts";
import { printOf } from "./prints.ts";
import { reusePage } from "./reuse.ts";
import { indexFiles } from "./searchFiles.ts";
import { searchPage } from "./searchPage.ts";
import type { Listing, Site } from "./site.ts";
import { logoPath, themeCss } from "./theme.ts";
import { trustPage } from "./trust.ts";
import { wordsOf } from "./withheld.ts";

/** Every part of the site, one at a time. The same site has the same parts in the same order, but for the search, which keeps what it can of `earlier`. */
export function* parts(site: Site, earlier: Earlier, pause: () => Promise<void>): Generator<Part> {
  const { siteName, look, standardText } = site.source;
  const frame = printOf(siteName, look, standardText);
  const listing = listingPrint(site);
  yield* documentParts(site, frame);
  yield* issueParts(site, frame);
  const pages = [...listPages(site, frame, printOf(frame, listing))];
  yield* pages;
  const paths = [...pages.map((p) => p.name), ...documentPaths(site), ...issuePaths(site)].sort();
  yield* machineParts(site, frame, listing, paths);
  const texts = site.documents.map((e) => e.document.textHash);
  const leaves = site.issues.map((i) => i.pages.map((p) => [p.number, p.seq, p.print]));
  yield { name: "search", inputs: printOf(listing, texts, leaves, site.source.maskedAt), make: () => search(site, earlier, pause) };
  yield { name: "assets", inputs: frame, make: () => assets(site) };
}

/** Fingerprint of all that pages that list things may know. */
function listingPrint({ documents, issues, key, signing, source }: Listing): string {
  const facts = issues.map(({ id, gazette, year, no, publishedOn, items, pages }) => [
    [id, gazette, year, no, publishedOn],
    items,
    pages.map(({ number, seq, width, height, state }) => [number, seq, width, height, state]),
  ]);
  return printOf(
    documents.map((e) => e.print),
    facts,
    source.cleanUps,
    key,
    signing,
  );
}

/** Pages that list things; each is called by its path. */
function* listPages(site: Listing, frame: string, inputs: string): Generator<Part> {
  const whole: readonly (readonly [string, () => Page])[] = [
    ["index.html", () => home(site)],
    ["issues.html", () => issuesPage(site)],
    ["catalogue.html", () => catalogue(site)],
    ["search.html", () => searchPage(site)],
    ["verify.html", () => trustPage(site)],
    ["reuse.html", () => reusePage(site)],
    ["documents.html", () => documentsPage(site)],
    ["cleanups.html", () => cleanUpsPage(site)],
    ...site.source.cleanUps.map((one) => [names.cleanUp(one.id), () => cleanUpPage(site, one)] as const),
  ];
  for (const [name, page] of whole) yield { name, inputs, make: () => [written(site, page())] };
  for (const { path, words, of, page } of shelfPages(site)) {
    const own = printOf(
      frame,
      words,
      of.map((e) => e.print),
    );
    yield { name: path, inputs: own, make: () => [written(site, page())] };
  }
}

async function* search(site: Site, earlier: Earlier, pause: () => Promise<void>): AsyncGenerator<SiteFile> {
  for (const file of await indexFiles(site, earlier, pause)) yield packed(file);
}

async function* assets({ source: { look } }: Site): AsyncGenerator<SiteFile> {
  const check = await checkPage();
  yield { path: "check.html", bytes: Buffer.from(check), words: () => wordsOf(check), title: "离线核对" };
  yield wordless("assets/theme.css", Buffer.from(themeCss(look)));
  if (look.logo) yield wordless(logoPath(look)!, Buffer.from(look.logo.data, "base64"));
  for (const name of assetNames) yield wordless(`assets/${name}`, await readAsset(name));
}
