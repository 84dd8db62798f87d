import { inWords } from "../../shared/domain/days.ts";
import { issueLabel } from "../../shared/domain/issues.ts";
import { column, pubDate, type Page } from "./frame.ts";
import { markup, type Html } from "./html.ts";
import { names, way } from "./names.ts";
import { issueName, refOf, type Around, type IssueFacts, type IssueName, type Listing } from "./site.ts";
import { dated, marked, titled } from "./words.ts";

/** All issues, newest first, by year. */
export function issuesPage(site: Listing): Page {
  const years = [...new Set(site.issues.map((i) => i.year))];
  return {
    path: "issues.html",
    title: "政府公报",
    meta: column("政府公报", "历年政府公报，每一页有原页影像和可检索的文字"),
    crumbs: [["政府公报", "issues.html"]],
    scripts: [],
    main: markup`<div class="wrap">
<div class="head"><h1>政府公报</h1><p class="sub">共${site.issues.length}期，每一页都有原页影像和可检索的文字。</p></div>
${years.map(
  (year) => markup`<section class="part" aria-labelledby="y${year}"><h2 id="y${year}">${year}年</h2>
<ul class="shelves">
${site.issues
  .filter((i) => i.year === year)
  .map(
    (
      i,
    ) => markup`  <li><a href="${names.issue(i.id)}">${issueName(i)}</a> <span class="note">${i.publishedOn && `${inWords(i.publishedOn)}出版，`}${i.pages.length}页</span></li>
`,
  )}</ul></section>
`,
)}</div>`,
  };
}

/** The issues before and after one. */
export interface Neighbours {
  readonly before: IssueName | undefined;
  readonly after: IssueName | undefined;
}
/** One issue, with its PDF where there is one: its contents by column, its pages as small pictures, and the issues before and after. */
export function issuePage(site: Around, issue: IssueFacts, { before, after }: Neighbours, pdf: Uint8Array | null): Page {
  const path = names.issue(issue.id);
  const beside = (other: IssueName | undefined, words: string) =>
    other && markup`<a href="${way(path, names.issue(other.id))}">${words}：<wbr><span class="nb">${issueLabel(other)}</span></a>`;
  const first = issue.pages[0];
  return {
    path,
    title: issueName(issue),
    meta: [
      ["ArticleTitle", issueName(issue)],
      ["PubDate", pubDate(issue.publishedOn)],
      ["ContentSource", issue.gazette],
    ],
    crumbs: [
      ["政府公报", "issues.html"],
      [issueLabel(issue), null],
    ],
    scripts: ["aging.js"],
    main: markup`<div class="wrap">
<div class="mast">
  <h1>${issue.gazette}<span><span class="nb">${issueLabel(issue)}</span></span></h1>
  ${issue.publishedOn && markup`<p>${dated(issue.publishedOn)}出版</p>`}
  ${first && markup`<ul class="files gap"><li><a href="${way(path, names.page(first.number))}">逐页看原页（${issue.pages.length}页）</a></li>${pdf && markup`<li><a href="${way(path, names.issuePdf(issue.id))}">整期原页（PDF，${megabytes(pdf.length)}）</a></li>`}</ul>`}
</div>
${contents(site, issue, path)}
<section class="part" aria-labelledby="h-pages"><h2 id="h-pages">本期各页</h2>
<ul class="leaves">
${issue.pages.map(
  (
    page,
  ) => markup`  <li><a href="${way(path, names.page(page.number))}"><img src="${way(path, names.thumb(page.number))}" width="${thumbWidth}" height="${Math.round((thumbWidth * page.height) / page.width)}" loading="lazy" alt=""><span>第${page.seq}页</span></a></li>
`,
)}</ul></section>
<nav class="pager" aria-label="前后各期"><span>${beside(before, "上一期")}</span><span>${beside(after, "下一期")}</span></nav>
</div>`,
  };
}
const thumbWidth = 112;
const megabytes = (bytes: number) => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

function contents(site: Around, issue: IssueFacts, path: string): Html | null {
  if (!issue.items.length) return null;
  const columns = [...new Set(issue.items.map((item) => item.column))];
  const item = ({ title, documentId, stretches }: IssueFacts["items"][number]) => {
    const fromPage = stretches[0]?.[0] ?? null;
    const entry = refOf(site, { id: documentId, title, docNumber: null });
    const page = issue.pages.find((p) => p.seq === fromPage);
    const target = entry?.path ?? (page && names.page(page.number));
    const name = titled(title);
    const number = entry?.document.fields.docNumber;
    const leaf = page
      ? markup`<a class="pg" href="${way(path, names.page(page.number))}"><span class="sr">第</span>${fromPage}<span class="sr">页</span></a>`
      : markup`<span class="pg">${fromPage}</span>`;
    return markup`    <li><div class="ln">${target ? markup`<a href="${way(path, target)}">${name}</a>` : markup`<span>${name}</span>`}<span class="dots"></span>${fromPage !== null && leaf}</div>${entry && markup`<p class="meta">${marked(entry)} <span class="w">${number}</span></p>`}</li>
`;
  };
  return markup`<section class="contents" aria-label="本期目录">
${columns.map(
  (name) => markup`${
    name &&
    markup`  <h2>${name}</h2>
`
  }  <ol>
${issue.items.filter((i) => i.column === name).map(item)}  </ol>
`,
)}  <p class="note gap">目录中的状态是文件现在的状态，不是出版当日的状态。</p>
</section>`;
}
