import { headlines, type Headline } from "../../shared/domain/status.ts";
import { column, type Page } from "./frame.ts";
import { markup, type Html } from "./html.ts";
import { names, way } from "./names.ts";
import type { Listed, Listing } from "./site.ts";
import { counted, list, listed, listOf } from "./words.ts";

/** As many as a phone loads at once. The rest stand on the shelves. */
const latest = 50;

interface Shelf {
  readonly words: string;
  readonly path: string;
  readonly entries: readonly Listed[];
  /** Whether its documents come and go with the reader's day. */
  readonly ages: boolean;
}

/** A page that lists some documents. */
export interface ListPage {
  readonly path: string;
  /** What it shows besides these documents. */
  readonly words: string;
  readonly of: readonly Listed[];
  page(): Page;
}

/** Documents by year, by issuer, by topic and by status: one page for each shelf. */
export function shelfPages(site: Listing): ListPage[] {
  // A document stands on several shelves, on each in the same words.
  const lines = new Map<Listed, Html>();
  const line = (entry: Listed): Html => {
    const known = lines.get(entry) ?? listed("lists/any.html", entry);
    lines.set(entry, known);
    return known;
  };
  return Object.values(shelvesOf(site))
    .flat()
    .map((s) => ({ path: s.path, words: s.words, of: s.entries, page: () => shelfPage(s, s.ages ? agingNote : null, line) }));
}

function shelvesOf(site: Listing) {
  const years = shelves(
    site,
    (e) => (e.day ? [e.day.slice(0, 4)] : []),
    (y) => `${y}年`,
    names.year,
  ).sort((a, b) => (a.words < b.words ? 1 : -1));
  const issuers = shelves(
    site,
    (e) => e.document.fields.issuers,
    (name) => name,
    names.issuer,
  ).sort((a, b) => b.entries.length - a.entries.length || (a.path < b.path ? -1 : 1));
  const topics = shelves(
    site,
    (e) => e.document.topic ?? [],
    (name) => name,
    names.topic,
  ).sort((a, b) => b.entries.length - a.entries.length || (a.path < b.path ? -1 : 1));
  const statuses: Shelf[] = headlines.map((name) => ({
    words: name,
    path: names.headline(name),
    entries: site.documents.filter((e) => e.headline === name),
    ages: true,
  }));
  return { years, issuers, topics, statuses };
}

/** The index of the shelves, with the latest documents. */
export function documentsPage(site: Listing): Page {
  const { years, issuers, topics, statuses } = shelvesOf(site);
  const count = ({ ages, words, entries }: Shelf) => (ages ? counted(site, [words as Headline]) : markup`${entries.length}`);
  const group = (id: string, title: string, of: readonly Shelf[]) => markup`<section class="part" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<ul class="shelves">
${of
  .map((s) => ({ ...s, count: count(s) }))
  .filter((s) => s.entries.length || s.count.text.includes(";"))
  .map(
    (s) => markup`  <li><a href="${s.path}">${s.words}</a> <span class="note">${s.count}件</span></li>
`,
  )}</ul>
</section>
`;
  return {
    path: "documents.html",
    title: "规范性文件",
    meta: column("规范性文件", "按状态、成文年份和发文机关查找规范性文件"),
    crumbs: [["规范性文件", "documents.html"]],
    scripts: ["aging.js"],
    main: markup`<div class="wrap">
<div class="head"><h1>规范性文件</h1><p class="sub">共${site.documents.length}件</p></div>
<div class="thirds">
${group("h-status", "按状态", statuses)}${group("h-year", "按成文年份", years)}${group("h-issuer", "按发文机关", issuers)}${topics.length > 0 && group("h-topic", "按主题", topics)}</div>
${site.source.cleanUps.length > 0 && markup`<p class="gap"><a class="go" href="cleanups.html">查看历次清理结果</a></p>`}
<section class="part" aria-labelledby="h-all"><h2 id="h-all">最新文件</h2>
${list("documents.html", site.documents.slice(0, latest))}
</section>
</div>`,
  };
}

const agingNote = markup`<p class="note pre">每件文件前的标注按您打开本页的日期显示；有效期届满、到期施行的，标注会自行变化。</p>`;

function shelves(
  site: Listing,
  keys: (entry: Listed) => string | readonly string[],
  words: (key: string) => string,
  path: (key: string) => string,
): Shelf[] {
  const all = new Map<string, Listed[]>();
  for (const entry of site.documents) {
    for (const key of new Set([keys(entry)].flat())) {
      const held = all.get(key);
      if (held) held.push(entry);
      else all.set(key, [entry]);
    }
  }
  return [...all].map(([key, entries]) => ({ words: words(key), path: path(key), entries, ages: false }));
}

const shelfPage = ({ words, path, entries }: Shelf, note: Html | null, line: (entry: Listed) => Html): Page => ({
  path,
  title: `${words}的规范性文件`,
  meta: column(words, `${words}的规范性文件`),
  crumbs: [
    ["规范性文件", "documents.html"],
    [words, null],
  ],
  scripts: ["aging.js"],
  main: markup`<div class="wrap">
<div class="head"><h1>${words}</h1><p class="sub">规范性文件${entries.length}件</p></div>
${note}${entries.length ? listOf(entries.map(line)) : markup`<p>现在没有这样的文件。<a href="${way(path, "documents.html")}">查看全部规范性文件</a></p>`}
</div>`,
});
