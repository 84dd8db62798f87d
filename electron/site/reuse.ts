import { column, type Page } from "./frame.ts";
import { markup } from "./html.ts";
import type { Listing } from "./site.ts";

/** 数据和标注: what may be taken along, and how a page elsewhere shows the status by itself. */
export function reusePage(site: Listing): Page {
  const { look } = site.source;
  const base = look.address || "本库的网址/";
  const sample = site.documents.find((e) => e.document.fields.docNumber);
  const number = sample?.document.fields.docNumber ?? "示政发〔2024〕1号";
  const script = `<script src="${base}assets/badge.js" data-number="${number}" async></script>`;
  return {
    path: "reuse.html",
    title: "数据和标注",
    meta: column("数据和标注", "目录数据下载，和在别的网页上显示文件状态的办法"),
    crumbs: [["数据和标注", "reuse.html"]],
    scripts: [],
    main: markup`<div class="wrap">
<div class="head">
  <h1>数据和标注</h1>
  <p class="sub">整库数据可以下载使用；别的网页也可以显示文件现在的状态</p>
</div>
<div class="prose">
  <h2>目录数据</h2>
  <ul class="files">
    <li><a href="data/catalogue.xlsx">规范性文件目录（XLSX）</a></li>
    <li><a href="data/catalogue.csv">规范性文件目录（CSV）</a></li>
    <li><a href="data/catalogue.json">规范性文件目录（JSON）</a></li>
    <li><a href="status.json">状态清单（JSON）</a></li>
  </ul>
  <p>目录里的状态是写出网站那天的状态。状态清单里是每份文件带日期的变动，按日期就能推出任何一天的状态。</p>
  <h2>文件的结构化文本</h2>
  <p>每份文件页的“核对文字”一栏，有正文文字（TXT）和按章、节、条标明结构的文本（XML，Akoma Ntoso 3.0）。网页里还写有 schema.org 的 Legislation 数据。</p>
  <h2>在别的网页上显示状态</h2>
  <p>门户网站上已有的文件网页，加上下面一行，就会在这一行所在的地方显示该文件现在的状态，以后不用再改。把文号换成那一页的文号；也可以写<code>data-index="索引号"</code>；什么都不写，就按网页自己的地址查找。</p>
  <pre tabindex="0"><code>${script}</code></pre>
  <p>本库没有的文件、没有记载状态的文件，什么也不显示。几份文件同一个号的，也不显示。标注有自己的样式，不受所在网页影响，也不影响所在网页；它只从本库取数据，不记录谁在看。网页设有内容安全策略的，把本库的网址加入<code>script-src</code>。</p>
  <h2>接入检索平台</h2>
  <p>用 Elasticsearch 或 OpenSearch 的，先用<a href="data/mapping.json">索引定义（JSON）</a>建立索引 <code>gazette-documents</code>，再把<code>data</code>文件夹里的<code>bulk-1.txt</code>等文件逐个送到<code>_bulk</code>接口。每个文件装五百个编号，新增一份只改动一个文件。</p>
  <h2>第三方软件</h2>
  <p>网页的脚本里用到的<a href="assets/notices.txt">第三方软件及其许可（TXT）</a>。</p>
  ${
    look.address &&
    markup`<h2>订阅和网站地图</h2>
  <ul class="files"><li><a href="feed.xml">订阅更新（Atom）</a></li><li><a href="sitemap.xml">网站地图（XML）</a></li><li><a href="opensearch.xml">浏览器检索（OpenSearch）</a></li></ul>`
  }
</div>
</div>`,
  };
}
