import { markup, type Html, type Value } from "./html.ts";
import { way } from "./names.ts";
import type { Site } from "./site.ts";

/** One page of the site, before its frame. */
export interface Page {
  readonly path: string;
  readonly title: string;
  /** Names and contents of further meta tags (国办发〔2017〕47号). */
  readonly meta: readonly (readonly [name: string, content: string | null])[];
  readonly crumbs: readonly (readonly [title: string, path: string | null])[];
  readonly scripts: readonly string[];
  readonly main: Html;
}

const entries = [
  ["首页", "index.html"],
  ["全文检索", "search.html"],
  ["现行有效目录", "catalogue.html"],
  ["规范性文件", "documents.html"],
  ["政府公报", "issues.html"],
  ["校验说明", "verify.html"],
] as const;

/** No script, style, image or form target but the site's own. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'";

/** The meta tags of a list page. */
export const column = (name: string, description: string): Page["meta"] => [
  ["ColumnName", name],
  ["ColumnDescription", description],
  ["ColumnKeywords", `${name},规范性文件,政府公报`],
  ["ColumnType", "政府公报"],
];

/** The whole page: head, header, place, content, footer. */
export function framed(site: Site, page: Page): string {
  const to = (path: string) => way(page.path, path);
  const name = site.source.siteName;
  const here = page.crumbs[0]?.[1] ?? page.path;
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title === name ? name : `${page.title} - ${name}`}</title>
<meta name="SiteName" content="${name}">
${page.meta.map(
  ([key, content]) =>
    content &&
    markup`<meta name="${key}" content="${content}">
`,
)}<link rel="icon" href="${to("assets/icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${to("assets/site.css")}">
${page.scripts.map(
  (script) => markup`<script src="${to(`assets/${script}`)}" defer></script>
`,
)}</head>
<body>
<a class="skip" href="#main">跳到主要内容</a>
<header>
<div class="wrap top">
  <a class="name" href="${to("index.html")}"><b>${name}</b> <span>公报与规范性文件</span></a>
  ${page.path !== "index.html" && page.path !== "search.html" && finder(to("search.html"))}
</div>
<div class="lines"></div>
<nav class="nav" aria-label="主导航">
  <ul class="wrap">
${entries.map(
  ([words, path]) => markup`    <li><a href="${to(path)}"${path === here && markup` aria-current="page"`}>${words}</a></li>
`,
)}  </ul>
</nav>
</header>
${page.path !== "index.html" && crumbs(to, page)}
<main id="main" tabindex="-1">
${page.main}
</main>
<footer class="foot">
<div class="wrap">
  <ul>
    <li><a href="${to("verify.html")}">校验说明</a></li>
    <li><a href="${to("status.json")}">状态清单（JSON）</a></li>
  </ul>
  <p>公报登载的文本与其他版本不一致的，以公报登载的文本为准。</p>
</div>
</footer>
</body>
</html>
`.text;
}

const finder = (action: string) => markup`<form class="find" role="search" action="${action}" method="get">
    <label class="sr" for="find">检索规范性文件和公报</label>
    <input id="find" type="search" name="q" placeholder="标题、文号或正文">
    <button>检索</button>
  </form>`;

function crumbs(to: (path: string) => string, page: Page): Html {
  const trail: Value[] = page.crumbs.map(([words, path]) =>
    path === null || path === page.path
      ? markup`<li aria-current="page">${words}</li>`
      : markup`<li><a href="${to(path)}">${words}</a></li>`,
  );
  return markup`<nav class="crumbs wrap" aria-label="当前位置"><ol><li><a href="${to("index.html")}">首页</a></li>${trail}</ol></nav>`;
}
