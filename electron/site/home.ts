import { issueLabel } from "../../shared/domain/issues.ts";
import { inWords } from "../../shared/domain/days.ts";
import { column, type Page } from "./frame.ts";
import { markup, type Html } from "./html.ts";
import { names } from "./names.ts";
import { refOf, type Listed, type Listing } from "./site.ts";
import { counted, list, titled } from "./words.ts";

/** The first page: search, the newest issue, the newest documents, the last changes of status. */
export function home(site: Listing): Page {
  const { documents, issues } = site;
  const changed = documents.filter((e) => e.events.some((event) => !plain.includes(event.kind))).sort((a, b) => order(b) - order(a));
  const years = issues.map((i) => i.year);
  return {
    path: "index.html",
    title: site.source.siteName,
    meta: column(site.source.siteName, "规范性文件和政府公报的全文、原页影像和法律状态"),
    crumbs: [],
    scripts: ["aging.js", "suggest.js"],
    main: markup`<section class="seek">
<div class="wrap">
  <h1>查规范性文件和政府公报</h1>
  <form role="search" action="search.html" method="get">
    <label class="sr" for="q">标题、文号或正文里的词</label>
    <div class="row"><input id="q" type="search" name="q" placeholder="标题、文号或正文" autocomplete="off"><button>检索</button></div>
  </form>
</div>
</section>
<div class="wrap home">
<section class="part issue-top" aria-labelledby="h-issue"><h2 id="h-issue">最新一期公报</h2>
${newestIssue(site)}
</section>
<section class="part" aria-labelledby="h-new"><h2 id="h-new">最新文件</h2>
${list("index.html", documents.slice(0, 5))}
<a class="go" href="documents.html">查看全部规范性文件</a>
</section>
</div>
<div class="wrap halves">
<section class="part" aria-labelledby="h-cat"><h2 id="h-cat">现行有效目录</h2>
<p class="big">${counted(site, ["现行有效", "已被修改", "部分废止"])}<small>件规范性文件</small></p>
<p>列明发文字号、施行日期和有效期。</p>
<a class="go" href="catalogue.html">打开目录</a>
</section>
<section class="part" aria-labelledby="h-back"><h2 id="h-back">历年公报</h2>
<p class="big">${issues.length}<small>期${years.length > 0 && `　${Math.min(...years)}年至${Math.max(...years)}年`}</small></p>
<p>每一页都有原页影像和可检索的文字。</p>
<a class="go" href="issues.html">查看历年公报</a>
</section>
</div>
<div class="wrap">
${
  site.source.cleanUps.length > 0 &&
  markup`<section class="part" aria-labelledby="h-clean"><h2 id="h-clean">清理结果</h2>
<p>${site.source.cleanUps.slice(0, 3).map((one) => markup`<a href="${names.cleanUp(one.id)}">${one.name}</a>　`)}</p>
<a class="go" href="cleanups.html">查看历次清理结果</a>
</section>`
}
<section class="part" aria-labelledby="h-chg"><h2 id="h-chg">最近的状态变动</h2>
${changed.length ? list("index.html", changed.slice(0, 5)) : markup`<p class="note">没有修改、废止或者失效的记载。</p>`}
</section>
</div>`,
  };
}
const plain: readonly string[] = ["promulgated", "commenced"];
const order = (entry: Listed) => Number((entry.document.changedOn ?? "").replace(/-/g, ""));

function newestIssue(site: Listing): Html {
  const issue = site.issues[0];
  if (!issue) return markup`<p class="note">还没有登载公报。</p>`;
  return markup`<p class="no"><a href="${names.issue(issue.id)}">${issueLabel(issue)}</a></p>
<p class="meta">${issue.publishedOn && `${inWords(issue.publishedOn)}出版　`}共${issue.pages.length}页</p>
<ol class="brief">
${issue.items.slice(0, 6).map((item) => {
  const entry = refOf(site, { id: item.documentId, title: null, docNumber: null });
  const page = issue.pages.find((p) => p.seq === item.stretches[0]?.[0]);
  const path = entry?.path ?? (page && names.page(page.number));
  return markup`  <li>${path ? markup`<a href="${path}">${titled(item.title)}</a>` : markup`<span>${titled(item.title)}</span>`}<span class="pg">${item.stretches[0]?.[0]}</span></li>
`;
})}</ol>
<ul class="files gap"><li><a href="${names.issue(issue.id)}">本期目录</a></li><li><a href="issues.html">历年公报</a></li></ul>`;
}
