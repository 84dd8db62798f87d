import { column, type Page } from "./frame.ts";
import { markup, type Html } from "./html.ts";
import { holds } from "../../shared/domain/status.ts";
import type { Listed, Listing } from "./site.ts";
import { counted, dated, marked, numberCell, titled } from "./words.ts";

/** 现行有效目录: what a citizen may rely on, and what is published and not yet in force. */
export function catalogue(site: Listing): Page {
  const inForce = site.documents.filter((e) => holds(e.status.force));
  const pending = site.documents.filter((e) => e.status.force === "pending");
  const changed = site.documents.map((e) => e.document.changedOn ?? "").sort().at(-1); // prettier-ignore
  return {
    path: "catalogue.html",
    title: "现行有效规范性文件目录",
    meta: column("现行有效目录", "现行有效的规范性文件，列明施行日期和有效期"),
    crumbs: [["现行有效目录", "catalogue.html"]],
    scripts: ["aging.js"],
    main: markup`<div class="wrap">
<div class="head">
  <h1>现行有效规范性文件目录</h1>
  <p class="sub">现行有效${counted(site, ["现行有效", "已被修改", "部分废止"])}件，<span class="nb">其中已被修改${counted(site, ["已被修改"])}件、</span><span class="nb">部分废止${counted(site, ["部分废止"])}件；</span><span class="nb">另有尚未施行${counted(site, ["尚未施行"])}件。</span>${changed && markup`<span class="nb">最近一次变动：${dated(changed)}</span>`}</p>
  <ul class="files gap"><li><a href="data/catalogue.xlsx">下载整库目录（XLSX）</a></li><li><a href="data/catalogue.csv">CSV</a></li><li><a href="data/catalogue.json">JSON</a></li>${site.source.cleanUps.length > 0 && markup`<li><a href="cleanups.html">清理结果</a></li>`}</ul>
  <p class="note" id="aged" hidden></p>
</div>
<p class="note pre">按成文日期从近到远排列。未列入本目录的文件，可以<a href="search.html">检索</a>它的状态。</p>
${table("现行有效规范性文件", inForce)}
${
  pending.length > 0 &&
  markup`<section class="part" aria-labelledby="later"><h2 id="later">已公布、尚未施行的文件</h2>
${table("已公布、尚未施行的文件", pending)}
</section>`
}
</div>`,
  };
}

function table(caption: string, entries: readonly Listed[]): Html {
  const heads = ["序号", "文件名称", "发文字号", "制定机关", "施行日期", "有效期至", "状态"];
  const row = (entry: Listed, i: number) => {
    const { fields } = entry.document;
    const start = entry.events.find((e) => e.kind === "commenced")?.on ?? fields.effectiveOn;
    return markup`    <tr role="row"><td role="cell" class="n">${i + 1}</td><td role="cell" class="ti"><a href="${entry.path}">${titled(entry.title)}</a></td>${numberCell(fields.docNumber)}<td role="cell">${fields.issuers.join("、")}</td><td role="cell" class="d" data-l="施行">${start}</td><td role="cell" class="d" data-l="有效期至">${entry.status.validUntil ?? "未设"}</td><td role="cell" class="st">${marked(entry)}</td></tr>
`;
  };
  return markup`<table class="grid stack wide" role="table">
  <caption class="sr">${caption}</caption>
  <thead role="rowgroup"><tr role="row">${heads.map((h) => markup`<th role="columnheader" scope="col">${h}</th>`)}</tr></thead>
  <tbody role="rowgroup">
${entries.map(row)}  </tbody>
</table>`;
}
