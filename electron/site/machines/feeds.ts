import { bracketed } from "../../../shared/site/headlines.ts";
import type { Listed, Listing } from "../site.ts";
import { el, xmlFile, type Xml } from "./xml.ts";

/** As many as one sitemap may hold. */
const most = 50_000;
/** As many as a feed reader needs. */
const recent = 50;

export interface Feed {
  readonly path: string;
  readonly text: string;
}

/** Sitemap, Atom feed and OpenSearch description. All name full addresses, so there are none while the site's own is not known. */
export function feeds(site: Listing, pages: readonly string[]): Feed[] {
  if (!site.source.look.address) return [];
  return [...sitemaps(site, pages), { path: "feed.xml", text: atom(site) }, { path: "opensearch.xml", text: openSearch(site) }];
}

function sitemaps(site: Listing, pages: readonly string[]): Feed[] {
  const { address } = site.source.look;
  const xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";
  const changed = new Map(site.documents.map((e) => [e.path, e.document.changedOn]));
  const url = (path: string) => el("url", {}, el("loc", {}, address + path), changed.get(path) && el("lastmod", {}, changed.get(path)));
  if (pages.length <= most) return [{ path: "sitemap.xml", text: xmlFile(el("urlset", { xmlns }, pages.map(url))) }];
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, i) => ({
    path: `sitemap-${i + 1}.xml`,
    text: xmlFile(el("urlset", { xmlns }, pages.slice(i * most, (i + 1) * most).map(url))),
  }));
  const index = el("sitemapindex", { xmlns }, parts.map(({ path }) => el("sitemap", {}, el("loc", {}, address + path)))); // prettier-ignore
  return [{ path: "sitemap.xml", text: xmlFile(index) }, ...parts];
}

/** The documents whose status or text changed last, newest first. The feed is as old as the youngest of them. */
function atom(site: Listing): string {
  const { siteName, look } = site.source;
  const day = (entry: Listed) => entry.document.changedOn ?? "1949-10-01";
  const newest = [...site.documents].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0)).slice(0, recent);
  const at = (on: string) => `${on}T00:00:00+08:00`;
  const entry = (e: Listed): Xml =>
    el(
      "entry",
      {},
      el("id", {}, look.address + e.path),
      el("title", {}, bracketed(e.headline) + e.title),
      el("updated", {}, at(day(e))),
      e.document.fields.issuers.map((name) => el("author", {}, el("name", {}, name))),
      el("link", { rel: "alternate", href: look.address + e.path }),
      el("summary", {}, [e.document.fields.docNumber, e.banner.short].filter(Boolean).join("　")),
    );
  return xmlFile(
    el(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "zh-CN" },
      el("id", {}, look.address),
      el("title", {}, `${siteName}${look.subtitle}`),
      el("updated", {}, at(newest[0] ? day(newest[0]) : "1949-10-01")),
      el("author", {}, el("name", {}, look.host || siteName)),
      el("link", { rel: "self", href: `${look.address}feed.xml` }),
      el("link", { rel: "alternate", href: look.address }),
      newest.map(entry),
    ),
  );
}

function openSearch({ source: { siteName, look } }: Listing): string {
  // The standard allows 16 characters for the short name.
  return xmlFile(
    el(
      "OpenSearchDescription",
      { xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
      el("ShortName", {}, [...siteName].slice(0, 16).join("")),
      el("Description", {}, `检索${siteName}${look.subtitle}`.slice(0, 1024)),
      el("InputEncoding", {}, "UTF-8"),
      el("Language", {}, "zh-CN"),
      el("Url", { type: "text/html", template: `${look.address}search.html?q={searchTerms}` }),
    ),
  );
}
