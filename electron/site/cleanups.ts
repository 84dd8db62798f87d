import { inWords } from "../../shared/domain/days.ts";
import { verdicts, verdictWords, type Verdict } from "../../shared/domain/campaigns.ts";
import { column, pubDate, type Page } from "./frame.ts";
import { markup, type Html, type Value } from "./html.ts";
import { names, way } from "./names.ts";
import { refOf, type Listing } from "./site.ts";
import type { SiteCleanUp, SiteRef } from "./source.ts";
import { dated, marked, numberCell, titled } from "./words.ts";

/** 清理结果: all clean-ups. */
export const cleanUpsPage = ({ source: { cleanUps } }: Listing): Page => ({
  path: "cleanups.html",
  title: "规范性文件清理结果",
  meta: column("清理结果", "历次规范性文件清理的结论和名单"),
  crumbs: [["清理结果", "cleanups.html"]],
  scripts: [],
  main: markup`<div class="wrap">
<div class="head"><h1>规范性文件清理结果</h1><p class="sub">${cleanUps.length > 0 ? `共${cleanUps.length}次` : "还没有公布过清理结果。"}</p></div>
<ul class="docs">
${cleanUps.map(
  (one) => markup`  <li>
    <a href="${names.cleanUp(one.id)}"><span class="t">${titled(one.name)}</span></a>
    <p class="meta"><span>${dated(one.on)}</span> <span>${sums(one)}</span></p>
  </li>
`,
)}</ul>
</div>`,
});
const sums = ({ counts }: SiteCleanUp) => verdicts.flatMap((v) => (counts[v] ? [`${verdictWords[v]}${counts[v]}件`] : [])).join("，");

/** The result of one. */
export function cleanUpPage(site: Listing, one: SiteCleanUp): Page {
  const path = names.cleanUp(one.id);
  const used = verdicts.filter((v) => one.counts[v]);
  const listed = (v: Verdict) => one.rows.filter((r) => r.verdict === v);
  const total = used.reduce((sum, v) => sum + one.counts[v]!, 0);
  return {
    path,
    title: `${one.name}结果`,
    meta: [
      ["ArticleTitle", `${one.name}结果`],
      ["PubDate", pubDate(one.on)],
      ["ContentSource", one.organ],
    ],
    crumbs: [
      ["清理结果", "cleanups.html"],
      [one.name, null],
    ],
    scripts: ["aging.js"],
    main: markup`<div class="wrap">
<div class="head">
  <h1>${titled(`${one.name}结果`)}</h1>
  ${one.decision && markup`<p class="sub">${reference(site, path, one.decision)}</p>`}
</div>
<div class="prose"><p>清理范围是${inWords(one.cutoff)}有效的规范性文件，共${total}件，由${one.organ}于${inWords(one.on)}作出结论。</p></div>
<table class="grid sum">
  <caption class="sr">清理结论和件数</caption>
  <thead><tr><th scope="col">清理结论</th><th scope="col">件数</th><th scope="col">名单</th></tr></thead>
  <tbody>
${used.map(
  (
    v,
    i,
  ) => markup`    <tr><th scope="row">${verdictWords[v]}</th><td>${one.counts[v]}</td><td>${listed(v).length > 0 && markup`<a href="#list-${i + 1}">名单${i + 1}</a>`}</td></tr>
`,
)}  </tbody>
  <tfoot><tr><th scope="row">合计</th><td>${total}</td><td></td></tr></tfoot>
</table>
<p class="note gap">${one.hidden > 0 && `其中${one.hidden}件按规定不公开，只计数，不列名。`}各表“现在状态”一栏，是文件现在的状态，可能与当时的结论不同。</p>
${used.map((v, i) => listed(v).length > 0 && annex(site, path, v, i + 1, listed(v)))}
</div>`,
  };
}

/** What is said of each document besides its name, by conclusion. */
const why: Readonly<Record<Verdict, string>> = {
  continue: "有效期至",
  extend: "延长至",
  amend: "修改期限",
  repeal: "废止原因",
  lapse: "失效原因",
};

function annex(site: Listing, path: string, verdict: Verdict, no: number, rows: SiteCleanUp["rows"]): Html {
  const words = `${verdictWords[verdict]}的文件`;
  const dates = verdict === "continue" || verdict === "extend" || verdict === "amend";
  const heads = ["序号", "文件名称", "发文字号", "制定机关", why[verdict], "现在状态"];
  const row = ({ document, issuers, reason, until }: SiteCleanUp["rows"][number], i: number) => {
    const entry = refOf(site, document);
    const name = titled(document.title ?? document.docNumber ?? "");
    const told: Value = dates ? until && dated(until) : reason;
    return markup`    <tr role="row"><td role="cell" class="n">${i + 1}</td><td role="cell" class="ti">${entry ? markup`<a href="${way(path, entry.path)}">${name}</a>` : name}</td>${numberCell(document.docNumber)}<td role="cell">${issuers.join("、")}</td><td role="cell" class="why" data-l="${why[verdict]}">${told || (dates ? "未设" : "未写明")}</td><td role="cell" class="st" data-l="现在状态">${entry ? marked(entry) : "未收录"}</td></tr>
`;
  };
  return markup`<section class="part" aria-labelledby="list-${no}"><h2 id="list-${no}">名单${no}　${words}（${rows.length}件）</h2>
<table class="grid stack annex" role="table">
  <caption class="sr">${words}</caption>
  <thead role="rowgroup"><tr role="row">${heads.map((h) => markup`<th role="columnheader" scope="col">${h}</th>`)}</tr></thead>
  <tbody role="rowgroup">
${rows.map(row)}  </tbody>
</table></section>
`;
}

function reference(site: Listing, path: string, ref: SiteRef): Html {
  const entry = refOf(site, ref);
  const name = markup`《${titled((ref.title ?? "").replace(/《/g, "〈").replace(/》/g, "〉"))}》`;
  return markup`${entry ? markup`<a href="${way(path, entry.path)}">${name}</a>` : name}${ref.docNumber && markup`（<span class="w">${ref.docNumber}</span>）`}`;
}
