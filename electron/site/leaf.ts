import { standsOn } from "../../shared/domain/stretches.ts";
import { issueLabel } from "../../shared/domain/issues.ts";
import type { Line, PageState } from "../../shared/domain/pages.ts";
import { pubDate, type Page } from "./frame.ts";
import { data, markup } from "./html.ts";
import { names, way } from "./names.ts";
import { issueName, type Around, type IssueFacts } from "./site.ts";
import type { PageFacts, SitePage } from "./source.ts";
import { marked, titled } from "./words.ts";

/** How far a page's text may be relied on, in words. */
export const reading: Readonly<Record<PageState, string>> = {
  waiting: "本页文字还没有识别，请看原页影像。",
  failed: "本页文字没有识别出来，请看原页影像。",
  recognised: "机器识别，未经校对，可能有错字；以原页影像为准。",
  proofread: "识别后经人工校对，供查阅；以原页影像为准。",
  checked: "识别后经人工校对、复核，供查阅；以原页影像为准。",
};

/** One page of a gazette: the image with its text beside, and the places of its words for framing hits. `next` is how the text of the next page begins. */
export function leafPage(site: Around, issue: IssueFacts, page: SitePage, next: string): Page {
  const path = names.page(page.number);
  const at = issue.pages.findIndex((p) => p.number === page.number);
  const label = issueLabel(issue);
  const image = way(path, names.image(page.number));
  const last = issue.pages.length;
  const beside = (to: Pick<PageFacts, "number"> | undefined, words: string, rel: string) =>
    to ? markup`<a href="${way(path, names.page(to.number))}" rel="${rel}">${words}</a>` : markup`<span class="note">没有${words}</span>`;
  const items = issue.items.filter((i) => i.documentId && standsOn(i.stretches, page.seq));
  return {
    path,
    title: `${issueName(issue)}第${page.seq}页`,
    meta: [
      ["ArticleTitle", `${issueName(issue)}第${page.seq}页`],
      ["PubDate", pubDate(issue.publishedOn)],
      ["ContentSource", issue.gazette],
    ],
    crumbs: [
      ["政府公报", "issues.html"],
      [label, names.issue(issue.id)],
      [`第${page.seq}页`, null],
    ],
    scripts: ["aging.js", "viewer.js"],
    main: markup`<div class="wrap">
<div class="head">
  <h1>《${issue.gazette}》<wbr><span class="nb">${label}第${page.seq}页</span></h1>
  ${
    items.length > 0 &&
    markup`<p class="sub">${items.map((i) => {
      const entry = site.byId.get(i.documentId!);
      return entry && markup`${marked(entry)} <a href="${way(path, entry.path)}">${titled(entry.title)}</a> `;
    })}</p>`
  }
</div>
<div class="tools">
  ${beside(issue.pages[at - 1], "上一页", "prev")}<span class="at">第${page.seq}页，共${last}页</span>${beside(issue.pages[at + 1], "下一页", "next")}
  <a href="${image}">打开原图</a><a href="${way(path, names.issue(issue.id))}">本期目录</a>
  <span id="hits" role="status"></span>
</div>
<div class="view">
<figure>
  <div class="scan" id="scan"><a href="${image}"><img src="${image}" width="${page.width}" height="${page.height}" alt="${label}第${page.seq}页的原页影像，文字见旁边"></a></div>
</figure>
<section aria-labelledby="h-read">
  <h2 class="h2" id="h-read">本页文字</h2>
  <p class="note">${reading[page.state]}</p>
  <div class="read gap" id="read" data-next="${next}">
${page.text
  .split("\n")
  .filter((t) => t.trim())
  .map(
    (t) => markup`<p class="flat">${t}</p>
`,
  )}  </div>
</section>
</div>
${data("lines", page.lines.map(placed))}
<nav class="part" aria-labelledby="h-pages">
  <h2 id="h-pages">本期各页</h2>
  <ul class="jump">${issue.pages.map((p) => markup`<li><a href="${way(path, names.page(p.number))}"${p.number === page.number && markup` aria-current="page"`}>${p.seq}</a></li>`)}</ul>
</nav>
</div>`,
  };
}

/** A line as the script frames it: text, box, and per word where it begins in the text and stands on the page; no words where a rule changed the text. */
function placed({ text, box, words }: Line): readonly [string, readonly number[], readonly (readonly number[])[]] {
  const spans: number[][] = [];
  let at = 0;
  for (const word of words) {
    const start = text.indexOf(word.text, at);
    if (start < 0 || !word.text) return [text, box.map(Math.round), []];
    at = start + word.text.length;
    spans.push([start, at, Math.round(word.box[0]), Math.round(word.box[2])]);
  }
  return [text, box.map(Math.round), spans];
}
