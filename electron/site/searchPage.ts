import { codes, occurring } from "../../shared/site/headlines.ts";
import { column, type Page } from "./frame.ts";
import { markup, type Value } from "./html.ts";
import type { Listing } from "./site.ts";

/** The search page: a form that reads without a script, filled with results by one. */
export function searchPage({ documents, issues }: Listing): Page {
  const pick = (
    name: string,
    value: string,
    words: string,
  ) => markup`<label class="pick"><input type="checkbox" name="${name}" value="${value}"><span>${words}</span></label>
`;
  const choose = (name: string, words: Value, values: readonly string[], unit = "") => markup`<label>${words}
<select name="${name}"><option value="">不限</option>${values.map((value) => markup`<option value="${value}">${value}${unit}</option>`)}</select></label>
`;
  const years = [...new Set([...documents.map((e) => (e.day ?? "").slice(0, 4)), ...issues.map((i) => String(i.year))])].filter(Boolean).sort().reverse(); // prettier-ignore
  const issuers = [...new Set(documents.flatMap((e) => e.document.fields.issuers))].sort();
  return {
    path: "search.html",
    title: "全文检索",
    meta: column("全文检索", "在全部规范性文件和公报原页里查找任意字词"),
    crumbs: [["全文检索", "search.html"]],
    scripts: ["search.js", "suggest.js"],
    main: markup`<div class="wrap">
<form role="search" action="search.html" method="get" id="form">
<div class="head">
  <h1>全文检索</h1>
  <div class="again">
    <label class="sr" for="q">标题、文号或正文里的词</label>
    <div class="row"><input id="q" type="search" name="q" placeholder="标题、文号或正文" autocomplete="off"><button>检索</button></div>
  </div>
  <p class="hint" id="sum" role="status">几个词用空格隔开，各词都要有；词要连着找，加引号“”；不要的词前加减号；只在一处找，写成标题:低保、文号:〔2024〕3号、机关:民政局。</p>
  <noscript><p>全文检索要用到脚本。脚本没有开启时，可以看<a href="catalogue.html">现行有效目录</a>，或者按<a href="documents.html">状态、年份、机关</a>和<a href="issues.html">公报期号</a>查找。</p></noscript>
</div>
<div class="found">
<details class="filters">
  <summary>筛选</summary>
  <div class="inside">
    <fieldset><legend>找什么</legend>
${pick("k", "d", "规范性文件")}${pick("k", "p", "公报原页")}    </fieldset>
    <fieldset><legend>年份</legend>
    <div class="years">${choose("from", markup`<span>从</span>`, years, "年")}${choose("to", markup`<span>到</span>`, years, "年")}</div></fieldset>
    <fieldset><legend>文件状态（按今天）</legend>
${occurring(documents.map((e) => e.spans)).map((name) => pick("s", codes[name], name))}    </fieldset>
    <fieldset><legend>发布机关</legend>
${choose("o", markup`<span class="sr">发布机关</span>`, issuers)}    </fieldset>
    <button class="plain">按条件筛选</button>
  </div>
</details>
<div id="results"></div>
</div>
</form>
</div>`,
  };
}
